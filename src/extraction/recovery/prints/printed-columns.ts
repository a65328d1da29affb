import { displayWidth } from '../../../base/display-width.ts';
import { shapeOf } from '../cell-shape.ts';
import { SEPARATED } from '../lines/style-of.ts';
import { centredHeads } from './centred-heads.ts';
import { type CentredTable, centredRows } from './centred-rows.ts';
import { laidOutGoals } from './laid-out-goals.ts';
import { laidOutHeader } from './laid-out-header.ts';
import { laidOutRows } from './laid-out-rows.ts';
import { orderedRows } from './ordered-rows.ts';

/** A cell of a printed line: where it begins and ends, in half-width characters. */
export interface PrintedCell {
  readonly start: number;
  end: number;
  text: string;
}

/** The cells of the lines of printed tables, by the index of the line, and the first lines of tables of which rows are left out. */
export interface PrintedLines {
  readonly cells: ReadonlyMap<number, readonly string[]>;
  readonly partial: ReadonlySet<number>;
}

/** Cells of a print are set apart by at least two blanks. */
const WIDE_GAP = /\s{2,}|\u3000+/g;
/** A table has at least so many lines of at least so many cells, with at most so many others between two of them. */
const FEWEST_LINES = 4;
const FEWEST_CELLS = 3;
const MOST_BETWEEN = 3;
/** How far the beginnings of a column's cells may lie apart, and how close a full cell comes to the next column. */
const TOLERANCE = 1;
const CLOSE = 3;

/**
 * The cells of lines that print a table in aligned columns, as `pdftotext -layout` and plain prints of pages do, by the index of the
 * line. A cell that goes on below itself is joined; the line that held the rest alone has no cells left. Other lines are not in the map. `isCellByCell` says
 * that cells stand one behind the other, so that their order is none of a print.
 */
export function printedColumns(
  lines: readonly string[],
  pages: readonly number[] = [],
  isCellByCell = false,
): PrintedLines {
  const found = new Map<number, readonly string[]>();
  const rich = lines.flatMap((line, index) =>
    line.includes('  ') && cellsOf(line).length >= FEWEST_CELLS ? [index] : [],
  );
  for (let from = 0; from < rich.length; ) {
    let to = from + 1;
    while (to < rich.length && (rich[to] ?? 0) - (rich[to - 1] ?? 0) <= MOST_BETWEEN + 1) to += 1;
    if (to - from >= FEWEST_LINES) readRegion(lines, rich[from] ?? 0, lastOf(lines, rich[to - 1] ?? 0), found);
    from = to;
  }
  for (const [index, line] of lines.entries()) {
    if (!line.includes('  ') || found.get(index)?.length === 0) continue;
    const goals = laidOutGoals((at) => laidOut(lines[at] ?? '', displayWidth), index, lines.length);
    for (const [at, cells] of goals ?? []) found.set(at, cells);
  }
  const laid = new Map<number, PrintedRows>();
  for (const index of rich) {
    if (found.get(index)?.length === 0) continue;
    let table: PrintedRows | undefined;
    for (const { cellsAt, head } of laidOutHeaders(lines, index))
      table ??= laidOutRows(cellsAt, index, head, lines.length);
    for (const [at, cells] of table ?? []) found.set(at, cells);
    if (table) laid.set(index, table);
  }
  return { cells: found, partial: addCentred(lines, pages, found, laid, isCellByCell) };
}

const LEVEL_HEAD = /[一二三]级|指标名称/;
/** A header begins so many lines above its levels at the most. */
const HEAD_ABOVE = 2;
/** After so many headers below which there was no such table the text is no print of them: keeps the search small. */
const MOST_FAILED = 60;

/** The cells of the rows by the line that each begins in, none for the other lines of the table. */
type PrintedRows = ReadonlyMap<number, readonly string[]>;

/** Adds the tables whose cells take several lines each, and returns the first lines of those with rows left out; `laid` are those that are read already, by their headers: one with such cells gives way to surely better rows. */
function addCentred(
  lines: readonly string[],
  pages: readonly number[],
  found: Map<number, readonly string[]>,
  laid: ReadonlyMap<number, PrintedRows>,
  isCellByCell: boolean,
): ReadonlySet<number> {
  const partial = new Set<number>();
  let [end, failed] = [0, 0];
  for (let index = 0; index < lines.length && failed < MOST_FAILED; index += 1) {
    const near = Array.from({ length: HEAD_ABOVE + 1 }, (_, below) => index + below);
    if (!near.some((at) => LEVEL_HEAD.test(lines[at] ?? ''))) continue;
    const known = near.map((at) => laid.get(at)).find((table) => table !== undefined);
    const mayBeBetter = !known || [...known.values()].some((cells) => cells.length === 0);
    const table = mayBeBetter ? bestOf(lines, pages, index, isCellByCell) : undefined;
    if (table && (table.isSure || !known)) {
      if (!table.isOrderAlone)
        for (const [at, cells] of centredHeads(lines.slice(end, index))) found.set(at + end, cells);
      for (const [at, cells] of table.rows) found.set(at, cells);
      if (table.isPartial) partial.add(index);
      end = index = Math.max(...table.rows.keys());
    } else if (known && known === laid.get(index)) end = index = Math.max(...known.keys());
    else failed += 1;
  }
  return partial;
}

