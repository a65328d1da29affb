import { isClass } from '../../model/indicator-class.ts';
import type { JoinedCell, JoinedTable } from './joined-table.ts';
import { bare, cellsOfRow, sameStructure } from './joined-table.ts';

type Row = readonly JoinedCell[];

/** What stands on both sides of a page's end: the table so far and the part below it, with the two rows that may be one. */
export interface PageCut {
  readonly first: JoinedTable;
  readonly second: JoinedTable;
  readonly lastRow: Row;
  readonly nextRow: Row;
  /** The rows of the first table that the next page repeats. */
  readonly header: { readonly start: number; readonly rows: number } | undefined;
  /** Whether the page above ends with room for several lines, which a row that may be cut would have used. */
  readonly leftRoom: boolean;
}

/** Forms have at most two columns of levels before the indicator itself; an empty level goes on from the row above. */
const MOST_LEVELS = 2;

/**
 * Whether the next page's first row is the rest of the row that the page's end cut. It is when a column in which every other row
 * has text is empty there, when only running text goes on, or when its class is only the end of a word that the row before begins ("经济效益" | "指标").
 */
export function isRestOfRow(cut: PageCut): boolean {
  const { lastRow, nextRow, leftRoom } = cut;
  if (leftRoom || !sameStructure(lastRow, nextRow) || nextRow.every((cell) => cell.text === '')) return false;
  if (isRestOfProse(lastRow, nextRow)) return true;
  if (nextRow.length < 3) return false;
  if (nextRow.some((cell, index) => endsWord(lastRow[index]?.text ?? '', cell.text))) return true;
  if (nextRow.some((cell, index) => beginsValue(lastRow[index], cell)) || endedAbove(cut)) return false;
  const firstFilled = nextRow.findIndex((cell) => cell.text !== '');
  return nextRow.some((cell, index) => {
    if (cell.text !== '' || (lastRow[index]?.text ?? '') === '') return false;
    const rows = bodyRows(cut);
    if (index < firstFilled && (index < MOST_LEVELS || isLevelColumn(rows, nextRow, index))) return false;
    return isAlwaysFilled(rows, nextRow, index);
  });
}

/** So many lines are running text: where nothing but its column goes on, a row of its own would say something in another, too. */
const PROSE_LINES = 6;
/** So many are enough where one cell alone goes on. */
const LINES_ALONE = 4;

/** Whether nothing but running text goes on below the page's end, beside an empty label perhaps. */
export function isRestOfProse(lastRow: Row, nextRow: Row): boolean {
  const filled = nextRow.flatMap(({ text }, index) => {
    const above = lastRow[index];
    // The class of a cut row may stand below the cut alone.
    return above && text !== '' && !(above.text === '' && isClass(bare(text))) ? [above] : [];
  });
  // Text beside several rows goes on whatever becomes of the row.
  const own = filled.filter(({ text, rowSpan }) => rowSpan === 1 || linesOf(text) < PROSE_LINES);
  if (own.length === 0) return filled.length > 0;
  if (own.length > 1) return own.every(({ text }) => linesOf(text) >= PROSE_LINES);
  const [{ text: only, column } = { text: '', column: 0 }] = own;
  if (linesOf(only) >= LINES_ALONE) return true;
  if (lastRow.length === 2) return nextRow[0]?.text === '' && isCutSentence(only);
  return linesOf(only) > 1 && leavesOthersEmpty(lastRow, nextRow, column);
}

/** Whether two cells and more behind a name have a text above, and nothing below: an indicator without anything but its name is none. */
function leavesOthersEmpty(lastRow: Row, nextRow: Row, name: number): boolean {
  const own = lastRow.filter(
    ({ text, rowSpan, column }, index) =>
      column > name &&
      text !== '' &&
      rowSpan === 1 &&
      !isClass(bare(text)) &&
      nextRow[index]?.text === '' &&
      nextRow[index].rowSpan === 1,
  );
  return own.length > 1;
}

/** Whether a text breaks off before its end. */
const isCutSentence = (text: string): boolean => text !== '' && !/[。；！？.;!?]["”’）)]?$/.test(text);

const linesOf = (text: string): number => (text === '' ? 0 : text.split('\n').length);

const OPERATOR = /^[≥≤＞＜><=＝≧≦]/;
const NUMBER = /^\d+(?:\.\d+)?$/;

/** Whether a text is a plain number, however its column breaks it. */
export const isNumber = (text: string): boolean => NUMBER.test(bare(text));

/**
 * Whether the cell below holds a value of its own and so begins a row: the text of a cut row begins above the cut, a second operator
 * belongs to a second target, a plain number is never cut, because it takes one line, and a whole class of indicators is no rest of one.
 */
function beginsValue(above: JoinedCell | undefined, below: JoinedCell): boolean {
  const text = above?.text ?? '';
  if (below.text === '' || isMiddleOfLevel(text, below)) return false;
  return (
    text === '' || OPERATOR.test(below.text) || isClass(bare(below.text)) || (isNumber(text) && isNumber(below.text))
  );
}

/** A class at the middle of several rows, the first of which is the one that the page's end cut. */
const isMiddleOfLevel = (above: string, below: JoinedCell): boolean =>
  above === '' && below.rowSpan > 1 && isClass(bare(below.text));

/** A row with fewer lines than these is as good as any other for the end of a text. */
const MANY_LINES = 6;

/** Whether a text stands below one that ended halfway up the row: what a page's end cuts has come down to it. */
function endedAbove({ lastRow, nextRow }: PageCut): boolean {
  const longest = Math.max(...lastRow.map(({ rowSpan, text }) => (rowSpan === 1 ? linesOf(text) : 0)));
  if (longest < MANY_LINES) return false;
  return nextRow.some(({ text }, index) => {
    const above = lastRow[index];
    return text !== '' && above?.rowSpan === 1 && above.text !== '' && linesOf(above.text) * 2 <= longest;
  });
}

function endsWord(begin: string, end: string): boolean {
  if (begin === '' || end === '') return false;
  return isClass(bare(begin + end)) && !isClass(bare(end)) && /指?标$/.test(bare(end));
}

/** The rows of both tables with cells at the same columns, without the header. */
function bodyRows({ first, second, lastRow, nextRow, header }: PageCut): Row[] {
  const isHeader = (row: number): boolean =>
    header !== undefined && row >= header.start && row < header.start + header.rows;
  return [...rowsLike(first, lastRow, isHeader), ...rowsLike(second, nextRow, () => false)];
}

function rowsLike(table: JoinedTable, pattern: Row, isLeftOut: (row: number) => boolean): Row[] {
  const rows: Row[] = [];
  for (let row = 0; row < table.rows; row++) {
    const cells = cellsOfRow(table, row);
    if (!isLeftOut(row) && sameStructure(cells, pattern)) rows.push(cells);
  }
  return rows;
}

/** Whether a column names classes of indicators: behind a side label or the columns of a list of projects it is not among the first. */
function isLevelColumn(rows: readonly Row[], except: Row, index: number): boolean {
  const texts = rows.flatMap((row) =>
    row[index] === except[index] || !row[index]?.text ? [] : [bare(row[index].text)],
  );
  return texts.length > 0 && texts.every(isClass);
}

/** Whether every row has a text of its own in a column. */
function isAlwaysFilled(rows: readonly Row[], except: Row, index: number): boolean {
  const others = rows.filter((row) => row[index] !== except[index]);
  return others.length >= 2 && others.every((row) => row[index]?.text !== '' && row[index]?.rowSpan === 1);
}
