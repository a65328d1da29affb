import { expect, it } from 'vitest';
import { roundDigits } from './round-digits.ts';

it.each([
  ['91.3978494624', '91.40'],
  ['66.6666666667', '66.67'],
  ['0.0049999', '0.00'],
  ['0.005', '0.01'],
  ['99.995', '100.00'],
  ['-1.005', '-1.01'],
  ['12.5', '12.5'],
  ['100', '100'],
  ['—', '—'],
])('shows %s as %s', (given, shown) => {
  expect(roundDigits(given)).toBe(shown);
});
