import type { Grid } from '../grid/grid.ts';
import type { FlowItem, FlowTable } from './flow.ts';

type CellGrid = Grid<readonly FlowItem[]>;

/**
 * Whether a table only arranges the page, so that its cells are to be read one after the other as if there were no table: it is one
 * single cell; or tables stand in it and no row has more than one cell with content; or tables without a border around them hold by
 * far the most of it. A form whose cell holds a small table stays a form.
 */
export function isLayoutTable(grid: CellGrid, hasBorder: boolean): boolean {
  if (grid.cells.length <= 1) return true;
  const filled = grid.cells.filter((cell) => cell.content.length > 0);
  const inner = filled.flatMap((cell) => cell.content.filter((item) => item.kind === 'table'));
  if (inner.length === 0) return false;
  const rows = new Set(filled.map((cell) => cell.row));
  if (rows.size === filled.length) return true;
  return !hasBorder && countCells(inner) > 2 * filled.length;
}

/** The cells' content in reading order. */
export function unwrap(grid: CellGrid): FlowItem[] {
  return grid.cells.flatMap((cell) => cell.content);
}

function countCells(tables: readonly FlowTable[]): number {
  return tables.reduce((sum, table) => sum + table.grid.cells.length, 0);
}
