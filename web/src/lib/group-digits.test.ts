import { expect, it } from 'vitest';
import { groupDigits } from './group-digits.ts';

it.each([
  ['0', '0'],
  ['999', '999'],
  ['1000', '1,000'],
  ['-1234567.50', '-1,234,567.50'],
  ['90071992547409931.000000001', '90,071,992,547,409,931.000000001'],
  ['1e3', '1e3'],
  ['', ''],
])('writes %s as %s', (given, written) => {
  expect(groupDigits(given)).toBe(written);
});
