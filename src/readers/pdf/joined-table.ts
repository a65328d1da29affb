import type { PageBox } from '../../model/document.ts';
import type { PageTable } from './lay-out-page.ts';
import { boxOf, type PageSize, pageBox } from './page-box.ts';

/** A cell of a table that may reach over pages; row and column count from 0. */
export interface JoinedCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly text: string;
  /** The page on which the cell begins. */
  readonly page: number;
  /** Of the part on that page. */
  readonly box?: PageBox;
  readonly tables: readonly PageTable[];
  readonly confidence?: number;
}

/** A table in the making: the column lines of all its pages and its cells by them. */
export interface JoinedTable {
  readonly kind: 'table';
  readonly page: number;
  readonly columns: readonly number[];
  readonly rows: number;
  readonly cells: readonly JoinedCell[];
  /** Rows at the top that were found repeated on a later page. */
  readonly headerRows?: number;
}

/** Column lines of two pages that differ by no more than this, in points, are the same. */
const SAME_COLUMN = 3;

/** A page's table by itself; with the page's size where its cells are to say where they stand. */
export function startTable(table: PageTable, page: number, size?: PageSize): JoinedTable {
  return {
    kind: 'table',
    page,
    columns: table.columns,
    rows: table.rows.length - 1,
    cells: table.cells.map((cell) => ({
      row: cell.top,
      column: cell.left,
      rowSpan: cell.bottom - cell.top,
      columnSpan: cell.right - cell.left,
      text: cell.text,
      page: cell.at?.page ?? page,
      ...(size && { box: cell.at?.box ?? pageBox(boxOf(table, cell), size) }),
      tables: cell.tables,
      ...(cell.confidence === undefined ? {} : { confidence: cell.confidence }),
    })),
  };
}

/** Whether two lists of column lines begin and end at the same places. */
export function sameOuterEdges(a: readonly number[], b: readonly number[]): boolean {
  return isSame(a[0], b[0]) && isSame(a.at(-1), b.at(-1));
}

function isSame(a: number | undefined, b: number | undefined): boolean {
  return a !== undefined && b !== undefined && Math.abs(a - b) <= SAME_COLUMN;
}

/** The two tables by the union of their column lines, those that are the same on both made one. */
export function alignColumns(first: JoinedTable, second: JoinedTable): [JoinedTable, JoinedTable] {
  const columns = [...first.columns];
  for (const edge of second.columns) if (!columns.some((other) => isSame(other, edge))) columns.push(edge);
  columns.sort((a, b) => a - b);
  return [withColumns(first, columns), withColumns(second, columns)];
}

function withColumns(table: JoinedTable, columns: readonly number[]): JoinedTable {
  const position = table.columns.map((edge) => nearestIndex(columns, edge));
  return {
    ...table,
    columns,
    cells: table.cells.map((cell) => {
      const column = position[cell.column] ?? 0;
      const end = position[cell.column + cell.columnSpan] ?? column + 1;
      return { ...cell, column, columnSpan: Math.max(1, end - column) };
    }),
  };
}

function nearestIndex(columns: readonly number[], edge: number): number {
  let best = 0;
  columns.forEach((other, index) => {
    if (Math.abs(other - edge) < Math.abs((columns[best] ?? 0) - edge)) best = index;
  });
  return best;
}

const rowsOfTable = new WeakMap<JoinedTable, JoinedCell[][]>();

/** The cells that cover a row, from left to right. Sorted once per table: tables of hundreds of pages are asked for every row. */
export function cellsOfRow(table: JoinedTable, row: number): readonly JoinedCell[] {
  let rows = rowsOfTable.get(table);
  if (!rows) {
    rows = sortIntoRows(table);
    rowsOfTable.set(table, rows);
  }
  return rows[row] ?? [];
}

function sortIntoRows(table: JoinedTable): JoinedCell[][] {
  const rows: JoinedCell[][] = Array.from({ length: table.rows }, () => []);
  for (const cell of table.cells) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++) rows[row]?.push(cell);
  }
  for (const row of rows) row.sort((a, b) => a.column - b.column);
  return rows;
}

/** A text without the white space that only its column's width put there. */
export function bare(text: string): string {
  return text.replace(/\s+/g, '');
}

/** Whether two rows have their cells at the same columns. */
export function sameStructure(a: readonly JoinedCell[], b: readonly JoinedCell[]): boolean {
  return (
    a.length === b.length &&
    a.every((cell, index) => cell.column === b[index]?.column && cell.columnSpan === b[index]?.columnSpan)
  );
}
