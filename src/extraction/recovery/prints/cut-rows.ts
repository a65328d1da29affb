import { displayWidth } from '../../../base/display-width.ts';
import { type ColumnField, namesIndicators } from '../../lexicon/columns.ts';
import { shapeOf } from '../cell-shape.ts';
import { misfit } from '../indicators/column-cost.ts';
import { isClassName } from '../vocabulary.ts';
import { type Band, OF_LEVELS } from './laid-out-header.ts';
import type { BandedLine, Row } from './laid-out-rows.ts';

/** A row takes no more lines. */
const TALLEST = 16;
/** What a row may cost on the average. */
const DEAREST = 5;

/** Words of a line that stand in a band: their text, and where they stand. */
interface Fragments {
  readonly index: number;
  readonly texts: readonly string[];
}

/** What each row costs, a line that is between its cells, a second value, number of points or class in it, and a name or a value that is missing. */
const ROW = 1;
/** How much the looks of its cells count. */
const LOOKS = 0.3;
/** What an empty cell costs where a table has such a column: description and target are mostly filled in. */
const EMPTY: ReadonlyMap<ColumnField | undefined, number> = new Map([
  ['description', 4],
  ['target', 6],
]);
const BETWEEN = 0.2;
const BLANK = 1.5;
/** What a cell costs whose lines stand further apart than those of a cell do between which others have theirs. */
const TORN = 2.5;
const WIDEST_GAP = 2;
/** What a line costs that is followed by others of its cell without filling its column, and one that is wider than all that stand in it for certain. */
const SHORT = 1.5;
const WIDE = 0.2;
const FULL = 3;
const SECOND_VALUE = 3;
const INCOMPLETE = 8;
/** What a line costs that belongs to no row: one that holds names of levels alone costs nothing. */
const LEFT_OUT = 4;

/** Rows, what one of them costs on the average, and the lines with something in them that belong to none. */
export interface CutRows {
  readonly rows: readonly Row[];
  /** Those of the rows whose words may as well stand in other cells. */
  readonly doubtful: ReadonlySet<Row>;
  readonly cost: number;
  readonly left: readonly number[];
}

/**
 * Where the cells of a row stand: all at its middle, all at its top, all at its bottom, or at its middle and where that is between two lines on the upper
 * one.
 */
export const STANDINGS = ['middle', 'top', 'bottom', 'upper'] as const;
export type Standing = (typeof STANDINGS)[number];

/** The rows: the way to cut the lines into rows in which all of their cells stand so. */
export function cutRows(
  lines: readonly Ways[],
  bands: readonly Band[],
  standing: Standing = 'middle',
): CutRows | undefined {
  const own = bands.flatMap(({ field }, at) => (OF_LEVELS.has(field) ? [] : [at]));
  const name = bands.findIndex(({ field }) => namesIndicators(field));
  const values = bands.flatMap(({ field }, at) => (field === 'target' || field === 'actual' ? [at] : []));
  const single = bands.flatMap(({ field }, at) => (OF_ONE.has(field) ? [at] : []));
  const widths = bands.map(({ field }, at) => (OF_WORDS.has(field) || OF_VALUES.has(field) ? widestOf(lines, at) : 0));
  const columns: Columns = { own, name, values, single, bands, widths, standing };
  const isOwn = ([way]: Ways): boolean => own.some((at) => (way?.line.texts[at] ?? '') !== '');
  const best: { readonly cost: number; readonly from: number; readonly part?: readonly Fragments[] }[] = [
    { cost: 0, from: 0 },
  ];
  for (let to = 1; to <= lines.length; to += 1) {
    const last = lines[to - 1];
    const skipped = (best[to - 1]?.cost ?? 0) + (last && isOwn(last) ? LEFT_OUT : 0);
    let step: (typeof best)[number] = { cost: skipped, from: to - 1 };
    let parts: readonly Part[] = [{ cost: 0, lines: [] }];
    for (let from = to - 1; from >= Math.max(0, to - TALLEST); from -= 1) {
      const first = lines[from];
      if (!first || !last || !isOwn(last)) break;
      parts = withLine(first, parts);
      if (!isOwn(first)) continue;
      for (const { cost: unlikely, lines: part } of parts) {
        const before = (best[from]?.cost ?? 0) + unlikely;
        const cost = before + costOf(part, columns, step.cost - before);
        if (cost < step.cost) step = { cost, from, part };
      }
    }
    best[to] = step;
  }
  const rows: Row[] = [];
  const doubtful = new Set<Row>();
  const left: number[] = [];
  for (let to = lines.length; to > 0; ) {
    const step = best[to];
    const last = lines[to - 1];
    if (!step || !last) break;
    if (step.part) {
      const row = rowOf(step.part, bands, own);
      rows.unshift(row);
      if (isDoubtful(lines.slice(step.from, to), row, columns)) doubtful.add(row);
    } else if (isOwn(last)) left.push(last[0]?.line.index ?? 0);
    to = step.from;
  }
  const cost = best[lines.length]?.cost ?? 0;
  return cost <= DEAREST * rows.length ? { rows, doubtful, cost: cost / rows.length, left } : undefined;
}

