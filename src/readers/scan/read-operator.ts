import type { Ink } from './bitmap.ts';
import type { PixelBox } from './recogniser.ts';

/** One part's spread has to be this many times the other's for the sign to point to a side. */
const POINTED = 1.6;

/**
 * Which comparison sign stands in a box, by its shape: the arms of ">" are apart on the left and meet on the right, those of "<" the
 * other way round; a bar below makes "≥" and "≤". Undefined when the shape is none of them. The recogniser reads all of them as 三.
 */
export function readOperator(ink: Ink, box: PixelBox): '≥' | '≤' | '>' | '<' | undefined {
  const rows = rowsOf(ink, box);
  const first = rows.findIndex((row) => row.count > 0);
  const last = rows.findLastIndex((row) => row.count > 0);
  if (first === -1 || last - first < 6) return undefined;
  const width = Math.max(...rows.map((row) => row.right)) - Math.min(...rows.map((row) => row.left)) + 1;
  const bar = barStart(rows, first, last, width);
  const arms = armSpread(ink, box, box.y0 + first, box.y0 + (bar ?? last + 1) - 1);
  if (!arms) return undefined;
  if (arms.left > arms.right * POINTED) return bar === undefined ? '>' : '≥';
  if (arms.right > arms.left * POINTED) return bar === undefined ? '<' : '≤';
  return undefined;
}

interface Row {
  readonly count: number;
  readonly left: number;
  readonly right: number;
}

function rowsOf(ink: Ink, box: PixelBox): Row[] {
  const rows: Row[] = [];
  for (let y = Math.max(0, box.y0); y < Math.min(box.y1, ink.height); y++) {
    let [count, left, right] = [0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (let x = Math.max(0, box.x0); x < Math.min(box.x1, ink.width); x++) {
      if (!ink.pixels[y * ink.width + x]) continue;
      count++;
      left = Math.min(left, x);
      right = Math.max(right, x);
    }
    rows.push({ count, left, right });
  }
  return rows;
}

/** Where the bar at the bottom begins, or undefined: full rows of ink that a gap or a narrow row parts from the arms above. */
function barStart(rows: readonly Row[], first: number, last: number, width: number): number | undefined {
  const isFull = (row: Row | undefined) => row !== undefined && row.count >= 0.7 * width;
  let start = last;
  while (start > first && !isFull(rows[start])) start--;
  if (start < first + 0.6 * (last - first)) return undefined;
  while (start > first && isFull(rows[start - 1])) start--;
  return isFull(rows[start]) ? start : undefined;
}

/** How far the ink of the outer thirds is spread from top to bottom, between two rows. */
function armSpread(
  ink: Ink,
  box: PixelBox,
  top: number,
  bottom: number,
): { readonly left: number; readonly right: number } | undefined {
  const spreads: number[] = [];
  for (let x = Math.max(0, box.x0); x < Math.min(box.x1, ink.width); x++) {
    let [high, low] = [-1, -1];
    for (let y = Math.max(0, top); y <= Math.min(bottom, ink.height - 1); y++) {
      if (!ink.pixels[y * ink.width + x]) continue;
      if (high === -1) high = y;
      low = y;
    }
    if (high !== -1) spreads.push(low - high + 1);
  }
  const third = Math.floor(spreads.length / 3);
  if (third < 2) return undefined;
  return { left: mean(spreads.slice(0, third)), right: mean(spreads.slice(-third)) };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
