import { displayWidth } from '../../../base/display-width.ts';
import { namesIndicators, OF_PROJECTS } from '../../lexicon/columns.ts';
import { standsAboveTitle } from '../above-title.ts';
import { shapeOf } from '../cell-shape.ts';
import { endsTable } from '../vocabulary.ts';
import {
  type Band,
  isSideCaption,
  type LaidOutHeader,
  laidOutHeader,
  OF_LEVELS,
  placesOf,
  withStarts,
} from './laid-out-header.ts';
import { takeLevels } from './laid-out-levels.ts';
import type { PrintedCell } from './printed-columns.ts';

/** A line of the print with the text that it has in each band, and whether empty lines stand above it. */
export interface BandedLine {
  readonly index: number;
  readonly texts: readonly string[];
  readonly isApart: boolean;
}

/** A row: its cells by band, the line that it begins in and all lines that it takes. */
export interface Row {
  readonly index: number;
  readonly cells: string[];
  readonly lines: number[];
}

const FEWEST_ROWS = 3;
/** A table on a page of a print has no more lines: keeps the search for its levels small whatever the text. */
const MOST_LINES = 120;
/** A cell over so many columns is a sentence below the table. */
const ACROSS = 3;
/** So many empty lines end a table. */
const MOST_BLANK = 3;

/**
 * The rows of an indicator table in a print with aligned columns (`pdftotext -layout`), where cells go on in the lines below and the names
 * of levels stand at the middle of their rows or run down a character a line. By the index of the line: all cells of the row that begins
 * there, none for lines that were taken into another. The header begins at `from`. Undefined where the lines below it do not fit.
 */
export function laidOutRows(
  cellsOf: (index: number) => readonly PrintedCell[],
  from: number,
  { bands, next }: LaidOutHeader,
  count: number,
): ReadonlyMap<number, readonly string[]> | undefined {
  const lines = bandedLines(cellsOf, bands, next, count);
  const rows = lines.length > MOST_LINES ? undefined : rowsOf(lines, bands);
  if (!rows || rows.length < FEWEST_ROWS || !takeLevels(rows, lines, bands)) return undefined;
  return rowsByLine(from, endOf(lines.at(-1)?.index ?? next, cellsOf, bands), bands, rows);
}

/** The rows of a table by the line that each begins in, its header at `from`; no cells for the other lines up to `last`. */
export function rowsByLine(
  from: number,
  last: number,
  bands: readonly Band[],
  rows: readonly Row[],
): Map<number, readonly string[]> {
  const found = new Map<number, readonly string[]>();
  for (let index = from; index <= last; index += 1) found.set(index, []);
  found.set(
    from,
    bands.map(({ text }) => text),
  );
  for (const { index, cells } of rows) found.set(index, cells);
  return found;
}

/** The last line of a table with what still runs down beside it below its last row. */
function endOf(last: number, cellsOf: (index: number) => readonly PrintedCell[], bands: readonly Band[]): number {
  let end = last;
  for (let index = last + 1; index <= end + MOST_BLANK; index += 1) {
    const cells = cellsOf(index);
    if (!cells.every((cell) => isSideCaption(cell, bands))) break;
    if (cells.length > 0) end = index;
  }
  return end;
}

function bandedLines(
  cellsOf: (index: number) => readonly PrintedCell[],
  bands: readonly Band[],
  from: number,
  count: number,
): BandedLine[] {
  const lines: { readonly index: number; readonly cells: readonly PrintedCell[]; readonly isApart: boolean }[] = [];
  let blank = 0;
  for (let index = from; index < Math.min(count, from + MOST_LINES + 1) && blank <= MOST_BLANK; index += 1) {
    const printed = cellsOf(index);
    const cells = printed.filter((cell) => !isSideCaption(cell, bands));
    if (printed.length === 0) blank += 1;
    if (cells.length === 0) continue;
    if (
      endsTable(cells[0]?.text ?? '') ||
      standsAboveTitle((at) => cellsOf(at)[0]?.text ?? '', index) ||
      laidOutHeader(cellsOf, index)
    )
      break;
    const isAcross = cells.some(
      (cell) => bands.filter(({ start, end }) => start < cell.end && end > cell.start).length >= ACROSS,
    );
    if (isAcross || !placesOf(bands, cells)) break;
    lines.push({ index, cells, isApart: blank > 0 });
    blank = 0;
  }
  const settled = withStarts(
    bands,
    lines.map(({ cells }) => cells),
  );
  return lines.map(({ index, cells, isApart }) => {
    const places = placesOf(settled, cells) ?? [];
    return { index, texts: bands.map((_, band) => cells[places.indexOf(band)]?.text ?? ''), isApart };
  });
}

