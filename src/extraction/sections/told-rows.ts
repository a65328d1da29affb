import { words } from '../../base/words.ts';
import type { Cell, Table } from '../../model/document.ts';
import { level1Of, level2Of, mayStandBelow, parentOf } from '../../model/indicator-class.ts';
import type { Place } from '../../model/place.ts';
import { joinName, joinText } from '../grid/cell-text.ts';
import { cellAt, cellsBeginning, type Grid, type GridCell } from '../grid/grid.ts';
import { columnMeaning } from '../lexicon/columns.ts';
import { isSum, labelOf } from '../lexicon/labels.ts';
import { isMoneyLabel } from '../lexicon/money-table.ts';
import { clausesOf, LEAST_SHARE, LIST_MARK, NUMBERED, splitClause } from '../recovery/told/told-clauses.ts';
import { classesIn, saidIn } from '../recovery/told/told-lines.ts';
import type { ClassesAbove } from './indicator-header.ts';
import { levelName } from './printed-names.ts';

/** A column of a list of projects in which indicators are told: those of a class, each beside its value or with it, or all of them (绩效指标). */
interface ToldColumn {
  readonly at: number;
  /** The column of the values; undefined where they stand with their names. */
  readonly values: number | undefined;
  readonly classes: ClassesAbove;
}

/** What a cell tells of one indicator. */
interface ToldLine {
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  readonly target: string;
  readonly actual?: string | undefined;
  readonly at: Place;
}

const FEWEST_CLASSES = 2;
const DEEPEST_HEADER = 3;
const ALL_INDICATORS = /^(?:主要|项目|年度)?绩效指标(?:内容|(?:完成)?情况)?$/;

/** The number of a header that comes again: 产出数量指标1 | 指标值1. */
const NUMBER_BEHIND = /(?<=\p{Script=Han})[\d一二三]$/u;
const className = (text: string): string => levelName(text.replace(NUMBER_BEHIND, ''));

/** A class below others. 产出数量指标 says both levels; 成本指标 below 产出指标 is a part of it. */
function withClass(above: ClassesAbove, text: string): ClassesAbove {
  const name = className(text);
  const [, level1, level2] = /^(产出)((?:数量|质量|时效|成本)指标)$/.exec(name) ?? [];
  if (level1 !== undefined && level2 !== undefined) return { level1: `${level1}指标`, level2 };
  const own = level2Of(name);
  const isPart = own === 'cost' && level1Of(above.level1 ?? '') === 'output';
  if (level1Of(name) !== undefined && !isPart) return { level1: name };
  if (own === undefined) return above;
  // Without a class above it, or below that of another in the same cell, it is a part of its own.
  const isBelow = above.level1 !== undefined && mayStandBelow(level1Of(above.level1) ?? parentOf(own), own);
  return { level1: isBelow ? (above.level1 ?? '') : LEVEL1[parentOf(own)], level2: name };
}

const LEVEL1 = { output: '产出指标', cost: '成本指标', benefit: '效益指标', satisfaction: '满意度指标' } as const;

const isClass = (cell: GridCell): boolean =>
  cell.key.length <= 14 && (level1Of(className(cell.text)) ?? level2Of(className(cell.text))) !== undefined;

/** The header cells above a column, from the bottom up to the top; above the lowest a class at the left stands over the blanks that its span has left. */
function headersAbove(grid: Grid, first: number, last: number, column: number): GridCell[] {
  const cells: GridCell[] = [];
  for (let row = last; row >= first; row -= 1) {
    const own = cellAt(grid, row, column);
    const cell = own && !own.blank ? own : cells.length > 0 ? classAtLeft(grid, row, column) : undefined;
    if (cell && !cells.includes(cell)) cells.unshift(cell);
  }
  return cells;
}

function classAtLeft(grid: Grid, row: number, column: number): GridCell | undefined {
  let at = column - 1;
  while (at > 0 && cellAt(grid, row, at)?.blank !== false) at -= 1;
  const cell = cellAt(grid, row, at);
  return cell && isClass(cell) ? cell : undefined;
}

