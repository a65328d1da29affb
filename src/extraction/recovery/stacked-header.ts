import type { Column } from './find-headers.ts';
import { joinPieces, type Piece } from './piece.ts';
import { columnFieldOf } from './vocabulary.ts';

/**
 * A header of two lines in a source that sets rows and cells apart: a caption with empty cells behind it ("指标值", "", "") and below it what
 * each of its columns holds ("前年", "上年", "预计当年实现"). Undefined where the lines do not fill each other's gaps exactly.
 */
export function stackedHeader(
  pieces: readonly Piece[],
  from: number,
): { readonly columns: readonly Column[]; readonly to: number } | undefined {
  const upper = rowAt(pieces, from);
  const lower = rowAt(pieces, upper.to);
  if (lower.cells.length > upper.cells.length || !fillsGaps(upper.cells, lower.cells)) return undefined;
  const columns = upper.cells.map((cell, index): Column => {
    const below = lower.cells[index];
    const { text, at } = below && below.text !== '' ? below : cell;
    return { field: columnFieldOf(text) ?? 'further', text, at };
  });
  return { columns, to: lower.to };
}

type RowCell = Pick<Piece, 'text' | 'at'>;

function rowAt(pieces: readonly Piece[], from: number): { readonly cells: readonly RowCell[]; readonly to: number } {
  const cells: RowCell[] = [];
  let to = from;
  while (to < pieces.length && (to === from || pieces[to]?.before === 'cell')) {
    const first = to;
    do to += 1;
    while (pieces[to]?.before === 'wrap');
    const { at } = pieces[first] ?? { at: {} };
    cells.push({ text: joinPieces(pieces, first, to), at });
  }
  return { cells, to };
}

/** Every gap of the upper line and the caption in front of it has a heading below; everything else has nothing below, or was left out at the end. */
function fillsGaps(upper: readonly RowCell[], lower: readonly RowCell[]): boolean {
  const isSpanned = (index: number): boolean => upper[index]?.text === '' || upper[index + 1]?.text === '';
  return (
    upper.some(({ text }) => text === '') &&
    upper.every((_, index) => ((lower[index]?.text ?? '') !== '') === isSpanned(index)) &&
    lower.some(({ text }) => columnFieldOf(text) !== undefined)
  );
}
