import type { Bilingual } from '../base/bilingual.ts';
import type { Format } from '../model/document.ts';
import { detectCompound } from './cfb/detect-compound.ts';
import { isCompoundFile, openCfb } from './cfb/open-cfb.ts';
import { foreignKind } from './foreign-kinds.ts';
import type { Limits } from './limits.ts';
import { sniffFault } from './sniff-fault.ts';
import { decodeText } from './text/decode-text.ts';
import { withZip, type ZipArchive } from './zip/open-zip.ts';

/** Which reader a file needs: its format, or one of the formats that have several readers. */
export type ReaderName = Exclude<Format, 'unknown'> | 'mht' | 'delimited' | 'marked-text' | 'word-xml';

/** Enough of a text to tell markup and mail from words. */
const PROBE_BYTES = 16_384;
/** The share of characters that no text has, from which on a file is no text. */
const BINARY_SHARE = 0.1;
const HTML_START =
  /^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title|table|frameset|style|script|link|base)\b/i;
const HTML_TAGS = /<\/(?:html|body|table|tr|td|div|p|span)\s*>|<(?:html|table|tr|td|br)\b[^>]*>/i;
/** Word 2003 XML, or a package in one file, under whatever prefix. */
const WORD_XML =
  /<(?:[\w.-]+:)?(?:wordDocument|package)\b[^>]*"http:\/\/schemas\.microsoft\.com\/office\/(?:word\/2003\/wordml|2006\/xmlPackage)"/;
/** The stream of an old workbook without a file around it: the record that begins every one ([MS-XLS] 2.4.21). */
const BARE_WORKBOOK = /^\x09[\0\x02\x04\x08][\x04-\x10]\0/;
/** GB/T 20916, as one XML file or as an archive. */
const UNIFORM_OFFICE: Bilingual = { zh: '标文通文件（UOF）', en: 'a Uniform Office Format document (UOF)' };
const MAIL_HEADER = /^(?:[\w-]{2,40}:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*){1,40}/;

/**
 * Tells the reader for a file by its content; the name decides only what content cannot (whether lines with commas are a table, and
 * how markup without a beginning is meant). Throws a ReaderFault that names what the file seems to be where it cannot be read.
 */
export function sniffFormat(bytes: Uint8Array, file: string, limits: Limits): ReaderName {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1024)).toString('latin1');
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return withZip(bytes, limits, sniffZip);
  if (isCompoundFile(bytes)) return sniffCompound(bytes, limits);
  if (/^\s*(?:\xef\xbb\xbf)?\s*\{\\rt/.test(head)) return 'rtf';
  if (head.includes('%PDF-')) return 'pdf';
  if (isImage(head)) return 'image';
  if (BARE_WORKBOOK.test(head)) return 'xls';
  const foreign = foreignKind(head);
  if (foreign) throw sniffFault.foreign(foreign);
  return sniffText(bytes, extensionOf(file));
}

/** A name's last part in lower case, without the dot; "" where there is none. */
export function extensionOf(file: string): string {
  return /\.([^.\\/\s]{1,10})\s*$/.exec(file)?.[1]?.toLowerCase() ?? '';
}

function sniffZip(archive: ZipArchive): ReaderName {
  if (archive.has('word/document.xml')) return 'docx';
  if (archive.has('xl/workbook.xml')) return 'xlsx';
  if (archive.has('xl/workbook.bin')) throw sniffFault.binaryWorkbook();
  if (archive.has('[Content_Types].xml')) return sniffPackage(archive);
  const mimetype = archive.read('mimetype')?.toString('latin1').trim() ?? '';
  if (archive.read('META-INF/manifest.xml')?.includes('encryption-data')) throw sniffFault.encrypted();
  if (mimetype.startsWith('application/vnd.oasis.opendocument.text')) return 'odt';
  if (mimetype.startsWith('application/vnd.oasis.opendocument.spreadsheet')) return 'ods';
  if (archive.has('OFD.xml')) return 'ofd';
  if (archive.has('uof.xml')) throw sniffFault.foreign(UNIFORM_OFFICE);
  if (mimetype === 'application/epub+zip') throw sniffFault.foreign({ zh: '电子书（epub）', en: 'an e-book (epub)' });
  throw sniffFault.archive(archive.names);
}

