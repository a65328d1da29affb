import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  chinese,
  gridLines,
  latin,
  line,
  ruledTable,
  writeMinimalPdf,
} from '../../../tests/corpus/pdf/write-minimal-pdf.ts';
import { processorClock } from '../../../tests/support/processor-clock.ts';
import type { Block, Table } from '../../model/document.ts';
import { defaultLimits } from '../limits.ts';
import { readPdf } from './read-pdf.ts';

const read = (bytes: Uint8Array) => readPdf(bytes, defaultLimits);
const corpus = (name: string) => readFileSync(new URL(`../../../tests/corpus/pdf/${name}`, import.meta.url));

const tablesOf = (blocks: readonly Block[]): Table[] => blocks.filter((block) => block.kind === 'table');
const linesOf = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));

const columns = [50, 120, 190, 290, 390, 450];
const header = ['一级指标', '二级指标', '三级指标', '描述', '指标值'];

/** A table as one string per row: texts, with the span of a merged cell as [rows×columns]. */
function sketch(table: Table | undefined): string[] {
  return Array.from({ length: table?.rows ?? 0 }, (_, index) =>
    (table?.cells ?? [])
      .filter((cell) => cell.row === index + 1)
      .map((cell) =>
        cell.rowSpan * cell.columnSpan === 1 ? cell.text : `${cell.text}[${cell.rowSpan}×${cell.columnSpan}]`,
      )
      .join('|'),
  );
}

test('ruled lines become a table whose missing borders are merged cells', async () => {
  const content =
    gridLines([50, 150, 250, 350], [700, 640]) +
    line(150, 670, 350, 670) +
    chinese(60, 665, '一级') +
    chinese(160, 680, '数量') +
    chinese(260, 680, '十二期') +
    chinese(160, 650, '质量') +
    chinese(260, 650, '合格');
  const { value, messages } = await read(writeMinimalPdf([{ content }]));
  expect(messages).toEqual([]);
  expect(sketch(tablesOf(value)[0])).toEqual(['一级[2×1]|数量|十二期', '质量|合格']);
  expect(tablesOf(value)[0]?.cells[3]?.at).toEqual({ page: 1, table: 1, row: 2, column: 2 });
});

test('thin filled rectangles and short dashes are ruling lines too', async () => {
  const thin = [700, 680, 660].map((y) => `50 ${y} 200 0.48 re f\n`).join('');
  const dashes = [50, 150, 250]
    .map((x) => Array.from({ length: 14 }, (_, index) => `${x} ${660 + index * 3} 0.48 1.5 re f\n`).join(''))
    .join('');
  const content = thin + dashes + latin(60, 685, 'a') + latin(160, 685, 'b') + latin(60, 665, 'c');
  expect(sketch(tablesOf((await read(writeMinimalPdf([{ content }]))).value)[0])).toEqual(['a|b', 'c|']);
});

test('lines and text of a form object stand where its matrix puts them', async () => {
  const form = gridLines([0, 100, 200], [0, 20, 40]) + chinese(5, 25, '上') + chinese(105, 5, '下');
  const content = `q 1 0 0 1 100 500 cm /X1 Do Q\n${chinese(100, 600, '标题')}`;
  const { value } = await read(writeMinimalPdf([{ content }], form));
  expect(linesOf(value)).toEqual(['标题']);
  expect(sketch(tablesOf(value)[0])).toEqual(['上|', '|下']);
});

test('sides that are not drawn are where the other lines end', async () => {
  const content =
    [700, 680, 660].map((y) => line(50, y, 350, y)).join('') +
    line(150, 660, 150, 700) +
    line(250, 660, 250, 700) +
    chinese(60, 685, '左') +
    chinese(160, 685, '中') +
    chinese(260, 685, '右');
  expect(sketch(tablesOf((await read(writeMinimalPdf([{ content }]))).value)[0])).toEqual(['左|中|右', '||']);
});

/** A two by two table whose left column is one cell, each cell a box of its own drawn by `box`; the last of them reaches the page's end. */
const spaced = (box: (left: number, bottom: number, right: number, top: number) => string) =>
  box(50, 640, 147, 700) +
  box(150, 672, 249, 700) +
  box(150, 640, 249, 669) +
  box(252, 672, 350, 700) +
  box(252, 640, 350, 669) +
  chinese(60, 665, '产出') +
  chinese(160, 680, '数量') +
  chinese(260, 680, '十二期') +
  chinese(160, 650, '质量') +
  chinese(260, 650, '合格');

