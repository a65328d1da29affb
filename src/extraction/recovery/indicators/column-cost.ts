import type { ColumnField } from '../../lexicon/columns.ts';
import type { CellShape } from '../cell-shape.ts';

/**
 * How badly a cell suits a column: 0 fits, about 3 is doubtful, from 5 on all but impossible. The figures are weights of evidence that
 * are added up over a table, so that only their differences matter: no single cell decides.
 */
export function misfit(field: ColumnField, cell: CellShape): number {
  if (cell.empty) return EMPTY[groupOf(field)];
  if (cell.levelEnd && WORDS.has(groupOf(field))) return LEVEL_END;
  if (cell.likelihood) return field === 'likelihood' || field === 'tick' ? 0 : 8;
  const group = groupOf(field);
  if ((cell.placeholder || cell.numbered) && group !== 'name') return group === 'level1' || group === 'level2' ? 12 : 5;
  const length = LIMITED.has(group) ? Math.max(0, (cell.length - 80) / 10) : 0;
  return MISFIT[group](cell) + length + (cell.mixed && TEXTS.has(group) ? 1.5 : 0);
}

/** The same where the classes of level 1 are the second level, below 实施效果指标. */
export function misfitBelow(field: ColumnField, cell: CellShape): number {
  if (field === 'level1' && cell.aboveLevel1) return 0;
  if (field === 'level1' && cell.level1) return 5;
  return field === 'level2' && cell.level1 ? 0 : misfit(field, cell);
}

/** The same where 一级指标 heads the only level, below which forms print classes of either. */
export function misfitOfOnlyLevel(field: ColumnField, cell: CellShape): number {
  return field === 'level1' && cell.level2 ? 0 : misfit(field, cell);
}

/** Columns in which no text is long. */
const LIMITED: ReadonlySet<Group> = new Set(['name', 'target', 'actual', 'sign', 'unit', 'points', 'level1', 'level2']);

/** Columns of words, in which a measured value has no place. */
const TEXTS: ReadonlySet<Group> = new Set(['name', 'text', 'ground', 'reason', 'further']);

/** Columns of words that are no names; the end of a level's name in one of them has been torn off it. */
const WORDS: ReadonlySet<Group> = new Set(['text', 'actual', 'ground', 'reason', 'further']);
const LEVEL_END = 6;

/** How unlikely it is that a row has no cell at all in a column, not even an empty one. */
function absence(field: ColumnField): number {
  return field === 'adjustedTarget' ? RARELY_FILLED : ABSENT[groupOf(field)];
}

/** A column that stays blank but for targets that were changed during the year. */
const RARELY_FILLED = 0.3;

type Group =
  | 'level1'
  | 'level2'
  | 'name'
  | 'text'
  | 'sign'
  | 'target'
  | 'unit'
  | 'points'
  | 'money'
  | 'rate'
  | 'actual'
  | 'ground'
  | 'reason'
  | 'further';

const GROUPS: Readonly<Partial<Record<ColumnField, Group>>> = {
  level1: 'level1',
  level2: 'level2',
  level3: 'name',
  name: 'name',
  project: 'text',
  projectAmount: 'money',
  goal: 'text',
  description: 'text',
  operator: 'sign',
  target: 'target',
  adjustedTarget: 'actual',
  unit: 'unit',
  basis: 'ground',
  weight: 'points',
  score: 'points',
  rate: 'rate',
  ignored: 'points',
  actual: 'actual',
  forecast: 'actual',
  history: 'actual',
  likelihood: 'reason',
  cause: 'reason',
  reason: 'reason',
  tick: 'reason',
};

function groupOf(field: ColumnField): Group {
  return GROUPS[field] ?? 'further';
}

const EMPTY: Readonly<Record<Group, number>> = {
  level1: 0.1,
  level2: 0.1,
  name: 1.3,
  text: 0.4,
  sign: 0.3,
  target: 0.7,
  unit: 0.2,
  points: 0.3,
  money: 0.2,
  rate: 0.3,
  actual: 0.3,
  ground: 0.2,
  reason: 0.1,
  further: 0.1,
};

const ABSENT: Readonly<Record<Group, number>> = {
  level1: 0,
  level2: 0,
  name: 4.5,
  text: 1.5,
  sign: 1.2,
  target: 3,
  unit: 1,
  points: 1.2,
  money: 0.7,
  rate: 1,
  actual: 1,
  ground: 0.7,
  reason: 0.3,
  further: 0.2,
};

const isMeasured = (cell: CellShape): boolean => cell.number || cell.quantity;
const isLevel = (cell: CellShape): boolean => cell.level1 || cell.level2;

