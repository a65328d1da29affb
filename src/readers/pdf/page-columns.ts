import type { Box } from './geometry.ts';
import type { Glyph } from './page-content.ts';
import { glyphsByLine } from './text-lines.ts';

/** Of the lower of two tables side by side at least this part stands beside the other. */
const BESIDE = 0.3;
/** A gap in a line of text narrower than this, in parts of the character size, is none between two columns. */
const LEAST_GAP = 0.9;

/** The text outside of the tables of a page in two columns: what stands across both, and what on either side. */
export interface ColumnText {
  readonly across: readonly Glyph[];
  readonly left: readonly Glyph[];
  readonly right: readonly Glyph[];
}

const height = ({ top, bottom }: Box): number => bottom - top;
const shared = (a: Box, b: Box): number => Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
const areBeside = (a: Box, b: Box): boolean => shared(a, b) > BESIDE * Math.min(height(a), height(b));

/** Where across the page a gap parts all tables into those on the left and those on the right, some of them beside each other; undefined where none does. */
function gapBetween(tables: readonly Box[]): number | undefined {
  const sorted = [...tables].sort((a, b) => a.left - b.left);
  for (let count = 1; count < sorted.length; count += 1) {
    const [left, right] = [sorted.slice(0, count), sorted.slice(count)];
    const end = Math.max(...left.map((box) => box.right));
    const start = right[0]?.left ?? end;
    if (start > end && left.some((box) => right.some((other) => areBeside(box, other)))) return (start + end) / 2;
  }
  return undefined;
}

/** Whether a line of text goes on from one column into the other. */
function goesAcross(line: readonly Glyph[], gap: number): boolean {
  const inked = line.filter(({ text }) => text.trim() !== '');
  const before = inked.filter(({ left }) => left < gap).reduce((most, { right }) => Math.max(most, right), -Infinity);
  const behind = inked.filter(({ left }) => left >= gap).reduce((least, { left }) => Math.min(least, left), Infinity);
  const size = Math.max(...line.map((glyph) => glyph.size));
  return before > gap || behind - before < LEAST_GAP * size;
}

/**
 * The text of a page on which forms stand in two columns; undefined where its tables do not stand so, or text goes across beside them. `outside` is the
 * text of no table.
 */
export function textInColumns(
  tables: readonly Box[],
  outside: readonly Glyph[],
): (ColumnText & { readonly gap: number }) | undefined {
  const gap = gapBetween(tables);
  if (gap === undefined) return undefined;
  const [across, left, right]: Glyph[][] = [[], [], []];
  const top = Math.min(...tables.map((box) => box.top));
  const bottom = Math.max(...tables.map((box) => box.bottom));
  for (const line of glyphsByLine(outside)) {
    const { baseline = 0 } = line[0] ?? {};
    if (goesAcross(line, gap)) {
      if (baseline > top && baseline < bottom) return undefined;
      across?.push(...line);
    } else for (const glyph of line) (glyph.left < gap ? left : right)?.push(glyph);
  }
  return { gap, across: across ?? [], left: left ?? [], right: right ?? [] };
}
