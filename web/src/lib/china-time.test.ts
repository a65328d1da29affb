import { afterEach, expect, test, vi } from 'vitest';
import { clockInChina, dayBeginInChina, todayInChina } from './china-time.ts';

afterEach(() => vi.useRealTimers());

test('the day is that of China, where it begins eight hours earlier', () => {
  vi.useFakeTimers({ now: new Date('2026-12-31T15:59:59Z') });
  expect(todayInChina()).toBe('2026-12-31');
  expect(dayBeginInChina(-1)).toBe('2026-12-29T16:00:00.000Z');
  vi.setSystemTime(new Date('2026-12-31T16:00:00Z'));
  expect(todayInChina()).toBe('2027-01-01');
  expect(dayBeginInChina(-1)).toBe('2026-12-30T16:00:00.000Z');
});

test('a moment is told by the clock in China', () => {
  expect(clockInChina('2026-03-01T23:05:59.123Z')).toEqual(['2026-03-02', '07:05']);
});
