/** Cells placed in rows and columns, before a format's own content is made to text. */
export interface Grid<T> {
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly GridCell<T>[];
}

/** Rows and columns count from 1. */
export interface GridCell<T> {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly content: T;
}

/**
 * The cells with spans that run out of the table cut, and the table's width: at least as many columns as cells begin in, and of the
 * places where rows end the most common one. `colspan="100"` and a merge over all 16,384 columns are how people write "the whole
 * width".
 */
export function cutAtWidth<T>(cells: readonly GridCell<T>[]): {
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
