import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays } from '../../base/calendar.ts';
import { dayCount, monthsOf, periodWords, readPeriod, through, yearPeriod } from './period.ts';

it.each([
  ['2025', '2025-01-01', '2025-12-31', '2025年'],
  ['2025-H2', '2025-07-01', '2025-12-31', '2025年下半年'],
  ['2025-Q1', '2025-01-01', '2025-03-31', '2025年第一季度'],
  ['2024-02', '2024-02-01', '2024-02-29', '2024年2月'],
  ['2025-01-01..2025-07-31', '2025-01-01', '2025-07-31', '2025年1月1日至7月31日'],
  ['2024-12-01..2025-01-31', '2024-12-01', '2025-01-31', '2024年12月1日至2025年1月31日'],
  ['2025-05-05..2025-05-05', '2025-05-05', '2025-05-05', '2025年5月5日'],
])('reads the period "%s" and says it in words', (text, from, to, words) => {
  expect(readPeriod(text)).toEqual({ from, to });
  expect(periodWords({ from, to }).zh).toBe(words);
});

it.each(['去年', '2025-13', '2025-Q5', '2025-07-31..2025-01-01', '2025-02-30..2025-03-01', ''])(
  'takes "%s" for no period',
  (text) => {
    expect(readPeriod(text)).toBeUndefined();
  },
);

it('counts both ends of a period', () => {
  expect([dayCount(yearPeriod(2024)), dayCount(yearPeriod(2025))]).toEqual([366, 365]);
});

it('gives the whole months of a period, which lie in it and follow one another', () => {
  const day = fc.integer({ min: 0, max: 3000 }).map((days) => addDays('2020-01-01', days));
  fc.assert(
    fc.property(day, day, (a, b) => {
      const [from, to] = a < b ? [a, b] : [b, a];
      const months = monthsOf({ from, to });
      expect(months.length).toBeGreaterThan(0);
      for (const month of months) {
        expect(month.from >= from && month.to <= to).toBe(true);
        expect(through(month, to)).toEqual(month);
      }
    }),
  );
});