const MISFIT: Readonly<Record<Group, (cell: CellShape) => number>> = {
  level1: (cell) =>
    cell.level1 ? 0 : cell.level1Begun ? 0.3 : cell.level2 ? 5 : cell.length > 12 || isMeasured(cell) ? 12 : 8,
  level2: (cell) =>
    cell.level2 ? 0 : cell.level1 ? 4.5 : cell.length > 14 || isMeasured(cell) || cell.remnant ? 12 : 5.5,
  name: nameMisfit,
  text: (cell) =>
    isLevel(cell) || cell.behindLevel
      ? 5
      : isMeasured(cell)
        ? 3
        : cell.sign || cell.unit
          ? cell.length > 1 && cell.sign
            ? 1.5
            : 4
          : cell.none
            ? 0.6
            : cell.quality && cell.length <= 8 && !cell.named
              ? 1
              : 0.3,
  sign: (cell) => (cell.sign ? 0 : 6),
  target: targetMisfit,
  unit: (cell) => (cell.unit ? 0 : cell.none ? 0.8 : isMeasured(cell) || cell.sign ? 6 : cell.length <= 4 ? 2 : 5),
  points: (cell) =>
    cell.points && cell.length <= 5
      ? 0
      : cell.none || cell.saidPoints
        ? 0.3
        : (cell.number && cell.length <= 3) || (cell.quantity && !cell.signed && cell.length <= 5)
          ? 1.8
          : isLevel(cell)
            ? 8
            : 5,
  money: (cell) => (cell.number || (cell.quantity && !cell.signed) ? 0 : cell.none ? 0.3 : 5),
  rate: (cell) => (cell.points || (cell.quantity && !cell.signed && cell.length <= 7) ? 0 : cell.none ? 0.3 : 5),
  actual: (cell) =>
    cell.sign || isLevel(cell)
      ? 6
      : isMeasured(cell)
        ? cell.signed
          ? 0.5
          : 0
        : cell.prose
          ? 1.6
          : cell.quality || cell.date || cell.none
            ? 0.2
            : 0.9,
  ground: (cell) =>
    isLevel(cell) ? 6 : cell.sign ? (cell.length > 1 ? 1 : 5) : cell.ground ? 0 : isMeasured(cell) ? 1 : 0.9,
  reason: (cell) =>
    isLevel(cell)
      ? 6
      : cell.sign
        ? 5
        : cell.none
          ? 0
          : isMeasured(cell)
            ? cell.length <= 1
              ? 1.2
              : 3.5
            : cell.named
              ? 1
              : 0.5,
  further: (cell) =>
    isLevel(cell) || cell.behindLevel
      ? 5
      : isMeasured(cell)
        ? 2
        : cell.sign
          ? cell.length > 1
            ? 0.7
            : 4
          : cell.unit
            ? 2
            : cell.quality && cell.length <= 3
              ? 0.2
              : 0.7,
};

function nameMisfit(cell: CellShape): number {
  if (cell.placeholder) return cell.remnant ? 0.9 : 0.6;
  if (cell.level1 && !cell.level2) return 7;
  if (cell.level2) return cell.named ? 1.2 : 5;
  if (cell.remnant) return 6;
  if (cell.number || cell.sign || cell.level1Begun) return 6;
  if (cell.quantity) return 5;
  if (cell.unit) return 4;
  if (cell.none) return 0.25;
  if (cell.date) return 1.2;
  if (cell.yearBehind) return 2;
  const clauses = cell.clauses ? 1.2 : 0;
  if (cell.named) return clauses;
  return cell.prose ? 1.2 : 0.4 + clauses;
}

function targetMisfit(cell: CellShape): number {
  if (isLevel(cell)) return 7;
  if (cell.numberBehind && !cell.signed) return 3;
  if (isMeasured(cell)) return 0;
  if (cell.sign) return 4;
  if (cell.remnant || cell.placeholder) return 4;
  if (cell.none || cell.date) return 0.3;
  if (cell.unit) return 1.5;
  if (cell.signed) return 0.6;
  if (cell.prose) return 2.2;
  return (cell.quality ? 0.4 : 1.2) + (cell.named ? 0.8 : 0) + (cell.ground && !cell.quality ? 0.8 : 0);
}

/** A class that a form prints and nobody has filled in: a row of its name alone. */
const UNUSED_CLASS = 2.5;

interface PassageCosts {
  /** From a column to a later one of the same row. */
  readonly within: number[][];
  /** From a column to one of the next row; the last line is the start of the table. */
  readonly across: number[][];
}

/** What the columns cost that a passage leaves without a cell. A level that is not repeated costs nothing. */
export function passageCosts(columns: readonly ColumnField[]): PassageCosts {
  const double = columns.filter((field) => field === 'target').length > 1;
  const levels = columns.indexOf('level1');
  const costs = columns.map((field, index) => {
    if (index < levels) return 0.05;
    if (field === 'level1' || field === 'level2')
      return index === 0 || double || columns[index - 1] === 'level1' ? 0.05 : 0.1;
    return double && (field === 'level3' || field === 'target') ? 1.5 : absence(field);
  });
  const sum = (from: number, to: number) => costs.slice(from, to).reduce((total, cost) => total + cost, 0);
  const levelsFirst = (column: number) => sum(0, column);
  return {
    within: columns.map((_, from) =>
      columns.map((_, to) => (to > from ? sum(from + 1, to) + halfLevel(columns, from, to) : 0)),
    ),
    across: [
      ...columns.map((field, from) => {
        const rest = sum(from + 1, columns.length);
        return columns.map((_, to) => (field === 'level2' ? Math.min(rest, UNUSED_CLASS) : rest) + levelsFirst(to));
      }),
      columns.map((_, to) => levelsFirst(to)),
    ],
  };
}

/** A level 1 that is printed without the level 2 that follows it is rare. */
function halfLevel(columns: readonly ColumnField[], from: number, to: number): number {
  return columns[from] === 'level1' && columns[from + 1] === 'level2' && to > from + 1 ? 1.2 : 0;
}
