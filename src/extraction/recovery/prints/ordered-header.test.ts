import { expect, test } from 'vitest';
import { orderedHeader } from './ordered-header.ts';

const headerOf = (...lines: readonly string[]) => {
  const header = orderedHeader((index) => (lines[index] ?? '').split(' '), 0);
  return header && [header.next, ...header.bands.map(({ text }) => text)];
};

test('the words of a column stand in one line or below each other in several', () => {
  expect(
    headerOf('一级指 二级指标 三级指标 年度指标 实际完成 分值', '标 值 值', '产出指 数量指标 整修水渠 ≥8公里'),
  ).toEqual([2, ...['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值']]);
});

test('what has no word in the middle line stands where it usually does', () => {
  expect(
    headerOf(
      '偏差原因分析',
      '一级指标 二级指标 三级指标 指标值 完成值 得分',
      '及改进措施',
      '产出指标 数量指标 整修水渠 8公里 9公里',
    ),
  ).toEqual([3, ...['一级指标', '二级指标', '三级指标', '指标值', '完成值', '得分', '偏差原因分析及改进措施']]);
  expect(headerOf('一级指 年度指标 实际完成', '二级指标 三级指标 分值 得分', '标 值 值')).toEqual([
    3,
    ...['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
  ]);
});

test('lines with other words than those of columns are none', () => {
  expect(headerOf('项目名称 村道维护', '一级指标 二级指标 三级指标 指标值')).toBeUndefined();
  expect(headerOf('一级指标 二级指标 整修水渠 指标值')).toBeUndefined();
});
