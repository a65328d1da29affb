import { expect, test } from 'vitest';
import { linesOf } from '../testing/lines.ts';
import { withDrawnTables } from './drawn-tables.ts';

/** The cells of the table that a drawing is made into, with their spans; undefined where it stays lines. */
const cellsOf = (...lines: string[]): string[] | undefined => {
  const [block] = withDrawnTables(linesOf(lines));
  if (block?.kind !== 'table') return undefined;
  return block.cells.map(({ row, column, rowSpan, columnSpan, text }) => {
    const spans = rowSpan + columnSpan > 2 ? ` ${rowSpan}x${columnSpan}` : '';
    return `${row}.${column}${spans} ${text}`;
  });
};

test('a drawing with bars alone is a table of its cells', () => {
  expect(
    cellsOf('┌────────┬────┐', '│一级指标│目标│', '├────────┼────┤', '│产出指标│≥12 │', '└────────┴────┘'),
  ).toEqual(['1.1 一级指标', '1.2 目标', '2.1 产出指标', '2.2 ≥12']);
});

test('cells span the rows and columns that no line parts, and text stands beside the lines of other cells', () => {
  expect(
    cellsOf(
      '   ┌────────┬────────────────────┬───┐',
      '   │        │ 清淤沟渠长度       │   │',
      '   │ 数量   ├──────────┬─────────┤ √ │',
      '   │ 指标   │ ≥36公里  │ 38公里  │   │',
      '   │        │          │         │   │',
      '   ├────────┼──────────┼─────────┼───┤',
      '   │ 质量指 │ 验收合格 │ 100%    │   │',
      '   │ 标     │ 率       │         │   │',
      '   └────────┴──────────┴─────────┴───┘',
    ),
  ).toEqual([
    '1.1 2x1 数量指标',
    '1.2 1x2 清淤沟渠长度',
    '1.4 2x1 √',
    '2.2 ≥36公里',
    '2.3 38公里',
    '3.1 质量指标',
    '3.2 验收合格率',
    '3.3 100%',
    '3.4 ',
  ]);
});

test('a sign that the program took for two columns puts no text into another cell', () => {
  const cells = cellsOf(
    '┌──────┬──────┬────┐',
    '│ ≥≥12│ ≥30 │ 10 │',
    '├──────┼──────┼────┤',
    '│ 甲   │ 乙   │ 丙 │',
    '└──────┴──────┴────┘',
  );
  expect(cells?.slice(0, 3)).toEqual(['1.1 ≥≥12', '1.2 ≥30', '1.3 10']);
});

test('a drawing that breaks off, or whose cells are no rectangles, stays as it is', () => {
  expect(cellsOf('┌──┬──┐', '│甲│乙│', '正文')).toBeUndefined();
  expect(cellsOf('┌────┬────┐', '│ 甲      │', '├────┤    │', '│ 乙 │    │', '└────┴────┘')).toBeUndefined();
});
