import type { Glyph } from './page-content.ts';

/** A visual line of text with its place on the page. */
export interface TextLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** The largest character's size. */
  readonly size: number;
}

/** Glyphs whose baselines differ by less than this part of the character size stand in one line (raised and lowered ones too). */
const SAME_LINE = 0.45;
/** A character drawn again at less than this part of its size beside the first is the same one in fake bold. */
const DRAWN_AGAIN = 0.2;
/** Gaps, in parts of the character size. */
const WORD_GAP = 0.25;
const WIDE_GAP = 0.9;
const COLUMN_GAP = 1.9;
/** Parts of this many lines that begin at one place, in parts of the character size, make a column. */
const OTHERS = 2;
const SAME_START = 0.15;
/** A space that reaches so far into the next character, in parts of its size, is none. */
const SQUEEZED = 0.05;
/** By how much of the widest the gaps of text that fills its line differ: punctuation is narrower than its box. */
const SPREAD_EVENLY = 0.3;

const LATIN = /[\p{Script=Latin}\d\p{P}]/u;
const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60\u3000-\u303f]/;

/**
 * The visual lines that glyphs make, from top to bottom. `columnSeparator` stands where two parts of a line are clearly apart (a
 * tab outside tables, a space inside a cell).
 */
export function textLines(glyphs: readonly Glyph[], columnSeparator: string): TextLine[] {
  const lines = glyphsByLine(glyphs).map((line) => withoutRepeats([...line].sort((a, b) => a.left - b.left)));
  const isColumn = columnSeparator === '\t' ? columnsOf(lines) : () => false;
  return lines.flatMap((drawn) => {
    const text = textOf(drawn, columnSeparator, isColumn);
    const inked = drawn.filter((glyph) => glyph.text.trim() !== '');
    const [first, last] = [inked[0], inked.at(-1)];
    if (!first || !last || text === '') return [];
    const largest = inked.reduce((a, b) => (b.size > a.size ? b : a));
    return [{ text, left: first.left, right: last.right, baseline: largest.baseline, size: largest.size }];
  });
}

/** Glyphs by the visual line in which they stand, from top to bottom. */
export function glyphsByLine(glyphs: readonly Glyph[]): Glyph[][] {
  const sorted = [...glyphs].sort((a, b) => a.baseline - b.baseline);
  const lines: { glyphs: Glyph[]; baseline: number; size: number }[] = [];
  for (const glyph of sorted) {
    const line = lines.at(-1);
    if (line && glyph.baseline - line.baseline <= SAME_LINE * Math.max(line.size, glyph.size)) {
      line.glyphs.push(glyph);
      if (glyph.size > line.size * 1.1) {
        line.size = glyph.size;
        line.baseline = glyph.baseline;
      }
    } else lines.push({ glyphs: [glyph], baseline: glyph.baseline, size: glyph.size });
  }
  return lines.map((line) => line.glyphs);
}

/** Fake bold and shadows draw a character twice at nearly the same place. */
function withoutRepeats(sorted: readonly Glyph[]): Glyph[] {
  const kept: Glyph[] = [];
  for (const glyph of sorted) {
    const isRepeat = kept
      .slice(-4)
      .some(
        (other) =>
          other.text === glyph.text &&
          other.text.trim() !== '' &&
          glyph.left - other.left < DRAWN_AGAIN * Math.min(glyph.size, 1.5 * (glyph.right - glyph.left)) &&
          Math.abs(glyph.baseline - other.baseline) < DRAWN_AGAIN * glyph.size,
      );
    if (!isRepeat) kept.push(glyph);
  }
  return kept;
}

/** Whether a glyph begins a part of its line where parts of other lines begin that are clearly apart. */
type IsColumn = (glyph: Glyph) => boolean;

/** The places at which parts of lines begin behind a gap that only columns leave, asked for where a text nearly fills its column and leaves less. */
function columnsOf(lines: readonly (readonly Glyph[])[]): IsColumn {
  const starts: number[] = [];
  for (const line of lines) {
    const inked = line.filter(({ text }) => text.trim() !== '');
    for (const [index, glyph] of inked.entries()) {
      const before = inked[index - 1];
      if (before && glyph.left - before.right >= COLUMN_GAP * Math.max(before.size, glyph.size))
        starts.push(glyph.left);
    }
  }
  starts.sort((a, b) => a - b);
  return ({ left, size }) => {
    const first = starts.findIndex((start) => start >= left - SAME_START * size);
    return first >= 0 && (starts[first + OTHERS - 1] ?? Infinity) <= left + SAME_START * size;
  };
}

function textOf(glyphs: readonly Glyph[], columnSeparator: string, isColumn: IsColumn): string {
  if (columnSeparator === ' ' && isSpreadOut(glyphs)) return glyphs.map((glyph) => glyph.text).join('');
  let text = '';
  let previous: Glyph | undefined;
  let spaces = '';
  let endOfSpaces = 0;
  for (const glyph of glyphs) {
    if (glyph.text.trim() === '') {
      spaces += glyph.text;
      endOfSpaces = glyph.right;
      continue;
    }
    // LibreOffice fills the gap that it sets between Chinese and Latin with a space that is too wide for it.
    const isSqueezed = spaces.length === 1 && endOfSpaces - glyph.left > SQUEEZED * glyph.size;
    const between = isSqueezed ? '' : spaces;
    if (previous) text += separatorBetween(previous, glyph, between, columnSeparator, isColumn);
    text += glyph.text;
    previous = glyph;
    spaces = '';
  }
  return text;
}

/**
 * Whether the characters of a cell's line are set apart to fill its width (分散对齐): a gap of one size at each of them, as two columns
 * would leave it, and no space of the document's own.
 */
function isSpreadOut(glyphs: readonly Glyph[]): boolean {
  let [narrowest, widest, count] = [Number.POSITIVE_INFINITY, 0, 0];
  for (let at = 1; at < glyphs.length; at++) {
    const [before, after] = [glyphs[at - 1], glyphs[at]];
    if (!before || !after || before.text.trim() === '' || after.text.trim() === '') return false;
    if (!WIDE.test(before.text) && !WIDE.test(after.text)) continue;
    const gap = (after.left - before.right) / Math.max(before.size, after.size);
    if (gap < WORD_GAP) return false;
    narrowest = Math.min(narrowest, gap);
    widest = Math.max(widest, gap);
    count++;
  }
  return (count >= 2 || glyphs.length === 2) && widest >= WIDE_GAP && widest - narrowest <= SPREAD_EVENLY * widest;
}

/** What stands between two characters: the document's own spaces, or what a gap without any space means. */
function separatorBetween(
  before: Glyph,
  after: Glyph,
  spaces: string,
  columnSeparator: string,
  isColumn: IsColumn,
): string {
  const size = Math.max(before.size, after.size);
  const gap = (after.left - before.right) / size;
  if (gap >= COLUMN_GAP) return columnSeparator === ' ' && spaces !== '' ? spaces : columnSeparator;
  if (gap >= WIDE_GAP && isColumn(after)) return columnSeparator;
  if (spaces !== '') return gap > WORD_GAP / 2 ? spaces : '';
  if (WIDE.test(before.text) || WIDE.test(after.text)) return gap >= WIDE_GAP ? ' ' : '';
  return gap >= WORD_GAP && LATIN.test(before.text) && LATIN.test(after.text) ? ' ' : '';
}
