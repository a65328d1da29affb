import { type ColumnField, namesIndicators } from '../../lexicon/columns.ts';
import { shapeOf } from '../cell-shape.ts';
import type { Piece } from '../piece.ts';

/** Columns that stay blank in most rows, and whose empty cell at the end a dump leaves out. */
const RARELY_FILLED: ReadonlySet<ColumnField | undefined> = new Set(['reason', 'cause']);

/** How many cells the rows have that are full: one for each column, or all but a last one of reasons where most rows that are so short begin with both levels. */
function fullLengths(rows: readonly (readonly Piece[])[], columns: readonly ColumnField[]): ReadonlySet<number> {
  const short = rows.filter((row) => row.length === columns.length - 1);
  const levelled = short.filter(
    ([level1, level2]) => shapeOf(level1?.text ?? '').level1 && shapeOf(level2?.text ?? '').level2,
  );
  const isFull = RARELY_FILLED.has(columns.at(-1)) && levelled.length > 1 && 2 * levelled.length > short.length;
  return new Set(isFull ? [columns.length, columns.length - 1] : [columns.length]);
}

/** The rows of cells that the source sets apart. */
function rowsOf(pieces: readonly Piece[]): Piece[][] {
  const rows: Piece[][] = [];
  for (const piece of pieces) {
    if (piece.before === 'cell') rows.at(-1)?.push(piece);
    else rows.push([piece]);
  }
  return rows;
}

/**
 * The column of each piece by its place in its row, in rows whose cells the source sets apart and that have one for each column; and level 2 for a word
 * alone on its line, or alone behind a level 1, above a line with a name and a value for each column.
 */
export function homeColumns(pieces: readonly Piece[], columns: readonly ColumnField[]): (number | undefined)[] {
  const home: (number | undefined)[] = Array.from({ length: pieces.length });
  const rows = rowsOf(pieces);
  const full = fullLengths(rows, columns);
  let from = 0;
  for (const row of rows) {
    if (row[0]?.before === 'row' && full.has(row.length)) for (const column of row.keys()) home[from + column] = column;
    from += row.length;
  }
  const level2 = columns.indexOf('level2');
  if (level2 >= 0) for (const index of wordsAbove(pieces, columns.length - level2 - 1)) home[index] = level2;
  return home;
}

const lineEnd = (pieces: readonly Piece[], from: number): number => {
  let to = from + 1;
  while (pieces[to]?.before === 'space') to += 1;
  return to;
};

/** Of lines with several words so many have to have one for each column, behind their classes, where that is how the source is written. */
const LEAST_FULL = 0.6;

/**
 * The pieces, without the first, of lines with a word for each column behind their classes, in a text that is mostly written so: there a blank sets
 * cells apart.
 */
export function wordsOfFullLines(pieces: readonly Piece[], columns: readonly ColumnField[]): ReadonlySet<number> {
  // A number and its unit are one value where units have no column, though a blank may stand between them.
  const isUnit = (at: number): boolean =>
    !columns.includes('unit') && /\d$/.test(pieces[at - 1]?.text ?? '') && shapeOf(pieces[at]?.text ?? '').unit;
  const cells = columns.length - columns.findIndex((column) => namesIndicators(column));
  const words = new Set<number>();
  let [full, lines] = [0, 0];
  for (let from = 0; from < pieces.length; ) {
    const to = lineEnd(pieces, from);
    let name = from;
    while (name < to && isClass(pieces[name])) name += 1;
    if (to - name > 1) lines += 1;
    const apart = Array.from({ length: Math.max(0, to - name - 1) }, (_, at) => name + 1 + at).filter(
      (at) => !isUnit(at),
    );
    if (apart.length + 1 === cells && to > name) {
      full += 1;
      for (const at of apart) words.add(at);
    }
    from = to;
  }
  return full >= lines * LEAST_FULL ? words : new Set();
}

function isClass(piece: Piece | undefined): boolean {
  const shape = shapeOf(piece?.text ?? '');
  return shape.level1 || shape.level2;
}

/** The words that stand alone on a line, or behind a level 1, right above a line of so many cells. */
function wordsAbove(pieces: readonly Piece[], cells: number): number[] {
  const found: number[] = [];
  for (let from = 0; from < pieces.length && cells > 1; ) {
    const to = lineEnd(pieces, from);
    const isAlone = to - from === 1 || (to - from === 2 && shapeOf(pieces[from]?.text ?? '').level1);
    if (isAlone && /^\p{Script=Han}+$/u.test(pieces[to - 1]?.text ?? '') && lineEnd(pieces, to) - to === cells)
      found.push(to - 1);
    from = to;
  }
  return found;
}
