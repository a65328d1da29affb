import { expect, test } from 'vitest';
import { recognitionTime } from './recognition-time.ts';

/** Whether recognition has to stop after so many seconds of processor time and by the clock, of a limit of 120. */
const isUpAfter = (used: number | undefined, elapsed: number, limitSeconds = 120): boolean =>
  recognitionTime(limitSeconds, () => ({ used, elapsed })).isUp();

test('recognition stops before the processor time of the file is used up, with room for the rest of the reading', () => {
  expect(isUpAfter(100, 100)).toBe(false);
  expect(isUpAfter(106, 106)).toBe(true);
});

test('of a short limit some seconds are kept back, so that the longest single recognition still ends in time', () => {
  expect(isUpAfter(6, 6, 10)).toBe(false);
  expect(isUpAfter(7.5, 7.5, 10)).toBe(true);
  expect(isUpAfter(0, 0, 2)).toBe(true);
});

test('on a machine with much else to do the clock counts as it does for the limit, six times slower', () => {
  expect(isUpAfter(30, 600)).toBe(false);
  expect(isUpAfter(30, 650)).toBe(true);
});

test('where nobody can tell the processor time the clock counts alone', () => {
  expect(isUpAfter(undefined, 100)).toBe(false);
  expect(isUpAfter(undefined, 106)).toBe(true);
});
