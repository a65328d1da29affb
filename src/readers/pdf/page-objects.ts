import { DrawnRules } from './drawn-rules.ts';
import type { Box, Matrix, Point } from './geometry.ts';
import { boxAround, multiply, transform } from './geometry.ts';
import type { Pdfium, Scratch } from './pdfium.ts';

/** What a page draws beside text: pieces of ruling lines and pictures. */
export interface PageObjects {
  readonly rules: DrawnRules;
  readonly pictures: readonly Box[];
  /** How many curves are drawn: very many without any text are characters turned into outlines. */
  readonly curves: number;
  /** Whether there was more on the page than the limit allows to look at. */
  readonly cut: boolean;
}

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
  readonly rules: DrawnRules;
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
  const walk: Walk = { library, scratch, rules: new DrawnRules(), pictures: [], curves: 0, left: maxObjects };
  const count = library.FPDFPage_CountObjects(page);
  for (let index = 0; index < count && walk.left > 0; index++) {
    readObject(walk, library.FPDFPage_GetObject(page, index), turn, 0);
  }
  const { rules, pictures, curves } = walk;
  return { rules, pictures, curves, cut: walk.left <= 0 };
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
  if (!walk.rules.addThin(box)) walk.pictures.push(box);
}

function readPath(walk: Walk, path: number, matrix: Matrix): void {
  const { library, scratch } = walk;
  library.FPDFPath_GetDrawMode(path, scratch.pointer, scratch.pointer + 4);
  const filled = scratch.integer(0) !== 0 && isVisible(walk, path, 'fill');
  const stroked = scratch.integer(4) !== 0 && isVisible(walk, path, 'stroke');
  if (!filled && !stroked) return;
  for (const outline of readOutlines(walk, path, matrix)) {
    if (filled && walk.rules.addFilled(outline.points)) continue;
    if (stroked) for (const [from, to] of outline.edges) walk.rules.addEdge(from, to);
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
