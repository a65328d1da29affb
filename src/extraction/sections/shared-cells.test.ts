import { expect, test } from 'vitest';
import { sharedFields } from '../lexicon/columns.ts';
import { partOf } from './shared-cells.ts';

test('a header of two columns that are compared says that they share their cells', () => {
  expect(sharedFields('年度指标值/实际完成值')).toEqual(['target', 'actual']);
  expect(sharedFields('目标值（完成值）')).toEqual(['target', 'actual']);
  expect(sharedFields('分值/得分')).toEqual(['weight', 'score']);
  expect(sharedFields('指标值（含单位）')).toBeUndefined();
  expect(sharedFields('指标解释/评分标准')).toBeUndefined();
});

test.each([
  ['≥8个/9个', '≥8个', '9个'],
  ['≥95%（97%）', '≥95%', '97%'],
  ['≤300元/亩/298元/亩', '≤300元/亩', '298元/亩'],
  ['按期完成/按期完成', '按期完成', '按期完成'],
  ['≥12期', '≥12期', ''],
  ['≤1.2万元/公里/年', '≤1.2万元/公里/年', ''],
])('%s is %s, of which %s was reached', (cell, first, second) => {
  expect(partOf(cell, 'first')).toBe(first);
  expect(partOf(cell, 'second')).toBe(second);
});
