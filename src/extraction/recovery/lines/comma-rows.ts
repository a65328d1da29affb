import { columnFieldOf } from '../vocabulary.ts';
import { MOST_LINES, withoutMarks } from './quoted-cells.ts';
import { SEPARATED } from './style-of.ts';

/** The header of an indicator table has so many cells at least that are known. */
const FEWEST_HEADERS = 3;
/** A cell behind its comma: between quotation marks, which are doubled inside, or without any. */
const CELL = /,(?:"((?:[^"]|"")*)"|([^",]*))/gy;
/** The same, with commas that stand within brackets. */
const CELL_WITH_BRACKETS = /,(?:"((?:[^"]|"")*)"|((?:[（(][^"（()）]*[)）]|[^",（(])*))/gy;

/**
 * The lines with those of a spreadsheet saved with commas between its cells made into rows with tabs: all that have as many cells as the header of the
 * indicators above or below them. A cell between quotation marks may hold commas and line ends; the place of a row is that of its first line. Other lines, and a text
 * without such a header, as they are.
 */
export function untangleCommas<Line extends { readonly text: string }>(lines: readonly Line[]): readonly Line[] {
  const headers = lines.flatMap(({ text }, at) => {
    const width = headerWidth(text);
    return width === 0 ? [] : [{ at, width }];
  });
  if (headers.length === 0) return lines;
  const made: Line[] = [];
  let below = 0;
  for (let index = 0; index < lines.length; ) {
    const line = lines[index];
    if (!line) break;
    while (below < headers.length && (headers[below]?.at ?? 0) < index) below += 1;
    const widths = headers.slice(Math.max(0, below - 1), below + 1).map(({ width }) => width);
    const row = rowAt(lines, index, widths);
    made.push(row ? { ...line, text: row.cells.join('\t') } : line);
    index = row?.to ?? index + 1;
  }
  return made;
}

/** How many cells the header of an indicator table has that a line is; 0 for other lines. */
function headerWidth(text: string): number {
  if (!text.includes(',') || !text.includes('指标') || SEPARATED.test(text)) return 0;
  const cells = cellsOf(text) ?? [];
  const known = cells.filter((cell) => columnFieldOf(cell) !== undefined).length;
  return known >= FEWEST_HEADERS && 2 * known > cells.length ? cells.length : 0;
}

/** The row of one of these widths that begins at a line, and the line behind it; undefined where none does. */
function rowAt(
  lines: readonly { readonly text: string }[],
  from: number,
  widths: readonly number[],
): { readonly cells: readonly string[]; readonly to: number } | undefined {
  let text = '';
  for (let to = from; to < Math.min(lines.length, from + MOST_LINES); to += 1) {
    text += (to > from ? '\n' : '') + (lines[to]?.text ?? '');
    const cells = cellsOf(text);
    if (cells) {
      const whole = widths.includes(cells.length) ? cells : cellsOf(text, CELL_WITH_BRACKETS);
      return whole && widths.includes(whole.length) ? { cells: whole, to: to + 1 } : undefined;
    }
    if (!text.includes('"')) return undefined;
  }
  return undefined;
}

/** The cells of a row; undefined where a quotation mark is open. */
function cellsOf(row: string, cell = CELL): string[] | undefined {
  const found = [...`,${row}`.matchAll(cell)];
  const last = found.at(-1);
  if (!last || last.index + last[0].length <= row.length) return undefined;
  return found.map(([, quoted, plain = '']) => (quoted === undefined ? plain : withoutMarks(quoted)));
}
