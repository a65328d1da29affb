import type { Bilingual } from '../base/bilingual.ts';

/** Files that people hand in by mistake, by how they begin (latin1); what is not here is "an unknown kind". */
const KINDS: readonly (readonly [RegExp, Bilingual])[] = [
  [/^Rar!\x1a\x07/, { zh: 'RAR 压缩包', en: 'a RAR archive' }],
  [/^7z\xbc\xaf\x27\x1c/, { zh: '7z 压缩包', en: 'a 7z archive' }],
  [/^\x1f\x8b/, { zh: 'gzip 压缩包', en: 'a gzip archive' }],
  [/^BZh\d/, { zh: 'bzip2 压缩包', en: 'a bzip2 archive' }],
  [/^\xfd7zXZ\0/, { zh: 'xz 压缩包', en: 'an xz archive' }],
  [/^[\s\S]{257}ustar/, { zh: 'tar 归档文件', en: 'a tar archive' }],
  [/^MZ/, { zh: 'Windows 程序（exe）', en: 'a Windows program (exe)' }],
  [/^\x7fELF/, { zh: 'Linux 程序', en: 'a Linux program' }],
  [/^[\s\S]{4}ftyp(?:hei[cfx]|mif1|msf1|avif)/, { zh: 'HEIC/AVIF 照片', en: 'a HEIC or AVIF photo' }],
  [/^[\s\S]{4}ftyp|^RIFF[\s\S]{4}AVI |^\x1aE\xdf\xa3/, { zh: '视频文件', en: 'a video' }],
  [/^ID3|^OggS|^RIFF[\s\S]{4}WAVE|^fLaC/, { zh: '音频文件', en: 'a sound file' }],
  [/^%!PS|^\xc5\xd0\xd3\xc6/, { zh: 'PostScript 文件', en: 'a PostScript file' }],
  [/^CAJ|^HN\0\0|^KDH /, { zh: 'CAJ 文献（知网格式）', en: 'a CAJ document' }],
  [/^Founder CEB/, { zh: 'CEB 版式文件（方正）', en: 'a CEB document' }],
  [/^SEP\0|^GWZ|^DKSHE/i, { zh: '书生或其他版式文件', en: 'a document in a vendor format' }],
  [/^ID;P/, { zh: 'SYLK 表格（slk）', en: 'a SYLK table (slk)' }],
  [/^TABLE\r?\n0,1\r?\n/, { zh: 'DIF 表格', en: 'a DIF table' }],
  [/^8BPS/, { zh: 'Photoshop 图像', en: 'a Photoshop image' }],
  [/^AC10\d\d/, { zh: 'AutoCAD 图纸（dwg）', en: 'an AutoCAD drawing (dwg)' }],
  [/^SQLite format 3\0/, { zh: 'SQLite 数据库', en: 'an SQLite database' }],
  [/^[\s\S]{4}Standard (?:Jet|ACE) DB/, { zh: 'Access 数据库', en: 'an Access database' }],
  [/^\xdb\xa5-\0|^1\xbe\0\0/, { zh: '很旧的 Word 文件（Word 95 以前）', en: 'a very old Word file (before Word 95)' }],
];

/** What a file is that begins like this (latin1), where it is a known kind that is not read; else undefined. */
export function foreignKind(head: string): Bilingual | undefined {
  return KINDS.find(([start]) => start.test(head))?.[1];
}
