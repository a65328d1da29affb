import type { Table } from '../../model/document.ts';

/** Tables below each other as one; their cells keep their own places. */
export function stackTables(first: Table, others: readonly Table[]): Table {
  let { rows, columns } = first;
  const cells = [...first.cells];
  for (const other of others) {
    for (const cell of other.cells) cells.push({ ...cell, row: rows + cell.row });
    rows += other.rows;
    columns = Math.max(columns, other.columns);
  }
  return { ...first, rows, columns, cells };
}
