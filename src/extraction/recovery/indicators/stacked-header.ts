import { joinPieces, type Piece } from '../piece.ts';
import { columnFieldOf } from '../vocabulary.ts';
import type { Column } from './find-headers.ts';

/** Below 指标值, beside 符号 and 单位: the value itself. */
const VALUE = '值';

/**
 * A header of two lines in a source that sets rows and cells apart: a caption with empty cells behind it ("指标值", "", "") and below it what
 * each of its columns holds ("前年", "上年", "预计当年实现"). Undefined where the lines do not fill each other's gaps exactly.
 */
export function stackedHeader(
  pieces: readonly Piece[],
  from: number,
): { readonly columns: readonly Column[]; readonly to: number } | undefined {
  const upper = rowAt(pieces, from);
  const lower = withoutLeading(rowAt(pieces, upper.to), cellsBefore(pieces, from));
  if (lower.cells.length > upper.cells.length || !fillsGaps(upper.cells, lower.cells)) return undefined;
  const columns = upper.cells.map((cell, index): Column => {
    const below = lower.cells[index];
    const { text, at } = below && below.text !== '' ? below : cell;
    const caption = upper.cells.slice(0, index + 1).findLast((above) => above.text !== '')?.text ?? '';
    const header = text === VALUE ? caption : text;
    return { field: columnFieldOf(header) ?? 'further', text: header, at };
  });
  return { columns, to: lower.to };
}

/** How many cells stand in front of a piece in its row: captions that span the rows below. */
function cellsBefore(pieces: readonly Piece[], from: number): number {
  let first = from;
  while (first > 0 && pieces[first]?.before === 'cell') first -= 1;
  return from - first;
}

/** A row without the empty cells below the captions that stand in front of the one above. */
function withoutLeading(row: ReturnType<typeof rowAt>, captions: number): ReturnType<typeof rowAt> {
  const areEmpty = row.cells.slice(0, captions).every(({ text }) => text === '');
  return areEmpty ? { ...row, cells: row.cells.slice(captions) } : row;
}

/**
 * A header between spaces some of whose cells are broken over two lines ("三级指标 年度 实际 分值" above "指标值 完成值"): what names no column
 * has its other half below, in the same order. Undefined where the halves do not make columns.
 */
export function brokenHeader(
  pieces: readonly Piece[],
  from: number,
): { readonly columns: readonly Column[]; readonly to: number } | undefined {
  const middle = lineEnd(pieces, from);
  const to = lineEnd(pieces, middle);
  const upper = pieces.slice(from, middle);
  const halves = pieces.slice(middle, to);
  const broken = upper.filter(({ text }) => columnFieldOf(text) === undefined);
  if (broken.length === 0 || broken.length !== halves.length) return undefined;
  const columns = upper.map((piece): Column | undefined => {
    const text = piece.text + (halves[broken.indexOf(piece)]?.text ?? '');
    const field = columnFieldOf(text);
    return field && { field, text, at: piece.at };
  });
  return columns.every((column) => column !== undefined) ? { columns, to } : undefined;
}

/** Behind the last of the words that spaces set apart on one line. */
function lineEnd(pieces: readonly Piece[], from: number): number {
  let to = from + 1;
  while (pieces[to]?.before === 'space') to += 1;
  return to;
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
