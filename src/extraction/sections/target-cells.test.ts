import { expect, test } from 'vitest';
import { joinTargetCells, operatorOf } from './target-cells.ts';

test.each([
  ['≥', '70', '起', '≥70起'],
  ['＝', '100', '%', '＝100%'],
  ['大于等于', '5', '次', '大于等于5次'],
  ['≥', '≥95', '%', '≥95%'],
  ['≥', '95%', '%', '≥95%'],
  ['定性', '优良中低差', '', '优良中低差'],
  ['=', '有所提升', '', '有所提升'],
  ['≤', '8', '/', '≤8'],
  ['≥', '', '起', ''],
  ['', '公里', '', ''],
  ['', '≥ %', '', ''],
  ['≥', '万人', '', ''],
  ['', '年', '', '年'],
])('operator %j, value %j and unit %j are %j', (operator, value, unit, joined) => {
  expect(joinTargetCells(operator, value, unit)).toBe(joined);
});

test('what is no operator is none', () => {
  expect(['定量', '正向指标', '', '≧', '>='].map(operatorOf)).toEqual([undefined, undefined, undefined, '≧', '>=']);
});
