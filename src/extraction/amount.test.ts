import { expect, test } from 'vitest';
import { moneyUnitIn, readAmount, readPoints } from './amount.ts';

test.each([
  ['4.70', '万元', '47000'],
  ['387664.62', '元', '387664.62'],
  ['1,234.5', '万元', '12345000'],
  ['51.8万元', '元', '518000'],
  ['854万(高标准农田400万元)', '万元', '8540000'],
  ['0.00', '万元', '0'],
  ['１２．５', '万元', '125000'],
  ['1.2亿元', '万元', '120000000'],
  ['￥8', '元', '8'],
])('the amount %j in %s is %s 元', (text, unit, yuan) => {
  expect(readAmount(text, unit)).toBe(yuan);
});

test('empty, a dash and unreadable are three different answers, and none is zero', () => {
  expect(readAmount(' ', '元')).toBe('');
  expect(readAmount('—', '元')).toBeUndefined();
  expect(readAmount('约五十', '元')).toBeNull();
  expect(readAmount('12期', '元')).toBeNull();
  expect(readAmount('2,738,000以前年度结余', '元')).toBeNull();
});

test('points are read with and without 分', () => {
  expect(['10', '22.5分', '(10分)', '/', '', '优'].map(readPoints)).toEqual(['10', '22.5', '10', undefined, '', null]);
  // A number cut by the width of its column is one; the points of two lines are none.
  expect(['99.5\n7', '10 0', '15\n15'].map(readPoints)).toEqual(['99.57', '100', null]);
});

test('the money unit is found in captions, headers and labels', () => {
  expect(moneyUnitIn('金额单位：万元')).toBe('万元');
  expect(moneyUnitIn('项目资金\n（元）')).toBe('元');
  expect(moneyUnitIn('二十元')).toBeUndefined();
});