/** The last row of a header: as far as the cell of the projects spans, and rows of nothing but classes and parts of the money below a blank. */
function lastHeaderRow(grid: Grid, { source: { row, rowSpan, column } }: GridCell): number {
  let last = row + Math.min(DEEPEST_HEADER, rowSpan) - 1;
  for (; last < row + DEEPEST_HEADER - 1; last += 1) {
    const below = cellsBeginning(grid, last + 1).filter(({ blank }) => !blank);
    const isPart = (cell: GridCell): boolean => isClass(cell) || isSum(cell.bare) || isMoneyLabel(labelOf(cell));
    if (below.length === 0 || cellAt(grid, last + 1, column)?.blank === false || !below.every(isPart)) break;
  }
  return last;
}

/** The columns of a list in which indicators are told; none where a header names their levels, or none names a class. */
function toldColumns(grid: Grid, first: number, last: number): ToldColumn[] {
  const found: ToldColumn[] = [];
  let before: GridCell | undefined;
  for (let at = 1; at <= grid.columns; at += 1) {
    const headers = headersAbove(grid, first, last, at);
    const lowest = headers.at(-1);
    const field = lowest && columnMeaning({ ...lowest, key: lowest.key.replace(NUMBER_BEHIND, '') })?.field;
    if (field === 'level1' || field === 'level2' || field === 'level3') return [];
    const open = found.at(-1);
    const isBeside = open !== undefined && open.at === at - 1 && open.values === undefined;
    if (isBeside && (field === 'target' || (lowest === before && lowest?.source.columnSpan === 2)))
      found[found.length - 1] = { ...open, values: at };
    else if (lowest && (isClass(lowest) || ALL_INDICATORS.test(lowest.bare)))
      found.push({ at, values: undefined, classes: headers.reduce((above, cell) => withClass(above, cell.text), {}) });
    before = lowest;
  }
  return found;
}

/** The indicators that a text tells line by line, each behind its class or below it (数量指标：治理河长≥8公里；新建堤防5公里). */
function toldIn(
  text: string,
  classes: ClassesAbove,
  at: Place,
): { readonly lines: ToldLine[]; readonly clauses: number } {
  const lines: ToldLine[] = [];
  let clauses = 0;
  let within = classes;
  const take = (list: string) => {
    const said = saidIn(list);
    const { level1 = '', level2 = '' } = within;
    clauses += said.clauses;
    for (const { name, target, actual } of said.indicators) lines.push({ level1, level2, name, target, actual, at });
    // What says no value is an indicator without one.
    const bare = said.valued < said.clauses ? clausesOf(list).filter((clause) => !splitClause(clause)) : [];
    for (const name of bare) lines.push({ level1, level2, name, target: '', at });
  };
  for (const line of text.split('\n').map((one) => one.replace(LIST_MARK, '').replace(NUMBERED, '').trim())) {
    const named = classesIn(line, true);
    if (named.length === 0 && line !== '') take(line);
    for (const { name, list } of named) {
      within = withClass(within, name);
      if (list.trim() !== '') take(list);
    }
  }
  return { lines, clauses };
}

/** The indicators that the row of a project tells in its columns. */
function toldInRow(grid: Grid, row: number, columns: readonly ToldColumn[]): ReturnType<typeof toldIn> {
  const lines: ToldLine[] = [];
  let clauses = 0;
  for (const { at, values, classes } of columns) {
    const cell = cellAt(grid, row, at);
    if (!cell || cell.blank) continue;
    if (values === undefined) {
      const told = toldIn(cell.text, classes, cell.source.at);
      lines.push(...told.lines);
      clauses += told.clauses;
      continue;
    }
    const target = joinText(cellAt(grid, row, values)?.text ?? '');
    const { level1 = '', level2 = '' } = classes;
    lines.push({ level1, level2, name: joinName(cell.text), target, at: cell.source.at });
    clauses += 1;
  }
  return { lines, clauses };
}

/** A list of projects as a table of its indicators, the row behind it, and the projects of which it tells none. */
export interface ToldRows {
  readonly table: Table;
  readonly next: number;
  readonly untold: readonly GridCell[];
}

/**
 * A list with a row for each project whose columns tell the indicators: of a class each (数量指标 | 质量指标 | …), beside their values or with them, or all
 * in one (绩效指标). As a table with a row for each indicator; undefined where none begins at a row.
 */
