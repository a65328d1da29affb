import { closeValues, middleOf } from './close-values.ts';
import type { Box, Rule, Rules } from './geometry.ts';
import { contains } from './geometry.ts';
import type { Glyph } from './page-content.ts';

/** Fewer lines below each other are a frame, a heading's line or underlines. */
const FEWEST_LINES = 5;
/** Lines of a table are longer, in points; heights within this distance are one. */
const SHORTEST = 40;
const SAME = 2.2;
/** Lines this much from the table's right edge end there. */
const AT_EDGE = 3;
/** The part of the lines that reach to the right edge: a merged cell cuts them short on the left. */
const REACHING = 0.6;
/** Texts of one row nearer to each other than this part of their size stand in one cell. */
const GAP = 0.5;
/** The same where lines tell the columns, so that texts may all but touch. */
const TIGHT_GAP = 0.04;
/** No higher is a row above the first line. */
const HIGHEST_ROW = 30;
/** In how many rows a gap has to be, and in which part of those that have gaps, to part two columns. */
const FEWEST_GAPS = 2;
const PARTED = 0.3;

interface Interval {
  readonly from: number;
  readonly to: number;
}

/**
 * The rules of a table that only lines between its rows show, with the sides of its cells added: where the pieces of its lines meet, or,
 * where each is drawn in one piece, where the texts of its rows leave gaps below each other. A text over a side has no side there.
 * None where the page has no such table. Lines inside `tables` are left alone.
 */
export function rulesOfLines(drawn: Rules, joined: Rules, tables: readonly Box[], glyphs: readonly Glyph[]): Rules {
  const isFree = ({ at, from, to }: Rule) =>
    to - from >= SHORTEST && !tables.some((table) => contains(table, (from + to) / 2, at));
  const lines = joined.horizontal.filter(isFree).sort((a, b) => a.at - b.at);
  const levels = middles(
    lines.map(({ at }) => at),
    SAME,
  );
  const [left, right] = [Math.min(...lines.map(({ from }) => from)), Math.max(...lines.map(({ to }) => to))];
  const reaching = levels.filter((level) =>
    lines.some(({ at, to }) => Math.abs(at - level) <= SAME && to >= right - AT_EDGE),
  );
  if (levels.length < FEWEST_LINES || reaching.length < REACHING * levels.length)
    return { horizontal: [], vertical: [] };
  const pieces = drawn.horizontal.filter((piece) => levels.some((level) => Math.abs(piece.at - level) <= SAME));
  const met = meetings(pieces, left, right);
  const rowOf = (top: number, bottom: number): Row => ({
    top,
    bottom,
    glyphs: glyphsIn(glyphs, left, top, right, bottom),
  });
  const [first = 0, second = 0] = levels;
  const above = rowOf(first - Math.min(second - first, HIGHEST_ROW), first);
  const below = levels.slice(1).map((bottom, index) => rowOf(levels[index] ?? 0, bottom));
  // Where lines stand below rows alone, the first row has none above it.
  const rows = textsOf(above, GAP).length > 1 ? [above, ...below] : below;
  // Lines in pieces tell all columns; where only merged cells cut them, the texts tell the others.
  const isPieced = met.some((at) => isPiecedAt(at, rows, pieces));
  const gaps = isPieced ? [] : gapsBelowEachOther(rows, left, right);
  const isMet = ({ from, to }: Interval) => met.some((at) => at > from - SAME && at < to + SAME);
  const sides = [...met, ...gaps.filter((gap) => !isMet(gap)).map(({ from, to }) => (from + to) / 2)].sort(
    (a, b) => a - b,
  );
  if (sides.length === 0) return { horizontal: [], vertical: [] };
  const top: Rule[] = rows === below ? [] : [{ at: above.top, from: left, to: right }];
  return {
    horizontal: [...top, ...lines],
    vertical: [
      ...[left, right].map((at): Rule => ({ at, from: rows[0]?.top ?? 0, to: rows.at(-1)?.bottom ?? 0 })),
      ...sides.flatMap((at) => sidesAt(at, rows, lines, pieces)),
    ],
  };
}

interface Row {
  readonly top: number;
  readonly bottom: number;
  /** From left to right. */
  readonly glyphs: readonly Glyph[];
}