test('cells that are boxes of their own, a little apart, are one table, in a frame or not', async () => {
  const stroked = spaced((left, bottom, right, top) => gridLines([left, right], [bottom, top]));
  const frame = gridLines([47, 353], [637, 703]);
  for (const content of [stroked, frame + stroked]) {
    const { value } = await read(writeMinimalPdf([{ content }]));
    expect(tablesOf(value).map(sketch)).toEqual([['产出[2×1]|数量|十二期', '质量|合格']]);
  }
});

test('cells that a page end cut are boxes that are open at that end', async () => {
  const open = (left: number, bottom: number, right: number, top: number) =>
    line(left, top, right, top) +
    line(left, bottom, left, top) +
    line(right, bottom, right, top) +
    (bottom === 640 ? '' : line(left, bottom, right, bottom));
  const content = open(47, 640, 353, 703) + spaced(open);
  expect(tablesOf((await read(writeMinimalPdf([{ content }]))).value).map(sketch)).toEqual([
    ['产出[2×1]|数量|十二期', '质量|合格'],
  ]);
});

test('cells that only their background shows are a table, areas behind a ruled table are none', async () => {
  const filled = (left: number, bottom: number, right: number, top: number) =>
    `0.9 g ${left} ${bottom} ${right - left} ${top - bottom} re f 0 g\n`;
  const coloured = await read(writeMinimalPdf([{ content: spaced(filled) }]));
  expect(tablesOf(coloured.value).map(sketch)).toEqual([['产出[2×1]|数量|十二期', '质量|合格']]);
  const ruled = gridLines([40, 360], [630, 670, 710]) + spaced(filled);
  expect(sketch(tablesOf((await read(writeMinimalPdf([{ content: ruled }]))).value)[0])).toHaveLength(2);
});

test('a table in a cell is a table of that cell', async () => {
  const content =
    gridLines([50, 150, 450], [700, 560]) +
    chinese(60, 630, '明细') +
    chinese(160, 685, '分项') +
    ruledTable([170, 270, 370], 670, 30, [
      ['科目', '金额'],
      ['苗木', '十万'],
    ]);
  const [table] = tablesOf((await read(writeMinimalPdf([{ content }]))).value);
  expect(sketch(table)).toEqual(['明细|分项']);
  expect(sketch(table?.cells[1]?.tables?.[0])).toEqual(['科目|金额', '苗木|十万']);
});

test('a single box around text is a frame and no table', async () => {
  const { value } = await read(writeMinimalPdf([{ content: `50 600 300 60 re S\n${chinese(60, 630, '说明文字')}` }]));
  expect(value).toMatchObject([{ kind: 'paragraph', text: '说明文字', at: { page: 1, line: 1 } }]);
});

test('a page turned by its dictionary or by its text reads upright', async () => {
  const table = ruledTable([50, 150, 250], 500, 30, [
    ['甲', '乙'],
    ['丙', '丁'],
  ]);
  const byText = `q 0 1 -1 0 595 0 cm ${table} Q`;
  const pages = [{ content: byText }, { content: byText, entries: '/Rotate 90' }];
  for (const page of pages) {
    expect(sketch(tablesOf((await read(writeMinimalPdf([page]))).value)[0])).toEqual(['甲|乙', '丙|丁']);
  }
});

test('a watermark across the page is left out with a word, also where it crosses a table', async () => {
  const table = ruledTable([50, 150, 250], 500, 30, [
    ['甲', '乙'],
    ['丙', '丁'],
  ]);
  const across = `q 0.7 0.7 -0.7 0.7 60 445 cm ${chinese(0, 0, '内部资料')} Q`;
  const { value, messages } = await read(writeMinimalPdf([{ content: table + across }]));
  expect(sketch(tablesOf(value)[0])).toEqual(['甲|乙', '丙|丁']);
  expect(linesOf(value)).toEqual([]);
  expect(messages.map(({ code }) => code)).toEqual(['page-slanted-text']);
});

