import { displayWidth } from '../../../base/display-width.ts';
import type { ColumnField } from '../../lexicon/columns.ts';
import { joinPieces, type Piece } from '../piece.ts';
import type { AlignedCell } from './align-rows.ts';

/** How wide the lines of each column are, by the cells that a first search found to be cut; undefined where too few are. */
export function columnWidths(
  pieces: readonly Piece[],
  columns: readonly ColumnField[],
  rows: readonly (readonly AlignedCell[])[],
): (number | undefined)[] {
  return columns.map((_, column) => {
    const widths = rows
      .flatMap((row) => row.flatMap((cell) => (cell.column === column ? (cutWidth(pieces, cell) ?? []) : [])))
      .sort((a, b) => a - b);
    return widths.length < 2 ? undefined : widths[Math.floor(widths.length / 2)];
  });
}

/** How wide the first line of a cell of several lines is, in full characters; undefined where it has one line. */
function cutWidth(pieces: readonly Piece[], { from, to }: AlignedCell): number | undefined {
  let end = from + 1;
  while (end < to && pieces[end]?.before === 'space') end += 1;
  return end === to ? undefined : displayWidth(joinPieces(pieces, from, end)) / 2;
}
