import { level1Of } from '../../model/indicator-class.ts';
import type { Horizon } from '../../model/plan.ts';
import { joinName } from '../grid/cell-text.ts';
import { cellAt, cellsBeginning, type Grid, type GridCell } from '../grid/grid.ts';
import {
  type ColumnField,
  type ColumnMeaning,
  columnMeaning,
  horizonOf,
  meaningsBeside,
  namesIndicators,
  sharedFields,
} from '../lexicon/columns.ts';
import { sumsPointsUp } from '../lexicon/other-tables.ts';
import { standardsAimedAt, unknownNames, withLevels } from './columns-by-content.ts';
import { type IndicatorColumn, LEVELS, VALUES } from './indicator-column.ts';
import { isClassCell, levelName } from './printed-names.ts';
import { A_YEAR, listsKindsOnly, settleColumns } from './settle-columns.ts';
import type { Part } from './shared-cells.ts';

/** The classes printed above a column, as far as they are. */
export interface ClassesAbove {
  readonly level1?: string;
  readonly level2?: string;
}

/** The columns of an indicator table, read from its header rows. */
export interface IndicatorHeader {
  readonly columns: readonly IndicatorColumn[];
  readonly blocks: number;
  /** Columns of the table the header stands in. */
  readonly width: number;
  /** The classes that stand above the columns of each block, where a form prints them side by side (成本指标 | 产出指标 | …). */
  readonly classes?: readonly ClassesAbove[];
  /** Equal for a header that is repeated on the next page. */
  readonly signature: string;
}

const DEEPEST_HEADER = 4;
/** Forms set two blocks side by side, or one for each class; more than this is no form. */
const MOST_BLOCKS = 16;

interface HeaderRow {
  readonly cells: readonly { readonly cell: GridCell; readonly meaning: ColumnMeaning }[];
  /** Cells with text that is no header. */
  readonly others: number;
}

function headerRow(grid: Grid, row: number): HeaderRow {
  const filled = cellsBeginning(grid, row).filter((cell) => !cell.blank);
  const alone = filled.map((cell) => columnMeaning(cell));
  const known = alone.filter((meaning) => meaning !== undefined).length;
  // What a header means by its neighbours is asked for only where the words alone say too little.
  const beside = known >= 2 && known < filled.length ? meaningsBeside(filled.map(({ text }) => joinName(text))) : [];
  const cells = filled.flatMap((cell, at) => {
    const field = beside[at];
    const meaning = field === undefined ? alone[at] : { field };
    return meaning ? [{ cell, meaning }] : [];
  });
  return { cells, others: filled.length - cells.length };
}

const count = (row: HeaderRow, fields: ReadonlySet<ColumnField>) =>
  row.cells.reduce((sum, { meaning }) => sum + (fields.has(meaning.field) ? 1 : 0), 0);

/**
 * The row in which the classes stand side by side, each above its own 三级指标 and 指标值: this one, or the next below it, where those of level 2 stand
 * below those of level 1.
 */
function lowestClasses(grid: Grid, row: number, depth = 2): number | undefined {
  const classes = cellsBeginning(grid, row).filter((cell) => isClassCell(cell) && cell.source.columnSpan > 1);
  if (classes.length < 2 || depth === 0) return undefined;
  const names = headerRow(grid, row + 1).cells.filter(({ meaning }) => namesIndicators(meaning.field));
  return names.length >= classes.length ? row : lowestClasses(grid, row + 1, depth - 1);
}

const OF_PROJECTS: ReadonlySet<ColumnField> = new Set(['project', 'projectCode']);

/** The lowest row of a header that names the classes side by side: from its first, or the one below the line that names what is told of the projects. */
function rowOfClasses(grid: Grid, row: number, begins: HeaderRow): number | undefined {
  return lowestClasses(grid, row) ?? (count(begins, OF_PROJECTS) > 0 ? lowestClasses(grid, row + 1) : undefined);
}

function beginsHeader(row: HeaderRow): boolean {
  const levels = count(row, LEVELS);
  // All three levels are a header, whatever stands beside them: forms for several places head their columns with the places.
  if (levels >= 3) return true;
  // Both classes side by side in front are one as well, whatever is called how behind them: 名称 | 标准.
  const [first, second] = row.cells.map(({ meaning }) => meaning.field);
  const isClassed = first === 'level1' && second === 'level2';
  if (isClassed && (row.others <= 2 || count(row, VALUES) >= 1)) return true;
  if (row.cells.length < 2 || row.others > row.cells.length / 2) return false;
  return levels >= 2 || (levels >= 1 && count(row, VALUES) >= 1);
}

/** Whether a line names what is told of the projects of a list, and the levels of their indicators stand in the line below it. */
const headsProjects = (grid: Grid, row: number, begins: HeaderRow): boolean =>
  begins.others <= begins.cells.length / 2 &&
  begins.cells.some(({ cell, meaning }) => OF_PROJECTS.has(meaning.field) && cell.source.rowSpan > 1) &&
  beginsHeader(headerRow(grid, row + 1));