test('an upright watermark upon a table is left out with a word, a large title is not', async () => {
  const table = ruledTable(columns, 700, 20, [header, ['产出指标', '数量指标', '养护里程', '道路', '十二']]);
  const content = table + chinese(150, 750, '绩效目标表', 30) + chinese(100, 665, '送审稿', 60);
  const { value, messages } = await read(writeMinimalPdf([{ content }]));
  expect(sketch(tablesOf(value)[0])).toEqual([header.join('|'), '产出指标|数量指标|养护里程|道路|十二']);
  expect(linesOf(value)).toEqual(['绩效目标表']);
  expect(messages.map(({ code }) => code)).toEqual(['page-overlaid-text']);
});

/** Four rows with a line below each, in pieces or in one; a level that spans two rows has none in the middle. */
const lined = (pieces: readonly (readonly [number, number])[]) =>
  [700, 680, 660, 640, 620]
    .flatMap((y) =>
      pieces.map(([x, to]) => (to > 150 || y !== 660 ? line(y === 660 ? Math.max(x, 150) : x, y, to, y) : '')),
    )
    .join('') +
  [
    ['一级指标', '三级指标', '指标值'],
    ['', '养护里程', '十二'],
    ['', '完好率', '九成'],
    ['满意度指标', '公众满意度', '八成'],
  ]
    .flatMap((row, at) =>
      row.map((text, column) => (text === '' ? '' : chinese([55, 155, 255][column] ?? 0, 686 - 20 * at, text))),
    )
    .join('') +
  chinese(55, 657, '产出指标');

test('a table that only lines between its rows show has its columns where the lines meet or where texts leave gaps', async () => {
  const rows = ['一级指标|三级指标|指标值', '产出指标[2×1]|养护里程|十二', '完好率|九成', '满意度指标|公众满意度|八成'];
  for (const pieces of [
    [
      [50, 150],
      [150, 250],
      [250, 350],
    ],
    [[50, 350]],
  ] as const) {
    const { value } = await read(writeMinimalPdf([{ content: lined(pieces) }]));
    expect(tablesOf(value).map(sketch)).toEqual([rows]);
  }
});

test('columns without any lines are told of, a few signatures are not', async () => {
  const rows = (count: number) =>
    Array.from({ length: count }, (_, at) =>
      [50, 150, 250].map((x) => chinese(x, 700 - 20 * at, '指标')).join(''),
    ).join('');
  const codes = async (content: string) =>
    (await read(writeMinimalPdf([{ content }]))).messages.map(({ code }) => code);
  expect(await codes(rows(4))).toEqual(['pdf-columns-without-lines']);
  expect(await codes(rows(2))).toEqual([]);
});

test('underlined text and lines around a heading are no table', async () => {
  const underlines = [700, 680, 660, 640, 620]
    .map((y) => line(50, y, 350, y) + chinese(55, y + 4, '绩效目标的说明文字'))
    .join('');
  expect(tablesOf((await read(writeMinimalPdf([{ content: underlines }]))).value)).toEqual([]);
});

test('what is typed into fields and over the page is read, with its picture or without, notes are not', async () => {
  const table = gridLines([50, 150, 250], [700, 680, 660]) + chinese(60, 685, '项目名称') + chinese(60, 665, '指标值');
  const field = (entries: string) => `<</Type/Annot/F 4${entries}>>`;
  const entries = `/Annots[${[
    field('/Subtype/Widget/FT/Tx/Rect[-1000 -1000 2000 2000]/AP<</N 11 0 R>>'),
    field('/Subtype/Widget/FT/Tx/Rect[155 662 245 678]/V<feff5341 4e8c671f>'),
    field('/Subtype/Widget/FT/Btn/Rect[155 662 165 678]/V/Yes'),
    field('/Subtype/Text/Rect[155 662 165 678]/Contents(note)'),
  ].join('')}]`;
  const { value } = await read(writeMinimalPdf([{ content: table, entries }], chinese(160, 685, '养护')));
  expect(sketch(tablesOf(value)[0])).toEqual(['项目名称|养护', '指标值|十二期']);
});