function glyphsIn(glyphs: readonly Glyph[], left: number, top: number, right: number, bottom: number): Glyph[] {
  return glyphs
    .filter(({ text, baseline, size, left: at }) => {
      const middle = baseline - 0.35 * size;
      return text.trim() !== '' && middle > top && middle < bottom && at >= left - AT_EDGE && at <= right;
    })
    .sort((a, b) => a.left - b.left);
}

/** What the characters of a row cover, those nearer to each other than `gap` of their size as one. */
function textsOf({ glyphs }: Row, gap: number): Interval[] {
  const texts: { from: number; to: number }[] = [];
  for (const glyph of glyphs) {
    const last = texts.at(-1);
    if (last && glyph.left - last.to < gap * glyph.size) last.to = Math.max(last.to, glyph.right);
    else texts.push({ from: glyph.left, to: glyph.right });
  }
  return texts;
}

/** Where pieces of lines end within the table, more than once. */
function meetings(pieces: readonly Rule[], left: number, right: number): number[] {
  const ends = pieces.flatMap(({ from, to }) => [from, to]).filter((end) => end > left + 5 && end < right - 5);
  return middles(ends, SAME).filter((at) => ends.filter((end) => Math.abs(end - at) <= SAME).length >= 2);
}

/** The places that more rows leave free between two texts than those beside them. */
function gapsBelowEachOther(rows: readonly Row[], left: number, right: number): Interval[] {
  const width = Math.max(0, Math.ceil(right - left));
  const free = new Int32Array(width + 2);
  let parted = 0;
  for (const row of rows) {
    const texts = textsOf(row, GAP);
    if (texts.length > 1) parted++;
    for (const [index, { from }] of texts.entries()) {
      const before = texts[index - 1];
      if (!before) continue;
      for (let at = Math.ceil(before.to - left); at <= Math.min(width, from - left); at++)
        free[at + 1] = (free[at + 1] ?? 0) + 1;
    }
  }
  const enough = Math.max(FEWEST_GAPS, PARTED * parted);
  const found: Interval[] = [];
  for (let from = 1; from <= width; ) {
    let to = from;
    while (to < width && free[to + 1] === free[from]) to++;
    const count = free[from] ?? 0;
    if (count >= enough && count > (free[from - 1] ?? 0) && count > (free[to + 1] ?? 0))
      found.push({ from: left + from - 1, to: left + to - 1 });
    from = to + 1;
  }
  return found;
}

/**
 * The parts of a side at one place: over all rows that no line parts there together, unless a text of theirs lies across it, or the line
 * below them goes through where most lines are in pieces.
 */
function sidesAt(at: number, rows: readonly Row[], lines: readonly Rule[], pieces: readonly Rule[]): Rule[] {
  const isPieced = isPiecedAt(at, rows, pieces);
  const gap = pieces.some((piece) => endsAt(piece, at)) ? TIGHT_GAP : GAP;
  const sides: Rule[] = [];
  for (let from = 0; from < rows.length; ) {
    let to = from;
    while (to + 1 < rows.length && !lines.some((line) => isAcross(line, at, rows[to]?.bottom ?? 0))) to++;
    const together = rows.slice(from, to + 1);
    const isOpen =
      (isPieced && !endsBelow(together.at(-1), at, pieces)) ||
      together.some((row) => textsOf(row, gap).some((text) => text.from < at - 1 && text.to > at + 1));
    if (!isOpen) sides.push({ at, from: together[0]?.top ?? 0, to: together.at(-1)?.bottom ?? 0 });
    from = to + 1;
  }
  return sides;
}

/** Whether pieces of lines end at one place below most rows. */
function isPiecedAt(at: number, rows: readonly Row[], pieces: readonly Rule[]): boolean {
  return rows.filter((row) => endsBelow(row, at, pieces)).length >= rows.length / 2;
}

function endsBelow(row: Row | undefined, at: number, pieces: readonly Rule[]): boolean {
  return pieces.some((piece) => Math.abs(piece.at - (row?.bottom ?? 0)) <= SAME && endsAt(piece, at));
}

const endsAt = ({ from, to }: Rule, at: number): boolean => Math.min(Math.abs(from - at), Math.abs(to - at)) <= SAME;

const isAcross = (line: Rule, at: number, level: number): boolean =>
  Math.abs(line.at - level) <= SAME && line.from < at - 1 && line.to > at + 1;

/** The places of values that are as good as at one. */
const middles = (values: readonly number[], distance: number): number[] => closeValues(values, distance).map(middleOf);
