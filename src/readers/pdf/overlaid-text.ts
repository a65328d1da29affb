import type { Glyph } from './page-content.ts';

/** Characters this many times as large as most of the page's are titles or watermarks. */
const LARGE = 2.5;
/** What of its size a character takes above and below its baseline. */
const ABOVE = 0.85;
const BELOW = 0.15;
/** How many characters of the text have to stand in large ones for these to be a watermark. */
const COVERED = 2;

/**
 * A page's glyphs without large words that are drawn across its text: watermarks that stand upright. Large words beside the text,
 * titles above all, stay. Returns the very same list where there are none.
 */
export function withoutOverlaid(glyphs: readonly Glyph[]): readonly Glyph[] {
  const usual = usualSize(glyphs);
  const large = glyphs.filter((glyph) => glyph.size >= LARGE * usual && glyph.text.trim() !== '');
  if (large.length === 0) return glyphs;
  const small = glyphs.filter((glyph) => glyph.size < LARGE * usual && glyph.text.trim() !== '');
  const marks = new Set(large.filter((glyph) => covers(glyph, small)).map(({ size }) => Math.round(size)));
  if (marks.size === 0) return glyphs;
  return glyphs.filter((glyph) => glyph.size < LARGE * usual || !marks.has(Math.round(glyph.size)));
}

/** The size of most characters. */
function usualSize(glyphs: readonly Glyph[]): number {
  const counts = new Map<number, number>();
  let usual = 0;
  for (const { size } of glyphs) {
    const rounded = Math.round(size);
    const count = (counts.get(rounded) ?? 0) + 1;
    counts.set(rounded, count);
    if (count >= (counts.get(usual) ?? 0)) usual = rounded;
  }
  return Math.max(1, usual);
}

function covers(large: Glyph, small: readonly Glyph[]): boolean {
  let covered = 0;
  for (const glyph of small) {
    const across = (glyph.left + glyph.right) / 2;
    const down = glyph.baseline - 0.35 * glyph.size;
    if (across <= large.left || across >= large.right) continue;
    if (down <= large.baseline - ABOVE * large.size || down >= large.baseline + BELOW * large.size) continue;
    if (++covered >= COVERED) return true;
  }
  return false;
}
