import { expect, test } from 'vitest';
import { untangleCommas } from './comma-rows.ts';

const rowsOf = (text: string): string[] =>
  untangleCommas(text.split('\n').map((line) => ({ text: line }))).map((line) => line.text);

test('rows that a spreadsheet saved with commas get tabs between their cells', () => {
  expect(
    rowsOf(
      '一级指标,二级指标,三级指标,指标值\n产出指标,数量指标,"修建村道,含桥涵","≥12\n公里"\n,质量指标,合格率,"""优"""\n注：以上为年度目标,不含结转',
    ),
  ).toEqual([
    '一级指标\t二级指标\t三级指标\t指标值',
    '产出指标\t数量指标\t修建村道,含桥涵\t≥12\n公里',
    '\t质量指标\t合格率\t"优"',
    '注：以上为年度目标,不含结转',
  ]);
});

test('text without a header of indicators between commas stays as it is, and so does a quotation mark that nothing closes', () => {
  const prose = ['全年造林1.2万亩,验收合格,指标完成', '一级指标 二级指标 三级指标 指标值'];
  expect(rowsOf(prose.join('\n'))).toEqual(prose);
  expect(rowsOf('一级指标,二级指标,三级指标\n产出指标,"数量指标,修建村道').at(-1)).toBe('产出指标,"数量指标,修建村道');
});

test('of a row with more commas than columns those within brackets part no cells', () => {
  const rows = ['一级指标,二级指标,三级指标,指标值', '产出指标,数量指标,购置公交车,30辆(10.5米18辆,8.5米12辆)'];
  expect(untangleCommas(rows.map((text) => ({ text }))).map(({ text }) => text.split('\t'))).toEqual([
    ['一级指标', '二级指标', '三级指标', '指标值'],
    ['产出指标', '数量指标', '购置公交车', '30辆(10.5米18辆,8.5米12辆)'],
  ]);
});
