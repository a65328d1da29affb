import type { PlacedCell, TableBuilder } from '../table-builder.ts';
import type { Header } from './find-headers.ts';
import type { RecoveredRow } from './indicator-body.ts';

/** Adds an indicator table to the table of its form: the caption at its left, the header, the rows in full columns. */
export function addIndicators(table: TableBuilder, header: Header, rows: readonly RecoveredRow[]): void {
  const side = header.captions[0];
  const offset = side === undefined ? 0 : 1;
  const head: PlacedCell[] = header.columns.map((column, index) => ({
    column: index + 1 + offset,
    text: column.text,
    at: column.at,
  }));
  const at = header.columns[0]?.at;
  if (side !== undefined && at) head.unshift({ column: 1, text: side, at, rowSpan: rows.length + 1 });
  table.add(head);
  for (const row of rows) {
    const cells = row.flatMap((cell, index) => (cell ? [{ column: index + 1 + offset, ...cell }] : []));
    const lead = cells[0] ?? head[0];
    const full = Array.from({ length: header.columns.length }, (_, index): PlacedCell => {
      const column = index + 1 + offset;
      return cells.find((cell) => cell.column === column) ?? { column, text: '', at: lead?.at ?? {} };
    });
    table.add(full);
  }
}