export function toldRows(grid: Grid, first: number): ToldRows | undefined {
  const project = cellsBeginning(grid, first).find((cell) => columnMeaning(cell)?.field === 'project');
  if (!project) return undefined;
  const last = lastHeaderRow(grid, project);
  const told = toldColumns(grid, first, last);
  const isList = told.length === 1 && told[0]?.classes.level1 === undefined && told[0]?.classes.level2 === undefined;
  if (told.length < FEWEST_CLASSES && !isList) return undefined;
  const isTold = new Set(told.flatMap(({ at, values }) => [at, values]));
  const left = Array.from({ length: grid.columns }, (_, at) => at + 1).filter((at) => !isTold.has(at));
  const rows: { readonly row: number; readonly lines: readonly ToldLine[] }[] = [];
  const untold: GridCell[] = [];
  let [valued, clauses] = [0, 0];
  let row = last + 1;
  for (; row <= grid.rows; row += 1) {
    const cells = cellsBeginning(grid, row).filter(({ blank }) => !blank);
    if (cells.slice(0, 2).some(({ bare }) => isSum(bare))) continue;
    if (cells.length > 0 && cells.every(({ source }) => source.columnSpan > grid.columns / 2)) break;
    const said = toldInRow(grid, row, told);
    const name = cellAt(grid, row, project.source.column);
    if (!name || name.blank) continue;
    if (said.lines.length === 0) {
      // Across the column of numbers as well, it is the unit whose projects follow.
      if (name.source.column === project.source.column) untold.push(name);
      continue;
    }
    clauses += said.clauses;
    valued += said.lines.filter(({ target }) => target !== '').length;
    rows.push({ row, lines: said.lines });
  }
  const isClassed = !isList || rows.every(({ lines }) => lines.some(({ level1, level2 }) => level1 + level2 !== ''));
  if (valued === 0 || valued < LEAST_SHARE * clauses || !isClassed) return undefined;
  return { table: tableOf(grid, first, last, left, rows), next: row, untold };
}

/** The money of a project below a header of its own rows: 资金 over 合计 | 其中. */
function headerText(headers: readonly GridCell[]): string {
  const lowest = headers.at(-1);
  const above = headers[0];
  if (!lowest) return '';
  return above && above !== lowest && isSum(lowest.bare)
    ? `项目资金总额${/[（(].*元[)）]/.exec(above.text)?.[0] ?? ''}`
    : lowest.text;
}

const LEVELS_AND_VALUE = words('一级指标 二级指标 三级指标 指标值');

function tableOf(
  grid: Grid,
  first: number,
  last: number,
  left: readonly number[],
  projects: readonly { readonly row: number; readonly lines: readonly ToldLine[] }[],
): Table {
  const cells: Cell[] = [];
  let row = 1;
  const put = (column: number, text: string, at: Place, rowSpan = 1) =>
    cells.push({ row, column, rowSpan, columnSpan: 1, text, at });
  const { at } = grid.table;
  const headers = left.map((column) => headerText(headersAbove(grid, first, last, column)));
  const isReached = projects.some(({ lines }) => lines.some(({ actual }) => actual !== undefined));
  const columns = isReached ? [...LEVELS_AND_VALUE, '实际完成值'] : LEVELS_AND_VALUE;
  for (const [index, text] of [...headers, ...columns].entries()) put(index + 1, text, at);
  for (const { row: source, lines } of projects) {
    row += 1;
    for (const [index, column] of left.entries()) {
      const cell = cellAt(grid, source, column);
      if (cell) put(index + 1, cell.text, cell.source.at, lines.length);
    }
    for (const [index, { level1, level2, name, target, actual = '', at: place }] of lines.entries()) {
      if (index > 0) row += 1;
      const told = [level1, level2, name, target, actual].slice(0, columns.length);
      for (const [part, text] of told.entries()) put(left.length + part + 1, text, place);
    }
  }
  cells.sort((a, b) => a.row - b.row || a.column - b.column);
  return { kind: 'table', at, rows: row, columns: left.length + columns.length, cells };
}
