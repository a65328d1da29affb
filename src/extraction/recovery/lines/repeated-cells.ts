import { isClass } from '../../../model/indicator-class.ts';
import { columnFieldOf, labelIn } from '../vocabulary.ts';

/** A cell of a row: its column counts from 1. */
export interface MergedCell {
  readonly column: number;
  readonly text: string;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** A cell is repeated side by side in so many rows where a program wrote a merged one for each place that it covers. */
const FEWEST_ROWS = 2;

/**
 * Rows with the cells put together again that a program has written once for each row and column which a merged cell covers, as python-docx gives them. Rows
 * in which no label, no header and no row stands so as they are.
 */
export function mergedRows(rows: readonly (readonly string[])[]): MergedCell[][] {
  const isRepeated = repeats(rows);
  const spans = rows.map((row) => (isRepeated ? spansOf(row) : row.map(() => 1)));
  const isBelow = rows.map((row, at) => row.map((_, column) => isRepeated && goesOn(rows, spans, at, column)));
  return rows.map((row, at) =>
    row.flatMap((text, column) => {
      const columnSpan = spans[at]?.[column] ?? 0;
      if (columnSpan === 0 || isBelow[at]?.[column]) return [];
      let rowSpan = 1;
      while (isBelow[at + rowSpan]?.[column]) rowSpan += 1;
      return [{ column: column + 1, text, rowSpan, columnSpan }];
    }),
  );
}

/** Whether merged cells are repeated side by side: a label, a header, or cells of several rows. */
export function repeats(rows: readonly (readonly string[])[]): boolean {
  const isNamed = (text: string): boolean => labelIn(text) !== undefined || columnFieldOf(text) !== undefined;
  const twice = rows.filter(
    (row) => !row.some(isClass) && row.some((text, at) => mayRepeat(text) && text === row[at + 1]),
  );
  return (
    twice.length >= FEWEST_ROWS || twice.some((row) => row.some((text, at) => text === row[at + 1] && isNamed(text)))
  );
}

/** Values may well be the same in two columns. */
const mayRepeat = (text: string): boolean => /\p{Script=Han}{2}/u.test(text);

/** How many columns each cell of a row spans, 0 for one that repeats the cell at its left. Cells of the indicators stand for themselves. */
function spansOf(row: readonly string[]): number[] {
  if (row.some(isClass)) return row.map(() => 1);
  const spans: number[] = [];
  let first = 0;
  for (const [column, text] of row.entries()) {
    if (column > 0 && mayRepeat(text) && text === row[first]) {
      spans[first] = (spans[first] ?? 1) + 1;
      spans.push(0);
    } else {
      first = column;
      spans.push(1);
    }
  }
  return spans;
}

/** Whether a cell repeats the one above it, as all cells at its left do. */
function goesOn(
  rows: readonly (readonly string[])[],
  spans: readonly (readonly number[])[],
  at: number,
  column: number,
): boolean {
  const [above, row] = [rows[at - 1] ?? [], rows[at] ?? []];
  for (let left = 0; left <= column; left += 1)
    if (above[left] !== row[left] || spans[at - 1]?.[left] !== spans[at]?.[left]) return false;
  return mayRepeat(row[column] ?? '');
}
