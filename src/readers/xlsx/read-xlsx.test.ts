import { describe, expect, it } from 'vitest';
import { writeZip } from '../../base/zip-writer.ts';
import type { Table } from '../../model/document.ts';
import { defaultLimits } from '../limits.ts';
import { readXlsx } from './read-xlsx.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

interface Parts {
  readonly sheets: readonly string[];
  readonly names?: readonly string[];
  readonly states?: readonly string[];
  readonly strings?: string;
  readonly styles?: string;
  readonly workbookPr?: string;
  readonly main?: string;
  readonly office?: string;
  readonly drawing?: string;
}

function workbook({
  sheets,
  names,
  states,
  strings,
  styles,
  workbookPr = '',
  main = MAIN,
  office = OFFICE,
  drawing,
}: Parts): Uint8Array {
  const entries = sheets.map(
    (_, index) =>
      `<sheet name="${names?.[index] ?? `Sheet${index + 1}`}" sheetId="${index + 1}" state="${states?.[index] ?? 'visible'}" r:id="rId${index + 1}"/>`,
  );
  const relation = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`;
  const relations = [
    ...sheets.map((_, index) => relation(`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`)),
    ...(strings ? [relation('rIdS', 'sharedStrings', '/xl/sharedStrings.xml')] : []),
    ...(styles ? [relation('rIdT', 'styles', 'styles.xml')] : []),
  ];
  return writeZip([
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="${main}" xmlns:r="${office}">${workbookPr}<sheets>${entries.join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`,
    },
    ...sheets.map((content, index) => ({
      name: `xl/worksheets/sheet${index + 1}.xml`,
      content: `<worksheet xmlns="${main}">${content}</worksheet>`,
    })),
    ...(drawing ? [{ name: 'xl/drawings/drawing1.xml', content: drawing }] : []),
    ...(strings ? [{ name: 'xl/sharedStrings.xml', content: `<sst xmlns="${main}">${strings}</sst>` }] : []),
    ...(styles ? [{ name: 'xl/styles.xml', content: `<styleSheet xmlns="${main}">${styles}</styleSheet>` }] : []),
  ]);
}

const text = (reference: string, words: string) => `<c r="${reference}" t="inlineStr"><is><t>${words}</t></is></c>`;
const sheetOf = (...rows: string[]) => `<sheetData>${rows.map((cells) => `<row>${cells}</row>`).join('')}</sheetData>`;
const read = (parts: Parts) => readXlsx(workbook(parts), defaultLimits);

function tablesOf(parts: Parts): readonly Table[] {
  const { value, messages } = read(parts);
  expect(messages).toEqual([]);
  return value.filter((block) => block.kind === 'table');
}

function outline(table: Table | undefined): string[] {
  return (table?.cells ?? []).map(({ row, column, rowSpan, columnSpan, text: words }) => {
    const spans = rowSpan * columnSpan === 1 ? '' : `+${rowSpan}×${columnSpan}`;
    return `${row},${column}${spans} ${words}`;
  });
}

