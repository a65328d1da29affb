import type { Ink } from './bitmap.ts';

/** Scans lie askew by less than this; more is a photograph of something else. In radians (4°). */
const MOST = (4 * Math.PI) / 180;
const COARSE = (0.25 * Math.PI) / 180;
const FINE = (0.03 * Math.PI) / 180;
const MOST_POINTS = 150_000;

/**
 * By how much a page's lines of text and ruling lines fall to the right, in radians: the angle at which the ink gathers most
 * sharply in rows.
 */
export function findSkew(ink: Ink): number {
  const points = samplePoints(ink);
  if (points.length < 200) return 0;
  const best = sharpest(points, ink, 0, MOST, COARSE);
  return sharpest(points, ink, best, COARSE, FINE);
}

/** Every so many-th point of ink, as x and y by turns. */
function samplePoints({ width, height, pixels }: Ink): Int32Array {
  let count = 0;
  for (const pixel of pixels) count += pixel;
  const step = Math.max(1, Math.ceil(count / MOST_POINTS));
  const points = new Int32Array(2 * Math.ceil(count / step));
  let seen = 0;
  let next = 0;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (!pixels[y * width + x] || seen++ % step !== 0) continue;
      points[next++] = x;
      points[next++] = y;
    }
  }
  return points.subarray(0, next);
}

function sharpest(points: Int32Array, { width, height }: Ink, around: number, reach: number, step: number): number {
  let best = around;
  let bestScore = -1;
  const offset = Math.ceil(width * Math.tan(MOST + COARSE)) + 1;
  const rows = new Float64Array(height + 2 * offset);
  for (let angle = around - reach; angle <= around + reach + step / 2; angle += step) {
    const slope = Math.tan(angle);
    rows.fill(0);
    for (let at = 0; at < points.length; at += 2) {
      const row = Math.round((points[at + 1] ?? 0) - (points[at] ?? 0) * slope) + offset;
      rows[row] = (rows[row] ?? 0) + 1;
    }
    let score = 0;
    for (const count of rows) score += count * count;
    if (score > bestScore * 1.0005) {
      bestScore = score;
      best = angle;
    }
  }
  return best;
}
