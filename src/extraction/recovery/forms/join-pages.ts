import type { Piece } from '../piece.ts';
import { isClassName } from '../vocabulary.ts';

/**
 * Puts the rows of the next page behind those of the last one. The first row there may be the rest of a row that the page break cut:
 * it is, when a piece of a level name is completed by it, or when it has neither a level nor anything where the row above has its
 * value.
 */
export function joinPages(body: Piece[], next: readonly Piece[], width: number): void {
  const rest = next.findIndex((piece, index) => index > 0 && piece.before === 'row');
  const first = next.slice(0, rest < 0 ? next.length : rest);
  const start = body.findLastIndex((piece) => piece.before === 'row');
  const last = start < 0 ? [] : body.slice(start);
  if (first[0]?.before !== 'row' || !continuesRow(last, first, width)) {
    body.push(...next);
    return;
  }
  for (const [index, piece] of first.entries()) {
    const above = body[start + index];
    if (piece.text === '') continue;
    if (above)
      body[start + index] = { ...above, text: above.text === '' ? piece.text : `${above.text}\n${piece.text}` };
    else body.push({ ...piece, before: 'cell' });
  }
  body.push(...next.slice(first.length));
}

function continuesRow(last: readonly Piece[], first: readonly Piece[], width: number): boolean {
  if (first.length > last.length + 1 || last.length < width - 2) return false;
  const completes = first.some((piece, index) => {
    const above = last[index]?.text ?? '';
    return (
      piece.text !== '' &&
      above !== '' &&
      !isClassName(above) &&
      !isClassName(piece.text) &&
      isClassName(above + piece.text)
    );
  });
  return completes;
}
