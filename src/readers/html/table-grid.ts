import type { Grid, GridCell } from '../grid/grid.ts';

/** A cell as the markup has it. `rowSpan` 0 means to the end of the row group. */
export interface MarkedCell<T> {
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly content: T;
}

/** Rows in their groups (thead, tbody, tfoot), in the order shown. */
export type RowGroup<T> = readonly (readonly MarkedCell<T>[])[];

/**
 * Places cells as the HTML Living Standard does (4.9.12.1, "forming a table"): a cell takes the next free place of its row, spans
 * end with their row group. Two decisions for broken tables: a column span that would run into a cell from above ends before it
 * (the standard lets them overlap), and one that runs out of the table ends with it.
 */
export function formGrid<T>(groups: readonly RowGroup<T>[]): Grid<T> {
  const cells: GridCell<T>[] = [];
  let firstRow = 1;
  for (const group of groups) {
    for (const cell of placeGroup(group, firstRow)) cells.push(cell);
    firstRow += group.length;
  }
  return { rows: firstRow - 1, ...cutAtWidth(cells) };
}

function placeGroup<T>(group: RowGroup<T>, firstRow: number): GridCell<T>[] {
  const cells: GridCell<T>[] = [];
  /** For each column, the first row of the group that no cell from above covers. */
  const freeFrom: number[] = [];
  for (const [row, marked] of group.entries()) {
    let column = 0;
    for (const { rowSpan, columnSpan, content } of marked) {
      while ((freeFrom[column] ?? 0) > row) column += 1;
      const wide = freeWidth(freeFrom, row, column, columnSpan);
      const left = group.length - row;
      const high = rowSpan === 0 ? left : Math.min(rowSpan, left);
      cells.push({ row: firstRow + row, column: column + 1, rowSpan: high, columnSpan: wide, content });
      for (let covered = column; covered < column + wide; covered += 1) freeFrom[covered] = row + high;
      column += wide;
    }
  }
  return cells;
}

function freeWidth(freeFrom: readonly number[], row: number, column: number, wanted: number): number {
  let width = 1;
  while (width < wanted && (freeFrom[column + width] ?? 0) <= row) width += 1;
  return width;
}

/**
 * The cells with spans that run out of the table cut, and the table's width: at least as many columns as cells begin in, and of the
 * places where rows end the most common one. `colspan="100"` is how people write "the whole width".
 */
function cutAtWidth<T>(cells: readonly GridCell<T>[]): {
  readonly columns: number;
  readonly cells: GridCell<T>[];
} {
  const columns = widthOf(cells);
  return { columns, cells: cells.map((cell) => cutAt(cell, columns)) };
}

function widthOf(cells: readonly GridCell<unknown>[]): number {
  const endOfRow = new Map<number, number>();
  let begun = 0;
  for (const cell of cells) {
    begun = Math.max(begun, cell.column);
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) {
      endOfRow.set(row, Math.max(endOfRow.get(row) ?? 0, cell.column + cell.columnSpan - 1));
    }
  }
  const counts = new Map<number, number>();
  for (const end of endOfRow.values()) if (end >= begun) counts.set(end, (counts.get(end) ?? 0) + 1);
  const [mostCommon] = [...counts].sort(([endA, countA], [endB, countB]) => countB - countA || endA - endB);
  return mostCommon?.[0] ?? begun;
}

function cutAt<T>(cell: GridCell<T>, columns: number): GridCell<T> {
  const columnSpan = Math.min(cell.columnSpan, columns - cell.column + 1);
  return columnSpan === cell.columnSpan ? cell : { ...cell, columnSpan };
}