/** Whether a row below header cells is a part of the header: it holds nothing but headers, or only stands below cells that span it. */
function continuesHeader(row: HeaderRow): boolean {
  return row.cells.length >= 2 && row.others <= row.cells.length / 4;
}

/** The last row of a header that begins at a row. A side label (绩效指标) spans the whole table and says nothing about it. */
function lastHeaderRow(grid: Grid, first: number, row: HeaderRow): number {
  const classes = row.cells.findIndex(({ meaning }) => meaning.field === 'level1');
  const heads = row.cells.slice(Math.max(0, classes)).filter(({ meaning }) => meaning.field !== 'name');
  const spans = (heads.length > 0 ? heads : row.cells).map(({ cell }) => cell.source.rowSpan);
  let last = first + Math.min(DEEPEST_HEADER, Math.max(1, ...spans)) - 1;
  while (last < first + DEEPEST_HEADER && continuesHeader(headerRow(grid, last + 1))) last += 1;
  return last;
}

interface Stacked {
  readonly field: ColumnField;
  /** Whether the words of the header are known. */
  readonly known: boolean;
  readonly deciding: GridCell;
  readonly header: string;
  readonly horizon: Horizon | undefined;
  readonly classes: ClassesAbove;
}

/** What stands above the values of half a year, beside those of the whole, and above those that were adjusted. */
const isOnTheWay = (above: string): boolean => /^上?半年度?$/.test(above);
const ADJUSTED = /^(?:年中)?调整后?$/;

/** What a column below a header of another kind is: years below 指标值 are history, parts of 偏差原因 are causes. */
function fieldBelow(
  parent: ColumnField | undefined,
  own: ColumnField | undefined,
  text: string,
  above: string,
): ColumnField | undefined {
  if (parent === 'reason') return 'cause';
  if (parent === 'likelihood') return 'tick';
  if (own === 'cause') return 'further';
  if (isOnTheWay(above) && (own === 'target' || own === 'actual')) return own === 'target' ? 'history' : 'further';
  if (own === 'target' && ADJUSTED.test(above)) return 'adjustedTarget';
  if (own !== undefined) return own;
  if (parent !== 'target') return parent;
  return horizonOf(text) || text === '值' || (/目标值/.test(above) && A_YEAR.test(text)) ? 'target' : 'further';
}

/** What heads targets below another header: a year above 目标值 is what tells it from those beside it, as 上半年 is. */
function headerBelow(above: string, text: string): string {
  if (A_YEAR.test(above)) return above;
  return isOnTheWay(above) ? above + text : text;
}

/** Reads the header cells above one column, from the top down. */
function stack(grid: Grid, column: number, first: number, last: number): Stacked | undefined {
  let field: ColumnField | undefined;
  let horizon: Horizon | undefined;
  let deciding: GridCell | undefined;
  let header = '';
  let classes: ClassesAbove = {};
  for (let row = first; row <= last; row += 1) {
    const cell = cellAt(grid, row, column);
    if (!cell || cell.blank || cell === deciding) continue;
    if (row < last && cell.source.columnSpan > 1 && isClassCell(cell)) classes = withClass(classes, cell.text);
    const meaning = columnMeaning(cell);
    const above = deciding?.key ?? '';
    field = fieldBelow(field, meaning?.field, cell.key, above);
    horizon = meaning?.horizon ?? horizonOf(cell.key) ?? horizon;
    header = meaning?.field === 'target' ? headerBelow(above, joinName(cell.text)) : joinName(cell.text);
    deciding = cell;
  }
  if (!deciding) return undefined;
  return { field: field ?? 'further', known: field !== undefined, deciding, header, horizon, classes };
}

/** A class below one of level 1 is of level 2. */
function withClass(above: ClassesAbove, text: string): ClassesAbove {
  const isLevel1 = above.level1 === undefined && level1Of(text) !== undefined;
  return isLevel1 ? { level1: levelName(text) } : { ...above, level2: levelName(text) };
}

function stackedColumns(grid: Grid, first: number, last: number): (Stacked & { from: number; to: number })[] {
  const columns: (Stacked & { from: number; to: number })[] = [];
  for (let column = 1; column <= grid.columns; column += 1) {
    const found = stack(grid, column, first, last);
    const before = columns.at(-1);
    if (!found) continue;
    if (before && before.deciding === found.deciding && before.to === column - 1) before.to = column;
    else columns.push({ ...found, from: column, to: column });
  }
  return columns;
}

type Laid = Stacked & { readonly from: number; readonly to: number; readonly part?: Part };

