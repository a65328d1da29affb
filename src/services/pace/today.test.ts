import { expect, test } from 'vitest';
import { lastDayOf, monthEnds } from './today.ts';

test('a year that runs reaches to today, one that is over to its end, one to come not at all', () => {
  expect(lastDayOf(2026, '2026-07-15')).toBe('2026-07-15');
  expect(lastDayOf(2025, '2026-07-15')).toBe('2025-12-31');
  expect(lastDayOf(2027, '2026-07-15')).toBeUndefined();
});

test('months end on their last day, the running one today', () => {
  expect(monthEnds(2028, '2028-03-15')).toEqual(['2028-01-31', '2028-02-29', '2028-03-15']);
  expect(monthEnds(2026, '2026-12-31')).toHaveLength(12);
});
