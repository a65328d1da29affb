import type { Point } from '../pdf/geometry.ts';

/** How many numbers stand behind each operator (GB/T 33190-2016, table 36); the last two are where it ends. */
const NUMBERS: Readonly<Record<string, number>> = { S: 2, M: 2, L: 2, Q: 4, B: 6, A: 7, C: 0 };
const MOST_POINTS = 200_000;

/** The outlines of a path by their corners; a closed one ends where it began. Curves count as the straight way to their end. */
export function outlinesOf(data: string): Point[][] {
  const outlines: Point[][] = [];
  const words = data.trim().split(/[\s,]+/);
  let current: Point[] = [];
  let operator = '';
  for (let at = 0, points = 0; at < words.length && points < MOST_POINTS; points += 1) {
    const word = words[at] ?? '';
    if (Object.hasOwn(NUMBERS, word)) {
      operator = word;
      at += 1;
    } else if (operator === '' || operator === 'C') {
      at += 1;
      continue;
    }
    if (operator === 'C') {
      const [first] = current;
      if (first) current.push(first);
      continue;
    }
    const count = NUMBERS[operator] ?? 2;
    const point = { x: Number(words[at + count - 2]), y: Number(words[at + count - 1]) };
    at += count;
    if (!Number.isFinite(point.x + point.y)) break;
    if (operator === 'M' || operator === 'S') {
      current = [point];
      outlines.push(current);
    } else current.push(point);
  }
  return outlines;
}
