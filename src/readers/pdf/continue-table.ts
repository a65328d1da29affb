import { isClass } from '../../model/indicator-class.ts';
import { continuedCells } from './continued-cells.ts';
import type { JoinedCell, JoinedTable } from './joined-table.ts';
import { alignColumns, bare, cellsOfRow, sameOuterEdges, sameStructure } from './joined-table.ts';
import { isRestOfProse, isRestOfRow, type PageCut } from './rest-of-row.ts';

/** What the end of the page before says. */
export interface PageEnd {
  readonly fits: boolean;
  readonly leftRoom: boolean;
}

/**
 * The table that goes on at the top of a page, or undefined when what stands there is another table.
 *
 * A table goes on when its outer edges stay and either its header row is repeated, or its first row stands on column lines that
 * were there before and does not begin the same form anew. `fits` says that the first row would still have found room on the page
 * before: then somebody wanted a new page, and only a repeated header makes it one table. Repeated headers are left out; level
 * cells that go on become one; the rest of a row that the page's end cut is added to the row, unless `leftRoom` says that the page before
 * ended with room for several lines.
 */
export function continueTable(
  before: JoinedTable,
  after: JoinedTable,
  { fits, leftRoom }: PageEnd,
): JoinedTable | undefined {
  if (!sameOuterEdges(before.columns, after.columns)) return undefined;
  const [first, second] = alignColumns(before, after);
  const header = repeatedHeader(first, second);
  const goesOn = header
    ? !beginsAnew(first, second, header.rows) && !(fits && header.start === 0 && isTitle(second, header.rows))
    : !fits &&
      (first.columns.length === before.columns.length || goesOnInProse(first, second)) &&
      !beginsAnew(first, second, 0);
  if (!goesOn || (header?.rows ?? 0) >= second.rows) return undefined;
  const joined = append(first, withoutRows(second, header?.rows ?? 0), header, leftRoom);
  return header?.start === 0 ? { ...joined, headerRows: Math.max(first.headerRows ?? 0, header.rows) } : joined;
}

/** Repeated headers have one to four rows; more rows alike are the table's own. */
const MOST_HEADER_ROWS = 4;

/** The next page begins with the rest of a cut row, and a part of the form with columns of its own stands below it. */
function goesOnInProse(first: JoinedTable, second: JoinedTable): boolean {
  const [lastRow, nextRow] = [cellsOfRow(first, first.rows - 1), cellsOfRow(second, 0)];
  return sameStructure(lastRow, nextRow) && nextRow.some((cell) => cell.text !== '') && isRestOfProse(lastRow, nextRow);
}

interface Header {
  /** Where in the table before the header stands. */
  readonly start: number;
  readonly rows: number;
}

/** Rows of the table before, anywhere in it, that the later table begins with, word for word. */
function repeatedHeader(first: JoinedTable, second: JoinedTable): Header | undefined {
  for (let start = first.rows - 1; start >= 0; start--) {
    let rows = 0;
    while (rows < MOST_HEADER_ROWS && start + rows < first.rows && isSameRow(first, start + rows, second, rows)) rows++;
    while (rows > 0 && !endsBetweenCells(second, rows)) rows--;
    if (rows > 0) return { start, rows };
  }
  return undefined;
}

function isSameRow(a: JoinedTable, rowOfA: number, b: JoinedTable, rowOfB: number): boolean {
  const [left, right] = [cellsOfRow(a, rowOfA), cellsOfRow(b, rowOfB)];
  return (
    left.filter((cell) => cell.text !== '').length >= 2 &&
    sameStructure(left, right) &&
    left.every((cell, index) => bare(cell.text) === bare(right[index]?.text ?? ''))
  );
}

function endsBetweenCells(table: JoinedTable, row: number): boolean {
  return table.cells.every((cell) => cell.row >= row || cell.row + cell.rowSpan <= row);
}

/** Whether the rows are over before any header of columns: a form's title that every form of the file bears. */
function isTitle(table: JoinedTable, rows: number): boolean {
  for (let row = 0; row < rows; row++) if (cellsOfRow(table, row).length > 2) return false;
  return true;
}

/**
 * Whether the second table, after `skipped` rows, starts with the labels that the first starts with: most cells of the row
 * the same, but not all (another project's name and code between them).
 */
function beginsAnew(first: JoinedTable, second: JoinedTable, skipped: number): boolean {
  const [opening, row] = [cellsOfRow(first, skipped), cellsOfRow(second, skipped)];
  const label = bare(opening[0]?.text ?? '');
  if (label === '' || label !== bare(row[0]?.text ?? '')) return false;
  if (isClass(label)) return false;
  const shared = row.filter((cell, index) => cell.text !== '' && bare(cell.text) === bare(opening[index]?.text ?? ''));
  return shared.length * 3 >= row.filter((cell) => cell.text !== '').length;
}

function withoutRows(table: JoinedTable, rows: number): JoinedTable {
  if (rows === 0) return table;
  return {
    ...table,
    rows: table.rows - rows,
    cells: table.cells.filter((cell) => cell.row >= rows).map((cell) => ({ ...cell, row: cell.row - rows })),
  };
}

function append(first: JoinedTable, second: JoinedTable, header: Header | undefined, leftRoom: boolean): JoinedTable {
  const [lastRow, nextRow] = [cellsOfRow(first, first.rows - 1), cellsOfRow(second, 0)];
  const cut: PageCut = { first, second, lastRow, nextRow, header, leftRoom };
  if (isRestOfRow(cut)) return appendRest(cut);
  const replaced = new Map<JoinedCell, JoinedCell>();
  const swallowed = new Set<JoinedCell>();
  for (const [above, below] of continuedCells(cut)) {
    replaced.set(above, joinCells(above, below, above.rowSpan + below.rowSpan));
    swallowed.add(below);
  }
  return stack(first, second, first.rows, replaced, swallowed);
}

function appendRest({ first, second, lastRow, nextRow }: PageCut): JoinedTable {
  const replaced = new Map<JoinedCell, JoinedCell>();
  const swallowed = new Set<JoinedCell>(nextRow);
  lastRow.forEach((above, index) => {
    const below = nextRow[index];
    if (below) replaced.set(above, joinCells(above, below, above.rowSpan + below.rowSpan - 1));
  });
  return stack(first, second, first.rows - 1, replaced, swallowed);
}

function joinCells(above: JoinedCell, below: JoinedCell, rowSpan: number): JoinedCell {
  const text = [above.text, below.text].filter((part) => part !== '').join('\n');
  return { ...above, text, rowSpan, tables: [...above.tables, ...below.tables] };
}

/** The second table's cells under the first's, its first row at `offset`. */
function stack(
  first: JoinedTable,
  second: JoinedTable,
  offset: number,
  replaced: ReadonlyMap<JoinedCell, JoinedCell>,
  swallowed: ReadonlySet<JoinedCell>,
): JoinedTable {
  return {
    ...first,
    rows: offset + second.rows,
    cells: [
      ...first.cells.map((cell) => replaced.get(cell) ?? cell),
      ...second.cells.filter((cell) => !swallowed.has(cell)).map((cell) => ({ ...cell, row: cell.row + offset })),
    ],
  };
}
