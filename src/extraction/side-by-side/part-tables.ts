import type { Table } from '../../model/document.ts';
import { isDash } from '../amount.ts';
import { joinName, keysOf } from '../grid/cell-text.ts';
import { cellAt, cellsBeginning, type Grid, type GridCell } from '../grid/grid.ts';
import { columnMeaning, namesIndicators } from '../lexicon/columns.ts';
import { labelOf } from '../lexicon/labels.ts';
import { readInline } from '../sections/label-rows.ts';
import type { ColumnsApart, Share } from './columns-apart.ts';
import { TableCutter } from './cut-table.ts';
import { nameInHeading } from './heading-kind.ts';

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);

/** Where the header of the indicators begins: at the highest cell with which a column reaches down into its lowest row. */
function topOfHeader(grid: Grid, { header, shares }: ColumnsApart, columns: readonly number[]): number {
  const isOfShare = (column: number) => shares.some(({ from, to }) => column >= from && column <= to);
  let top = header;
  for (const column of columns) {
    if (isOfShare(column)) continue;
    let row = header;
    while (row > 1 && cellAt(grid, row, column)?.blank) row -= 1;
    const cell = cellAt(grid, row, column);
    if (cell && columnMeaning(cell) !== undefined) top = Math.min(top, cell.source.row);
  }
  return top;
}

/** What begins in a row in the columns of a share, as far as it says what its first cell is. */
function beginningIn(
  grid: Grid,
  row: number,
  { from, to }: Share,
): { readonly cells: readonly GridCell[]; readonly label: string } {
  const cells = cellsBeginning(grid, row).filter(
    ({ source, blank }) => !blank && source.column >= from && source.column <= to,
  );
  const [first] = cells;
  if (!first) return { cells, label: '' };
  const inline = readInline(first.text);
  return { cells, label: labelOf(first) ?? (inline && inline.text !== '' ? `${inline.label}:` : '') };
}

/** Whether a row of the head tells something of each share in its own columns (预算金额 | 45 | 30) rather than of all. */
function isTold(grid: Grid, row: number, { shares }: ColumnsApart): boolean {
  const told = shares
    .map((share) => ({ share, ...beginningIn(grid, row, share) }))
    .filter(({ cells }) => cells.length > 0);
  const [first] = told;
  if (!first || told.length < 2 || told.some(({ label }) => label !== first.label)) return false;
  return told.every(({ cells, share }) =>
    cells.every(({ source }) => source.column + source.columnSpan - 1 <= share.to || share === shares.at(-1)),
  );
}

interface Frame {
  readonly grid: Grid;
  readonly apart: ColumnsApart;
  /** The first and the last row of the part of the table. */
  readonly first: number;
  readonly last: number;
  /** The columns of no share. */
  readonly common: readonly number[];
  /** The row in which the header begins, and the one from which on it is kept. */
  readonly headerTop: number;
  readonly headerFrom: number;
}

/** What the tables of all parts between two rows have in common. */
export function frameOf(grid: Grid, apart: ColumnsApart, first: number, last: number): Frame {
  const { shares, named, header } = apart;
  const least = Math.min(...shares.map(({ from }) => from));
  const most = Math.max(...shares.map(({ to }) => to));
  const isFilled = (column: number) => cellAt(grid, header, column)?.blank === false;
  const isOfNone = (column: number) =>
    column < least ||
    column > most ||
    (isFilled(column) && !shares.some(({ from, to }) => column >= from && column <= to));
  const common = range(1, grid.columns).filter(isOfNone);
  const headerTop = Math.max(first, topOfHeader(grid, apart, common));
  const headerFrom = named < headerTop ? headerTop : Math.min(named + 1, header);
  return { grid, apart, first, last, common, headerTop, headerFrom };
}

/** The header that stands above a common column, where a source without spans leaves its lowest row blank. */
function headerAbove({ grid, apart, headerTop }: Frame, column: number): string {
  for (let row = apart.header; row >= headerTop; row -= 1) {
    const cell = cellAt(grid, row, column);
    if (cell && !cell.blank) return cell.text;
  }
  return '';
}

/** Whether nothing is told of an indicator in the columns of a share. */
function isUntold(grid: Grid, row: number, { from, to }: Share): boolean {
  return range(from, to).every((column) => {
    const cell = cellAt(grid, row, column);
    return !cell || cell.blank || isDash(cell.text);
  });
}

/** What a cell of the header says in the table of one share. */
function headerText(frame: Frame, cell: GridCell, share: Share): string {
  const { apart, common } = frame;
  const { column } = cell.source;
  if (column >= share.from && column <= share.to) return apart.shared ?? cell.text;
  return cell.blank && common.includes(column) ? headerAbove(frame, column) : cell.text;
}

/** The table that one share makes with what it has in common with the others: a form of its own. */
export function partTable(frame: Frame, share: Share): Table {
  const { grid, apart, first, last, common, headerTop, headerFrom } = frame;
  const own = [...common, ...range(share.from, share.to)].sort((a, b) => a - b);
  const all = range(1, grid.columns);
  const cutter = new TableCutter(grid);
  const addName = () => {
    const { name, amount } = nameInHeading(share.text);
    cutter.addPair(apart.label ?? '项目名称', apart.label === undefined ? name : share.text, share.cell);
    if (apart.label === undefined && amount !== undefined) cutter.addPair('预算金额', amount, share.cell);
  };
  const text = (cell: GridCell) => cell.text;
  if (apart.named < first) addName();
  for (let row = first; row < headerTop; row += 1) {
    if (row === apart.named) addName();
    else cutter.addRows(row, row + 1, isTold(grid, row, apart) ? own : all, text);
  }
  if (apart.named >= headerTop) addName();
  cutter.addRows(headerFrom, apart.header + 1, own, (cell) => headerText(frame, cell, share));
  const names = common.filter((column) => namesIndicators(columnMeaning(keysOf(headerAbove(frame, column)))?.field));
  cutter.addRows(apart.header + 1, last + 1, own, (cell, row) =>
    !apart.ownNames && names.includes(cell.source.column) && isUntold(grid, row, share) ? '' : cell.text,
  );
  return cutter.build();
}

/** The table with the values of one share as those of its indicators, and those of the others below what they are headed with. */
export function tableOfOne(frame: Frame, chosen: Share): Table {
  const { grid, apart, first, last, headerTop, headerFrom } = frame;
  const all = range(1, grid.columns);
  const cutter = new TableCutter(grid);
  for (let row = first; row < headerTop; row += 1)
    if (row !== apart.named) cutter.addRows(row, row + 1, all, (cell) => cell.text);
  cutter.addRows(headerFrom, apart.header + 1, all, (cell) => {
    const { column } = cell.source;
    const other = apart.shares.find((share) => share !== chosen && column >= share.from && column <= share.to);
    if (!other) return headerText(frame, cell, chosen);
    const isValue = apart.shared !== undefined || columnMeaning(cell)?.field === 'target';
    return cell.blank ? '' : `${joinName(other.text)}${isValue ? '' : `·${joinName(cell.text)}`}`;
  });
  cutter.addRows(apart.header + 1, last + 1, all, (cell) => cell.text);
  return cutter.build();
}