/**
 * The rows. Where empty lines set off lines with one name and its value, these lines are one row; elsewhere one begins where a line has both
 * name and value, or with the lines of its name right above, and other lines go on with the row above. Undefined where a value has no name.
 */
function rowsOf(lines: readonly BandedLine[], bands: readonly Band[]): Row[] | undefined {
  const name = bands.findIndex(({ field }) => namesIndicators(field));
  const values = bands.flatMap(({ field }, at) => (field === 'target' || field === 'actual' ? [at] : []));
  const own = bands.flatMap(({ field }, at) => (OF_LEVELS.has(field) || OF_PROJECTS.has(field) ? [] : [at]));
  const widest = Math.max(...lines.map(({ texts }) => displayWidth(texts[name] ?? '')));
  const isFull = ({ texts }: BandedLine) => texts[name] !== '' && values.some((at) => texts[at] !== '');
  const rows: Row[] = [];
  for (const block of blocksOf(lines)) {
    const first = rows.length;
    const full = block.filter(isFull).length;
    const isOneRow = full === 1 || (full === 0 && holdsRow(block, name, values));
    let [pending, above]: [BandedLine[], BandedLine | undefined] = [[], undefined];
    for (const line of block) {
      if (!own.some((at) => line.texts[at] !== '')) continue;
      const { index, texts } = line;
      if (isOneRow ? rows.length === first : isFull(line)) {
        const parts = [...pending, line];
        rows.push({
          index: parts[0]?.index ?? index,
          cells: bands.map((_, at) => (own.includes(at) ? parts.map((part) => part.texts[at] ?? '').join('') : '')),
          lines: parts.map((part) => part.index),
        });
        [pending, above] = [[], line];
        continue;
      }
      const isBegun = above === undefined || displayWidth(above.texts[name] ?? '') < widest - FULL;
      const isNext = full > 1 && texts[name] !== '' && isBegun && block.slice(block.indexOf(line)).some(isFull);
      if (isNext || pending.length > 0) {
        pending.push(line);
        continue;
      }
      const row = rows.at(-1);
      if (!row || (!isOneRow && values.some((at) => isWhole(texts[at] ?? '')))) return undefined;
      for (const at of own) row.cells[at] += texts[at] ?? '';
      row.lines.push(index);
      above = line;
    }
    addProject(rows[first], block, bands);
  }
  return rows;
}

/** A name that goes on in the next line comes so close to the widest of its column. */
const FULL = 2;

/** Lines without an empty line between. */
function blocksOf(lines: readonly BandedLine[]): BandedLine[][] {
  const blocks: BandedLine[][] = [];
  for (const line of lines) {
    if (line.isApart || blocks.length === 0) blocks.push([]);
    blocks.at(-1)?.push(line);
  }
  return blocks;
}

/** Whether lines hold a name and a value that stand at the middle of each other's lines. */
function holdsRow(lines: readonly BandedLine[], name: number, values: readonly number[]): boolean {
  const has = (at: number) => lines.some(({ texts }) => texts[at] !== '');
  return has(name) && values.some(has);
}

/** What a block of lines prints of its project, at the middle of them, belongs to their first row. */
function addProject(row: Row | undefined, block: readonly BandedLine[], bands: readonly Band[]): void {
  for (const [at, { field }] of bands.entries())
    if (row && OF_PROJECTS.has(field)) row.cells[at] = block.map(({ texts }) => texts[at] ?? '').join('');
}

/** Whether a text is a value by itself rather than the rest of one. */
function isWhole(text: string): boolean {
  const shape = shapeOf(text);
  return shape.quantity || shape.signed;
}
