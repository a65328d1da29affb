import { expect, test } from 'vitest';
import { cutToWidth, displayWidth, padToWidth } from './display-width.ts';

test('Han characters, full-width marks and Hangul take two columns, combining marks none', () => {
  expect(displayWidth('绩效ab')).toBe(6);
  expect(displayWidth('（，％')).toBe(6);
  expect(displayWidth('한')).toBe(2);
  expect(displayWidth('e\u0301\u200b')).toBe(1);
  expect(displayWidth('𠮷😀')).toBe(4);
});

test('texts are cut and padded by columns, not by characters', () => {
  expect(cutToWidth('绩效目标', 5)).toBe('绩效…');
  expect(cutToWidth('绩效', 4)).toBe('绩效');
  expect(displayWidth(padToWidth('绩效', 7))).toBe(7);
});
