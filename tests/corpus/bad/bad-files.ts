import { docx, openDocument, wordParagraph, wordTable, xlsx } from './office-packages.ts';
import { rawCompound } from './raw-compound.ts';
import { rawZip } from './raw-zip.ts';

/** A file that is broken or means harm: what the reader has to say of it, what is wrong with it, the name it comes under, and how it is made. */
export type BadFile = readonly [code: string, what: string, file: string, make: () => Uint8Array];

const MEBIBYTE = 1024 * 1024;
const workbookCell = '<sheetData><row><c t="inlineStr"><is><t>甲</t></is></c></row></sheetData>';
const billionLaughs = `<!DOCTYPE l [<!ENTITY a "ha">${Array.from({ length: 30 }, (_, level) => `<!ENTITY a${level} "&a${level - 1};&a${level - 1};">`).join('')}]>`;
const external = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>';
const part = { name: 'word/document.xml', content: '<a/>' };
const nested = (depth: number, inner: Buffer): Buffer =>
  depth === 0 ? inner : rawZip([{ name: `${depth}.zip`, content: nested(depth - 1, inner) }]);
const sharing = (): Uint8Array =>
  rawZip([
    part,
    ...Array.from({ length: 50 }, (_, index) => ({ name: `x${index}`, content: '<a/>', sharesDataOf: 0 })),
  ]);
const many = (): Uint8Array =>
  rawZip(Array.from({ length: 20_001 }, (_, index) => ({ name: `x${index}`, content: '', stored: true })));
const workbook = (prolog: string): Uint8Array => xlsx(workbookCell, '', prolog);
const wrongEncoding = '<?xml version="1.0" encoding="gb18030x"?>';

/** Archives that are not what they seem: nothing of them is read. */
export const badArchives: readonly BadFile[] = [
  [
    'zip-expands-too-far',
    'a part that expands beyond the limit',
    '展开过大.docx',
    () => rawZip([{ ...part, content: Buffer.alloc(210 * MEBIBYTE) }]),
  ],
  [
    'zip-damaged',
    'a part larger than it says',
    '大小不符.docx',
    () => rawZip([{ ...part, content: Buffer.alloc(MEBIBYTE), declaredSize: 10 }]),
  ],
  ['zip-damaged', 'a part with a wrong checksum', '校验不符.docx', () => rawZip([{ ...part, crc: 1 }])],
  ['zip-entries-overlap', 'entries that share their data', '共用数据.docx', sharing],
  ['zip-encrypted', 'an encrypted part', '加密.docx', () => rawZip([{ ...part, flags: 0x801 }])],
  ['zip-method-unknown', 'an unknown compression', '未知压缩.docx', () => rawZip([{ ...part, method: 93 }])],
  ['zip-too-many-entries', 'too many entries', '条目过多.docx', many],
  ['zip-truncated', 'an archive that breaks off', '半个.docx', () => docx(wordParagraph('甲')).subarray(0, 200)],
  ['format-is-archive', 'archives in archives', '套娃.docx', () => nested(12, Buffer.from('x'))],
  ['format-is-archive', 'an archive of papers', '压缩包.docx', () => rawZip([{ name: '绩效.docx', content: 'x' }])],
];

/** Markup that attacks its reader: it is refused, or cut off where it becomes too much. */
export const badMarkup: readonly BadFile[] = [
  ['xml-doctype-refused', 'entities that multiply in a docx', '十亿笑声.docx', () => docx('', billionLaughs)],
  ['xml-doctype-refused', 'entities that multiply in an xlsx', '十亿笑声.xlsx', () => workbook(billionLaughs)],
  ['xml-doctype-refused', 'external entities in a docx', '外部实体.docx', () => docx('', external)],
  ['xml-doctype-refused', 'external entities in an xlsx', '外部实体.xlsx', () => workbook(external)],
  ['xml-entity-unknown', 'undeclared entities', '未声明.docx', () => docx(wordParagraph('&e;'))],
  ['xml-malformed', 'tags that do not match', '不匹配.docx', () => docx('<w:p></w:q>')],
  [
    'xml-encoding-unreadable',
    'bytes that are not in the declared encoding',
    '编码.docx',
    () => docx(wordParagraph('甲'), wrongEncoding),
  ],
  ['xml-too-deep', 'elements nested without end in a docx', '无底.docx', () => docx('<w:sdt>'.repeat(100_000))],
  [
    'xml-too-deep',
    'elements nested without end in an ods',
    '无底.ods',
    () => openDocument('spreadsheet', '<table:table>'.repeat(100_000)),
  ],
  ['xml-too-deep', 'elements nested without end in an xlsx', '无底.xlsx', () => xlsx('<a>'.repeat(100_000))],
  [
    'html-too-deep',
    'elements nested without end in a page',
    '层叠.html',
    () => Buffer.from(`<html>${'<div>'.repeat(200_000)}`),
  ],
  [
    'tables-too-deep',
    'tables in tables without end in a page',
    '表中表.html',
    () => Buffer.from(`<html>${'<table><tr><td>'.repeat(100)}`),
  ],
  ['tables-too-deep', 'tables in tables without end in a docx', '表中表.docx', () => docx(deepTables(60))],
  ['table-too-large', 'a sheet of merges without end', '合并无底.xlsx', () => xlsx(endlessMerges())],
];

