import type { ColumnField } from '../../lexicon/columns.ts';
import { columnFieldOf } from '../vocabulary.ts';
import type { PrintedCell } from './printed-columns.ts';

/** A column of a print, as wide as its header. */
export interface Band {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly field: ColumnField | undefined;
  /** Where the caption begins that runs down to the left of the first column, where one does. */
  readonly side?: number;
}

/** The columns that hold the classes of indicators, whose names stand over several rows. */
export const OF_LEVELS: ReadonlySet<ColumnField | undefined> = new Set(['level1', 'level2']);

interface Extent {
  readonly start: number;
  readonly end: number;
  /** Where the cells of a column mostly begin, in a print that sets them flush left. */
  readonly usual?: number;
}

/** A header takes at most so many lines. */
const HEADER_LINES = 6;
/** The first line of a header cell that is taller than the others: "指标值确定", and not what is left of a cell above. */
const BEGINS_CELL = /^\p{Script=Han}{3,8}$/u;

/** The header of a table in a print, and the line behind it. */
export interface LaidOutHeader {
  readonly bands: readonly Band[];
  readonly next: number;
}

/**
 * The header that begins at a line of a print, its cells broken over as many lines as make the most of them known columns: a name may stand
 * at the middle of the two or three lines that the others take. Undefined where no header of an indicator
 * table begins.
 */
export function laidOutHeader(
  cellsOf: (index: number) => readonly PrintedCell[],
  from: number,
): LaidOutHeader | undefined {
  const first = cellsOf(from);
  if (first.length < 2 && !first.some(({ text }) => columnFieldOf(text) !== undefined || BEGINS_CELL.test(text)))
    return undefined;
  let bands = withLine([], first);
  let best: LaidOutHeader | undefined;
  for (let next = from + 1; bands && next <= from + HEADER_LINES; next += 1) {
    const named = withNames(bands);
    if (isHeader(named) && surplus(named) >= surplus(best?.bands ?? [])) best = { bands: named, next };
    const below = cellsOf(next);
    if (below.length === 0) break;
    bands = withLine(bands, below);
  }
  if (!best) return undefined;
  const [band, ...others] = withoutSide(best.bands);
  const side = band && sideOf(cellsOf, best.next, band.start);
  return { ...best, bands: band ? [side === undefined ? band : { ...band, side }, ...others] : [] };
}

/** Where no header names the indicators, the one that nobody knows right of the classes and left of what is to be reached does (考核要点). */
function withNames(bands: readonly Band[]): readonly Band[] {
  const at = bands.findIndex(({ field }) => field === 'level2') + 1;
  const band = bands[at];
  const isNamed = bands.some(({ field }) => field === 'level3' || field === 'name');
  const isUnknown = band?.field === undefined && (band?.text.length ?? 0) <= LONGEST_UNKNOWN;
  if (isNamed || at === 0 || !band || !isUnknown || bands[at - 2]?.field !== 'level1') return bands;
  return bands.slice(at).some(({ field }) => field === 'target') ? bands.with(at, { ...band, field: 'level3' }) : bands;
}

/** A caption that runs down beside the rows, put together: 绩 效 指 标. */
const WHOLE_CAPTION = /^(?:年度|项目)?绩效(?:指标|目标)$/;
const LONGEST_SIDE = 2;
/** It is looked for in so many lines. */
const SIDE_LINES = 60;

/** Where the caption begins that runs down to the left of a table whose first column begins at `start`; undefined where none does. */
function sideOf(cellsOf: (index: number) => readonly PrintedCell[], from: number, start: number): number | undefined {
  let text = '';
  let side: number | undefined;
  for (let index = from; index < from + SIDE_LINES && text.length < LONGEST_UNKNOWN; index += 1) {
    const first = cellsOf(index)[0];
    if (!first || first.end >= start || (side !== undefined && first.start > side)) continue;
    if (first.text.length > LONGEST_SIDE || (side ?? first.start) !== first.start) return undefined;
    side = first.start;
    text += first.text;
    if (WHOLE_CAPTION.test(text)) return side;
  }
  return undefined;
}

/** How many more of the bands are known columns than not. */
const surplus = (bands: readonly Band[]): number =>
  bands.reduce((sum, { field }) => sum + (field === undefined ? -1 : 1), 0);

/** 绩效指标 at the left edge spans the rows of the table and heads no column. */
function withoutSide(bands: readonly Band[]): readonly Band[] {
  const [first, ...others] = bands;
  const isSide = first !== undefined && SIDE_CAPTION.test(first.text) && others.some(({ field }) => field === 'level1');
  return isSide ? others : bands;
}

/** A header cell in a line below the first has no more characters, known or not. */
const LONGEST_UNKNOWN = 8;

