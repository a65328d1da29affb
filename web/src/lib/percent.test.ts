import { expect, it } from 'vitest';
import { percentOf, shareOf } from './percent.ts';

it('goes from shares to percent and back without rounding', () => {
  const pairs = [
    ['0.85', '85'],
    ['0.7', '70'],
    ['1', '100'],
    ['0', '0'],
    ['0.6625', '66.25'],
    ['0.05', '5'],
    ['0.005', '0.5'],
  ] as const;
  for (const [share, percent] of pairs) expect([percentOf(share), shareOf(percent)]).toEqual([percent, share]);
});

it('takes a percentage as people write it, and nothing else', () => {
  expect([shareOf(' 85% '), shareOf('85％'), shareOf('85.50 %')]).toEqual(['0.85', '0.85', '0.855']);
  expect(['', '八五', '101', '-1', '100.01', '12.345'].map(shareOf)).toEqual(Array(6).fill(undefined));
  expect(percentOf('')).toBe('');
});
