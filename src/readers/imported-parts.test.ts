import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { docxWithParts as docx, openDocument } from '../../tests/corpus/bad/office-packages.ts';
import { rawCompound } from '../../tests/corpus/bad/raw-compound.ts';
import { writeZip } from '../base/zip-writer.ts';
import type { Block, Table } from '../model/document.ts';
import { defaultLimits, type Limits } from './limits.ts';
import { readDocument } from './read-document.ts';

const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const NAMESPACES = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${OFFICE}"`;
const p = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const table = (text: string): string => `<w:tbl><w:tr><w:tc>${p(text)}</w:tc></w:tr></w:tbl>`;

const shown = (block: Block): string =>
  block.kind === 'paragraph' ? block.text : `${block.at.table}:${block.cells.map(({ text }) => text).join('|')}`;

async function read(
  bytes: Uint8Array,
  limits: Limits = defaultLimits,
): Promise<{ readonly words: string[]; readonly codes: string[] }> {
  const { blocks, messages } = await readDocument(bytes, 'a.docx', limits);
  return { words: blocks.map(shown), codes: messages.map(({ code }) => code) };
}

it('reads what a Word document imports in the place where it stands, tables numbered on', async () => {
  const page = '<html><meta charset="utf-8"><p>页</p><table><tr><td>甲</td><td>乙</td></tr></table></html>';
  const body = table('前') + '<w:altChunk r:id="a.html"/>'.repeat(2) + table('后');
  expect(await read(docx(body, { 'a.html': page }))).toEqual({
    words: ['1:前', '页', '2:甲|乙', '页', '3:甲|乙', '4:后'],
    codes: [],
  });
});

it('reads imported Word documents but not what they import themselves, and tells of what is not there', async () => {
  const inner = docx(`${p('内')}<w:altChunk r:id="x"/>`, { x: '<html><p>深</p></html>' });
  expect(await read(docx(`<w:altChunk r:id="b.docx"/>${p('外')}`, { 'b.docx': inner }))).toEqual({
    words: ['内', '外'],
    codes: ['imported-parts-not-followed'],
  });
  const twice = docx('<w:altChunk r:id="b.docx"/>'.repeat(2), { 'b.docx': inner });
  expect(await read(twice)).toEqual({ words: ['内', '内'], codes: ['imported-parts-not-followed'] });
  expect((await read(docx(`${p('外')}<w:altChunk r:id="gone"/>`))).codes).toEqual(['imported-part-missing']);
});

