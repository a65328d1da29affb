import type { Cell, Document, Table } from '../../model/document.ts';
import type { Place } from '../../model/place.ts';

/** The values of one row by column name, each with its place. */
export interface SheetRow<Name extends string> {
  readonly cells: ReadonlyMap<Name, { readonly text: string; readonly at: Place }>;
  readonly at: Place;
}

/** A table whose header row was found: its columns, the header's own words, and the rows below. */
export interface HeadedTable<Name extends string> {
  readonly heads: ReadonlyMap<Name, string>;
  readonly rows: readonly SheetRow<Name>[];
}

function byRow(table: Table): ReadonlyMap<number, readonly Cell[]> {
  const rows = new Map<number, Cell[]>();
  for (const cell of table.cells) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) {
      const list = rows.get(row);
      if (list) list.push(cell);
      else rows.set(row, [cell]);
    }
  }
  return rows;
}

/**
 * The tables of a document that have a header row with all of `needed`, wherever in the table it stands. Cells that span rows
 * belong to each of them; rows without any text are left out.
 */
export function headedTables<Name extends string>(
  document: Document,
  columnOf: (text: string) => Name | undefined,
  needed: readonly Name[],
): readonly HeadedTable<Name>[] {
  return document.blocks.flatMap((block) => {
    if (block.kind !== 'table') return [];
    const found = headedTable(block, columnOf, needed);
    return found ? [found] : [];
  });
}

function headedTable<Name extends string>(
  table: Table,
  columnOf: (text: string) => Name | undefined,
  needed: readonly Name[],
): HeadedTable<Name> | undefined {
  const rows = byRow(table);
  for (let row = 1; row <= table.rows; row += 1) {
    const columns = new Map<Name, Cell>();
    for (const cell of rows.get(row) ?? []) {
      const name = columnOf(cell.text);
      if (name !== undefined && !columns.has(name)) columns.set(name, cell);
    }
    if (needed.every((name) => columns.has(name))) return belowHeader(table, rows, row, columns);
  }
  return undefined;
}

function belowHeader<Name extends string>(
  table: Table,
  rows: ReadonlyMap<number, readonly Cell[]>,
  header: number,
  columns: ReadonlyMap<Name, Cell>,
): HeadedTable<Name> {
  const names = new Map([...columns].map(([name, cell]) => [cell.column, name]));
  const found: SheetRow<Name>[] = [];
  for (let row = header + 1; row <= table.rows; row += 1) {
    const cells = new Map<Name, { readonly text: string; readonly at: Place }>();
    for (const { column, text, at } of rows.get(row) ?? []) {
      const name = names.get(column);
      if (name !== undefined && text.trim() !== '') cells.set(name, { text: text.trim(), at });
    }
    const first = [...cells.values()][0];
    if (first) found.push({ cells, at: first.at });
  }
  return { heads: new Map([...columns].map(([name, cell]) => [name, cell.text])), rows: found };
}
