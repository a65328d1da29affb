import type { ColumnField } from '../../lexicon/columns.ts';
import { shapeOf } from '../cell-shape.ts';
import type { Piece } from '../piece.ts';

/**
 * The column of each piece by its place in its row, in rows whose cells the source sets apart and that have one for each column; and level 2 for a word
 * alone on its line, or alone behind a level 1, above a line with a name and a value for each column.
 */
export function homeColumns(pieces: readonly Piece[], columns: readonly ColumnField[]): (number | undefined)[] {
  const home: (number | undefined)[] = Array.from({ length: pieces.length });
  for (let from = 0; from < pieces.length; ) {
    let to = from + 1;
    while (pieces[to]?.before === 'cell') to += 1;
    if (pieces[from]?.before === 'row' && to - from === columns.length)
      for (let index = from; index < to; index += 1) home[index] = index - from;
    from = to;
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
  const cells = columns.length - columns.findIndex((column) => column === 'level3' || column === 'name');
  const words = new Set<number>();
  let [full, lines] = [0, 0];
  for (let from = 0; from < pieces.length; ) {
    const to = lineEnd(pieces, from);
    let name = from;
    while (name < to && isClass(pieces[name])) name += 1;
    if (to - name > 1) lines += 1;
    if (to - name === cells) {
      full += 1;
      for (let index = name + 1; index < to; index += 1) words.add(index);
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
