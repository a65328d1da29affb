import { level1Of, level2Of, mayStandBelow, parentOf } from '../../../model/indicator-class.ts';
import type { Place } from '../../../model/place.ts';
import { type ColumnField, namesIndicators } from '../../lexicon/columns.ts';
import { shapeOf } from '../cell-shape.ts';
import { joinPieces, type Piece, type Separator } from '../piece.ts';
import { type AlignedCell, type Alignment, alignRows } from './align-rows.ts';
import type { Column } from './find-headers.ts';
import { unitsBehindNames } from './torn-rows.ts';

/** A cell of a recovered row. */
export interface RecoveredCell {
  readonly text: string;
  readonly at: Place;
}

/** A row in full columns; undefined where the source has no cell. */
export type RecoveredRow = readonly (RecoveredCell | undefined)[];

export interface RecoveredBody {
  readonly rows: readonly RecoveredRow[];
  /** How many pieces the rows are made of. */
  readonly end: number;
  /** Misfit per piece: under 1 for a table that reads well. */
  readonly strain: number;
}

/** What it has to gain to suppose that lines were cut by the column's width. */
const CUT_HANDICAP = 2;
/** What a space costs that is supposed to be a line end, as that is taken more lightly. */
const SPACE_HANDICAP = 0.15;

/** What the end of a row costs that is supposed to be one of a line only. */
const ROW_HANDICAP = 1;

/** Lays the pieces behind a header into its columns, levels repeated in each row. */
export function recoverBody(body: readonly Piece[], columns: readonly Pick<Column, 'field'>[]): RecoveredBody {
  const readings = readingsOf(columns).flatMap((fields) => alignAll(body, fields).map((way) => ({ fields, ...way })));
  const best = readings.reduce((least, reading) => (reading.cost < least.cost ? reading : least));
  const { pieces } = best;
  const { rows: aligned, end } = withoutCutEnd(best, pieces, best.fields);
  const rows: readonly RecoveredRow[] = aligned.map((cells) => rowOf(pieces, cells, best.fields));
  return {
    rows: AFTERWARDS.reduce((made, mend) => mend(made, best.fields), rows),
    end,
    strain: best.cost / Math.max(1, pieces.length),
  };
}

/** What becomes of the rows once their cells are found, in this order. */
const AFTERWARDS = [unitsBehindNames, pointsAlone, pointsOfSums, repeatLevels, centreLevels];

/**
 * What columns may mean: a standard (评价标准) what is to be reached, where no other column says it; where a form has two levels only (鄂 forms), 一级 holds the classes of level 2 and 二级 the names; where it has the classes of
 * level 1 and names only, the names may be the classes of level 2.
 */
function readingsOf(columns: readonly Pick<Column, 'field'>[]): ColumnField[][] {
  const fields = columns.map((column) => column.field);
  const standard = fields.indexOf('basis');
  if (standard > 0 && !fields.includes('target') && namesIndicators(fields[standard - 1]))
    return [fields, fields.with(standard, 'target')];
  if (fields.includes('level1') && fields.includes('name') && !fields.includes('level2') && !fields.includes('level3'))
    return [fields, fields.map((field) => (field === 'name' ? 'level2' : field))];
  const named = fields.includes('level3') || fields.includes('name');
  if (named || !fields.includes('level1') || !fields.includes('level2')) return [fields];
  return [fields, fields.map((field) => (field === 'level1' ? 'level2' : field === 'level2' ? 'level3' : field))];
}

/** Of so many rows hardly any is none. */
const MOST_ROWS = 60;

/** Pieces and how they are laid into columns. */
type Way = Alignment & { readonly pieces: readonly Piece[] };

/** The ways to read the pieces: as they stand, with lines cut by the width of their column, with such cuts become spaces. */
function alignAll(pieces: readonly Piece[], fields: readonly ColumnField[]): readonly Way[] {
  const ways = [{ ...alignRows(pieces, fields, false), pieces }];
  const has = (...separators: Separator[]) => pieces.some((piece) => separators.includes(piece.before));
  // What a reading costs to suppose is the least that it can cost.
  const tryCut = (lines: readonly Piece[], handicap: number): void => {
    if (ways.some(({ cost }) => cost <= handicap)) return;
    const cut = alignRows(lines, fields, true);
    ways.push({ ...cut, cost: cut.cost + handicap, pieces: lines });
  };
  if (has('cell', 'loose', 'atom')) {
    if (has('line', 'blank')) tryCut(pieces, CUT_HANDICAP);
    return ways;
  }
  const rows = pieces.filter((piece) => piece.before === 'row').length;
  if (rows > MOST_ROWS) return ways;
  const handicap = CUT_HANDICAP + ROW_HANDICAP * rows;
  const lines = asLines(pieces, 'row');
  if (has('line', 'blank', 'row')) tryCut(lines, handicap);
  if (has('space')) {
    const spaces = pieces.filter((piece) => piece.before === 'space').length;
    tryCut(asLines(lines, 'space'), handicap + SPACE_HANDICAP * spaces);
  }
  return ways;
}