/** A package whose main part has an unusual name: its declared type tells (ECMA-376 part 2, 7.2.3; part 1, 11.3.10 and 12.3.23). */
function sniffPackage(archive: ZipArchive): ReaderName {
  const types = archive.read('[Content_Types].xml')?.toString('utf8') ?? '';
  if (/wordprocessingml\.(?:document|template)|ms-word\.(?:document|template)/.test(types)) return 'docx';
  if (/spreadsheetml\.(?:sheet|template)\.main|ms-excel\.(?:sheet|template)\.macroEnabled\.main/.test(types))
    return 'xlsx';
  if (types.includes('ms-excel.sheet.binary')) throw sniffFault.binaryWorkbook();
  if (/presentationml|powerpoint/.test(types))
    throw sniffFault.foreign({ zh: '演示文稿（pptx）', en: 'a presentation (pptx)' });
  throw sniffFault.archive(archive.names);
}

function sniffCompound(bytes: Uint8Array, limits: Limits): ReaderName {
  switch (detectCompound(openCfb(bytes, limits))) {
    case 'doc':
      return 'doc';
    case 'xls':
      return 'xls';
    case 'encrypted-ooxml':
      throw sniffFault.encrypted();
    case 'ppt':
      throw sniffFault.foreign({ zh: '演示文稿（ppt）', en: 'a presentation (ppt)' });
    default:
      throw sniffFault.foreign({ zh: '未知的复合文档', en: 'a compound document of unknown kind' });
  }
}

/** png, jpg, gif, bmp, tiff of both byte orders, webp. */
function isImage(head: string): boolean {
  if (/^(?:\x89PNG\r\n|\xff\xd8\xff|GIF8[79]a|II\*\0|MM\0\*)/.test(head)) return true;
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return true;
  return /^BM[\s\S]{4}\0\0\0\0/.test(head);
}

function sniffText(bytes: Uint8Array, extension: string): ReaderName {
  const text = decodeText(bytes.subarray(0, PROBE_BYTES)).text.replace(/^[\s\ufeff]+/, '');
  if (strangeShare(text) > BINARY_SHARE) throw sniffFault.binary();
  if (text.startsWith('<')) {
    if (text.includes('urn:schemas-microsoft-com:office:spreadsheet') && /<(?:\w+:)?Workbook\b/.test(text))
      return 'xls';
    if (WORD_XML.test(text)) return 'word-xml';
    if (/<uof:UOF\b/.test(text)) throw sniffFault.foreign(UNIFORM_OFFICE);
    if (/<office:document\b/.test(text)) throw sniffFault.flatOpenDocument();
    if (HTML_START.test(text) || HTML_TAGS.test(text)) return 'html';
  }
  const header = MAIL_HEADER.exec(text)?.[0] ?? '';
  if (/^content-type:\s*(?:multipart\/|text\/html)/im.test(header)) return 'mht';
  if (/^(?:html?|xhtml|shtml|doc|xls)$/.test(extension) && HTML_TAGS.test(text)) return 'html';
  if (extension === 'csv' || extension === 'tsv') return 'delimited';
  return holdsTable(bytes) ? 'marked-text' : 'text';
}

/** Whether a table of a web page stands anywhere in a text. */
function holdsTable(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return text.includes('<table') && text.includes('</td>');
}

/** How much of a text is control characters or could not be decoded; a character cut at the end of the probe does not count. */
function strangeShare(text: string): number {
  const strange = text.replace(/\ufffd{1,3}$/, '').match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\u007f\ufffd]/g);
  return (strange?.length ?? 0) / (text.length || 1);
}
