import { expect, test } from 'vitest';
import type { LaidOutPage } from './drop-page-numbers.ts';
import { joinSideways } from './join-sideways.ts';
import type { PageItem, PageLine, PageTable } from './lay-out-page.ts';

/** A page's table of cells that span nothing, its rows from a height on and 20 points high. */
function tableFrom(top: number, left: number, ...rows: readonly (readonly string[])[]): PageTable {
  const columns = [...(rows[0] ?? []), ''].map((_, index) => left + index * 100);
  const heights = [...rows, []].map((_, index) => top + index * 20);
  return {
    kind: 'table',
    columns,
    rows: heights,
    box: { left, top, right: columns.at(-1) ?? 0, bottom: heights.at(-1) ?? 0 },
    cells: rows.flatMap((texts, row) =>
      texts.map((text, column) => ({ text, left: column, right: column + 1, top: row, bottom: row + 1, tables: [] })),
    ),
  };
}

const line = (text: string, baseline: number): PageLine => ({
  kind: 'line',
  text,
  left: 50,
  right: 90,
  baseline,
  size: 9,
});
const page = (number: number, ...items: readonly PageItem[]): LaidOutPage => ({
  number,
  width: 595,
  height: 842,
  items,
});

const left = tableFrom(
  100,
  200,
  ['项目名称', ''],
  ['二级指标', '三级指标'],
  ['数量指标', '改造立管'],
  ['质量指标', '合格率'],
  ['时效指标', '完成时间'],
  ['满意度指标', '居民满意度'],
);
const values = [
  ['指标值', '得分'],
  ['≥2万户', '15'],
  ['100%', '15'],
  ['11月底', '10'],
  ['≥90%', '10'],
  ['', '50'],
] as const;

/** The rows of the only table of the pages, their cells with "|" between. */
const rowsOf = (pages: readonly LaidOutPage[]) => {
  const [table, ...more] = pages
    .flatMap(({ items }) => items)
    .filter((item): item is PageTable => item.kind === 'table');
  expect(more).toEqual([]);
  return table?.rows.slice(1).map((_, row) =>
    table.cells
      .filter(({ top }) => top === row)
      .sort((a, b) => a.left - b.left)
      .map(({ text }) => text)
      .join('|'),
  );
};

test('the columns of a sheet too wide for the paper go on with the rows of the page before, and a text cut at its edge is whole', () => {
  const right = tableFrom(120, 60, ...values.slice(0, 5));
  const joined = joinSideways([page(1, left, line('城区改', 114)), page(2, line('城区改造', 114), right)]);
  expect(joined).toHaveLength(1);
  expect(rowsOf(joined)).toEqual([
    '项目名称|城区改造',
    '二级指标|三级指标|指标值|得分',
    '数量指标|改造立管|≥2万户|15',
    '质量指标|合格率|100%|15',
    '时效指标|完成时间|11月底|10',
    '满意度指标|居民满意度|≥90%|10',
  ]);
  const cells = joined[0]?.items.flatMap((item) => (item.kind === 'table' ? item.cells : [])) ?? [];
  expect(cells.find(({ text }) => text === '≥90%')?.at).toMatchObject({ page: 2 });
});

test('rows at other heights, with names of their own or without values beside 三级指标 are another page', () => {
  const others = [
    tableFrom(123, 60, ...values.slice(0, 5)),
    tableFrom(120, 60, ['三级指标', '指标值'], ...values.slice(1, 5)),
    tableFrom(100, 60, ['时效指标', '≥5天'], ...values.slice(1)),
  ];
  for (const table of others) expect(joinSideways([page(1, left), page(2, table)])).toHaveLength(2);
  expect(joinSideways([page(1, left), page(3, tableFrom(120, 60, ...values.slice(0, 5)))])).toHaveLength(2);
});
