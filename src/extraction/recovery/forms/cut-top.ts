import { shapeOf } from '../cell-shape.ts';
import { beginsLine, type Piece } from '../piece.ts';
import { columnFieldOf, isConclusion } from '../vocabulary.ts';
import { type FormBounds, TABLE_SEPARATORS } from './form-bounds.ts';

/** A row of an indicator has a name, a value and something beside it at least. */
const FEWEST_CELLS = 3;

/** Where the rows begin of a table that a dump begins in the middle, above the first row that prints its class; that row itself where none stand there. */
export function topOfCutTable(pieces: readonly Piece[], bounds: FormBounds, from: number, row: number): number {
  return Math.min(rowsAbove(pieces, bounds, from, row), linesAbove(pieces, bounds, row));
}

/** Of a dump whose rows are known: right above the row with its class. Where blanks set their cells apart each has to begin with a class itself. */
function rowsAbove(pieces: readonly Piece[], bounds: FormBounds, from: number, row: number): number {
  let start = row;
  for (let above = row - 1; above >= from; above -= 1) {
    const { before = '', text = '' } = pieces[above] ?? {};
    if (before === 'space') continue;
    const cells = pieces.slice(above, start);
    const isSpaced = cells[1]?.before === 'space';
    if (isSpaced ? !shapeOf(text).level2 : !TABLE_SEPARATORS.has(before)) break;
    if (before !== 'row' && !isSpaced) continue;
    if (cells.length < FEWEST_CELLS || bounds.isLabel(above) || isConclusion(text)) break;
    start = above;
  }
  return start;
}

/**
 * Of a dump with a cell a line: at the top, with the name and the value of an indicator, maybe below their class of level 2; `row` where the text above the first class tells something
 * else.
 */
function linesAbove(pieces: readonly Piece[], bounds: FormBounds, row: number): number {
  const above = pieces.slice(0, row);
  const start = above.findIndex(({ text }) => !shapeOf(text).empty && !shapeOf(text).remnant);
  const first = shapeOf(pieces[start]?.text ?? '').level2 ? start + 1 : start;
  const [name, value] = [first, first + 1].map((index) => shapeOf(pieces[index]?.text ?? ''));
  const begins = start >= 0 && name && !name.number && !name.quantity && !name.level2 && value?.quantity;
  const isOfForm = above.some(
    (piece, index) => !beginsLine(piece) || bounds.isLabel(index) || isConclusion(piece.text),
  );
  return begins && !isOfForm && above.some(({ text }) => shapeOf(text).level2) ? start : row;
}

/** So many headers side by side right above rows are theirs. */
const FEWEST_OF_HEADER = 4;

/** Whether the header right above the rows from `start` on asks for points and for no values (三级指标 | 分值 | 指标解释 | 评分标准), so that none of their columns holds any. */
export function asksForNoValues(pieces: readonly Piece[], start: number): boolean {
  const above = pieces.slice(Math.max(0, start - FEWEST_OF_HEADER), start);
  const fields = above.map(({ text }) => columnFieldOf(text));
  const isHeader = fields.length === FEWEST_OF_HEADER && !fields.includes(undefined);
  const asksForValues = fields.includes('target') || fields.includes('actual');
  return isHeader && !asksForValues && (fields.includes('weight') || fields.includes('score'));
}
