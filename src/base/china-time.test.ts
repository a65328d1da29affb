import { expect, test } from 'vitest';
import { dayInChina } from './china-time.ts';

test('the day changes at midnight in China', () => {
  expect(dayInChina(new Date('2026-07-31T15:59:59Z'))).toBe('2026-07-31');
  expect(dayInChina(new Date('2026-07-31T16:00:00Z'))).toBe('2026-08-01');
});
