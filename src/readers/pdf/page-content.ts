import type { FieldValue } from './annotations.ts';
import type { Box } from './geometry.ts';
import { boxBetween, transform, upright } from './geometry.ts';
import { withoutOverlaid } from './overlaid-text.ts';
import type { PageObjects } from './page-objects.ts';
import { readPageObjects } from './page-objects.ts';
import { readPageText } from './page-text.ts';
import type { Pdfium, Scratch } from './pdfium.ts';

/** A character as it stands on the page, in points, y downwards. */
export interface Glyph {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** The origin's height: ascents and boxes of fonts lie, the baseline does not. */
  readonly baseline: number;
  readonly size: number;
  /** Which text object drew it: characters of one object that follow each other belong together. */
  readonly run: number;
  /** What the object's clip path leaves visible of the page, from left to right. */
  readonly clipLeft: number;
  readonly clipRight: number;
}

/** What a page shows, turned so that its text is upright. */
export interface PageContent {
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  readonly objects: PageObjects;
  /** Characters whose font does not say which character they are; they are not among the glyphs. */
  readonly unmapped: number;
  /** Characters across the page that are not among the glyphs either: watermarks. */
  readonly slanted: number;
  /** Large characters upon the text, not among the glyphs for the same reason. */
  readonly overlaid: number;
  /** Whether all the text is invisible: the words that somebody else's recognition laid under a picture. */
  readonly invisible: boolean;
  /** Quarter turns, counter-clockwise, that the text has in the page's user space. */
  readonly quarterTurns: number;
}

/** The crop box in user space, y upwards (`top` is the larger). */
function cropBox(library: Pdfium, page: number, scratch: Scratch): Box {
  if (!library.FPDF_GetPageBoundingBox(page, scratch.pointer)) return { left: 0, top: 842, right: 595, bottom: 0 };
  const [left, top, right, bottom] = [0, 4, 8, 12].map((offset) => scratch.float(offset)) as [
    number,
    number,
    number,
    number,
  ];
  return { left, top, right, bottom };
}

/** Which glyphs belong to text that runs from the bottom to the top of an upright page. */
type Upwards = Set<number>;

/** Text on its side in a narrow cell (一级指标 as Excel turns it) becomes characters one below the other, the first of them on top. */
function standUp(glyphs: Glyph[], upwards: Upwards): void {
  for (let from = 0; from < glyphs.length; from++) {
    let to = from;
    while (upwards.has(to) && (to === from || isAbove(glyphs[to], glyphs[to - 1]))) to++;
    const column = glyphs.slice(from, to);
    const ends = column.map(({ baseline }) => baseline);
    const both = Math.min(...ends) + Math.max(...ends);
    for (const [index, glyph] of column.entries()) glyphs[from + index] = { ...glyph, baseline: both - glyph.baseline };
    from = Math.max(from, to - 1);
  }
}

function isAbove(glyph: Glyph | undefined, before: Glyph | undefined): boolean {
  if (!glyph || !before) return false;
  return Math.abs(glyph.left - before.left) < glyph.size && glyph.baseline <= before.baseline;
}

/** Everything that is needed of an open page and its fields; `maxObjects` bounds the drawing that is looked at. */
export function readPageContent(
  library: Pdfium,
  page: number,
  scratch: Scratch,
  maxObjects: number,
  fields: readonly FieldValue[] = [],
): PageContent {
  const crop = cropBox(library, page, scratch);
  const text = readPageText(library, page, scratch, maxObjects, fields);
  const quarterTurns = text.characters.length > 0 ? text.quarterTurns : -library.FPDFPage_GetRotation(page);
  const turn = upright(crop, quarterTurns);
  const corners = boxBetween(
    transform({ x: crop.left, y: crop.bottom }, turn),
    transform({ x: crop.right, y: crop.top }, turn),
  );
  const glyphs: Glyph[] = [];
  const upwards: Upwards = new Set();
  for (const character of text.characters) {
    const origin = transform(character.origin, turn);
    if (
      !Number.isFinite(origin.x + origin.y) ||
      origin.x < -1 ||
      origin.y < -1 ||
      origin.x > corners.right + 1 ||
      origin.y > corners.bottom + 1
    )
      continue;
    const box = boxBetween(
      transform({ x: character.box.left, y: character.box.bottom }, turn),
      transform({ x: character.box.right, y: character.box.top }, turn),
    );
    const clip = character.object.clip;
    const visible = clip
      ? boxBetween(transform({ x: clip.left, y: clip.bottom }, turn), transform({ x: clip.right, y: clip.top }, turn))
      : corners;
    if (!(Number.isFinite(box.left) && Number.isFinite(box.right))) continue;
    glyphs.push({
      text: character.text,
      left: box.left,
      right: box.right,
      baseline: origin.y,
      size: character.object.size,
      run: character.object.number,
      clipLeft: visible.left,
      clipRight: visible.right,
    });
    if ((character.object.quarterTurns - quarterTurns + 4) % 4 === 1) upwards.add(glyphs.length - 1);
  }
  standUp(glyphs, upwards);
  const written = withoutOverlaid(glyphs);
  return {
    width: corners.right,
    height: corners.bottom,
    glyphs: written,
    overlaid: glyphs.length - written.length,
    objects: readPageObjects(library, page, scratch, turn, maxObjects),
    unmapped: text.unmapped,
    slanted: text.slanted,
    invisible: text.invisible,
    quarterTurns,
  };
}
