import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Cell, Sheet, Workbook } from './workbook.ts';
import { writeWorkbook } from './write-workbook.ts';

function parts(workbook: Workbook): Record<string, string> {
  const files = unzipSync(writeWorkbook(workbook));
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]));
}
const oneSheet = (sheet: Partial<Sheet>): Workbook => ({ sheets: [{ name: '表', rows: [], ...sheet }] });
const sheetOf = (sheet: Partial<Sheet>): string => parts(oneSheet(sheet))['xl/worksheets/sheet1.xml'] ?? '';
const row = (...values: Cell['value'][]) => ({ cells: values.map((value) => (value === undefined ? {} : { value })) });

/** A sheet with everything that the writer can do. */
const full: Workbook = {
  title: '自评表 <试>',
  sheets: [
    {
      name: "自'评 & 表",
      columns: [{ width: 10 }, { width: 300 }, { width: 8, hidden: true }],
      freeze: { rows: 2, columns: 1 },
      filter: 'A2:C4',
      protection: { allowSort: true },
      print: {
        orientation: 'landscape',
        titleRows: { from: 1, to: 2 },
        fitToWidth: true,
        header: '财政 & 审核',
        footer: '第 {page} 页 共 {pages} 页',
        area: 'A1:C4',
      },
      validations: [
        { range: 'B3:B4', kind: 'list', options: ['是', '"否"'], prompt: { title: '选', text: '一\n二' } },
        { range: 'C3', kind: 'decimal', test: { between: ['0', '100.5'] }, error: { text: '0–100', level: 'warning' } },
        { range: 'A3', kind: 'date', test: { atMost: '2025-12-31' }, required: true },
      ],
      highlights: [{ range: 'A3:C4', formula: '$B3<""', style: { fill: 'fff2cc', bold: true } }],
      rows: [
        { height: 500, cells: [{ value: '标题', columnSpan: 3, style: { border: 'thin', size: 18 } }] },
        row('名称', '目标', '实际'),
        {
          cells: [
            { value: '场次', note: '一\n<二>' },
            { value: { number: '12.50' } },
            { value: '-', link: { sheet: '选项', cell: 'A1' } },
          ],
        },
        { cells: [{ value: '结论' }, { value: { formula: 'IF(B3>12,"好","差")', result: '好' } }] },
      ],
    },
    { name: '选项', rows: [row('计划')] },
  ],
  definedNames: [{ name: '依据', refersTo: "'选项'!$A$1" }],
};

test('the same description gives the same bytes', () => {
  expect(writeWorkbook(structuredClone(full))).toEqual(writeWorkbook(full));
});

test('every part that is named is there, and every part is declared', () => {
  const files = parts(full);
  const declared = [...(files['[Content_Types].xml'] ?? '').matchAll(/PartName="\/([^"]+)"/g)].map((match) => match[1]);
  for (const part of declared) expect(Object.keys(files)).toContain(part);
  expect(declared).toContain('xl/comments1.xml');
  expect(files['xl/worksheets/_rels/sheet1.xml.rels']).toContain('../drawings/vmlDrawing1.vml');
});

test('the elements of a sheet stand in the order of the schema', () => {
  const names = [
    'sheetPr',
    'dimension',
    'sheetViews',
    'sheetFormatPr',
    'cols',
    'sheetData',
    'sheetProtection',
    'autoFilter',
  ];
  const later = ['mergeCells', 'conditionalFormatting', 'dataValidations', 'hyperlinks', 'pageMargins', 'pageSetup'];
  const xml = parts(full)['xl/worksheets/sheet1.xml'] ?? '';
  const places = [...names, ...later, 'headerFooter', 'legacyDrawing'].map((name) => xml.indexOf(`<${name}`));
  expect(places.every((place) => place > 0)).toBe(true);
  expect(places).toEqual([...places].sort((a, b) => a - b));
});