/** The ways in which the words of a line may stand in the columns, the likeliest first, and what each costs; one where their places tell. */
export type Ways = readonly { readonly cost: number; readonly line: BandedLine }[];

/** Some lines, each in one of its ways. */
interface Part {
  readonly cost: number;
  readonly lines: readonly Fragments[];
}

/** So many ways of a row are looked at. */
const MOST_PARTS = 16;

/** The lines with another in front of them, in each of its ways. */
function withLine(ways: Ways, parts: readonly Part[]): readonly Part[] {
  const [way] = ways;
  if (ways.length === 1 && way)
    return parts.map(({ cost, lines }) => ({ cost: cost + way.cost, lines: [way.line, ...lines] }));
  const made = ways.flatMap((own) =>
    parts.map(({ cost, lines }) => ({ cost: cost + own.cost, lines: [own.line, ...lines] })),
  );
  return made.toSorted((one, other) => one.cost - other.cost).slice(0, MOST_PARTS);
}

/** A row is doubtful where another way to place its words costs no more than so much above the best. */
const DOUBT = 0.15;

/** Whether the words of a row may stand in its name and values in another way as well. */
function isDoubtful(lines: readonly Ways[], { cells }: Row, columns: Columns): boolean {
  if (lines.every((ways) => ways.length === 1)) return false;
  const { own, name, values, bands } = columns;
  const parts = lines.reduceRight<readonly Part[]>((made, line) => withLine(line, made), [{ cost: 0, lines: [] }]);
  let [best, other] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (const { cost, lines: part } of parts) {
    const whole = cost + costOf(part, columns, Number.POSITIVE_INFINITY);
    const made = rowOf(part, bands, own);
    if ([name, ...values].every((at) => made.cells[at] === cells[at])) best = Math.min(best, whole);
    else other = Math.min(other, whole);
  }
  return other < best + DOUBT;
}

interface Columns {
  readonly own: readonly number[];
  readonly name: number;
  readonly values: readonly number[];
  /** Those with one number or sign a row at the most. */
  readonly single: readonly number[];
  readonly bands: readonly Band[];
  /** How wide the lines of each column whose cells go on are at the most; 0 for other columns. */
  readonly widths: readonly number[];
  readonly standing: Standing;
}

/** How wide the lines of a column are at the most, of those whose words stand in it for certain. */
function widestOf(lines: readonly Ways[], column: number): number {
  const texts = lines.flatMap((ways) => {
    const text = ways[0]?.line.texts[column] ?? '';
    const least = ways[0]?.cost ?? 0;
    const isOpen = ways.some(({ cost, line }) => cost < least + CERTAIN && line.texts[column] !== text);
    return isOpen ? [] : [text];
  });
  return Math.max(0, ...texts.map(displayWidth));
}

/** So much dearer are all other ways to place the words of a line that stand for certain. */
const CERTAIN = 0.2;

/** What the lines of a cell cost that are followed by others of it without filling their column, or that are wider than it. */
function costOfWidths(part: readonly Fragments[], column: number, width: number): number {
  if (width === 0) return 0;
  const lines = part.map(({ texts }) => texts[column] ?? '').filter((text) => text !== '');
  const wide = lines.filter((text) => displayWidth(text) > width).length;
  const isShort = (text: string, at: number): boolean =>
    displayWidth(text) < width - roomFor(text, lines[at + 1] ?? '');
  return WIDE * wide + SHORT * lines.slice(0, -1).filter(isShort).length;
}

/** What a line leaves of its column at the most: one of Chinese characters alone less than the first of the next line takes, with the sign that may not begin a line. */
function roomFor(text: string, next: string): number {
  return HAN.test(text) ? (/^.[，。、；：）]/.test(next) ? FULL : 1) : FULL;
}

const HAN = /^\p{Script=Han}+$/u;

const OF_ONE: ReadonlySet<ColumnField | undefined> = new Set(['weight', 'score', 'target', 'actual', 'operator']);
const OF_VALUES: ReadonlySet<ColumnField | undefined> = new Set(['target', 'actual']);
const OF_WORDS: ReadonlySet<ColumnField | undefined> = new Set(['level3', 'name', 'description']);

/**
 * The lines of a row, of which one may begin a second value in the column of the target while none stands in that of the actual one: then it is
 * the actual one, which a close print sets off too little.
 */
function withActual(part: readonly Fragments[], bands: readonly Band[]): readonly Fragments[] {
  const [target, actual] = ['target', 'actual'].map((field) => bands.findIndex((band) => band.field === field));
  if (target === undefined || actual === undefined || Math.min(target, actual) < 0) return part;
  const begin = part.filter(({ texts }) => beginsValue(texts[target] ?? ''));
  if (begin.length !== 2 || part.some(({ texts }) => texts[actual] !== '')) return part;
  return part.map((line) => {
    const text = line.texts[target] ?? '';
    if (line !== begin[1]) return line;
    return { ...line, texts: line.texts.map((own, at) => (at === target ? '' : at === actual ? text : own)) };
  });
}

