import { expect, test } from 'vitest';
import type { Ink } from './bitmap.ts';
import { findLines } from './find-lines.ts';

/** Boxes of ink on a white page at 200 dpi. */
function inkOf(width: number, height: number, boxes: readonly (readonly [number, number, number, number])[]): Ink {
  const pixels = new Uint8Array(width * height);
  for (const [x0, y0, x1, y1] of boxes) for (let y = y0; y < y1; y++) pixels.fill(1, y * width + x0, y * width + x1);
  return { width, height, pixels };
}

const thickLines = [
  [10, 20, 390, 24],
  [10, 60, 390, 64],
] as const;

test('the side of a low cell between two thick lines is a line where its column has one elsewhere; a stroke of a character is none', () => {
  const below = [
    [10, 160, 390, 164],
    [200, 62, 203, 162],
  ] as const;
  const side = [200, 20, 203, 64] as const;
  const found = findLines(inkOf(400, 180, [...thickLines, ...below, side]), 200);
  expect(found.horizontal).toHaveLength(3);
  expect(found.vertical).toMatchObject([{ from: 20, to: 164 }]);
  const elsewhere = [100, 20, 103, 64] as const;
  expect(findLines(inkOf(400, 180, [...thickLines, ...below, elsewhere]), 200).vertical).toHaveLength(1);
  expect(findLines(inkOf(400, 180, [...thickLines, ...below, [200, 28, 203, 56]]), 200).vertical).toHaveLength(1);
});

test('in a row hardly higher than its text a stroke near both lines is none, but where its column has a line elsewhere', () => {
  const thinLines = [
    [10, 20, 390, 22],
    [10, 56, 390, 58],
    [10, 160, 390, 162],
  ] as const;
  const sides = [
    [10, 20, 12, 162],
    [388, 20, 390, 162],
  ] as const;
  const stroke = [100, 24, 103, 54] as const;
  expect(findLines(inkOf(400, 180, [...thinLines, ...sides, stroke]), 200).vertical).toHaveLength(2);
  const below = [100, 56, 103, 162] as const;
  expect(findLines(inkOf(400, 180, [...thinLines, ...sides, stroke, below]), 200).vertical).toHaveLength(3);
});

test('the brackets of a title are no lines: they go into neither line of their row', () => {
  const lines = [
    [10, 20, 390, 23],
    [10, 104, 390, 107],
    [10, 160, 390, 163],
    [10, 20, 13, 163],
    [387, 20, 390, 163],
  ] as const;
  const bracket = [200, 32, 204, 94] as const;
  expect(findLines(inkOf(400, 180, [...lines, bracket]), 200).vertical).toHaveLength(2);
});
