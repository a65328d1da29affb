import { level1Of, level2Of } from '../../model/indicator-class.ts';
import type { JoinedCell, JoinedTable } from './joined-table.ts';
import { alignColumns, bare, cellsOfRow, sameOuterEdges, sameStructure } from './joined-table.ts';

/**
 * The table that goes on at the top of a page, or undefined when what stands there is another table.
 *
 * A table goes on when its outer edges stay and either its header row is repeated, or its first row stands on column lines that
 * were there before and does not begin the same form anew. `fits` says that the first row would still have found room on the page
 * before: then somebody wanted a new page, and only a repeated header makes it one table. Repeated headers are left out; level
 * cells that go on become one; the rest of a row that the page's end cut is added to the row.
 */
export function continueTable(before: JoinedTable, after: JoinedTable, fits: boolean): JoinedTable | undefined {
  if (!sameOuterEdges(before.columns, after.columns)) return undefined;
  const [first, second] = alignColumns(before, after);
  const header = repeatedHeader(first, second);
  const goesOn = header
    ? !beginsAnew(first, second, header.rows) && !(fits && header.start === 0 && isTitle(second, header.rows))
    : !fits &&
      (first.columns.length === before.columns.length || goesOnInProse(first, second)) &&
      !beginsAnew(first, second, 0);
  if (!goesOn || (header?.rows ?? 0) >= second.rows) return undefined;
  const joined = append(first, withoutRows(second, header?.rows ?? 0));
  return header?.start === 0 ? { ...joined, headerRows: Math.max(first.headerRows ?? 0, header.rows) } : joined;
}

/** Repeated headers have one to four rows; more rows alike are the table's own. */
const MOST_HEADER_ROWS = 4;

/** The next page begins with the rest of a cut row, and a part of the form with columns of its own stands below it. */
function goesOnInProse(first: JoinedTable, second: JoinedTable): boolean {
  const [lastRow, nextRow] = [cellsOfRow(first, first.rows - 1), cellsOfRow(second, 0)];
  return sameStructure(lastRow, nextRow) && nextRow.some((cell) => cell.text !== '') && isRestOfProse(lastRow, nextRow);
}

/** Forms have at most two columns of levels before the indicator itself; an empty level goes on from the row above. */
const MOST_LEVELS = 2;

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
  if (level1Of(label) !== undefined || level2Of(label) !== undefined) return false;
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

function append(first: JoinedTable, second: JoinedTable): JoinedTable {
  const lastRow = cellsOfRow(first, first.rows - 1);
  const nextRow = cellsOfRow(second, 0);
  if (isRestOfRow(first, second, lastRow, nextRow)) return appendRest(first, second, lastRow, nextRow);
  const replaced = new Map<JoinedCell, JoinedCell>();
  const swallowed = new Set<JoinedCell>();
  for (const [above, below] of continuedLevels(lastRow, nextRow)) {
    replaced.set(above, joinCells(above, below, above.rowSpan + below.rowSpan));
    swallowed.add(below);
  }
  return stack(first, second, first.rows, replaced, swallowed);
}

/** The leading cells of the two rows that are one cell cut by the page's end: one of them has the text, the other none. */
function continuedLevels(lastRow: readonly JoinedCell[], nextRow: readonly JoinedCell[]): [JoinedCell, JoinedCell][] {
  const pairs: [JoinedCell, JoinedCell][] = [];
  for (const [index, below] of nextRow.entries()) {
    const above = lastRow[index];
    if (!above || above.column !== below.column || above.columnSpan !== below.columnSpan) break;
    if (index === nextRow.length - 1) break;
    const isOneBlank = (above.text === '') !== (below.text === '');
    if (!isOneBlank && !(index > 0 && isCutText(above, below)) && !isCutBlank(above, below)) break;
    pairs.push([above, below]);
  }
  return pairs;
}

/** An empty cell beside several rows, cut between two of them. */
function isCutBlank(above: JoinedCell, below: JoinedCell): boolean {
  return above.text === '' && below.text === '' && (above.rowSpan > 1 || below.rowSpan > 1);
}

/** A text beside several rows, cut between two of them: the cells before it go on, and it is no class of its own. */
function isCutText(above: JoinedCell, below: JoinedCell): boolean {
  if (above.text === '' || below.text === '' || (above.rowSpan === 1 && below.rowSpan === 1)) return false;
  return !isClass(bare(above.text)) && !isClass(bare(below.text));
}

