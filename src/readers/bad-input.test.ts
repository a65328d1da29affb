import { describe, expect, it } from 'vitest';
import { docx, openDocument, wordParagraph, wordTable, xlsx } from '../../tests/corpus/bad/office-packages.ts';
import { rawCompound } from '../../tests/corpus/bad/raw-compound.ts';
import { rawZip } from '../../tests/corpus/bad/raw-zip.ts';
import type { Document } from '../model/document.ts';
import { defaultLimits } from './limits.ts';
import { readDocument } from './read-document.ts';

const MEBIBYTE = 1024 * 1024;
/** What an impatient person waits for a refusal, on a busy machine. */
const PROMPTLY_MS = 4000;

type Bytes = Uint8Array | string;
const bytesOf = (content: Bytes): Uint8Array => (typeof content === 'string' ? Buffer.from(content) : content);

async function read(content: Bytes, file: string): Promise<Document> {
  const start = performance.now();
  const document = await readDocument(bytesOf(content), file);
  expect(performance.now() - start).toBeLessThan(PROMPTLY_MS);
  for (const { text } of document.messages) {
    expect(text.zh).toMatch(/[一-鿿]/);
    expect(text.en).toMatch(/^[A-Z0-9"].{20,}\.$/s);
  }
  return document;
}

const codesOf = (document: Document): string[] => document.messages.map((message) => message.code);
const textsOf = (document: Document): string[] =>
  document.blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [block.text] : block.cells.map((cell) => cell.text),
  );

const workbookCell = '<sheetData><row><c t="inlineStr"><is><t>甲</t></is></c></row></sheetData>';
const billionLaughs = `<!DOCTYPE l [<!ENTITY a "ha">${Array.from({ length: 30 }, (_, level) => `<!ENTITY a${level} "&a${level - 1};&a${level - 1};">`).join('')}]>`;
const external = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>';
const zeros = Buffer.alloc(210 * MEBIBYTE);
const nested = (depth: number, inner: Buffer): Buffer =>
  depth === 0 ? inner : rawZip([{ name: `${depth}.zip`, content: nested(depth - 1, inner) }]);
const deepTables = (depth: number): string => (depth === 0 ? wordParagraph('底') : wordTable(deepTables(depth - 1)));

describe('archives that are not what they seem', () => {
  const part = { name: 'word/document.xml', content: '<a/>' };
  it.each([
    [
      'zip-expands-too-far',
      'a part that expands beyond the limit',
      () => rawZip([{ name: 'word/document.xml', content: zeros }]),
    ],
    [
      'zip-damaged',
      'a part larger than it says',
      () => rawZip([{ name: 'word/document.xml', content: Buffer.alloc(MEBIBYTE), declaredSize: 10 }]),
    ],
    ['zip-damaged', 'a part with a wrong checksum', () => rawZip([{ ...part, crc: 1 }])],
    [
      'zip-entries-overlap',
      'entries that share their data',
      () =>
        rawZip([
          part,
          ...Array.from({ length: 50 }, (_, index) => ({ name: `x${index}`, content: '<a/>', sharesDataOf: 0 })),
        ]),
    ],
    ['zip-encrypted', 'an encrypted part', () => rawZip([{ ...part, flags: 0x801 }])],
    ['zip-method-unknown', 'an unknown compression', () => rawZip([{ ...part, method: 93 }])],
    [
      'zip-too-many-entries',
      'too many entries',
      () => rawZip(Array.from({ length: 20_001 }, (_, index) => ({ name: `x${index}`, content: '', stored: true }))),
    ],
    ['zip-truncated', 'an archive that breaks off', () => docx(wordParagraph('甲')).subarray(0, 200)],
    ['format-is-archive', 'archives in archives', () => nested(12, Buffer.from('x'))],
    ['format-is-archive', 'an archive of papers', () => rawZip([{ name: '绩效.docx', content: 'x' }])],
  ])('%s for %s', async (code, _, build) => {
    const document = await read(build(), 'a.docx');
    expect(codesOf(document)).toEqual([code]);
    expect(document.blocks).toEqual([]);
  });

  it('reads a document beside names that lead out of the archive, and says so', async () => {
    const document = await read(
      docx(wordParagraph('甲'), '', [{ name: '../../etc/cron.d/x', content: 'x' }]),
      'a.docx',
    );
    expect(codesOf(document)).toEqual(['zip-path-outside']);
    expect(textsOf(document)).toEqual(['甲']);
  });

  it('looks into no archive in an archive, so one that holds itself is only a name', async () => {
    const outer = docx(wordParagraph('甲'));
    const document = await read(
      docx(wordParagraph('甲'), '', [{ name: 'word/embeddings/a.docx', content: outer }]),
      'a.docx',
    );
    expect([codesOf(document), textsOf(document)]).toEqual([[], ['甲']]);
  });
});

describe('markup that attacks its reader', () => {
  const workbook = (prolog: string) => xlsx(workbookCell, '', prolog);
  it.each([
    ['xml-doctype-refused', 'entities that multiply in a docx', () => docx('', billionLaughs)],
    ['xml-doctype-refused', 'entities that multiply in an xlsx', () => workbook(billionLaughs)],
    ['xml-doctype-refused', 'external entities in a docx', () => docx('', external)],
    ['xml-doctype-refused', 'external entities in an xlsx', () => workbook(external)],
    ['xml-entity-unknown', 'undeclared entities', () => docx(wordParagraph('&e;'))],
    ['xml-malformed', 'tags that do not match', () => docx('<w:p></w:q>')],
    [
      'xml-encoding-unreadable',
      'bytes that are not in the declared encoding',
      () => docx(wordParagraph('甲'), '<?xml version="1.0" encoding="gb18030x"?>'),
    ],
    ['xml-too-deep', 'elements nested without end in a docx', () => docx('<w:sdt>'.repeat(100_000))],
    [
      'xml-too-deep',
      'elements nested without end in an ods',
      () => openDocument('spreadsheet', '<table:table>'.repeat(100_000)),
    ],
    ['xml-too-deep', 'elements nested without end in an xlsx', () => xlsx('<a>'.repeat(100_000))],
    ['html-too-deep', 'elements nested without end in a page', () => `<html>${'<div>'.repeat(200_000)}`],
    ['tables-too-deep', 'tables in tables without end in a page', () => `<html>${'<table><tr><td>'.repeat(100)}`],
  ])('%s for %s', async (code, _, build) => {
    expect(codesOf(await read(build(), 'a'))).toContain(code);
  });

  it('refuses or cuts tables in tables without end in a docx, and says so', async () => {
    const document = await read(docx(deepTables(60)), 'a.docx');
    expect(document.messages.length).toBeGreaterThan(0);
  });

  it('reads a sheet that claims a million rows and cells far out', async () => {
    const document = await read(
      xlsx(
        '<dimension ref="A1:XFD1048576"/><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row></sheetData>',
      ),
      'a.xlsx',
    );
    expect(textsOf(document)).toEqual(['1', '2']);
  });

  it('refuses a sheet of merges without end', async () => {
    const merges = Array.from(
      { length: 2000 },
      (_, row) => `<mergeCell ref="A${row * 900 + 1}:GR${row * 900 + 900}"/>`,
    ).join('');
    const cells =
      '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="A1048576"><v>2</v></c></row></sheetData>';
    expect(codesOf(await read(xlsx(`${cells}<mergeCells>${merges}</mergeCells>`), 'a.xlsx'))).toEqual([
      'table-too-large',
    ]);
  });
});

describe('files that are something else', () => {
  it.each([
    ['file-empty', '', 'a.docx'],
    [
      'file-encrypted',
      rawCompound({ EncryptionInfo: Buffer.from([4, 0, 4, 0]), EncryptedPackage: Buffer.alloc(5000, 7) }),
      'a.docx',
    ],
    [
      'file-encrypted',
      openDocument('text', '', [{ name: 'META-INF/manifest.xml', content: '<m:encryption-data/>' }]),
      'a.odt',
    ],
    ['format-is-xlsb', rawZip([{ name: 'xl/workbook.bin', content: 'x' }]), 'a.xlsb'],
    ['format-not-supported', rawCompound({ 'PowerPoint Document': Buffer.alloc(10) }), 'a.ppt'],
    ['format-not-supported', 'Rar!\x1a\x07\x01\0aaaa', 'a.docx'],
    ['format-not-supported', Buffer.from('377abcaf271c0004', 'hex'), 'a.7z'],
    ['format-not-supported', Buffer.from('MZ\x90\0\x03\0\0\0\x04'), '绩效.doc'],
    ['format-not-supported', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0', 'latin1'), '照片.jpg'],
    ['format-is-flat-xml', '<?xml version="1.0"?><w:wordDocument xmlns:w="x"/>', 'a.doc'],
    [
      'format-unknown',
      Buffer.from(Array.from({ length: 4000 }, (_, index) => (index * 7919 + ((index * index) >> 3)) & 0xff)),
      'a.doc',
    ],
    ['format-unknown', Buffer.alloc(3000), 'a.txt'],
    ['cfb-damaged', rawCompound({ WordDocument: Buffer.alloc(6000) }).subarray(0, 1000), 'a.doc'],
  ])('%s', async (code, content, file) => {
    const document = await read(content, file);
    expect(codesOf(document)).toEqual([code]);
    expect(document.source.format).toBe('unknown');
  });

  it.each([
    ['html', '<html><body><p>绩效目标</p></body></html>', 'a.doc'],
    ['html', '\ufeff<table><tr><td>绩效目标<td>x</table>', 'a.xls'],
    [
      'html',
      'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n--x\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>绩效目标</p>\r\n--x--',
      'a.doc',
    ],
    ['rtf', '{\\rtf1\\ansi\\ansicpg936 \\u32489?\\u25928?\\u30446?\\u26631?\\par}', 'a.doc'],
    ['docx', docx(wordParagraph('绩效目标')), 'a.doc'],
    ['xlsx', xlsx('<sheetData><row><c t="inlineStr"><is><t>绩效目标</t></is></c></row></sheetData>'), 'a.xls'],
    ['odt', openDocument('text', '<text:p>绩效目标</text:p>'), 'a.docx'],
    ['text', '绩效目标\n', 'a.docx'],
    ['text', Buffer.from('bca8d0a7c4bfb1ea', 'hex'), 'a.pdf'],
  ])('a %s file under another name is read by its content', async (format, content, file) => {
    const document = await read(content, file);
    expect(document.source.format).toBe(format);
    expect(codesOf(document)).toEqual(['format-differs-from-name']);
    expect(textsOf(document).join('')).toContain('绩效目标');
  });

  it('refuses what is larger than the limit without looking at it', async () => {
    const document = await readDocument(Buffer.alloc(2000, 'a'), 'a.txt', { ...defaultLimits, maxBytes: 1000 });
    expect(codesOf(document)).toEqual(['file-too-large']);
  });

  it('says when there is nothing to read', async () => {
    expect(codesOf(await read('\n \n', 'a.txt'))).toEqual(['document-without-text']);
    expect(codesOf(await read(docx('<w:p/>'), 'a.docx'))).toEqual(['document-without-text']);
  });
});

describe('words that are no words', () => {
  it('drops NUL bytes and control characters of a text', async () => {
    const document = await read('绩效\0目\u0007标申报表\u200b（2025年度）\n云川县水利局全年修建村道\n', 'a.txt');
    expect(textsOf(document)).toEqual(['绩效目标申报表（2025年度）', '云川县水利局全年修建村道']);
  });

  it('replaces halves of characters', async () => {
    const sheet = '<sheetData><row><c t="inlineStr"><is><t>a_xD800_b</t></is></c></row></sheetData>';
    expect(textsOf(await read(xlsx(sheet), 'a.xlsx'))).toEqual(['a\ufffdb']);
    expect(textsOf(await read('{\\rtf1 a\\u-10240?b\\par}', 'a.rtf')).join('')).not.toMatch(/[\ud800-\udfff]/);
  });
});