test('text on its side in a cell reads from its beginning', async () => {
  const table = `${gridLines([50, 80, 200, 320], [500, 600])}${chinese(90, 550, '数量指标')}${chinese(210, 550, '大于十次')}`;
  const onItsSide = `q 0 1 -1 0 70 510 cm ${chinese(0, 0, '产出指标')} Q`;
  const { value } = await read(writeMinimalPdf([{ content: table + onItsSide }]));
  expect(tablesOf(value)[0]?.cells.map(({ text }) => text.replace(/\n/g, ''))).toEqual([
    '产出指标',
    '数量指标',
    '大于十次',
  ]);
});

test('what lies outside the crop box is not read', async () => {
  const content = chinese(100, 700, '可见') + chinese(100, 100, '裁去');
  const { value } = await read(writeMinimalPdf([{ content, entries: '/CropBox[0 400 595 842]' }]));
  expect(linesOf(value)).toEqual(['可见']);
});

test('fonts of Chinese standards that are not embedded are read in both encodings', async () => {
  const gbk = 'BT /F3 10 Tf 1 0 0 1 100 680 Tm <BCA8D0A7C4BFB1EA> Tj ET\n';
  const { value } = await read(writeMinimalPdf([{ content: chinese(100, 700, '预算≥12期') + gbk }]));
  expect(linesOf(value)).toEqual(['预算≥12期', '绩效目标']);
});

test('characters drawn twice for boldness are read once', async () => {
  const drawn = (shift: number) => [...'重点项目'].map((one, at) => chinese(100 + 10 * at + shift, 700, one)).join('');
  const content = drawn(0) + chinese(100, 600, '其他文字') + drawn(0.4) + latin(145, 700, '1100');
  expect(linesOf((await read(writeMinimalPdf([{ content }]))).value)).toEqual(['重点项目1100', '其他文字']);
});

test('radicals and ligatures that stand for characters become those characters', async () => {
  const content = chinese(100, 700, '⼀级指标');
  expect(linesOf((await read(writeMinimalPdf([{ content }]))).value)).toEqual(['一级指标']);
});

test('full-width spaces stay and wide gaps outside tables become tabs', async () => {
  const content = chinese(100, 700, '目　录') + chinese(100, 650, '月份') + chinese(200, 650, '亩数');
  expect(linesOf((await read(writeMinimalPdf([{ content }]))).value)).toEqual(['目　录', '月份\t亩数']);
});

test('text wider than its cell stays in the cell that it is clipped to', async () => {
  const content =
    gridLines([50, 110, 300], [700, 680]) +
    `q 50 680 60 20 re W n ${chinese(53, 686, '指标值确定依据及其来源说明')}Q\n` +
    chinese(250, 686, '计划');
  expect(sketch(tablesOf((await read(writeMinimalPdf([{ content }]))).value)[0])).toEqual([
    '指标值确定依据及其来源说明|计划',
  ]);
});

test('invisible text is read where there is no other, and said to be recognised text', async () => {
  const content = `3 Tr ${chinese(100, 700, '扫描件文字')}`;
  const { value, messages } = await read(writeMinimalPdf([{ content }]));
  expect(linesOf(value)).toEqual(['扫描件文字']);
  expect(messages.map((message) => message.code)).toEqual(['pdf-recognised-text']);
});

test('recognised text under a scan stands in the tables whose lines are in the picture', async () => {
  const [width, height] = [240, 340];
  const shade = (x: number, y: number) =>
    ([20, 120, 220].includes(x) && y >= 40 && y <= 80) || ([40, 60, 80].includes(y) && x >= 20 && x <= 220)
      ? '00'
      : 'ff';
  const samples = Array.from({ length: width * height }, (_, at) => shade(at % width, Math.floor(at / width))).join('');
  const picture = `q 595 0 0 842 0 0 cm BI /W ${width} /H ${height} /CS /G /BPC 8 /F /AHx ID ${samples}>\nEI Q\n`;
  const text =
    chinese(60, 715, '项目') + chinese(320, 715, '金额') + chinese(60, 665, '苗木') + chinese(320, 665, '十万');
  const { value, messages } = await read(writeMinimalPdf([{ content: `${picture}3 Tr ${text}` }]));
  expect(sketch(tablesOf(value)[0])).toEqual(['项目|金额', '苗木|十万']);
  expect(tablesOf(value)[0]?.cells.map((cell) => cell.confidence)).toEqual([0.5, 0.5, 0.5, 0.5]);
  expect(messages.map((message) => message.code)).toEqual(['pdf-recognised-text']);
});

