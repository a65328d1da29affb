import { docx, openDocument, wordParagraph, wordTable, xlsx } from '../corpus/bad/office-packages.ts';
import { rawCompound } from '../corpus/bad/raw-compound.ts';
import { rawZip } from '../corpus/bad/raw-zip.ts';

const MEBIBYTE = 1024 * 1024;
const external = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>';
const laughs = `<!DOCTYPE l [<!ENTITY a "ha">${Array.from({ length: 30 }, (_, level) => `<!ENTITY a${level} "&a${level - 1};&a${level - 1};">`).join('')}]>`;
const deepTables = (depth: number): string => (depth === 0 ? wordParagraph('底') : wordTable(deepTables(depth - 1)));
const part = { name: 'word/document.xml', content: '<a/>' };
const nested = (depth: number, inner: Buffer): Buffer =>
  depth === 0 ? inner : rawZip([{ name: `${depth}.zip`, content: nested(depth - 1, inner) }]);

/** Files that are broken or mean harm, one of each kind that the readers are tested with: their name, and how they are made. */
export const badPapers: readonly (readonly [name: string, make: () => Uint8Array])[] = [
  ['空文件.docx', () => Buffer.alloc(0)],
  ['乱码.docx', () => Buffer.from(Array.from({ length: 5000 }, (_, index) => (index * 7919) % 256))],
  ['半个.docx', () => docx(wordParagraph('绩效')).subarray(0, 300)],
  ['展开过大.docx', () => rawZip([{ name: 'word/document.xml', content: Buffer.alloc(210 * MEBIBYTE) }])],
  ['大小不符.docx', () => rawZip([{ ...part, content: Buffer.alloc(MEBIBYTE), declaredSize: 10 }])],
  ['校验不符.docx', () => rawZip([{ ...part, crc: 1 }])],
  ['外部实体.docx', () => docx(wordParagraph('&e;'), external)],
  ['十亿笑声.docx', () => docx(wordParagraph('&a29;'), laughs)],
  ['表中表.docx', () => docx(deepTables(200))],
  ['外部实体.xlsx', () => xlsx('<sheetData/>', '', external)],
  ['无底的行.xlsx', () => xlsx('<sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>')],
  [
    '重复列.ods',
    () =>
      openDocument('spreadsheet', '<table:table><table:table-row table:number-rows-repeated="9999999"/></table:table>'),
  ],
  [
    '伪装.pdf',
    () => Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 1 0 R >>\nendobj\ntrailer << /Root 1 0 R >>'),
  ],
  ['截断.pdf', () => Buffer.from('%PDF-1.4 ')],
  ['旧文档.doc', () => rawCompound({ WordDocument: Buffer.alloc(512) })],
  ['旧表格.xls', () => rawCompound({ Workbook: Buffer.alloc(64, 0xff) })],
  ['巨图.png', () => Buffer.from('89504e470d0a1a0a0000000d49484452ffffffffffffffff08000000000000000000000000', 'hex')],
  ['层叠.html', () => Buffer.from('<div>'.repeat(20_000))],
  ['控制符.txt', () => Buffer.from('\u0000\u0001\ud800绩效\ufffe目标', 'utf8')],
  ['套娃.docx', () => nested(6, rawZip([part]))],
  ['程序.docx', () => Buffer.concat([Buffer.from('MZ'), Buffer.alloc(4096, 0x90)])],
];