/**
 * Whether the next page's first row is the rest of the row that the page's end cut. It is when a column in which every other row
 * has text is empty there, when only running text goes on, or when its class is only the end of a word that the row before begins ("经济效益" | "指标").
 */
function isRestOfRow(
  first: JoinedTable,
  second: JoinedTable,
  lastRow: readonly JoinedCell[],
  nextRow: readonly JoinedCell[],
): boolean {
  if (!sameStructure(lastRow, nextRow) || nextRow.length < 3 || nextRow.every((cell) => cell.text === '')) return false;
  if (isRestOfProse(lastRow, nextRow)) return true;
  if (nextRow.some((cell, index) => endsWord(lastRow[index]?.text ?? '', cell.text))) return true;
  if (nextRow.some((cell, index) => beginsValue(lastRow[index]?.text ?? '', cell.text))) return false;
  const firstFilled = nextRow.findIndex((cell) => cell.text !== '');
  return nextRow.some((cell, index) => {
    if (cell.text !== '' || (lastRow[index]?.text ?? '') === '') return false;
    const rows = [...bodyRows(first, lastRow), ...bodyRows(second, nextRow)];
    if (index < firstFilled && (index < MOST_LEVELS || isLevelColumn(rows, nextRow, index))) return false;
    return isAlwaysFilled(rows, nextRow, index);
  });
}

/** So many lines are running text: where nothing but its column goes on, a row of its own would say something in another, too. */
const PROSE_LINES = 8;

const isRestOfProse = (lastRow: readonly JoinedCell[], nextRow: readonly JoinedCell[]): boolean =>
  nextRow.every((cell, index) => cell.text === '' || isProse(lastRow[index]?.text ?? ''));

const isProse = (text: string): boolean => text.split('\n').length >= PROSE_LINES;

const isClass = (text: string): boolean => level1Of(text) !== undefined || level2Of(text) !== undefined;

const OPERATOR = /^[≥≤＞＜><=＝≧≦]/;
const NUMBER = /^\d+(?:\.\d+)?$/;

/**
 * Whether the cell below holds a value of its own and so begins a row: the text of a cut row begins above the cut, a second operator
 * belongs to a second target, a plain number is never cut, because it takes one line, and a whole class of indicators is no rest of one.
 */
function beginsValue(above: string, below: string): boolean {
  if (below === '') return false;
  return above === '' || OPERATOR.test(below) || isClass(bare(below)) || (NUMBER.test(above) && NUMBER.test(below));
}

function endsWord(begin: string, end: string): boolean {
  if (begin === '' || end === '') return false;
  return isClass(bare(begin + end)) && !isClass(bare(end)) && /指?标$/.test(bare(end));
}

/** Rows with cells at the same columns as `pattern`. */
function bodyRows(table: JoinedTable, pattern: readonly JoinedCell[]): (readonly JoinedCell[])[] {
  const rows: (readonly JoinedCell[])[] = [];
  for (let row = 0; row < table.rows; row++) {
    const cells = cellsOfRow(table, row);
    if (sameStructure(cells, pattern)) rows.push(cells);
  }
  return rows;
}

/** Whether a column names classes of indicators: behind a side label or the columns of a list of projects it is not among the first. */
function isLevelColumn(
  rows: readonly (readonly JoinedCell[])[],
  except: readonly JoinedCell[],
  index: number,
): boolean {
  const texts = rows.flatMap((row) =>
    row[index] === except[index] || !row[index]?.text ? [] : [bare(row[index].text)],
  );
  return texts.length > 0 && texts.every(isClass);
}

/** Whether every row has a text of its own in a column. */
function isAlwaysFilled(
  rows: readonly (readonly JoinedCell[])[],
  except: readonly JoinedCell[],
  index: number,
): boolean {
  const others = rows.filter((row) => row[index] !== except[index]);
  return others.length >= 2 && others.every((row) => row[index]?.text !== '' && row[index]?.rowSpan === 1);
}

function appendRest(
  first: JoinedTable,
  second: JoinedTable,
  lastRow: readonly JoinedCell[],
  nextRow: readonly JoinedCell[],
): JoinedTable {
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
