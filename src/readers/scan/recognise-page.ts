import type { Grid } from '../pdf/find-grids.ts';
import { findGrids } from '../pdf/find-grids.ts';
import type { PageCell, PageItem, PageLine, PageTable } from '../pdf/lay-out-page.ts';
import type { Bitmap, Ink } from './bitmap.ts';
import { cutOut, findInk, scaled, turned } from './bitmap.ts';
import { findPictureRules } from './find-page-rules.ts';
import { findSkew } from './find-skew.ts';
import { findLeadingSign, guessSign, isDash, withoutBox } from './leading-sign.ts';
import { lineConfidence, lineText } from './line-text.ts';
import type { RecognisedLine, Recogniser } from './recogniser.ts';

/** The surroundings a point is compared with, in inches. */
const SURROUNDINGS = 0.12;
/** How far inside its lines a cell's text is looked for, in inches. */
const INSET = 0.028;
/** How close to its lines it may be found where it fills the cell, in inches, and how much of a row of pixels only a line fills. */
const CLOSEST = 0.01;
const OF_A_LINE = 0.6;
/** White around what is recognised, in pixels. */
const MARGIN = 12;
/** Less ink than this, in square inches, is dust. */
const DUST = 0.0006;
/** A skew of less than this, in radians, moves a line across the page by about two pixels and is left as it is. */
const STRAIGHT_ENOUGH = 0.0012;
/** Fewer cells are a frame around a photograph or a seal. */
const LEAST_CELLS = 6;
/** A cell read with less confidence than this is read again at other sizes. */
const SURE = 0.75;
const OTHER_SIZES = [0.75, 1.4];
/** What the recogniser makes of ≥ and ≤ before a number. */
const READ_AS_SIGN = /^[三二]\s*\d/;

/**
 * What stands on a picture of a page, in points from its top left: tables by their ruling lines with each cell recognised by itself,
 * the text outside by lines, each with the recogniser's confidence.
 */
export function recognisePage(picture: Bitmap, dpi: number, recogniser: Recogniser, maxCells: number): PageItem[] {
  const radius = Math.round(SURROUNDINGS * dpi);
  const skew = findSkew(findInk(picture, radius));
  const bitmap = Math.abs(skew) > STRAIGHT_ENOUGH ? turned(picture, -skew) : picture;
  const ink = findInk(bitmap, radius);
  const grids = findTables(bitmap, dpi, maxCells);
  const outer = grids.filter((grid) => !grids.some((other) => other !== grid && encloses(other, grid)));
  const page: Scan = { bitmap, ink, dpi, recogniser };
  const tables = outer.map((grid) => recogniseTable(page, grid)).filter((table) => table.cells.some(hasText));
  return [...recogniseRest(page, outer), ...tables].sort((a, b) => topOf(a) - topOf(b));
}

/** Whether a picture shows a ruled table of some size; told by its lines alone, without recognition. */
export function holdsTable(picture: Bitmap, dpi: number, maxCells: number): boolean {
  return findTables(picture, dpi, maxCells).some(({ cells }) => cells.length >= LEAST_CELLS);
}

function findTables(bitmap: Bitmap, dpi: number, maxCells: number): Grid[] {
  const grids = findGrids(findPictureRules(bitmap, dpi), gridScale(dpi), maxCells);
  return grids.filter((grid) => !isTooSmall(grid, dpi));
}

interface Scan {
  readonly bitmap: Bitmap;
  readonly ink: Ink;
  readonly dpi: number;
  readonly recogniser: Recogniser;
}

function gridScale(dpi: number) {
  return { touch: 0.03 * dpi, looseTouch: 0.08 * dpi, cluster: 0.045 * dpi, open: 0.25 * dpi, spacing: 0.07 * dpi };
}

/** Whether a grid is smaller than any table: the strokes of a seal or a large character. */
function isTooSmall(grid: Grid, dpi: number): boolean {
  return grid.box.right - grid.box.left < 1 * dpi || grid.box.bottom - grid.box.top < 0.3 * dpi;
}

function encloses(outer: Grid, inner: Grid): boolean {
  return (
    outer.box.left < inner.box.left &&
    outer.box.right > inner.box.right &&
    outer.box.top < inner.box.top &&
    outer.box.bottom > inner.box.bottom
  );
}

function topOf(item: PageItem): number {
  return item.kind === 'table' ? item.box.top : item.baseline - item.size;
}

function hasText(cell: PageCell): boolean {
  return cell.text !== '';
}

function recogniseTable(page: Scan, grid: Grid): PageTable {
  const points = (pixels: number) => (pixels * 72) / page.dpi;
  return {
    kind: 'table',
    columns: grid.columns.map(points),
    rows: grid.rows.map(points),
    box: {
      left: points(grid.box.left),
      top: points(grid.box.top),
      right: points(grid.box.right),
      bottom: points(grid.box.bottom),
    },
    cells: grid.cells.map((cell) => ({
      ...cell,
      ...recogniseCell(
        page,
        grid.columns[cell.left] ?? 0,
        grid.rows[cell.top] ?? 0,
        grid.columns[cell.right] ?? 0,
        grid.rows[cell.bottom] ?? 0,
      ),
      tables: [],
    })),
  };
}

