import type { Cell, Table } from '../../model/document.ts';
import { cellAt, cellsBeginning, type Grid, type GridCell } from '../grid/grid.ts';
import { type ColumnField, columnMeaning } from '../lexicon/columns.ts';
import { labelOf } from '../lexicon/labels.ts';
import { LEVELS } from './indicator-column.ts';

/** More kinds of what is told of an indicator no form has. */
const MOST_KINDS = 14;

/** A table that lies on its side, set upright, and the row behind it. */
export interface TurnedTable {
  readonly table: Table;
  readonly next: number;
}

/** The cell that heads a row: the first that is no side label (绩效指标). */
function headOf(grid: Grid, row: number): GridCell | undefined {
  return cellsBeginning(grid, row).find(
    (cell) => !cell.blank && !(labelOf(cell) === 'group' && cell.source.rowSpan > 1),
  );
}

const fieldOf = (cell: GridCell | undefined): ColumnField | undefined => cell && columnMeaning(cell)?.field;

/** How many rows from this one on are headed as columns of an indicator table are, one below the other. */
function headedRows(grid: Grid, first: number, column: number): number {
  const seen = new Set<ColumnField>();
  let row = first;
  while (row <= grid.rows && seen.size < MOST_KINDS) {
    const head = cellAt(grid, row, column);
    const field = fieldOf(head);
    if (!head || head.source.row !== row || head.source.column !== column || !field || seen.has(field)) break;
    if (head.source.rowSpan > 1) break;
    seen.add(field);
    row += 1;
  }
  const names = seen.has('level3') || seen.has('name');
  return names && seen.has('target') ? row - first : 0;
}

/**
 * A table of indicators that lies on its side: its headers stand below each other at the left (一级指标, 二级指标, 三级指标, 指标值) and each indicator is a
 * column. Upright, with the places of its cells as they are; undefined where none begins at a row.
 */
export function turnedTable(grid: Grid, first: number): TurnedTable | undefined {
  const head = headOf(grid, first);
  if (!head || !LEVELS.has(fieldOf(head) ?? 'ignored')) return undefined;
  const { column, columnSpan } = head.source;
  const count = headedRows(grid, first, column);
  const firstValue = column + columnSpan;
  // Of a header the next cell is a header too; one indicator alone makes no table.
  if (count === 0 || grid.columns <= firstValue || fieldOf(cellAt(grid, first, firstValue))) return undefined;
  const taken = new Set<GridCell>();
  const cells: Cell[] = [];
  const put = (cell: GridCell, row: number, rowSpan: number) => {
    const { source } = cell;
    const columnSpan = Math.min(source.rowSpan, first + count - source.row);
    cells.push({ ...source, row, rowSpan, column: source.row - first + 1, columnSpan });
  };
  for (let row = first; row < first + count; row += 1) {
    for (let at = column; at <= grid.columns; at += 1) {
      const cell = cellAt(grid, row, at);
      if (!cell || taken.has(cell) || cell.source.row !== row) continue;
      taken.add(cell);
      if (at < firstValue) put(cell, 1, 1);
      else put(cell, at - firstValue + 2, cell.source.columnSpan);
    }
  }
  cells.sort((a, b) => a.row - b.row || a.column - b.column);
  const { at } = grid.table;
  return {
    table: { kind: 'table', at, rows: grid.columns - firstValue + 2, columns: count, cells },
    next: first + count,
  };
}