test('a table over many pages is joined in time that grows with its length', async () => {
  const rows = (page: number) => Array.from({ length: 20 }, (_, row) => [`${page}`, `${row}`, '丙', '丁', '戊']);
  const pages = Array.from({ length: 60 }, (_, page) => ({
    content: ruledTable(columns, 780, 35, [header, ...rows(page)]),
  }));
  const elapsed = processorClock();
  const [table, ...others] = tablesOf((await read(writeMinimalPdf(pages))).value);
  expect([table?.rows, others.length]).toEqual([1201, 0]);
  expect(elapsed()).toBeLessThan(10_000);
});

test('characters without meaning are counted per page', async () => {
  const content = `${chinese(100, 700, '可读')}BT /F4 10 Tf 1 0 0 1 100 650 Tm <000100020003> Tj ET\n`;
  const { value, messages } = await read(writeMinimalPdf([{ content }]));
  expect(linesOf(value)).toEqual(['可读']);
  expect(messages).toMatchObject([{ code: 'pdf-characters-without-meaning', at: { page: 1 } }]);
  expect(messages[0]?.text.zh).toContain('3 个字符');
});

test('page numbers go, other lines in the margins stay', async () => {
  const page = (number: number) => ({
    content: chinese(250, 810, '云川县林业局') + chinese(100, 500, `正文${number}`) + latin(290, 30, String(number)),
  });
  const { value } = await read(writeMinimalPdf([page(1), page(2), { content: latin(290, 30, '2024') }]));
  expect(linesOf(value)).toEqual(['云川县林业局', '正文1', '云川县林业局', '正文2', '2024']);
});

test('a table with its header repeated on the next page is one table', async () => {
  const first = ruledTable(columns, 160, 30, [
    header,
    ['产出指标', '数量指标', '里程', '甲', '≥1公里'],
    ['', '质量指标', '合格率', '乙', '≥95%'],
    ['效益指标', '社会效益指标', '受益人数', '丙', '≥9万人'],
  ]);
  const second = ruledTable(columns, 780, 30, [header, ['', '可持续影响指标', '制度', '丁', '健全']]);
  const { value } = await read(writeMinimalPdf([{ content: first }, { content: second }]));
  const [table] = tablesOf(value);
  expect(value).toHaveLength(1);
  expect(table?.headerRows).toBe(1);
  expect(sketch(table).slice(3)).toEqual([
    '效益指标[2×1]|社会效益指标|受益人数|丙|≥9万人',
    '可持续影响指标|制度|丁|健全',
  ]);
  expect(table?.cells.at(-1)?.at).toEqual({ page: 2, table: 1, row: 5, column: 5 });
});

test('a row that the page cut in two becomes one row again', async () => {
  const first = ruledTable(columns, 160, 30, [
    header,
    ['产出指标', '数量指标', '里程', '甲', '≥1公里'],
    ['效益指标', '社会效益指标', '受益人数', '丙', '≥9万人'],
    ['满意度指标', '服务对象满', '沿线群众满', '问卷', '≥90%'],
  ]);
  const second = ruledTable(columns, 780, 30, [header, ['', '意度指标', '意率', '', '']]);
  const [table] = tablesOf((await read(writeMinimalPdf([{ content: first }, { content: second }]))).value);
  expect(sketch(table).slice(3)).toEqual(['满意度指标|服务对象满\n意度指标|沿线群众满\n意率|问卷|≥90%']);
});

test('the same form for the next project is a table of its own', async () => {
  const form = (name: string) =>
    ruledTable([50, 150, 300, 400, 550], 780, 180, [
      ['项目名称', name, '主管部门', '云川县水利局'],
      ['年初预算', '一百', '全年执行', '九十'],
      ['总体目标', '完成', '实际完成', '完成'],
      ['得分', '一百', '等级', '优'],
    ]);
  const { value } = await read(writeMinimalPdf([{ content: form('水渠维修') }, { content: form('泵站改造') }]));
  expect(tablesOf(value).map((table) => [table.rows, table.at])).toEqual([
    [4, { page: 1, table: 1 }],
    [4, { page: 2, table: 2 }],
  ]);
});

