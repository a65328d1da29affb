import { shapeOf } from '../cell-shape.ts';
import { beginsLine, type Piece } from '../piece.ts';
import type { PlacedCell } from '../table-builder.ts';

/** The side label of rows of money, and the unit that stands right behind it. */
export const MONEY_GROUP = /资\s*金|经费|预算/;
export const UNIT_OF_GROUP = /^(?:金额)?单位[:：]\s*[百千万亿]?元/;

const SHARE = /^\d+(?:\.\d+)?[%％]$/;
/** An amount that the width of its column has cut behind its decimal places, and the rest of it. */
const CUT_AMOUNT = /^\d+\.\d{3,5} \d$/;

/** An amount with its share of the whole behind it: "918.6 60.5%", "968.191 8 100%". Undefined for anything else. */
export function amountWithShare(cells: readonly Piece[]): Pick<PlacedCell, 'text' | 'at'>[] | undefined {
  const [first] = cells;
  const share = cells.findIndex(({ text }) => SHARE.test(text));
  const printed = cells.slice(0, Math.max(0, share)).map(({ text }) => text);
  if (!first || !(CUT_AMOUNT.test(printed.join(' ')) || (printed.length === 1 && shapeOf(first.text).number)))
    return undefined;
  return [{ text: printed.join(''), at: first.at }, ...cells.slice(share).map(({ text, at }) => ({ text, at }))];
}

/** An amount with its two decimal places, which no line below goes on with. */
const WHOLE_AMOUNT = /^\d[\d,]*\.\d{2}$/;

/** A whole amount with further numbers in lines of their own below it, the points of the money among them: each is a value of its own. Undefined for anything else. */
export function amountAbovePoints(cells: readonly Piece[]): Pick<PlacedCell, 'text' | 'at'>[] | undefined {
  const [first, ...below] = cells;
  if (!first || below.length === 0 || !WHOLE_AMOUNT.test(first.text)) return undefined;
  if (!below.every((piece) => beginsLine(piece) && shapeOf(piece.text).number)) return undefined;
  return cells.map(({ text, at }) => ({ text, at }));
}

/** So much text with numbers behind a label of money, where nothing sets cells apart, is its table: the amount is there, and nobody can tell which it is. */
const SHORTEST_TABLE = 24;
export const holdsTornMoney = ({ text, before }: Piece): boolean =>
  before === 'atom' && text.length >= SHORTEST_TABLE && /(?:[数额]|合计|金额).*\d/s.test(text);
