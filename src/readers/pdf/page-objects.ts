import type { Box, Matrix, Point, Rule, Rules } from './geometry.ts';
import { boxAround, multiply, transform } from './geometry.ts';
import type { Pdfium, Scratch } from './pdfium.ts';

/** What a page draws beside text: pieces of ruling lines and pictures. */
export interface PageObjects {
  readonly rules: Rules;
  readonly pictures: readonly Box[];
  /** How many curves are drawn: very many without any text are characters turned into outlines. */
  readonly curves: number;
  /** Whether there was more on the page than the limit allows to look at. */
  readonly cut: boolean;
}

/** A filled area or picture not thicker than this is a line; table borders of 4½ points are the thickest Word draws by default. */
const THICKEST_RULE = 3;
/** How far a line may be out of the straight, in points, and still count as horizontal or vertical. */
const STRAIGHT = 0.7;
const MAX_DEPTH = 12;

const PATH = 2;
const IMAGE = 3;
const FORM = 5;
const LINE_TO = 0;
const BEZIER_TO = 1;
const MOVE_TO = 2;

interface Walk {
  readonly library: Pdfium;
  readonly scratch: Scratch;
  readonly horizontal: Rule[];
  readonly vertical: Rule[];
  readonly pictures: Box[];
  curves: number;
  left: number;
}

/** Lines, thin rectangles, borders of rectangles and thin pictures of an open page, those in form XObjects included, by `turn`. */
export function readPageObjects(
  library: Pdfium,
  page: number,
  scratch: Scratch,
  turn: Matrix,
  maxObjects: number,
): PageObjects {
  const walk: Walk = { library, scratch, horizontal: [], vertical: [], pictures: [], curves: 0, left: maxObjects };
  const count = library.FPDFPage_CountObjects(page);
  for (let index = 0; index < count && walk.left > 0; index++) {
    readObject(walk, library.FPDFPage_GetObject(page, index), turn, 0);
  }
  const { horizontal, vertical, pictures } = walk;
  return { rules: { horizontal, vertical }, pictures, curves: walk.curves, cut: walk.left <= 0 };
}

function readObject(walk: Walk, object: number, outer: Matrix, depth: number): void {
  walk.left--;
  const type = object ? walk.library.FPDFPageObj_GetType(object) : 0;
  if (type === PATH) readPath(walk, object, multiply(matrixOf(walk, object), outer));
  else if (type === IMAGE) readPicture(walk, multiply(matrixOf(walk, object), outer));
  else if (type === FORM && depth < MAX_DEPTH) {
    const matrix = multiply(matrixOf(walk, object), outer);
    const count = walk.library.FPDFFormObj_CountObjects(object);
    for (let index = 0; index < count && walk.left > 0; index++) {
      readObject(walk, walk.library.FPDFFormObj_GetObject(object, index), matrix, depth + 1);
    }
  }
}

function matrixOf({ library, scratch }: Walk, object: number): Matrix {
  if (!library.FPDFPageObj_GetMatrix(object, scratch.pointer)) return { a: 1, b: 0, c: 0, d: 1, e: 0, f: 0 };
  const [a, b, c, d, e, f] = [0, 4, 8, 12, 16, 20].map((offset) => scratch.float(offset)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  return { a, b, c, d, e, f };
}

/** A picture is the unit square under its matrix (ISO 32000-1 8.9.5.1). */
function readPicture(walk: Walk, matrix: Matrix): void {
  const box = boxAround([
    transform({ x: 0, y: 0 }, matrix),
    transform({ x: 1, y: 0 }, matrix),
    transform({ x: 0, y: 1 }, matrix),
    transform({ x: 1, y: 1 }, matrix),
  ]);
  if (!addThin(walk, box)) walk.pictures.push(box);
}

function readPath(walk: Walk, path: number, matrix: Matrix): void {
  const { library, scratch } = walk;
  library.FPDFPath_GetDrawMode(path, scratch.pointer, scratch.pointer + 4);
  const filled = scratch.integer(0) !== 0 && isVisible(walk, path, 'fill');
  const stroked = scratch.integer(4) !== 0 && isVisible(walk, path, 'stroke');
  if (!filled && !stroked) return;
  for (const outline of readOutlines(walk, path, matrix)) {
    if (filled && addThin(walk, boxAround(outline.points))) continue;
    if (stroked) for (const [from, to] of outline.edges) addEdge(walk, from, to);
  }
}

/** White and fully transparent drawing shows nothing. */
function isVisible({ library, scratch }: Walk, path: number, part: 'fill' | 'stroke'): boolean {
  const at = scratch.pointer + 8;
  const known =
    part === 'fill'
      ? library.FPDFPageObj_GetFillColor(path, at, at + 4, at + 8, at + 12)
      : library.FPDFPageObj_GetStrokeColor(path, at, at + 4, at + 8, at + 12);
  if (!known) return true;
  const [red, green, blue, alpha] = [8, 12, 16, 20].map((offset) => scratch.integer(offset)) as [
    number,
    number,
    number,
    number,
  ];
  return alpha > 0 && Math.min(red, green, blue) < 250;
}

interface Outline {
  readonly points: Point[];
  readonly edges: [Point, Point][];
}

function readOutlines(walk: Walk, path: number, matrix: Matrix): Outline[] {
  const { library, scratch } = walk;
  const outlines: Outline[] = [];
  let current: Outline | undefined;
  const count = library.FPDFPath_CountSegments(path);
  for (let index = 0; index < count && walk.left > 0; index++) {
    walk.left--;
    const segment = library.FPDFPath_GetPathSegment(path, index);
    library.FPDFPathSegment_GetPoint(segment, scratch.pointer + 32, scratch.pointer + 36);
    const point = transform({ x: scratch.float(32), y: scratch.float(36) }, matrix);
    const type = library.FPDFPathSegment_GetType(segment);
    if (type === BEZIER_TO) walk.curves++;
    const previous = current?.points.at(-1);
    if (type === MOVE_TO || !current || !previous) {
      current = { points: [point], edges: [] };
      outlines.push(current);
      continue;
    }
    if (type === LINE_TO) current.edges.push([previous, point]);
    if (type === LINE_TO || type === BEZIER_TO) current.points.push(point);
    const start = current.points[0];
    if (start && library.FPDFPathSegment_GetClose(segment)) current.edges.push([point, start]);
  }
  return outlines;
}

/** Takes a thin area as a line (a small square as a piece of both kinds); says whether it was one. */
function addThin(walk: Walk, box: Box): boolean {
  const width = box.right - box.left;
  const height = box.bottom - box.top;
  if (Math.min(width, height) > THICKEST_RULE || !(width + height > 0)) return false;
  if (height <= THICKEST_RULE) {
    walk.horizontal.push({ at: (box.top + box.bottom) / 2, from: box.left, to: box.right });
  }
  if (width <= THICKEST_RULE) walk.vertical.push({ at: (box.left + box.right) / 2, from: box.top, to: box.bottom });
  return true;
}

function addEdge(walk: Walk, start: Point, end: Point): void {
  const across = Math.abs(start.x - end.x);
  const down = Math.abs(start.y - end.y);
  if (down <= STRAIGHT && across >= down) {
    walk.horizontal.push({
      at: (start.y + end.y) / 2,
      from: Math.min(start.x, end.x),
      to: Math.max(start.x, end.x),
    });
  } else if (across <= STRAIGHT) {
    walk.vertical.push({ at: (start.x + end.x) / 2, from: Math.min(start.y, end.y), to: Math.max(start.y, end.y) });
  }
}
