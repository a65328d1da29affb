import { expect, test } from 'vitest';
import type { PlacedCell } from '../table-builder.ts';
import { alignMoneyTables, spanMoneyHeaders } from './money-header.ts';

/** The cells of lines between pipes after their headers got their spans and places, as "column text height×width". */
function spanned(...lines: string[]): string[][] {
  const rows = lines.map((line) =>
    line.split('|').map((text, index): PlacedCell => ({ column: index + 1, text: text.trim(), at: { line: 1 } })),
  );
  spanMoneyHeaders(rows);
  alignMoneyTables(rows);
  return rows.map((row) =>
    row.flatMap(({ column, text, rowSpan = 1, columnSpan = 1 }) =>
      text === '' ? [] : [`${column} ${text} ${rowSpan}×${columnSpan}`],
    ),
  );
}

test('a group spans the levels below it where a dump leaves out what is spanned', () => {
  expect(
    spanned('专项资金情况|本年度预计投入（万元）|财政资金（万元）|其他', '中央|省级|本级', '23.6|0|15|8.6|0'),
  ).toEqual([
    ['1 专项资金情况 3×1', '2 本年度预计投入（万元） 2×1', '3 财政资金（万元） 1×3', '6 其他 2×1'],
    ['3 中央 1×1', '4 省级 1×1', '5 本级 1×1'],
    ['2 23.6 1×1', '3 0 1×1', '4 15 1×1', '5 8.6 1×1', '6 0 1×1'],
  ]);
});

test('a group spans the empty cells behind it that have feet', () => {
  expect(
    spanned('项目资金|全年预算数||全年执行数|', '|财政拨款|其他资金|财政拨款|其他资金', '|40|10|38|10')[0],
  ).toEqual(['1 项目资金 1×1', '2 全年预算数 1×2', '4 全年执行数 1×2']);
});

test('a header without feet spans both lines, whether or not the lower one ends in an empty cell below it', () => {
  for (const lower of ['|中央|省级|', '|中央|省级'])
    expect(spanned('项目资金|财政资金||其他资金', lower, '|40|10|5').slice(0, 2)).toEqual([
      ['1 项目资金 1×1', '2 财政资金 1×2', '4 其他资金 2×1'],
      ['2 中央 1×1', '3 省级 1×1'],
    ]);
});

test('rows that are no such header stay as they are', () => {
  expect(spanned('项目资金|资金总额|35', '|财政拨款|30', '|其他资金|5')).toEqual([
    ['1 项目资金 1×1', '2 资金总额 1×1', '3 35 1×1'],
    ['2 财政拨款 1×1', '3 30 1×1'],
    ['2 其他资金 1×1', '3 5 1×1'],
  ]);
});

test('the side label of a money table, before whichever line it stands, is put in front of its header', () => {
  expect(
    spanned(
      '全年预算数|全年执行数|执行率',
      '年度资金总额|50|45|90%',
      '项目资金（万元）|其中：财政拨款|40|36|90%',
      '其他资金|10|9|—',
    ),
  ).toEqual([
    ['1 项目资金（万元） 4×1', '3 全年预算数 1×1', '4 全年执行数 1×1', '5 执行率 1×1'],
    ['2 年度资金总额 1×1', '3 50 1×1', '4 45 1×1', '5 90% 1×1'],
    ['2 其中：财政拨款 1×1', '3 40 1×1', '4 36 1×1', '5 90% 1×1'],
    ['2 其他资金 1×1', '3 10 1×1', '4 9 1×1', '5 — 1×1'],
  ]);
});
