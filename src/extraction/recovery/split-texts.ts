import type { Place } from '../../model/place.ts';
import type { Piece } from './piece.ts';

/**
 * Divides the pieces below headings that stand side by side, one text per heading: at their cells where the source has cells or as
 * many pieces, else where their enumeration begins anew ("目标1 … 目标2 … 目标1 …"). Without `parts` each piece is a value.
 */
export function splitTexts(
  pieces: readonly Piece[],
  parts: number | undefined,
): { readonly text: string; readonly at: Place }[] {
  const cells = pieces.filter((piece) => piece.text !== '').map(({ text, at }) => ({ text, at }));
  const bounded = pieces.some((piece) => piece.before === 'cell' || piece.before === 'loose');
  if (parts === undefined || cells.length <= parts || bounded) return cells;
  const first = markOf(cells[0]?.text ?? '');
  const again = cells.flatMap((cell, index) => (index === 0 || markOf(cell.text) === first ? [index] : []));
  const share = Math.ceil(cells.length / parts);
  const starts =
    first !== '' && again.length === parts
      ? again
      : first === ''
        ? Array.from({ length: parts }, (_, part) => part * share)
        : [0];
  return starts.map((start, index) => {
    const group = cells.slice(start, starts[index + 1] ?? cells.length);
    return { text: group.map((cell) => cell.text).join('\n'), at: group[0]?.at ?? {} };
  });
}

function markOf(text: string): string {
  const mark = /^(?:目标\s*\d+|\d+\s*[.、:：]|[一二三四五][、是]|[（(][一二三1-9][)）])/.exec(text.trim())?.[0];
  return mark?.replace(/\s/g, '') ?? '';
}