describe('cells of a workbook', () => {
  it('reads shared strings with rich text, leaves readings out and unescapes', () => {
    const strings =
      '<si><t>绩效</t></si><si><r><rPr><b/></rPr><t>目</t></r><r><t xml:space="preserve">标 </t></r><rPh sb="0" eb="1"><t>mu</t></rPh></si><si><t>a_x000D_&#10;b_x4E00_</t></si>';
    const [table] = tablesOf({
      strings,
      sheets: [sheetOf('<c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c>')],
    });
    expect(outline(table)).toEqual(['1,1 绩效', '1,2 目标 ', '1,3 a\nb一']);
  });

  it('shows numbers by the format of their style, formulas by their stored result', () => {
    const styles =
      '<numFmts><numFmt numFmtId="200" formatCode="0.0&quot;万元&quot;"/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>' +
      '<cellXfs><xf numFmtId="0"/><xf numFmtId="2"/><xf numFmtId="9"/><xf numFmtId="200"/><xf numFmtId="31"/></cellXfs>';
    const row =
      '<c><v>4.7</v></c><c s="1"><v>4.7</v></c><c s="2"><v>0.95</v></c><c s="3"><f>A1*2</f><v>9.4</v></c><c s="4"><v>45717</v></c>' +
      '<c t="b"><v>1</v></c><c t="str"><f>A1</f><v>文字</v></c><c s="4" t="d"><v>2025-03-01</v></c>';
    expect(outline(tablesOf({ styles, sheets: [sheetOf(row)] })[0])).toEqual([
      '1,1 4.7',
      '1,2 4.70',
      '1,3 95%',
      '1,4 9.4万元',
      '1,5 2025年3月1日',
      '1,6 TRUE',
      '1,7 文字',
      '1,8 2025年3月1日',
    ]);
  });

  it('counts days from 1904 where the workbook says so', () => {
    const styles = '<cellXfs><xf numFmtId="14"/></cellXfs>';
    const sheets = [sheetOf('<c s="0"><v>0</v></c>')];
    expect(outline(tablesOf({ styles, sheets, workbookPr: '<workbookPr date1904="1"/>' })[0])).toEqual([
      '1,1 1904/1/1',
    ]);
  });

  it('says where formulas failed or were never calculated', () => {
    const { messages } = read({ sheets: [sheetOf('<c r="C3" t="e"><f>1/0</f><v>#DIV/0!</v></c><c><f>A1</f></c>')] });
    expect(messages.map(({ code, at }) => [code, at])).toEqual([
      ['cell-error-value', { sheet: 'Sheet1', row: 3, column: 3 }],
      ['formula-without-result', { sheet: 'Sheet1' }],
    ]);
  });

  it('says where words stand in text boxes', () => {
    const codes = (drawing: string) =>
      read({ sheets: [sheetOf(text('A1', 'a'))], drawing }).messages.map((message) => message.code);
    expect(codes('<x><a:t>总目标</a:t></x>')).toEqual(['drawing-text-unread']);
    expect(codes('<x><a:t> </a:t></x>')).toEqual([]);
  });

  it('reads strict workbooks alike', () => {
    const [table] = tablesOf({
      sheets: [sheetOf(text('A1', '甲'))],
      main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
      office: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
    });
    expect(outline(table)).toEqual(['1,1 甲']);
  });
});