test('a title between two tables keeps them apart', async () => {
  const first = ruledTable(columns, 160, 30, [header, ['甲', '甲', '甲', '甲', '甲']]);
  const second = chinese(50, 800, '第二张表') + ruledTable(columns, 780, 30, [header, ['乙', '乙', '乙', '乙', '乙']]);
  const { value } = await read(writeMinimalPdf([{ content: first }, { content: second }]));
  expect(value.map((block) => block.kind)).toEqual(['table', 'paragraph', 'table']);
});

test.each(['long-table.chromium.pdf', 'long-table.libreoffice.pdf'])('%s is one table of 32 rows', async (name) => {
  const { value, messages } = await read(corpus(name));
  const [table, ...others] = tablesOf(value);
  expect(messages).toEqual([]);
  expect(others).toEqual([]);
  expect([table?.rows, table?.columns, table?.headerRows]).toEqual([32, 6, 1]);
  const level1 = table?.cells
    .filter((cell) => cell.column === 1)
    .map((cell) => [cell.text.replace('\n', ''), cell.rowSpan]);
  expect(level1?.map(([text, span]) => [String(text).replaceAll('\n', ''), span])).toEqual([
    ['一级指标', 1],
    ['产出指标', 26],
    ['效益指标', 4],
    ['满意度指标', 1],
  ]);
  expect(table?.cells.every((cell) => cell.text !== '')).toBe(true);
});

test.each(['landscape.chromium.pdf', 'landscape.libreoffice.pdf'])('%s keeps the spans of its source', async (name) => {
  const [table] = tablesOf((await read(corpus(name))).value);
  expect(sketch(table).slice(0, 4)).toEqual([
    '项目名称|公共图书馆免费开放补助[1×7]',
    '主管部门|临河口市文化和旅游局[1×3]|实施单位|临河口市图书馆[1×3]',
    '项目资金（万元）[4×1]|[1×2]|年初预算数|全年预算数|全年执行数|分值|得分',
    '年度资金总额[1×2]|60.00|58.00|52.20|10|9.00',
  ]);
});

test('a password to open is asked for in words, an owner password is none of the reader’s business', async () => {
  const locked = await read(corpus('needs-password.pdf'));
  expect(locked.value).toEqual([]);
  expect(locked.messages.map((message) => message.code)).toEqual(['pdf-needs-password']);
  const owned = await read(corpus('owner-password.pdf'));
  expect(owned.messages).toEqual([]);
  expect(tablesOf(owned.value)).toHaveLength(1);
});

test('what is no pdf, or only its beginning, gives a message and nothing else', async () => {
  const whole = corpus('nested-and-plain.libreoffice.pdf');
  for (const bytes of [new Uint8Array(), Buffer.from('not a pdf'), whole.subarray(0, 300)]) {
    const { value, messages } = await read(bytes);
    expect(value).toEqual([]);
    expect(messages.map((message) => message.code)).toEqual(['pdf-damaged']);
  }
  const tooLarge = await readPdf(whole, { ...defaultLimits, maxBytes: 1000 });
  expect(tooLarge.messages.map((message) => message.code)).toEqual(['file-too-large']);
});

test('mutated files never throw, and the library goes on after them', async () => {
  const source = corpus('nested-and-plain.libreoffice.pdf');
  let seed = 12345;
  const random = (below: number) => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    return seed % below;
  };
  for (let round = 0; round < 40; round++) {
    const bytes = Uint8Array.from(source);
    for (let change = 0; change <= round % 40; change++) bytes[random(bytes.length)] = random(256);
    const { value } = await read(round % 7 === 0 ? bytes.subarray(0, random(bytes.length)) : bytes);
    expect(Array.isArray(value)).toBe(true);
  }
  expect(tablesOf((await read(source)).value)).toHaveLength(1);
});

test('tells of each page when it is read', async () => {
  const told: string[] = [];
  const page = { content: latin(100, 700, 'a page') };
  await readPdf(writeMinimalPdf([page, page, page]), defaultLimits, (done, total) => told.push(`${done}/${total}`));
  expect(told).toEqual(['1/3', '2/3', '3/3']);
});
