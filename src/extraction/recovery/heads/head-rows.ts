import { TABLE_SEPARATORS } from '../forms/form-bounds.ts';
import type { Piece } from '../piece.ts';
import type { PlacedCell } from '../table-builder.ts';
import { explicitRows, hasExplicitRows, isAbove } from './explicit-rows.ts';
import { labelRows } from './label-rows.ts';
import { withoutRowNumbers } from './row-numbers.ts';
import { sourceColumns } from './source-columns.ts';
import { taskList } from './task-list.ts';

type Rows = readonly (readonly PlacedCell[])[];

/** The rows of a form's head, or of what stands below its indicators: as the source sets them, else by their labels. None where there are no pieces. */
export function headRows(source: readonly Piece[], first: number, behind: number): Rows {
  if (first >= behind) return [];
  const numbered = source.slice(first, behind);
  const plain = withoutRowNumbers(numbered);
  const [pieces, from, to] = plain === numbered ? [source, first, behind] : [plain, 0, plain.length];
  const start = rowsBelowCaptions(pieces, from, to);
  if (!hasExplicitRows(pieces, start, to)) return rowsOfLabels(pieces, from, to);
  return [...captionRows(pieces.slice(from, start)), ...explicitRows(pieces, start, to)];
}

/** The rows of a head whose rows are lost, with the list of the year's tasks in it, or the sources of its money side by side. */
function rowsOfLabels(pieces: readonly Piece[], from: number, to: number): Rows {
  const part = taskList(pieces, from, to) ?? sourceColumns(pieces, from, to);
  if (!part) return labelRows(pieces, from, to);
  return [...labelRows(pieces, from, part.from), ...part.rows, ...labelRows(pieces, part.to, to)];
}

/** Where the first row of cells stands below a title and a year in lines of their own; `from` where it is not so. */
function rowsBelowCaptions(pieces: readonly Piece[], from: number, to: number): number {
  let start = from;
  while (start < to && !TABLE_SEPARATORS.has(pieces[start]?.before ?? '')) start += 1;
  const isCaptions = pieces
    .slice(from, start)
    .every(({ before, text }) => before !== 'space' && (text === '' || isAbove(text)));
  return start < to && isCaptions ? start : from;
}

function captionRows(pieces: readonly Piece[]): PlacedCell[][] {
  return pieces.flatMap(({ text, at }) => (text === '' ? [] : [[{ column: 1, text, at }]]));
}
