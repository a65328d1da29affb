import { expect, it } from 'vitest';
import { readNumber } from './read-number.ts';

it.each([
  ['1,200', '1200'],
  ['１２００', '1200'],
  ['56人次', '56'],
  ['1.2万元', '12000'],
  ['2千元', '2000'],
  ['3百万元', '3000000'],
  ['1.5千万元', '15000000'],
  ['¥3,500.00', '3500'],
  ['3500元整', '3500'],
  ['(300.00)', '-300'],
  ['-5', '-5'],
  ['1.2E+5', '120000'],
  ['十二', '12'],
  ['两场', '2'],
  ['0.0', '0'],
])('reads "%s" as %s', (text, value) => {
  expect(readNumber(text)).toBe(value);
});

it.each(['', '约50', '50-60', '12,34', '5.', '1.2.3', '若干', '50人左右'])('takes "%s" for no number', (text) => {
  expect(readNumber(text)).toBeUndefined();
});
