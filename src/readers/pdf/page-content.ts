import type { FieldValue } from './annotations.ts';
import { type Box, boxBetween, type Matrix, transform, upright } from './geometry.ts';
import { withoutOverlaid } from './overlaid-text.ts';
import { type PageObjects, readPageObjects } from './page-objects.ts';
import { type Character, readPageText } from './page-text.ts';
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

/** A box of the page's user space, y upwards, as it lies when the page is turned. */
const turned = ({ left, top, right, bottom }: Box, turn: Matrix): Box =>
  boxBetween(transform({ x: left, y: bottom }, turn), transform({ x: right, y: top }, turn));

/** Further outside of the page than this, in points, nothing is seen. */
const OUTSIDE = 1;

/** A character on the turned page; undefined where it stands outside of it, or nobody can say where. */
function glyphOf({ text, origin, box, object }: Character, turn: Matrix, page: Box): Glyph | undefined {
  const { x, y } = transform(origin, turn);
  if (!Number.isFinite(x + y) || x < -OUTSIDE || y < -OUTSIDE) return undefined;
  if (x > page.right + OUTSIDE || y > page.bottom + OUTSIDE) return undefined;
  const { left, right } = turned(box, turn);
  if (!(Number.isFinite(left) && Number.isFinite(right))) return undefined;
  const visible = object.clip ? turned(object.clip, turn) : page;
  return {
    text,
    left,
    right,
    baseline: y,
    size: object.size,
    run: object.number,
    clipLeft: visible.left,
    clipRight: visible.right,
  };
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
  const corners = turned(crop, turn);
  const glyphs: Glyph[] = [];
  const upwards: Upwards = new Set();
  for (const character of text.characters) {
    const glyph = glyphOf(character, turn, corners);
    if (!glyph) continue;
    if ((character.object.quarterTurns - quarterTurns + 4) % 4 === 1) upwards.add(glyphs.length);
    glyphs.push(glyph);
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