/** The table that begins at a line, by the way to count columns that gives the better rows. */
function bestOf(
  lines: readonly string[],
  pages: readonly number[],
  from: number,
  isCellByCell: boolean,
): CentredTable | undefined {
  const [one, other] = COUNTS.map((widthOf) => centredRows(lines, pages, from, widthOf));
  if (one && other) return other.cost < one.cost ? other : one;
  return one ?? other ?? (isCellByCell ? undefined : orderedRows(lines, from));
}

/** `pdftotext -layout` gives each character one column, also those of double width. */
const lengthOf = (text: string): number => text.length;
const COUNTS = [lengthOf, displayWidth];

/** The headers that begin at a line by the ways to count columns, that first which takes more lines. */
function laidOutHeaders(lines: readonly string[], from: number) {
  const found = [displayWidth, lengthOf].flatMap((widthOf) => {
    const cellsAt = (at: number): PrintedCell[] => laidOut(lines[at] ?? '', widthOf);
    const head = laidOutHeader(cellsAt, from);
    return head ? [{ cellsAt, head }] : [];
  });
  return found.toSorted((one, other) => other.head.next - one.head.next);
}

const laidOut = (line: string, widthOf: (text: string) => number): PrintedCell[] =>
  SEPARATED.test(line) ? [] : cellsOf(line, widthOf);

/** The rest of the last row may stand in the lines below it. */
function lastOf(lines: readonly string[], last: number): number {
  let end = last;
  while (end < last + MOST_BETWEEN && /^\s{4,}\S/.test(lines[end + 1] ?? '')) end += 1;
  return end;
}

function readRegion(lines: readonly string[], from: number, to: number, found: Map<number, readonly string[]>): void {
  let above: PrintedCell[] = [];
  let aboveIndex = from;
  for (let index = from; index <= to; index += 1) {
    const line = lines[index] ?? '';
    if (line.trim() === '' || SEPARATED.test(line)) continue;
    const cells = cellsOf(line);
    if (goesOn(above, cells)) {
      for (const cell of cells) {
        const owner = above.find((other) => Math.abs(other.start - cell.start) <= TOLERANCE);
        if (owner) [owner.text, owner.end] = [owner.text + cell.text, cell.end];
      }
      found.set(
        aboveIndex,
        above.map((cell) => cell.text),
      );
      found.set(index, []);
      continue;
    }
    found.set(
      index,
      cells.map((cell) => cell.text),
    );
    [above, aboveIndex] = [cells, index];
  }
}

function cellsOf(line: string, widthOf: (text: string) => number = displayWidth): PrintedCell[] {
  const cells: PrintedCell[] = [];
  let [at, start] = [0, 0];
  const push = (end: number) => {
    const text = line.slice(at, end);
    if (text.trim() !== '') cells.push({ start, end: start + widthOf(text), text: text.trim() });
  };
  for (const gap of line.matchAll(WIDE_GAP)) {
    push(gap.index);
    start += widthOf(line.slice(at, gap.index + gap[0].length));
    at = gap.index + gap[0].length;
  }
  push(line.length);
  return cells;
}

/** Whether a line holds nothing but the rests of cells of the line above that reach to the next column. */
function goesOn(above: readonly PrintedCell[], cells: readonly PrintedCell[]): boolean {
  if (cells.length === 0 || cells.length >= above.length) return false;
  return cells.every((cell) => {
    const at = above.findIndex((other) => Math.abs(other.start - cell.start) <= TOLERANCE);
    const owner = above[at];
    if (!owner) return false;
    const next = above[at + 1];
    // What reaches into the next column is no rest of a cell of this one.
    if (next && cell.end > next.start) return false;
    const isFull = next ? next.start - owner.end <= CLOSE : owner.end - owner.start >= cell.end - cell.start;
    if (!isFull || cell.text === '指标') return isFull;
    const shape = shapeOf(cell.text);
    return !shape.level1 && !shape.level2 && !shape.quantity && !shape.number && !shape.sign && !shape.placeholder;
  });
}