/** The header of an indicator table has so many columns, that of a list without levels more. */
const FEWEST_BANDS = 4;

function isHeader(bands: readonly Band[]): boolean {
  const has = (...fields: ColumnField[]) => bands.some(({ field }) => field !== undefined && fields.includes(field));
  const isList = bands.length > FEWEST_BANDS && has('unit', 'operator') && has('weight', 'actual');
  return bands.length >= FEWEST_BANDS && has('level3', 'name') && has('target') && (isList || has('level1', 'level2'));
}

/** The bands with what a further line of the header says; undefined where a cell is no part of a header. */
function withLine(bands: readonly Band[], cells: readonly PrintedCell[]): readonly Band[] | undefined {
  const made = [...bands];
  for (const [order, cell] of cells.entries()) {
    if (bands.length > 0 && order === 0 && isSideCaption(cell, bands)) continue;
    const { start, end, text } = cell;
    const at = made.findIndex((band) => Math.min(band.end, end) > Math.max(band.start, start));
    const above = made[at];
    if (!above) {
      const field = columnFieldOf(text);
      if (bands.length > 0 && field === undefined && text.length > LONGEST_UNKNOWN) return undefined;
      made.push({ start, end, text, field });
      continue;
    }
    const joined = above.text + text;
    const field = columnFieldOf(joined);
    if (field === undefined && above.field !== undefined) return undefined;
    made[at] = { start: Math.min(above.start, start), end: Math.max(above.end, end), text: joined, field };
  }
  return made.toSorted((one, other) => one.start - other.start);
}

/** What runs down the left edge of the table beside all its rows: 绩 效 指 标, 年度绩效目标1(40分). */
const SIDE_CAPTION = /^(?:[年度绩效指标目]{1,6}\d?|[(（]\d+分[)）])$/;
/** How far to the left it ends at least. */
const LEFT_OF_TABLE = 2;

/** Whether a cell is such a caption, left of the bands of all columns. */
export function isSideCaption({ start, end, text }: PrintedCell, bands: readonly Band[]): boolean {
  const isLeft = end <= (bands[0]?.start ?? 0) - LEFT_OF_TABLE || start === bands[0]?.side;
  return isLeft && SIDE_CAPTION.test(text);
}

/** Cells set flush left begin within so few characters of each other. */
const FLUSH = 2;
/** How far a cell may stand from the header of its column. */
const FARTHEST = 12;

/**
 * The bands of the cells of a line, in their order, so that all stand as close to their headers as they can; undefined where one stands far
 * from all.
 */
export function placesOf(bands: readonly Extent[], cells: readonly Extent[]): readonly number[] | undefined {
  let ways: { readonly cost: number; readonly places: readonly number[] }[] = [{ cost: 0, places: [] }];
  for (const cell of cells) {
    const next = new Map<number, (typeof ways)[number]>();
    for (const { cost, places } of ways) {
      for (let band = (places.at(-1) ?? -1) + 1; band < bands.length; band += 1) {
        const way = { cost: cost + distance(bands[band], cell), places: [...places, band] };
        if (way.cost < (next.get(band)?.cost ?? Number.POSITIVE_INFINITY)) next.set(band, way);
      }
    }
    ways = [...next.values()];
  }
  return ways.toSorted((one, other) => one.cost - other.cost)[0]?.places;
}

function distance(band: Extent | undefined, cell: Extent): number {
  if (!band) return Number.POSITIVE_INFINITY;
  const off = Math.abs((band.usual ?? Number.POSITIVE_INFINITY) - cell.start);
  if (off <= FLUSH) return off / 10;
  const gap = Math.max(band.start - cell.end, cell.start - band.end, 0);
  const between = Math.abs(band.start + band.end - cell.start - cell.end) / 2;
  return gap > FARTHEST ? Number.POSITIVE_INFINITY : gap + between / 10;
}

/** Cells of a column that begin at one place, so many at least, say where its cells begin. */
const FEWEST_FLUSH = 3;

/** The bands with where their cells mostly begin. */
export function withStarts(bands: readonly Band[], lines: readonly (readonly PrintedCell[])[]): readonly Extent[] {
  const counts = bands.map(() => new Map<number, number>());
  for (const cells of lines) {
    for (const [cell, at] of placesOf(bands, cells)?.entries() ?? []) {
      const start = cells[cell]?.start ?? 0;
      counts[at]?.set(start, (counts[at]?.get(start) ?? 0) + 1);
    }
  }
  return bands.map((band, at) => {
    const [usual, often] = [...(counts[at] ?? [])].toSorted((one, other) => other[1] - one[1])[0] ?? [0, 0];
    return often >= FEWEST_FLUSH ? { ...band, usual } : band;
  });
}
