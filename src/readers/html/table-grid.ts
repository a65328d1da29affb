import { cutAtWidth, type Grid, type GridCell } from '../grid/grid.ts';

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
    cells.push(...placeGroup(group, firstRow));
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
