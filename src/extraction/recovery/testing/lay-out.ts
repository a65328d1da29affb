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

/** A cell with its lines, the first of which stands so many lines below the top of the table. */
export interface PlacedLines {
  readonly column: number;
  readonly lines: readonly string[];
  readonly top: number;
}

/** Cuts the cells of a table at the width of their column and says where their lines stand; a cell at the middle of its rows may stand between two lines. */
function placeLines(rows: readonly PrintedRow[], widths: Widths, middle: Setting['middle']): PlacedLines[] {
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
  return cutRows.flatMap((cells, at) =>
    cells.map((lines, column) => {
      const room = heights.slice(at, endOf(rows, at, column)).reduce((sum, height) => sum + height, 0);
      const isCentred = middle === 'all' || (middle === 'spans' && spans(rows, at, column));
      return { column, lines, top: (tops[at] ?? 0) + (isCentred ? (room - lines.length) / 2 : 0) };
    }),
  );
}

/**
 * Prints the rows of a table as `pdftotext -layout` does: in aligned columns, cells cut at the width of their column and going on below.
 */
export function layOutRows(rows: readonly PrintedRow[], widths: Widths, setting: Setting): string[] {
  const { middle, centred = false, gap = 2, widthOf = displayWidth } = setting;
  const perCharacter = widthOf('一');
  const placed = placeLines(rows, widths, middle);
  const total = Math.max(rows.length, ...placed.map(({ top, lines }) => Math.floor(top) + lines.length));
  const canvas = Array.from({ length: total }, () => widths.map(() => ''));
  for (const { column, lines, top } of placed)
    for (const [index, line] of lines.entries()) {
      const target = canvas[Math.floor(top) + index];
      if (target) target[column] = line;
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

/** How far apart two lines of a page are, in lines, that a program takes for one, and from where on it leaves an empty line. */
export interface Distances {
  readonly near: number;
  readonly far: number;
}

/**
 * The rows of a table as programs take them out of a pdf: each cell with all of its lines, one cell behind the other, those whose lines stand side by
 * side on one line.
 */
export function takeOutRows(rows: readonly PrintedRow[], widths: Widths, { near, far }: Distances): string {
  let [text, above] = ['', 0];
  for (const { lines, top } of placeLines(rows, widths, 'all'))
    for (const [index, line] of lines.entries()) {
      if (line === '') continue;
      const distance = Math.abs(top + index - above);
      text += text === '' ? line : `${distance <= near ? ' ' : distance < far ? '\n' : '\n\n'}${line}`;
      above = top + index;
    }
  return text;
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
