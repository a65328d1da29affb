import { shapeOf } from '../cell-shape.ts';
import type { Piece } from '../piece.ts';
import { isCaption } from '../vocabulary.ts';
import { endsLevelAbove } from './boundary-costs.ts';

/** What it costs to pass over an empty piece as no cell at all: padding, the rest of a span. */
export const PADDING = 0.3;

/** What it costs, per column, to leave the order of cells that the source itself sets in rows and columns. */
export const OUT_OF_LINE = 0.7;

/** The points of a caption over two lines: "（90", "分）". */
const POINTS_BEGUN = /^[（(]\d{1,3}$/;
const POINTS_ENDED = /^分[）)]$/;

/** What it costs to pass over a piece as no cell: an empty one, a caption that stands beside the rows, the points of the whole table in front of them, a class without any row. */
export function paddingCost(
  piece: Piece | undefined,
  before: Piece | undefined,
  behind: Piece | undefined,
): number | undefined {
  if (piece === undefined) return undefined;
  const isRowless = piece.before === 'atom' && behind?.before === 'atom' && isClass(piece) && isClass(behind);
  if (isRowless) return 2 * PADDING;
  const isPointsOfCaption =
    (POINTS_BEGUN.test(piece.text) && POINTS_ENDED.test(behind?.text ?? '')) ||
    (POINTS_ENDED.test(piece.text) && POINTS_BEGUN.test(before?.text ?? ''));
  if (isPointsOfCaption) return PADDING;
  const isPointsOfTable = piece.before !== 'cell' && before === undefined && shapeOf(piece.text).points;
  if (isPointsOfTable && behind !== undefined && shapeOf(behind.text).level1) return 2 * PADDING;
  if (piece.text === '') return PADDING + (piece.before === 'cell' ? OUT_OF_LINE : 0);
  return isCaption(piece.text) && !endsLevelAbove(piece, before) ? 2 * PADDING : undefined;
}

/** What stands in a row that nobody filled. */
const UNFILLED = /^(?:[-—–/]?(?:定量|定性)|[-—–/])$/;

/** How points are given, as forms print it in each row whether it is filled or not. */
const SCORING = /^(?:未|没有?)(?:达到?|完成).{0,8}(?:酌情)?扣分[。;]?$/;

/** Where a class ends that has one row which nobody filled ("社会成本指标 - 定性", or the class alone in its row or with how points are given); `from` where there is none. */
export function emptyClassEnd(pieces: readonly Piece[], from: number): number {
  const first = pieces[from];
  if (!first || !isClass(first)) return from;
  let to = from + 1;
  const scoring = pieces[to];
  const isScored = scoring?.before === 'cell' && SCORING.test(scoring.text) && pieces[to + 1]?.before === 'row';
  if (isScored) to += 1;
  while (first.before !== 'cell' && UNFILLED.test(pieces[to]?.text ?? '')) to += 1;
  const next = pieces[to];
  const ends = next === undefined || shapeOf(next.text).level1 || shapeOf(next.text).level2;
  const isAlone = to === from + 1 && first.before !== 'atom' && (next?.before === 'row' || next?.before === 'loose');
  return (to > from + 1 || isAlone) && ends ? to : from;
}

/** A class of level 2 by its whole name, which is nothing else. */
const isClass = ({ text }: Piece): boolean => text.endsWith('指标') && shapeOf(text).level2 && !shapeOf(text).level1;
