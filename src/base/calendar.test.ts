import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, dayParts, daysBetween, daysInMonth, isDay, isoDay, monthEnd } from './calendar.ts';

it.each([
  ['2024-02-29', true],
  ['2025-02-29', false],
  ['1900-02-29', false],
  ['2000-02-29', true],
  ['2025-04-31', false],
  ['2025-12-31', true],
  ['2025-00-10', false],
  ['2025-13-01', false],
  ['2025-01-00', false],
  ['2025-2-1', false],
  ['2025-02-01T00:00:00', false],
])('knows whether %s is a day: %s', (day, isOne) => {
  expect(isDay(day)).toBe(isOne);
});

it('agrees with the clock of the machine on every day of four centuries', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1900, max: 2299 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
      const last = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
      expect(monthEnd(year, month)).toBe(last);
      expect(isoDay(year, month, daysInMonth(year, month))).toBe(last);
      expect(isoDay(year, month, daysInMonth(year, month) + 1)).toBeUndefined();
      expect(dayParts(last)).toEqual({ year, month, date: Number(last.slice(8)) });
    }),
  );
});

it('counts days over the ends of months and years, and back', () => {
  expect(addDays('2024-12-31', 60)).toBe('2025-03-01');
  expect(addDays('2025-03-01', -1)).toBe('2025-02-28');
  expect([daysBetween('2024-12-31', '2025-03-01'), daysBetween('2025-03-01', '2024-12-31')]).toEqual([60, -60]);
});