function recogniseCell(
  page: Scan,
  left: number,
  top: number,
  right: number,
  bottom: number,
): { readonly text: string; readonly confidence?: number } {
  const inset = INSET * page.dpi;
  const closest = CLOSEST * page.dpi;
  const box = { x0: left + inset, y0: top + inset, x1: right - inset, y1: bottom - inset };
  const [x0, x1] = edgesBetween(
    box.x0,
    box.x1,
    0,
    (x) => inkIn(page.ink, x, box.y0, x + 1, box.y1) / (box.y1 - box.y0),
  );
  const [y0, y1] = edgesBetween(box.y0, box.y1, inset - closest, (y) => inkIn(page.ink, x0, y, x1, y + 1) / (x1 - x0));
  if (x1 - x0 < 4 || y1 - y0 < 4 || inkIn(page.ink, x0, y0, x1, y1) < DUST * page.dpi * page.dpi) return { text: '' };
  return recognisePart(page, cutOut(page.bitmap, x0, y0, x1, y1, MARGIN));
}

/**
 * Where a cell's text begins and ends between two of its edges, in pixels: past the rest of a thick line, or outwards where the text reaches closer to the
 * lines than elsewhere, as in low rows, but by no more than `reach`. `inked` is the share of a row or column of pixels that has ink.
 */
function edgesBetween(from: number, to: number, reach: number, inked: (at: number) => number): [number, number] {
  const [first, last] = [Math.round(from), Math.round(to) - 1];
  const steps = Math.max(0, Math.floor(reach));
  const inwards = Math.max(0, Math.floor((last - first) / 4));
  return [edge(first, -1, steps, inwards, inked), edge(last, 1, steps, inwards, inked) + 1];
}

function edge(start: number, out: 1 | -1, steps: number, inwards: number, inked: (at: number) => number): number {
  const isLine = (at: number) => inked(at) > OF_A_LINE;
  let at = start;
  while (isLine(at) && Math.abs(at - start) < inwards) at -= out;
  if (at !== start) return at;
  while (inked(at) > 0 && Math.abs(at - start) < steps && !isLine(at + out)) at += out;
  return at;
}

interface Reading {
  readonly text: string;
  readonly confidence: number;
}

/** A cell's text; a comparison sign at its beginning is read by its shape, the number behind it without it. */
function recognisePart(page: Scan, part: Bitmap): Reading {
  const ink = findInk(part, Math.round(SURROUNDINGS * page.dpi));
  const found = findLeadingSign(ink);
  if (found) {
    const rest = bestReading(page, withoutBox(part, found.box), (text) => /^\d/.test(text));
    if (/^\d/.test(rest.text)) return { ...rest, text: found.sign + rest.text };
  }
  const whole = bestReading(page, part, () => true);
  if (whole.text === '' && isDash(ink)) return { text: '—', confidence: 1 };
  return READ_AS_SIGN.test(whole.text) ? { ...whole, text: guessSign(ink) + whole.text.slice(1).trimStart() } : whole;
}

/** The reading that is surest; what is doubtful at the page's size is read smaller and larger too. */
function bestReading(page: Scan, part: Bitmap, isPlausible: (text: string) => boolean): Reading {
  const rank = (reading: Reading) => reading.confidence + (isPlausible(reading.text) ? 1 : 0);
  let best = joinLines(page.recogniser.recognise(part, 'block', page.dpi));
  for (const size of OTHER_SIZES) {
    if (rank(best) >= 1 + SURE) break;
    const other = joinLines(page.recogniser.recognise(scaled(part, size), 'block', page.dpi * size));
    if (rank(other) > rank(best)) best = other;
  }
  return best;
}

function joinLines(lines: readonly RecognisedLine[]): Reading {
  const read = lines.map((line) => ({ text: lineText(line, ' '), confidence: lineConfidence(line) }));
  const kept = read.filter((line) => line.text !== '');
  const length = kept.reduce((sum, line) => sum + line.text.length, 0);
  return {
    text: kept.map((line) => line.text).join('\n'),
    confidence: length === 0 ? 0 : kept.reduce((sum, line) => sum + line.confidence * line.text.length, 0) / length,
  };
}

function inkIn(ink: Ink, x0: number, y0: number, x1: number, y1: number): number {
  let count = 0;
  for (let y = Math.max(0, Math.round(y0)); y < Math.min(y1, ink.height); y++) {
    for (let x = Math.max(0, Math.round(x0)); x < Math.min(x1, ink.width); x++)
      count += ink.pixels[y * ink.width + x] ?? 0;
  }
  return count;
}

/** The lines outside the tables: the page with its tables painted over. */
function recogniseRest(page: Scan, grids: readonly Grid[]): PageLine[] {
  const { width, height } = page.bitmap;
  const { pixels } = cutOut(page.bitmap, 0, 0, width, height, 0);
  const edge = Math.round(0.03 * page.dpi);
  for (const { box } of grids) {
    const [left, right] = [Math.max(0, Math.round(box.left) - edge), Math.min(width, Math.round(box.right) + edge)];
    for (let y = Math.max(0, Math.round(box.top) - edge); y < Math.min(height, Math.round(box.bottom) + edge); y++) {
      pixels.fill(255, y * width + left, y * width + right);
    }
  }
  const rest: Bitmap = { width, height, pixels };
  const ink = findInk(rest, Math.round(SURROUNDINGS * page.dpi));
  if (inkIn(ink, 0, 0, width, height) < DUST * page.dpi * page.dpi) return [];
  const points = (value: number) => (value * 72) / page.dpi;
  return page.recogniser.recognise(rest, 'page', page.dpi).flatMap((line): PageLine[] => {
    const text = lineText(line, '\t');
    if (text === '') return [];
    return [
      {
        kind: 'line',
        text,
        left: points(line.bbox.x0),
        right: points(line.bbox.x1),
        baseline: points(line.bbox.y1),
        size: points(line.bbox.y1 - line.bbox.y0),
        confidence: lineConfidence(line),
      },
    ];
  });
}
