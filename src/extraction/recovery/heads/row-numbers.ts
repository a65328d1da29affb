import { keyOf } from '../../grid/cell-text.ts';
import { isMoneyLabel, NUMBERS_COLUMNS, NUMBERS_ROWS, tellsColumn } from '../../lexicon/money-table.ts';
import type { Piece } from '../piece.ts';
import { labelIn } from '../vocabulary.ts';

const isLabelOfMoney = (piece: Piece | undefined): boolean => piece !== undefined && isMoneyLabel(labelIn(piece.text));

/** The pieces without those that `leaves` names, where each row begins with the first of its pieces that is left. */
function without(pieces: readonly Piece[], leaves: (index: number) => boolean): Piece[] {
  const left: Piece[] = [];
  let before: Piece['before'] | undefined;
  for (const [index, piece] of pieces.entries()) {
    if (leaves(index)) {
      if (piece.before === 'row') before = 'row';
    } else {
      left.push(before === undefined ? piece : { ...piece, before });
      before = undefined;
    }
  }
  return left;
}

/**
 * The head of a form without what numbers the rows and columns of its money table: 行次 and the 1, 2, 3 … beside the sources of funds, 栏次 and the letters
 * behind it. The pieces as they are where no 行次 stands among them.
 */
export function withoutRowNumbers(pieces: readonly Piece[]): readonly Piece[] {
  const first = pieces.findIndex(({ text }) => NUMBERS_ROWS.test(text));
  if (first < 0) return pieces;
  const numbers = new Set([first]);
  let next = 1;
  let isLetter = false;
  for (let index = 0; index < pieces.length; index += 1) {
    const text = keyOf(pieces[index]?.text ?? '');
    if (NUMBERS_COLUMNS.test(text)) isLetter = true;
    else if (!(isLetter && (text === '' || tellsColumn(text)))) isLetter = false;
    const isBeside = isLabelOfMoney(pieces[index - 1]) || isLabelOfMoney(pieces[index + 1]);
    if (isLetter) numbers.add(index);
    else if (index > first && text === String(next) && isBeside) {
      numbers.add(index);
      next += 1;
    }
  }
  return next > 1 ? without(pieces, (index) => numbers.has(index)) : pieces;
}