function deepTables(depth: number): string {
  return depth === 0 ? wordParagraph('底') : wordTable(deepTables(depth - 1));
}

function endlessMerges(): string {
  const merges = Array.from(
    { length: 2000 },
    (_, row) => `<mergeCell ref="A${row * 900 + 1}:GR${row * 900 + 900}"/>`,
  ).join('');
  const cells = ['1', '1048576'].map((row) => `<row r="${row}"><c r="A${row}"><v>1</v></c></row>`).join('');
  return `<sheetData>${cells}</sheetData><mergeCells>${merges}</mergeCells>`;
}

const noise = (): Uint8Array =>
  Buffer.from(Array.from({ length: 4000 }, (_, index) => (index * 7919 + ((index * index) >> 3)) & 0xff));
const sealed = (): Uint8Array =>
  rawCompound({ EncryptionInfo: Buffer.from([4, 0, 4, 0]), EncryptedPackage: Buffer.alloc(5000, 7) });
const sealedText = (): Uint8Array =>
  openDocument('text', '', [{ name: 'META-INF/manifest.xml', content: '<m:encryption-data/>' }]);
const flat = '<?xml version="1.0"?><office:document xmlns:office="x"/>';

/** Files that are something else than a paper: they are told by what is in them. */
export const badKinds: readonly BadFile[] = [
  ['file-empty', 'nothing at all', '空文件.docx', () => Buffer.alloc(0)],
  ['file-encrypted', 'a Word document with a password', '口令.docx', sealed],
  ['file-encrypted', 'a text document with a password', '口令.odt', sealedText],
  ['format-is-xlsb', 'a binary workbook', '二进制.xlsb', () => rawZip([{ name: 'xl/workbook.bin', content: 'x' }])],
  ['format-not-supported', 'slides', '幻灯片.ppt', () => rawCompound({ 'PowerPoint Document': Buffer.alloc(10) })],
  ['format-not-supported', 'a RAR archive', '压缩.docx', () => Buffer.from('Rar!\x1a\x07\x01\0aaaa')],
  ['format-not-supported', 'a 7z archive', '压缩.7z', () => Buffer.from('377abcaf271c0004', 'hex')],
  [
    'format-not-supported',
    'a UOF text',
    '标文通.uot',
    () => Buffer.from('<?xml version="1.0"?><uof:UOF xmlns:uof="x"/>'),
  ],
  ['format-not-supported', 'a UOF archive', '标文通.uof', () => rawZip([{ name: 'uof.xml', content: '<x/>' }])],
  [
    'format-not-supported',
    'an e-book',
    '书.epub',
    () => rawZip([{ name: 'mimetype', content: 'application/epub+zip', stored: true }]),
  ],
  ['format-not-supported', 'a SYLK table', '表.slk', () => Buffer.from('ID;PWXL;N;E\r\nC;X1;Y1;K"a"\r\n')],
  ['format-not-supported', 'a DIF table', '表.dif', () => Buffer.from('TABLE\r\n0,1\r\n"EXCEL"\r\n')],
  ['format-not-supported', 'a program', '绩效.doc', () => Buffer.from('MZ\x90\0\x03\0\0\0\x04')],
  ['format-not-supported', 'a photograph', '照片.jpg', () => Buffer.from('\0\0\0\x18ftypheic\0\0\0\0', 'latin1')],
  ['format-is-flat-xml', 'an OpenDocument as one XML', '单文件.fodt', () => Buffer.from(flat)],
  ['format-unknown', 'noise', '乱码.doc', noise],
  ['format-unknown', 'zeros', '全零.txt', () => Buffer.alloc(3000)],
  [
    'cfb-damaged',
    'a compound file that breaks off',
    '截断.doc',
    () => rawCompound({ WordDocument: Buffer.alloc(6000) }).subarray(0, 1000),
  ],
];

const loop = '%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 1 0 R >>\nendobj\ntrailer << /Root 1 0 R >>';
const endlessRows = '<table:table><table:table-row table:number-rows-repeated="9999999"/></table:table>';

/** Files whose kind is right, with damage or nothing in them. */
export const badInside: readonly BadFile[] = [
  ['document-without-text', 'blank lines', '空行.txt', () => Buffer.from('\n \n')],
  ['document-without-text', 'an empty paragraph', '空段.docx', () => docx('<w:p/>')],
  ['document-without-text', 'a pdf whose pages are itself', '伪装.pdf', () => Buffer.from(loop)],
  ['pdf-damaged', 'a pdf that breaks off', '截断.pdf', () => Buffer.from('%PDF-1.4 ')],
  [
    'doc-without-document',
    'a Word document of zeros',
    '旧文档.doc',
    () => rawCompound({ WordDocument: Buffer.alloc(512) }),
  ],
  ['xls-unreadable', 'a workbook of nonsense', '旧表格.xls', () => rawCompound({ Workbook: Buffer.alloc(64, 0xff) })],
  [
    'image-too-large',
    'a picture that says to be endless',
    '巨图.png',
    () => Buffer.from('89504e470d0a1a0a0000000d49484452ffffffffffffffff08000000000000000000000000', 'hex'),
  ],
  [
    'document-without-text',
    'rows without end and nothing in them',
    '重复行.ods',
    () => openDocument('spreadsheet', endlessRows),
  ],
];

export const badFiles: readonly BadFile[] = [...badArchives, ...badMarkup, ...badKinds, ...badInside];
