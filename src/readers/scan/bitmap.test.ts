import { expect, test } from 'vitest';
import { type Bitmap, cutOut } from './bitmap.ts';

/** Paper of one shade with a bar of ink. */
function paper(shade: number, ink: number): Bitmap {
  const pixels = new Uint8Array(40 * 20).fill(shade);
  for (let x = 10; x < 30; x++) pixels[10 * 40 + x] = ink;
  return { width: 40, height: 20, pixels };
}

test('grey paper is as white as the margin around it, and its ink as dark as before', () => {
  const part = cutOut(paper(170, 34), 5, 5, 35, 15, 4);
  expect([part.width, part.height]).toEqual([38, 18]);
  expect([...new Set(part.pixels)].sort((a, b) => a - b)).toEqual([51, 255]);
  expect(part.pixels[9 * 38 + 9]).toBe(51);
});

test('white paper stays as it is, and so does a part that is all ink', () => {
  expect([...new Set(cutOut(paper(255, 34), 0, 0, 40, 20, 2).pixels)]).toEqual([255, 34]);
  expect(cutOut(paper(0, 0), 0, 0, 40, 20, 0).pixels.every((shade) => shade === 0)).toBe(true);
});