describe('the table of a sheet', () => {
  it('gives merged cells once, empty fields as empty cells, and the sheet’s own rows and columns', () => {
    const sheet =
      sheetOf(text('B3', '项目名称') + text('C3', '道路'), text('B4', '资金') + text('D4', '5'), text('B5', '说明')) +
      '<mergeCells><mergeCell ref="C3:D3"/><mergeCell ref="B5:D6"/></mergeCells>';
    const [table] = tablesOf({ sheets: [sheet] });
    expect(outline(table)).toEqual(['1,1 项目名称', '1,2+1×2 道路', '2,1 资金', '2,2 ', '2,3 5', '3,1+2×3 说明']);
    expect([table?.rows, table?.columns, table?.cells[4]?.at]).toEqual([
      4,
      3,
      { sheet: 'Sheet1', table: 1, row: 4, column: 4 },
    ]);
  });

  it('drops values that stand under a merge, and merges over whole rows end with the table', () => {
    const sheet =
      sheetOf(text('A1', '题') + text('B1', '藏'), text('A2', 'a') + text('B2', 'b')) +
      '<mergeCells><mergeCell ref="A1:XFD1"/><mergeCell ref="A1:B2"/></mergeCells>';
    expect(outline(tablesOf({ sheets: [sheet] })[0])).toEqual(['1,1+1×2 题', '2,1 a', '2,2 b']);
  });

  it('does not believe in a million rows', () => {
    const sheet = `<dimension ref="A1:XFD1048576"/>${sheetOf(text('A1', 'a'))}<mergeCells><mergeCell ref="B5:XFD1048576"/></mergeCells>`;
    const [table] = tablesOf({ sheets: [sheet] });
    expect([table?.rows, table?.columns]).toEqual([1, 1]);
  });

  it('parts forms that stand one below the other, and far stray cells', () => {
    const form = (row: number) =>
      text(`A${row}`, '绩效目标表') + text(`A${row + 1}`, '名称') + text(`B${row + 1}`, '道路');
    const sheet = sheetOf(form(1) + text('A4', '备注') + form(6) + text('A900000', '散'));
    expect(tablesOf({ sheets: [sheet] }).map((table) => [table.rows, table.at])).toEqual([
      [4, { sheet: 'Sheet1', table: 1, row: 1 }],
      [2, { sheet: 'Sheet1', table: 2, row: 6 }],
      [1, { sheet: 'Sheet1', table: 3, row: 900000 }],
    ]);
  });

  it('puts a sheet’s name before its table, unless a program gave it', () => {
    const { value } = read({
      sheets: [sheetOf(text('A1', 'a')), sheetOf(text('A1', 'b'))],
      names: ['道路养护', 'Sheet2'],
    });
    expect(value.map((block) => (block.kind === 'paragraph' ? block.text : block.at.sheet))).toEqual([
      '道路养护',
      '道路养护',
      'Sheet2',
    ]);
  });

  it('reads what is hidden, with a word', () => {
    const sheet = `<cols><col min="2" max="2" hidden="1"/></cols><sheetData><row r="1" hidden="1">${text('A1', 'a')}${text('B1', 'b')}</row></sheetData>`;
    const { value, messages } = read({ sheets: [sheet], states: ['veryHidden'] });
    expect(outline(value.find((block) => block.kind === 'table'))).toEqual(['1,1 a', '1,2 b']);
    expect(messages.map((message) => message.code)).toEqual(['hidden-sheet-read', 'hidden-cells-read']);
  });

  it('leaves a hidden sheet out where another is shown, and says so', () => {
    const sheet = (word: string): string => `<sheetData><row r="1">${text('A1', word)}</row></sheetData>`;
    const names = ['上年', '本年', '空白'];
    const { value, messages } = read({
      sheets: [sheet('a'), sheet('b'), '<sheetData/>'],
      names,
      states: ['hidden', 'visible', 'hidden'],
    });
    expect(value.map((block) => (block.kind === 'paragraph' ? block.text : block.at.sheet))).toEqual(['本年', '本年']);
    expect(messages.map(({ code, at }) => [code, at?.sheet])).toEqual([['hidden-sheet-not-read', '上年']]);
  });

  it('gives nothing for an empty sheet', () => {
    expect(
      tablesOf({ sheets: ['<sheetData><row r="1"><c r="A1" s="3"/></row></sheetData>'], names: ['空表'] }),
    ).toEqual([]);
  });
});

describe('limits of a workbook', () => {
  const limits = { ...defaultLimits, maxCells: 50, maxColumns: 30 };

  it('refuses more cells or columns than it may read', () => {
    const many = sheetOf(...Array.from({ length: 60 }, () => '<c><v>1</v></c>'));
    expect(() => readXlsx(workbook({ sheets: [many] }), limits)).toThrow('table-too-large');
    const wide = sheetOf(Array.from({ length: 40 }, () => '<c><v>1</v></c>').join(''));
    expect(() => readXlsx(workbook({ sheets: [wide] }), limits)).toThrow('table-too-wide');
  });

  it('leaves empty cells out where they would be beyond measure', () => {
    const diagonal = sheetOf(
      ...Array.from({ length: 20 }, (_, row) => text(`${String.fromCharCode(65 + row)}${row + 1}`, 'x')),
    );
    const { value } = readXlsx(workbook({ sheets: [diagonal] }), limits);
    expect(value[0]?.kind === 'table' && value[0].cells.length).toBe(20);
  });
});
