import { expect, it } from 'vitest';
import { timeOrderedId } from './time-ordered-id.ts';

const VERSION_7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

it('each id is above the one before, also within a millisecond and when the clock goes back', () => {
  const start = Date.now();
  const ids = Array.from({ length: 20_000 }, (_, index) => timeOrderedId(start - (index % 3)));
  expect(ids.filter((id) => !VERSION_7.test(id))).toEqual([]);
  expect(ids).toEqual([...ids].sort());
  expect(new Set(ids).size).toBe(ids.length);
});

it('begins with the time, once that is past the newest id', () => {
  const timeOf = (id: string): number => Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);
  const newest = timeOf(timeOrderedId());
  expect(newest).toBeGreaterThan(Date.UTC(2026, 0));
  expect(timeOf(timeOrderedId(newest + 5))).toBe(newest + 5);
});