/** How far the cells of a row, the lines of each, stand off the place that they have together. */
function offPlace(cells: readonly (readonly number[])[], standing: Standing): number {
  const places = cells.flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    const last = others.at(-1) ?? first;
    return [standing === 'top' ? first : standing === 'bottom' ? last : (first + last) / 2];
  });
  const place = places.toSorted((one, other) => one - other)[places.length >> 1] ?? 0;
  const offFrom = (least: number, most: number): number =>
    places.reduce((sum, at) => sum + Math.min(2, Math.max(0, least - at, at - most)), 0);
  return standing === 'upper'
    ? Math.min(offFrom(place - 0.5, place), offFrom(place, place + 0.5))
    : offFrom(place, place);
}

/** How badly lines make a row; how its cells look is not asked where the rest costs `limit` already. */
function costOf(
  lines: readonly Fragments[],
  { own, name, values, single, bands, widths, standing }: Columns,
  limit: number,
): number {
  const part = withActual(lines, bands);
  const [top, bottom] = [part[0]?.index ?? 0, part.at(-1)?.index ?? 0];
  const cells = own.map((at) => part.filter(({ texts }) => texts[at] !== '').map(({ index }) => index));
  const off = offPlace(cells, standing);
  const unlike = own.reduce((sum, at) => sum + costOfWidths(part, at, widths[at] ?? 0), 0);
  const widest = standing !== 'middle' && part.length === bottom - top + 1 ? 1 : WIDEST_GAP;
  const torn = cells.filter((at) => at.some((line, next) => next > 0 && line - (at[next - 1] ?? line) > widest));
  const isFilled = (column: number): boolean => part.some(({ texts }) => texts[column] !== '');
  const isComplete = isFilled(name) && values.some(isFilled);
  const held = part.filter(({ texts }) => own.some((at) => texts[at] !== '')).length;
  const placed =
    ROW +
    off +
    TORN * torn.length +
    unlike +
    BETWEEN * (part.length - held) +
    BLANK * (bottom - top + 1 - part.length) +
    (isComplete ? 0 : INCOMPLETE);
  if (placed >= limit) return placed;
  const seconds = values.map((column) => {
    const texts = part.map((line) => line.texts[column] ?? '').filter((text) => text !== '');
    return texts.filter((text, at) => at > 0 && isSecond(texts[at - 1] ?? '', text)).length;
  });
  const numbers = single.map((column) => part.filter(({ texts }) => isNumberOrSign(texts[column] ?? '')).length - 1);
  const classes = bands.map((_, column) => part.filter(({ texts }) => isClassName(texts[column] ?? '')).length - 1);
  const filled = placed + SECOND_VALUE * Math.max(0, ...seconds, ...numbers, ...classes);
  if (filled >= limit) return filled;
  const looks = own.map((at) => {
    const text = part.map(({ texts }) => texts[at] ?? '').join('');
    if (text === '') return EMPTY.get(bands[at]?.field) ?? 0;
    return Math.min(6, misfit(bands[at]?.field ?? 'further', shapeOf(text)));
  });
  return filled + LOOKS * looks.reduce((sum, cost) => sum + cost, 0);
}

const isNumberOrSign = (text: string): boolean => {
  const shape = shapeOf(text);
  return shape.number || shape.sign;
};

/** Whether a line of a column of values is a value of its own rather than what goes on from the line above: the day of a month, the part behind a comma. */
function isSecond(above: string, text: string): boolean {
  if (/[，,、；;（(]$/.test(above) || (/[年月]$/.test(above) && /^\d{1,2}(?:[月日]|$)/.test(text))) return false;
  return beginsValue(text) || isOther(above, text);
}

/** Whether a fragment begins a value rather than goes on with one. */
function beginsValue(text: string): boolean {
  const shape = shapeOf(text);
  const isLed = /^(?:[≥≤><=＝]|每|\d)/.test(text);
  return isLed && (shape.quantity || shape.signed || /^20\d\d年\d/.test(text));
}

/** Whether words of quality below a value are a value of their own rather than the end of it. */
const isOther = (above: string, text: string): boolean =>
  shapeOf(above).quantity && shapeOf(text).quality && !/^(?:完成|以|之|内|及|前|达|到)/.test(text);

function rowOf(lines: readonly Fragments[], bands: readonly Band[], own: readonly number[]): Row {
  const part = withActual(lines, bands);
  return {
    index: part[0]?.index ?? 0,
    cells: bands.map((_, at) => (own.includes(at) ? part.map(({ texts }) => texts[at] ?? '').join('') : '')),
    lines: part.map(({ index }) => index),
  };
}