describe('values', () => {
  test('text that looks like a formula stays text, also when a person edits the cell', () => {
    const files = parts(oneSheet({ rows: [row('=1+1', '+86', '-', '@sum', '文')] }));
    const xml = files['xl/worksheets/sheet1.xml'] ?? '';
    expect(xml).not.toContain('<f>');
    expect(xml.match(/s="1" t="s"/g)).toHaveLength(4);
    expect(files['xl/styles.xml']).toContain('quotePrefix="1"');
  });

  test('control characters and escapes come back as they were', () => {
    const texts = parts(oneSheet({ rows: [row('a\u0001b_x000D_c\r\nd\ud800', '<&">')] }))['xl/sharedStrings.xml'] ?? '';
    expect(texts).toContain('a_x0001_b_x005F_x000D_c\nd\uFFFD<');
    expect(texts).toContain('&lt;&amp;&quot;&gt;');
  });

  test('white space at the ends of a text is kept', () => {
    const texts = parts(oneSheet({ rows: [row(' 甲 ', '乙')] }))['xl/sharedStrings.xml'] ?? '';
    expect(texts).toContain('<t xml:space="preserve"> 甲 </t></si><si><t>乙</t>');
  });

  test('text is cut at what a cell takes', () => {
    const texts = parts(oneSheet({ rows: [row('长'.repeat(40_000))] }))['xl/sharedStrings.xml'] ?? '';
    expect(texts.match(/长*…/)?.[0]).toHaveLength(32_767);
  });

  test('numbers are written digit by digit, and what is no number is refused', () => {
    expect(sheetOf({ rows: [row({ number: '0.10' })] })).toContain('<v>0.10</v>');
    expect(() => sheetOf({ rows: [row({ number: '1e5' })] })).toThrow('"1e5" in A1 is no plain decimal');
  });

  test('a formula keeps its result for programs that do not compute', () => {
    const xml = sheetOf({
      rows: [row({ formula: '=A1&"<"', result: '甲<' }, { formula: 'SUM(A2:A9)', result: { number: '3' } })],
    });
    expect(xml).toContain('t="str"><f>A1&amp;&quot;&lt;&quot;</f><v>甲&lt;</v>');
    expect(xml).toContain('<f>SUM(A2:A9)</f><v>3</v>');
  });
});

describe('spans', () => {
  const bordered = { border: 'thin' } as const;
  test('what a span covers carries its border, in rows that have no cells of their own too', () => {
    const xml = sheetOf({
      rows: [{ cells: [{ value: '甲', rowSpan: 2, columnSpan: 2, style: bordered }, undefined, { value: '乙' }] }],
    });
    expect(xml).toContain('<mergeCell ref="A1:B2"/>');
    for (const cell of ['B1', 'A2', 'B2']) expect(xml).toContain(`<c r="${cell}" s="1"/>`);
    expect(xml).toContain('<dimension ref="A1:C2"/>');
  });

  test('a cell under a span is the caller’s mistake', () => {
    const rows = [{ cells: [{ value: '甲', rowSpan: 2 }] }, row('乙')];
    expect(() => sheetOf({ rows })).toThrow('A2 is covered by a span');
    const crossing = [{ cells: [undefined, { rowSpan: 2 }] }, { cells: [{ columnSpan: 2 }] }];
    expect(() => sheetOf({ rows: crossing })).toThrow('the span of A2 meets another one at B2');
  });
});

test('drop-downs, checks and their messages are written', () => {
  const xml = parts(full)['xl/worksheets/sheet1.xml'] ?? '';
  expect(xml).toContain(
    'type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" promptTitle="选" prompt="一&#10;二"',
  );
  expect(xml).toContain('<formula1>&quot;是,&quot;&quot;否&quot;&quot;&quot;</formula1>');
  expect(xml).toContain('type="decimal" errorStyle="warning"');
  expect(xml).toContain('<formula1>0</formula1><formula2>100.5</formula2>');
  expect(xml).toContain(
    'type="date" operator="lessThanOrEqual" showErrorMessage="1" sqref="A3"><formula1>46022</formula1>',
  );
  const commas = { range: 'A1', kind: 'list', options: ['a,b'] } as const;
  expect(() => sheetOf({ validations: [commas] })).toThrow('have to stand in a range');
});

test('print titles, print area and filter are names of their sheet', () => {
  const xml = parts(full)['xl/workbook.xml'] ?? '';
  expect(xml).toContain(
    '<definedName name="_xlnm.Print_Titles" localSheetId="0">\'自\'\'评 &amp; 表\'!$1:$2</definedName>',
  );
  expect(xml).toContain('<definedName name="_xlnm.Print_Area" localSheetId="0">');
  expect(parts(full)['xl/worksheets/sheet1.xml']).toContain('第 &amp;P 页 共 &amp;N 页');
});

test('a workbook that no program would open is refused', () => {
  expect(() => writeWorkbook({ sheets: [] })).toThrow('at least one sheet');
  expect(() => writeWorkbook(oneSheet({ name: 'a/b' }))).toThrow('"a/b" is no sheet name');
  expect(() =>
    writeWorkbook({
      sheets: [
        { name: 'A', rows: [] },
        { name: 'a', rows: [] },
      ],
    }),
  ).toThrow('two sheets');
});

const soffice = spawnSync('soffice', ['--version']).status === 0;
test.skipIf(!soffice)(
  'LibreOffice opens it and computes the formulas (skipped without soffice)',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'mingji-workbook-'));
    try {
      writeFileSync(join(folder, 'full.xlsx'), writeWorkbook(full));
      const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1';
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      execFileSync('soffice', ['--headless', profile, '--convert-to', filter, '--outdir', folder, 'full.xlsx'], {
        cwd: folder,
        stdio: 'ignore',
      });
      const lines = readFileSync(join(folder, 'full.csv'), 'utf8').replaceAll('"', '').split('\n');
      expect(lines.slice(0, 4)).toEqual(['标题,,', '名称,目标,实际', '场次,12.5,-', '结论,好,']);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
  60_000,
);
