import { expect, test } from 'vitest';
import { joinFramedRows } from './framed-rows.ts';

const joined = (lines: readonly string[]) => joinFramedRows(lines.map((text) => ({ text }))).map(({ text }) => text);

test('a cell of a fixed width that is full goes on in the next line', () => {
  expect(
    joined([
      '|产出指标|疏浚灌溉沟渠长|≥12公里|    |',
      '|        |度            |        |    |',
      '|        |新建泵站      |=2座    |    |',
    ]),
  ).toEqual(['|产出指标|疏浚灌溉沟渠长度|≥12公里||', '|        |新建泵站      |=2座    |    |']);
});

test('rows of cells that are not padded stay rows', () => {
  const rows = ['|产出|数量|沟渠|≥1|', '|质量|合格|水泵|≥2|'];
  expect(joined(rows)).toEqual(rows);
});
