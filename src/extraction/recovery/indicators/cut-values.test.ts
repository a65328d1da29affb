import { expect, it } from 'vitest';
import { areTwoValues, isCutUnit, isCutValue, isSignedBehindWords } from './cut-values.ts';

it.each([
  ['≤96.45万', '元'],
  ['10月31日', '前'],
  ['2022年1', '月1日至12'],
  ['2025年', '10月底前'],
  ['≤60个', '工作日'],
  ['≤60个工作', '日内'],
  ['18600000.', '00'],
  ['≥28万人', '次'],
  ['2022年1月1日至', '12月'],
  ['2022年1月1日至12月', '31日'],
])('%s and %s are one value that the width of its column has cut', (before, rest) => {
  expect(isCutValue(before, rest)).toBe(true);
});

it.each([
  ['100%', '年度工作计划'],
  ['≥15年', '5'],
  ['12个', '历史数据'],
  ['97.5', '10'],
  ['12人', '年度工作计划'],
  ['2025年', '已完成'],
])('%s and %s are two cells', (before, rest) => {
  expect(isCutValue(before, rest)).toBe(false);
});

it('a unit is cut behind its first half, and none begins in the next cell', () => {
  expect(isCutUnit('318万平方', '米')).toBe(true);
  expect(isCutUnit('≤180元/个·', '月')).toBe(true);
  expect(isCutUnit('≥95%', '验收报告')).toBe(false);
});

it('two numbers, two values with operators and two dates with a year are two values', () => {
  expect(areTwoValues('10', '9.5')).toBe(true);
  expect(areTwoValues('≥60万页', '≥150万页')).toBe(true);
  expect(areTwoValues('2025年10月底前', '2025年11月')).toBe(true);
  expect(areTwoValues('=120块', '120块')).toBe(true);
  expect(areTwoValues('≥60', '万页')).toBe(false);
});

it('a value with an operator behind words begins a cell, behind a bound in words it does not', () => {
  expect(isSignedBehindWords('满意度', '≥90%')).toBe(true);
  expect(isSignedBehindWords('不低于', '≥90%')).toBe(false);
});
