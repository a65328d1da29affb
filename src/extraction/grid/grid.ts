import type { Cell, Table } from '../../model/document.ts';
import { keysOf, type TextKeys } from './cell-text.ts';

/** A cell with the forms of its text that recognition needs, made once. */
export interface GridCell extends TextKeys {
  readonly source: Cell;
  /** As in the source, without white space at both ends. */
  readonly text: string;
}

/** A table by positions: a cell that spans several positions is found at each of them. Rows and columns count from 1. */
export interface Grid {
  readonly table: Table;
  readonly rows: number;
  readonly columns: number;
  readonly slots: readonly (readonly (GridCell | undefined)[])[];
  /** The cells that begin in each row, in column order. */
  readonly beginning: readonly (readonly GridCell[] | undefined)[];
}

/** A span that says more positions than this is filled at its first row only: no real form needs it, and a broken file could say anything. */
const LARGEST_SPAN = 200_000;

function gridCell(source: Cell): GridCell {
  const text = source.text.trim();
  const { key, bare, blank } = keysOf(text);
  return { source, text, key, bare, blank };
}

/** Lays a table out by positions. Where two cells claim one position the first in reading order has it. */
export function layOut(table: Table): Grid {
  const slots: (GridCell | undefined)[][] = [];
  const beginning: GridCell[][] = [];
  let columns = 0;
  for (const cell of table.cells) {
    const made = gridCell(cell);
    const row = beginning[cell.row];
    if (row) row.push(made);
    else beginning[cell.row] = [made];
    const large = cell.rowSpan * cell.columnSpan > LARGEST_SPAN;
    const lastRow = large ? cell.row : Math.min(cell.row + cell.rowSpan - 1, Math.max(table.rows, cell.row));
    const lastColumn = large ? cell.column : cell.column + cell.columnSpan - 1;
    columns = Math.max(columns, lastColumn);
    for (let row = cell.row; row <= lastRow; row += 1) {
      slots[row] ??= [];
      const line = slots[row];
      if (line) for (let column = cell.column; column <= lastColumn; column += 1) line[column] ??= made;
    }
  }
  return { table, rows: Math.max(table.rows, slots.length - 1), columns, slots, beginning };
}

/** The cell at a position, whether it begins there or spans it. */
export function cellAt(grid: Grid, row: number, column: number): GridCell | undefined {
  return grid.slots[row]?.[column];
}

/** All cells of a row in column order, each once, those that span down from above included. */
export function cellsOf(grid: Grid, row: number): GridCell[] {
  const cells: GridCell[] = [];
  let last: GridCell | undefined;
  for (const cell of grid.slots[row] ?? []) {
    if (cell && cell !== last) cells.push(cell);
    last = cell ?? last;
  }
  return cells;
}

/** The cells that begin in a row, in column order. */
export function cellsBeginning(grid: Grid, row: number): readonly GridCell[] {
  return grid.beginning[row] ?? [];
}

/** The cell that follows another to the right, in its first row. */
export function rightOf(grid: Grid, cell: GridCell): GridCell | undefined {
  return cellAt(grid, cell.source.row, cell.source.column + cell.source.columnSpan);
}

/** The cell that begins below another, at the same column. */
export function below(grid: Grid, cell: GridCell): GridCell | undefined {
  const found = cellAt(grid, cell.source.row + cell.source.rowSpan, cell.source.column);
  return found && found.source.column === cell.source.column ? found : undefined;
}