/** The pieces with all separators of a kind taken for ends of lines. */
const asLines = (pieces: readonly Piece[], kind: Separator): readonly Piece[] =>
  pieces.map((piece) => (piece.before === kind ? { ...piece, before: 'line' } : piece));

/**
 * The rows without a last one whose value the end of the text has cut: half a number is worse than none. Of two tables side by side the whole
 * half stays.
 */
function withoutCutEnd(
  whole: Pick<Alignment, 'rows' | 'end'>,
  pieces: readonly Piece[],
  fields: readonly ColumnField[],
): Pick<Alignment, 'rows' | 'end'> {
  const { rows } = whole;
  const last = rows.at(-1)?.at(-1);
  const end = last && pieces[last.to - 1];
  if (!last || end?.unfinished !== true) return whole;
  const isWhole =
    (end.before === 'atom' || end.before === 'cell') && shapeOf(joinPieces(pieces, last.from, last.to)).quantity;
  const first = fields.indexOf('target');
  const isCut = CUT_FIELDS.has(fields[last.column]) || last.column < first;
  if (isWhole || !isCut) return whole;
  const before = rows.slice(0, -1);
  const half = rows.at(-1)?.filter(({ column }) => column <= first) ?? [];
  const isHalf = last.column > first && half.some(({ column }) => column === first);
  return isHalf ? { rows: [...before, half], end: last.from } : { rows: before, end: rows.at(-1)?.[0]?.from ?? 0 };
}

const CUT_FIELDS: ReadonlySet<ColumnField | undefined> = new Set(['level3', 'name', 'target', 'level2', 'level1']);

function rowOf(
  pieces: readonly Piece[],
  cells: readonly AlignedCell[],
  fields: readonly ColumnField[],
): (RecoveredCell | undefined)[] {
  const row: (RecoveredCell | undefined)[] = Array.from({ length: fields.length });
  for (const cell of cells) {
    const at = pieces[cell.from]?.at;
    const text = joinPieces(pieces, cell.from, cell.to);
    const isLevel = fields[cell.column] === 'level1' || fields[cell.column] === 'level2';
    if (at) row[cell.column] = { text: isLevel ? text.replace(/\s+/g, '') : text, at };
  }
  return row;
}

/** Where the target, the actual value, the points and the score stand; undefined where a table lacks one that its points need. */
function pointPlaces(fields: readonly ColumnField[]): PointPlaces | undefined {
  const column = (field: ColumnField): number => fields.indexOf(field);
  const places = {
    target: column('target'),
    actual: column('actual'),
    weight: column('weight'),
    score: column('score'),
  };
  return Math.min(places.target, places.weight, places.score) < 0 ? undefined : places;
}

type PointPlaces = Readonly<Record<'target' | 'actual' | 'weight' | 'score', number>>;

/** A row whose two numbers are its points and those it got, and nothing else. */
function withPoints(
  row: RecoveredRow,
  [first, second]: readonly (RecoveredCell | undefined)[],
  { weight, score }: PointPlaces,
  values: readonly number[],
): RecoveredRow {
  return row.map((cell, at) =>
    at === weight ? first : at === score ? second : values.includes(at) ? undefined : cell,
  );
}

/**
 * Two equal numbers behind a name are its points and those it got, where all other rows with points have both: the name says itself what is to be
 * reached ("指标1:工程质量合格 10 10"), or words stand between the two and say what was ("可行性 2 符合实际需求 2").
 */