/** The columns, that of cells that two share as two: 目标值/完成值. */
const withShared = (columns: readonly Laid[]): Laid[] =>
  columns.flatMap((column) => {
    const [first, second] = sharedFields(column.header) ?? [];
    if (!first || !second) return [column];
    return [
      { ...column, field: first, known: true, part: 'first' },
      { ...column, field: second, known: true, part: 'second' },
    ];
  });

/** A side label (绩效指标, 长期绩效指标) goes on below the header, or stands left of the levels. */
function isSideLabel(column: Laid, last: number, firstLevel: number): boolean {
  if (column.field !== 'name' && column.known) return false;
  const { row, rowSpan } = column.deciding.source;
  return column.from < firstLevel || row + rowSpan - 1 > last;
}

/** The columns with what their headers mean beside each other. */
function withNames(columns: readonly Laid[]): Laid[] {
  const meanings = meaningsBeside(columns.map(({ header }) => header));
  return columns.map((column, at) => {
    const field = meanings[at];
    return field === undefined ? column : { ...column, field, known: true };
  });
}

/**
 * Side labels are no columns. Where no 三级指标 is printed, the last header that names indicators takes its place, or the unknown one behind columns of
 * classes, or else the deepest level that is printed, as in tables of two levels.
 */
function settleNames(grid: Grid, columns: readonly Laid[], last: number): Laid[] {
  const firstLevel = columns.find((column) => column.field === 'level1' || column.field === 'level2')?.from ?? 0;
  const classes = columns.find(({ field }) => field === 'level1')?.from ?? 0;
  // 分解目标 left of 一级指标 spans the rows; behind it, it is the second level.
  const real = columns.filter(
    (column) => !isSideLabel(column, last, firstLevel) && !(column.field === 'level2' && column.from < classes),
  );
  if (real.some((column) => column.field === 'level3')) {
    return real.map((column) => (column.field === 'name' ? { ...column, field: 'further' } : column));
  }
  const names = real.filter((column) => column.field === 'name');
  const chosen =
    names.findLast((column) => column.header !== '绩效指标') ??
    names.at(-1) ??
    unknownNames(grid, real, last) ??
    real.findLast((column) => column.field === 'level2');
  const kept = real.filter((column) => column.field !== 'name' || column === chosen);
  return kept.map((column) => (column === chosen ? { ...column, field: 'level3' } : column));
}

/** Below classes side by side each name is one, whatever its header calls it. */
function namesBelowClasses(grid: Grid, columns: readonly Laid[], last: number): Laid[] {
  if (columns.some((column) => column.field === 'level3')) return settleNames(grid, columns, last);
  return columns.map((column) => (column.field === 'name' ? { ...column, field: 'level3' } : column));
}

/** Numbers the blocks: a 二级 or 三级 column that comes a second time begins the next one. */
function numberBlocks(columns: readonly Laid[]): (IndicatorColumn & Pick<Laid, 'classes'>)[] {
  let block = 0;
  let seen = new Set<ColumnField>();
  return columns.map(({ field, from, to, header, horizon, classes, known, part }) => {
    if ((field === 'level2' || field === 'level3') && seen.has(field)) {
      block += 1;
      seen = new Set();
    }
    seen.add(field);
    return { field, from, to, header, horizon, block, classes, known, ...(part && { part }) };
  });
}

/** The header that begins at a row and the row behind it, or undefined when no header of an indicator table begins there. */
export function findIndicatorHeader(
  grid: Grid,
  row: number,
): { readonly header: IndicatorHeader; readonly next: number } | undefined {
  const begins = headerRow(grid, row);
  const classesAt = rowOfClasses(grid, row, begins);
  if (classesAt === undefined && !beginsHeader(begins) && !headsProjects(grid, row, begins)) return undefined;
  const last = Math.max(lastHeaderRow(grid, row, begins), classesAt === undefined ? row : classesAt + 1);
  const stacked = withLevels(grid, withShared(withNames(stackedColumns(grid, row, last))), last);
  const numbered = numberBlocks(
    classesAt === undefined ? settleNames(grid, stacked, last) : namesBelowClasses(grid, stacked, last),
  );
  const kept = standardsAimedAt(
    grid,
    numbered.filter((column) => column.block < MOST_BLOCKS),
    last,
  );
  const columns = settleColumns(kept);
  if (listsKindsOnly(columns) || sumsPointsUp(columns.map(({ header: text }) => text))) return undefined;
  const signature = columns.map((column) => `${column.field}:${column.header}`).join('|');
  const blocks = (columns.at(-1)?.block ?? 0) + 1;
  const header = { columns, blocks, width: grid.columns, signature };
  if (classesAt === undefined) return { header, next: last + 1 };
  const classes = Array.from(
    { length: blocks },
    (_, block) => numbered.find((column) => column.block === block && column.field === 'level3')?.classes ?? {},
  );
  return { header: { ...header, classes }, next: last + 1 };
}
