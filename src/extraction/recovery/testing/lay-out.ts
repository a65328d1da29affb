import { displayWidth } from '../../../base/display-width.ts';

/** A column of a print: how many full characters it is wide. */
export type Widths = readonly number[];

/** The row of a table, undefined where a cell of the row above spans down. */
type PrintedRow = readonly (string | undefined)[];

/** How a print sets its cells. */
export interface Setting {
  /** Which cells stand at the middle of their rows rather than at the top. */
  readonly middle?: 'spans' | 'all';
  /** Whether each line stands at the middle of its column. */
  readonly centred?: boolean;
  /** How many blanks stand between two columns at least. */
  readonly gap?: number;
  /** How many columns of the page a text takes. */
  readonly widthOf?: (text: string) => number;
}

/**
 * Prints the rows of a table as `pdftotext -layout` does: in aligned columns, cells cut at the width of their column and going on below.
 */
export function layOutRows(rows: readonly PrintedRow[], widths: Widths, setting: Setting): string[] {
  const { middle, centred = false, gap = 2, widthOf = displayWidth } = setting;
  const perCharacter = widthOf('一');
  const cutRows = rows.map((row) =>
    row.map((cell, column) => (cell === undefined ? [] : cut(cell, widths[column] ?? 6))),
  );
  const heights = cutRows.map((cells, at) => {
    const own = cells.filter((_, column) => !spans(rows, at, column));
    return Math.max(1, ...own.map((lines) => lines.length));
  });
  // A cell that spans rows needs as many lines as it has itself.
  for (const [at, cells] of cutRows.entries())
    for (const [column, lines] of cells.entries()) {
      const end = endOf(rows, at, column);
      const missing = lines.length - heights.slice(at, end).reduce((sum, height) => sum + height, 0);
      if (missing > 0) heights[end - 1] = (heights[end - 1] ?? 1) + missing;
    }
  const tops = heights.map((_, at) => heights.slice(0, at).reduce((sum, height) => sum + height, 0));
  const total = heights.reduce((sum, height) => sum + height, 0);
  const canvas = Array.from({ length: total }, () => widths.map(() => ''));
  for (const [at, cells] of cutRows.entries())
    for (const [column, lines] of cells.entries()) {
      const room = heights.slice(at, endOf(rows, at, column)).reduce((sum, height) => sum + height, 0);
      const isSpan = spans(rows, at, column);
      const isCentred = middle === 'all' || (middle === 'spans' && isSpan);
      const from = (tops[at] ?? 0) + (isCentred ? Math.floor((room - lines.length) / 2) : 0);
      for (const [index, line] of lines.entries()) {
        const target = canvas[from + index];
        if (target) target[column] = line;
      }
    }
  return canvas.map((cells) =>
    cells
      .map((cell, column) => {
        const room = Math.max(0, Math.ceil(perCharacter * (widths[column] ?? 6)) - widthOf(cell));
        const left = centred ? room >> 1 : 0;
        return ' '.repeat(left) + cell + ' '.repeat(room - left + gap);
      })
      .join('')
      .trimEnd(),
  );
}

/** The row behind the last one that a cell spans. */
function endOf(rows: readonly PrintedRow[], at: number, column: number): number {
  let end = at + 1;
  while (end < rows.length && rows[end]?.[column] === undefined) end += 1;
  return end;
}

function spans(rows: readonly PrintedRow[], at: number, column: number): boolean {
  return rows[at]?.[column] !== undefined && endOf(rows, at, column) > at + 1;
}

/** Cuts a text into lines of a width in full characters, as a column of a page does. */
export function cut(text: string, width: number): string[] {
  const lines: string[] = [''];
  for (const character of text) {
    const line = lines.at(-1) ?? '';
    if (displayWidth(line + character) > 2 * width) lines.push(character);
    else lines[lines.length - 1] = line + character;
  }
  return lines;
}
