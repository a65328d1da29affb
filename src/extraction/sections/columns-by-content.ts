import { level1Of, level2Of } from '../../model/indicator-class.ts';
import { parseTarget } from '../../model/target-grammar/parse-target.ts';
import { cellAt, type Grid } from '../grid/grid.ts';
import { type ColumnField, mayName, namesIndicators } from '../lexicon/columns.ts';
import { type IndicatorColumn, LEVELS, VALUES } from './indicator-column.ts';

/** A column below a header, whose last row is `last` in what follows. */
type Headed = Pick<IndicatorColumn, 'field' | 'known' | 'from' | 'header'>;

/** So many rows below a header show what its columns hold. */
const ROWS_LOOKED_AT = 6;

/** So many of them are classes, below which a sum or a conclusion may stand. */
const MOST_CLASSES = 0.8;

/** The keys of the first cells below a header, those that are not blank. */
function keysBelow(grid: Grid, column: number, last: number): string[] {
  return Array.from({ length: ROWS_LOOKED_AT }, (_, index) => cellAt(grid, last + 1 + index, column)).flatMap((cell) =>
    cell && !cell.blank ? [cell.key] : [],
  );
}

/** Columns left of the names that hold classes and nothing else are their levels, whatever heads them (类别, 类型). */
export function withLevels<T extends Headed>(grid: Grid, columns: readonly T[], last: number): T[] {
  const names = columns.findIndex(({ field }) => namesIndicators(field));
  const has = (field: ColumnField): boolean => columns.some((column) => column.field === field);
  if (names < 1 || (has('level1') && has('level2'))) return [...columns];
  return columns.map((column, at) => {
    if (at >= names || LEVELS.has(column.field)) return column;
    const keys = keysBelow(grid, column.from, last);
    const areAll = (isLevel: (key: string) => boolean): boolean => keys.length > 0 && keys.every(isLevel);
    if (!has('level1') && areAll((key) => level1Of(key) !== undefined))
      return { ...column, field: 'level1', known: true };
    if (!has('level2') && areAll((key) => level2Of(key) !== undefined))
      return { ...column, field: 'level2', known: true };
    return column;
  });
}

/**
 * The column of names whose header nobody knows (考核要点, a misread 三级标): right of the classes, and left of the values. Undefined where the column of level 2
 * holds names itself.
 */
export function unknownNames<T extends Headed>(grid: Grid, columns: readonly T[], last: number): T | undefined {
  const at = columns.findLastIndex(({ field }) => field === 'level2');
  const [classes, names] = columns.slice(at, at + 2);
  if (
    at < 0 ||
    !classes ||
    !names ||
    (names.known && names.field !== 'description' && !mayName(names.header)) ||
    !columns.slice(at + 2).some(({ field, known }) => VALUES.has(field) || field === 'goal' || !known)
  )
    return undefined;
  const [above, below] = [keysBelow(grid, classes.from, last), keysBelow(grid, names.from, last)];
  const areClasses =
    above.length > 0 && above.filter((text) => level2Of(text) !== undefined).length >= MOST_CLASSES * above.length;
  // Names differ from row to row below a class that is none of the usual ones (项目立项).
  const isGroup = below.length > 1 && new Set(above).size < above.length && new Set(below).size === below.length;
  return areClasses || isGroup ? names : undefined;
}

/** What heads standards that values or scores go by. */
const STANDARD = /^(?:考核|评价|指标|绩效)?标准$/;
/** No value is longer that stands below a standard. */
const LONGEST_VALUE = 16;

/** A standard right behind the names is what is to be reached where no column says so and values stand below it: 三级指标 | 评价标准 over ≥90%. */
export function standardsAimedAt<T extends Headed>(grid: Grid, columns: readonly T[], last: number): T[] {
  const at = columns.findIndex(({ field }) => field === 'level3') + 1;
  const standard = columns[at];
  const isAimed = columns.some(({ field }) => field === 'target' || field === 'goal');
  if (!standard || at === 0 || isAimed || !STANDARD.test(standard.header)) return [...columns];
  const keys = keysBelow(grid, standard.from, last);
  const values = keys.filter((key) => parseTarget(key).kind === 'number');
  const areValues = values.length * 2 > keys.length && keys.every((key) => key.length <= LONGEST_VALUE);
  return areValues ? columns.with(at, { ...standard, field: 'target', known: true }) : [...columns];
}