/** A workbook with a sheet of one row for each of these texts, its cells parted by "|", left open on the one with this number. */
function workbook(active: number, ...texts: readonly string[]): Uint8Array {
  const sheets = texts.map((text, index) => `<sheet name="${text}" sheetId="${index + 1}" r:id="s${index}"/>`);
  const relations = texts.map(
    (_, index) => `<Relationship Id="s${index}" Type="${OFFICE}/worksheet" Target="sheet${index}.xml"/>`,
  );
  const view = `<bookViews><workbookView activeTab="${active}"/></bookViews>`;
  return writeZip([
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="${SHEET}" xmlns:r="${OFFICE}">${view}<sheets>${sheets.join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`,
    },
    ...texts.map((text, index) => ({
      name: `xl/sheet${index}.xml`,
      content: `<worksheet xmlns="${SHEET}"><sheetData><row>${text.replace(/[^|]+\|?/g, (cell) => `<c t="inlineStr"><is><t>${cell.replace('|', '')}</t></is></c>`)}</row></sheetData></worksheet>`,
    })),
  ]);
}

const object = (id: string, aspect = 'Content'): string =>
  `<w:p><w:r><w:t>见下表</w:t><w:object><v:shape xmlns:v="urn:v"><v:imagedata r:id="picture"/></v:shape><o:OLEObject xmlns:o="urn:o" Type="Embed" ProgID="Excel.Sheet.12" DrawAspect="${aspect}" ObjectID="_1" r:id="${id}"/></w:object></w:r></w:p>`;

it('reads a workbook that a Word document shows as an object, by the sheet that is shown, and tells of the others', async () => {
  const parts = { 'a.xlsx': workbook(1, '底稿', '绩效表'), 'b.bin': rawCompound({ Package: workbook(0, '一张') }) };
  expect(await read(docx(table('前') + object('a.xlsx') + object('b.bin') + table('后'), parts))).toEqual({
    words: ['1:前', '见下表', '2:绩效表', '见下表', '3:一张', '4:后'],
    codes: ['embedded-sheets-not-read'],
  });
});

/** Words with the tables in cells behind the words of the cell: "1:外<2:内>". */
const nested = (block: Block): string =>
  block.kind === 'paragraph'
    ? block.text
    : `${block.at.table}:${block.cells.map(({ text, tables = [] }) => text + tables.map((one) => `<${nested(one)}>`).join('')).join('|')}`;
const cell = (content: string): string => `<w:tc>${content}</w:tc>`;
const row = (...cells: readonly string[]): string => `<w:tbl><w:tr>${cells.map(cell).join('')}</w:tr></w:tbl>`;

it('reads an object in a cell as a table of that cell, tables numbered on, and the words of a document as words of the cell', async () => {
  const parts = {
    'a.xlsx': workbook(0, '甲|乙'),
    'b.docx': docx(p('说明') + row(p('内'), row(p('深'))) + p('完')),
  };
  const body =
    row(p('前')) +
    row(object('a.xlsx'), row(p('旁')), object('b.docx') + row(p('末'))) +
    `<w:tbl><w:tr>${cell(row(object('a.xlsx')))}</w:tr></w:tbl>` +
    table('后');
  const { blocks, messages } = await readDocument(docx(body, parts), 'a.docx');
  expect(blocks.map(nested)).toEqual([
    '1:前',
    '2:见下表<3:甲|乙>|<4:旁>|见下表\n说明\n完<5:内|<6:深>><7:末>',
    '8:<9:见下表<10:甲|乙>>',
    '11:后',
  ]);
  expect(messages).toEqual([]);
  const tables = (all: readonly Block[]): Table[] =>
    all.flatMap((block) =>
      block.kind === 'table' ? [block, ...block.cells.flatMap((one) => tables(one.tables ?? []))] : [],
    );
  expect(tables(blocks).every(({ at, cells }) => cells.every((one) => one.at.table === at.table))).toBe(true);
});

it('holds what is embedded in cells to the same limits: no parts of parts, so many cells, so many tables in each other', async () => {
  const inner = docx(p('内') + row(object('x.xlsx')), { 'x.xlsx': workbook(0, '深') });
  const twice = await readDocument(docx(row(object('b.docx')), { 'b.docx': inner }), 'a.docx');
  expect([twice.blocks.map(nested), twice.messages.map(({ code }) => code)]).toEqual([
    ['1:见下表\n内<2:见下表>'],
    ['imported-parts-not-followed'],
  ]);
  const many = docx(row(object('a.xlsx').repeat(12)), { 'a.xlsx': workbook(0, '甲|乙|丙') });
  expect((await read(many, { ...defaultLimits, maxCells: 20 })).codes).toEqual(['imported-parts-too-large']);
  const deep = docx(row(row(object('b.docx'))), { 'b.docx': docx(row(row(p('深')))) });
  expect((await read(deep, { ...defaultLimits, maxTableDepth: 3 })).codes).toEqual(['imported-parts-too-deep']);
  expect((await read(deep, { ...defaultLimits, maxTableDepth: 4 })).codes).toEqual([]);
});

it('leaves out objects that show no document, or only an icon, and says so', async () => {
  const parts = {
    'equation.bin': rawCompound({ 'Equation Native': Buffer.alloc(5000) }),
    'broken.xlsx': workbook(0, '甲').subarray(0, 300),
    'a.xlsx': workbook(0, '甲'),
  };
  const left = ['equation.bin', 'broken.xlsx', 'gone.xlsx'].map((name) => object(name)).join('');
  expect(await read(docx(left + row(object('a.xlsx', 'Icon')), parts))).toEqual({
    words: ['见下表', '见下表', '见下表', '1:见下表'],
    codes: ['embedded-objects-not-read'],
  });
});

it('reads the objects of a Word 97–2003 document in their places', async () => {
  const { blocks, messages } = await readDocument(corpus('object-in-text.doc'), 'a.doc');
  expect(blocks.map(shown)).toEqual([
    '云川县交通局2025年部门预算说明',
    '1:三级指标|指标值|村道养护里程|≥36公里',
    '表后文字',
  ]);
  expect(messages.map(({ code }) => code)).toEqual(['embedded-sheets-not-read']);
});

const corpus = (name: string): Uint8Array => readFileSync(new URL(`../../tests/corpus/words/${name}`, import.meta.url));
const SHEET_SHOWN = '三级指标|指标值|村道养护里程|≥36公里';
const IN_CELL = [
  '云川县交通局2025年部门预算说明',
  `1:${SHEET_SHOWN}`,
  '表前文字',
  `2:项目名称|村道养护经费|绩效指标|见下表<3:${SHEET_SHOWN}>|备注|无`,
  '表后文字',
];

it('reads the object in a cell of a Word 97–2003 document as that of a .docx', async () => {
  const { blocks } = await readDocument(corpus('object-in-cell.doc'), 'a.doc');
  expect(blocks.map(nested)).toEqual(IN_CELL);
});

it('reads the objects of an OpenDocument text, in the text and in cells, by the sheet that is shown', async () => {
  const { blocks, messages } = await readDocument(corpus('object-in-cell.odt'), 'a.odt');
  expect(blocks.map(nested)).toEqual(IN_CELL);
  expect(messages.map(({ code }) => code)).toEqual(['embedded-sheets-not-read', 'embedded-sheets-not-read']);
});

const XLINK =
  'xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"';
const framed = (href: string, kind = 'object', style = 'shown'): string =>
  `<text:p>见下表<draw:frame ${XLINK} draw:style-name="${style}"><draw:${kind} xlink:href="./${href}"/><draw:image xlink:href="./picture"/></draw:frame></text:p>`;

it('leaves out formulas, icons and links in an OpenDocument text, and reads files of other programs', async () => {
  const formula = { name: 'Object 1/content.xml', content: '<math xmlns="http://www.w3.org/1998/Math/MathML"/>' };
  const sheet = { name: 'a.xlsx', content: Buffer.from(workbook(0, '甲')) };
  const body =
    framed('Object 1') + framed('gone') + framed('a.xlsx', 'object-ole', 'icon') + framed('a.xlsx', 'object-ole');
  const icon = `<office:automatic-styles><style:style style:name="icon" style:family="graphic"><style:graphic-properties ${XLINK} draw:ole-draw-aspect="4"/></style:style></office:automatic-styles>`;
  const file = openDocument('text', body, [formula, sheet], icon);
  expect(await read(file)).toEqual({
    words: ['见下表', '见下表', '见下表', '见下表', '1:甲'],
    codes: ['format-differs-from-name', 'embedded-objects-not-read'],
  });
});

/** An object of a Rich Text file with this content, as OLE 1.0 keeps it: version, kind (2: embedded), three names, the data. */
function rtfObject(content: Uint8Array, kind = 2): string {
  const number = (value: number): Buffer => {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32LE(value);
    return bytes;
  };
  const name = Buffer.from('Excel.Sheet.12\0');
  const data = [number(0x501), number(kind), number(name.length), name, number(0), number(0), number(content.length)];
  const hex = Buffer.concat([...data, content, number(0)])
    .toString('hex')
    .replace(/.{64}/g, '$&\n');
  return `{\\object\\objemb\\objw100{\\*\\objclass Excel.Sheet.12}{\\*\\objdata ${hex}}{\\result{\\pict\\wmetafile8 0102}}}`;
}

it('reads the objects of a Rich Text file, in the text and in cells, and tells of links and of others', async () => {
  const sheet = rawCompound({ Package: workbook(0, 'A|B') });
  const row = `\\trowd\\cellx1000\\cellx3000\\pard\\intbl C\\cell D${rtfObject(sheet)}\\cell\\row`;
  const others =
    rtfObject(sheet, 1) + rtfObject(rawCompound({ 'Equation Native': Buffer.alloc(5000) })) + rtfObject(Buffer.of(1));
  const { blocks, messages } = await readDocument(
    Buffer.from(`{\\rtf1 E${rtfObject(sheet)}\\par ${row}\\pard F${others}\\par}`),
    'a.rtf',
  );
  expect(blocks.map(nested)).toEqual(['E', '1:A|B', '2:C|D<3:A|B>', 'F']);
  expect(messages.map(({ code, text }) => [code, /\d+/.exec(text.zh)?.[0]])).toEqual([
    ['embedded-objects-not-read', '3'],
  ]);
});

it('stops where parts that stand again and again come to more than a file may hold', async () => {
  const many = docx(object('a.xlsx').repeat(12), { 'a.xlsx': workbook(0, '甲|乙|丙') });
  const { words, codes } = await read(many, { ...defaultLimits, maxCells: 20 });
  expect(words.filter((word) => word.endsWith(':甲|乙|丙'))).toHaveLength(6);
  expect(codes).toEqual(['imported-parts-too-large']);
});

const head = (...lines: readonly string[]): string => `<w:hdr ${NAMESPACES}>${lines.map(p).join('')}</w:hdr>`;
const section = (id: string): string => `<w:sectPr><w:headerReference w:type="default" r:id="${id}"/></w:sectPr>`;

it('reads title, year and money unit in the heads of pages above their section, once, and nothing else there', async () => {
  const heads = {
    'one.xml': head('云川县2024年部门决算公开', '项目支出绩效自评表', '单位：万元'),
    'two.xml': head('单位：万元', '部门整体支出绩效自评表（2024年度）'),
  };
  const body = `${table('甲')}<w:p><w:pPr>${section('one.xml')}</w:pPr></w:p>${table('乙')}${section('two.xml')}`;
  expect(await read(docx(body, heads))).toEqual({
    words: ['项目支出绩效自评表', '单位：万元', '1:甲', '部门整体支出绩效自评表（2024年度）', '2:乙'],
    codes: [],
  });
  expect((await read(docx(p('甲') + section('gone')))).words).toEqual(['甲']);
  const ring = head('单位：元').replace('</w:hdr>', `${section('one.xml')}</w:hdr>`);
  expect((await read(docx(p('甲') + section('one.xml'), { 'one.xml': ring }))).words).toEqual(['单位：元', '甲']);
});
