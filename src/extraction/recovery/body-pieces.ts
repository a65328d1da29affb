import type { Header } from './find-headers.ts';
import type { Piece } from './piece.ts';
import { isClassName } from './vocabulary.ts';

/** The pieces behind a header without what belongs to no row: the caption printed again at their left, the numbers of columns and of rows. */
export function bodyOf(header: Header, pieces: readonly Piece[]): readonly Piece[] {
  const rows = header.captions.includes(pieces[0]?.text ?? '') ? pieces.slice(1) : pieces;
  return withoutNumbers(withoutColumnNumbers(rows));
}

/** The pieces without the row right below the header that numbers the columns: 1, 2, 3 … */
function withoutColumnNumbers(pieces: readonly Piece[]): readonly Piece[] {
  let to = 0;
  while (pieces[to]?.text === String(to + 1) && (to === 0 || pieces[to]?.before === 'cell')) to += 1;
  return to >= FEWEST_COLUMNS && pieces[to]?.before !== 'cell' ? pieces.slice(to) : pieces;
}

/** An indicator table has no fewer columns. */
const FEWEST_COLUMNS = 4;

/** The pieces without the numbers of rows that stand in cells of their own (闽 forms: 目标1, 目标2 …). */
function withoutNumbers(pieces: readonly Piece[]): readonly Piece[] {
  const isNumber = (piece: Piece | undefined): boolean => /^目标\d{1,2}$/.test(piece?.text ?? '');
  if (pieces.filter(isNumber).length < 3) return pieces;
  return pieces.flatMap((piece, index) => {
    if (isNumber(piece)) return [];
    const number = pieces[index - 1];
    return [number && isNumber(number) ? { ...piece, before: number.before } : piece];
  });
}

/** Whether the text ends right behind a header, or behind the name of a level whose indicators are missing. */
export function endsEarly(body: readonly Piece[]): boolean {
  const last = body.findLast((piece) => piece.text !== '');
  return last === undefined || isClassName(last.text);
}