function pointsAlone(rows: readonly RecoveredRow[], fields: readonly ColumnField[]): readonly RecoveredRow[] {
  const places = pointPlaces(fields);
  if (!places) return rows;
  const { target, actual, weight, score } = places;
  const hasBoth = (row: RecoveredRow): boolean => isFilled(row[weight]) && isFilled(row[score]);
  const pointsOf = (row: RecoveredRow): RecoveredCell | undefined => (isFilled(row[weight]) ? row[weight] : row[score]);
  const isAlone = (row: RecoveredRow): boolean => {
    const text = row[target]?.text ?? '';
    const { points, none } = shapeOf(text);
    const reached = row[actual]?.text ?? '';
    const saysWords = weight < target && points && /^\p{Script=Han}{4}[^\d%]*$/u.test(reached);
    return !hasBoth(row) && (reached === '' || saysWords) && text === pointsOf(row)?.text && (points || none);
  };
  const scored = rows.filter((row) => isFilled(pointsOf(row)));
  if (scored.filter(hasBoth).length < 2 || !scored.every((row) => hasBoth(row) || isAlone(row))) return rows;
  return rows.map((row) => (isAlone(row) ? withPoints(row, [row[target], pointsOf(row)], places, [target]) : row));
}

/** So many values with units are no chance. */
const FEWEST_MEASURED = 4;

/**
 * Two numbers alone in a row are points as well among rows without points whose values all have units: the row sums up those below it
 * ("★补助种植面积 10 10" above "小麦种植面积 5.5亩 5.5亩").
 */
function pointsOfSums(rows: readonly RecoveredRow[], fields: readonly ColumnField[]): readonly RecoveredRow[] {
  const places = pointPlaces(fields);
  if (!places) return rows;
  const { target, actual, weight, score } = places;
  const numbersOf = (row: RecoveredRow): readonly RecoveredCell[] =>
    [weight, target, actual, score].flatMap((at) => (isFilled(row[at]) ? (row[at] ?? []) : []));
  const isSum = (row: RecoveredRow): boolean => {
    const [first = '', second = '', ...further] = numbersOf(row).map(({ text }) => text);
    const arePoints = shapeOf(first).points && shapeOf(second).points && Number(first) >= Number(second);
    return arePoints && further.length === 0;
  };
  const measured = rows.filter((row) => isFilled(row[target]) && !isSum(row));
  const haveUnits = measured.every((row) => !shapeOf(row[target]?.text ?? '').number);
  const unweighted = measured.filter((row) => !isFilled(row[weight]) && !isFilled(row[score]));
  if (unweighted.length < FEWEST_MEASURED || !haveUnits) return rows;
  return rows.map((row) => (isSum(row) ? withPoints(row, numbersOf(row), places, [target, actual]) : row));
}

/**
 * A level stands in each of its rows, and so does what a list of projects prints in front of the levels. A new cell at the left begins
 * without those that stood to its right.
 */
function repeatLevels(rows: readonly RecoveredRow[], fields: readonly ColumnField[]): RecoveredRow[] {
  const last: (RecoveredCell | undefined)[] = [];
  const level1 = fields.indexOf('level1');
  const spans = fields.map(
    (field, column) => (column < level1 && field !== 'ignored') || field === 'level1' || field === 'level2',
  );
  return rows.map((row) => {
    const first = row.findIndex((cell, column) => spans[column] && isFilled(cell));
    if (first >= 0 && first <= level1) last.length = first;
    return row.map((cell, column) => {
      if (!spans[column]) return cell;
      if (isFilled(cell)) last[column] = cell;
      return last[column] ?? cell;
    });
  });
}

/**
 * Where a dump prints the cell that spans the rows of a level 1 at its middle, the rows above it have the level 1 of the group before,
 * or none. They get their own as soon as their level 2 says that it is another.
 */
function centreLevels(rows: readonly RecoveredRow[], fields: readonly ColumnField[]): RecoveredRow[] {
  const [first, second] = [fields.indexOf('level1'), fields.indexOf('level2')];
  if (first < 0 || second < 0) return [...rows];
  let next: RecoveredCell | undefined;
  const centred: RecoveredRow[] = [];
  for (const row of [...rows].reverse()) {
    const level2 = level2Of(row[second]?.text ?? '');
    const level1 = level1Of(row[first]?.text ?? '');
    const parent = level2 && parentOf(level2);
    // 投入, 过程 and the like are levels of their own, whatever stands below them.
    const isOwn = level1 === undefined && isFilled(row[first]);
    const isOther = level2 !== undefined && !isOwn && !(level1 && mayStandBelow(level1, level2));
    if (isOther && next && level1Of(next.text) === parent) {
      const cell = next;
      centred.push(row.map((other, column) => (column === first ? cell : other)));
      continue;
    }
    if (isFilled(row[first])) next = row[first];
    centred.push(row);
  }
  return centred.reverse();
}

const isFilled = (cell: RecoveredCell | undefined): boolean => cell !== undefined && cell.text !== '';
