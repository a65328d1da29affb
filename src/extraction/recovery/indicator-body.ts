import type { Place } from '../../model/place.ts';
import type { ColumnField } from '../lexicon/columns.ts';
import { type AlignedCell, type Alignment, alignRows } from './align-rows.ts';
import type { Column } from './find-headers.ts';
import { joinPieces, type Piece } from './piece.ts';

/** A cell of a recovered row. */
export interface RecoveredCell {
  readonly text: string;
  readonly at: Place;
}

/** A row in full columns; undefined where the source has no cell. */
export type RecoveredRow = readonly (RecoveredCell | undefined)[];

export interface RecoveredBody {
  readonly rows: readonly RecoveredRow[];
  /** How many pieces the rows are made of. */
  readonly end: number;
  /** Misfit per piece: under 1 for a table that reads well. */
  readonly strain: number;
}

/** What it has to gain to suppose that lines were cut by the column's width. */
const CUT_HANDICAP = 2;

/** Lays the pieces behind a header into its columns, levels repeated in each row. */
export function recoverBody(pieces: readonly Piece[], columns: readonly Column[]): RecoveredBody {
  const fields = columns.map((column) => column.field);
  const plain = alignRows(pieces, fields, false);
  const mayBeCut = pieces.some((piece) => piece.before === 'line' || piece.before === 'blank');
  const cut = mayBeCut ? alignRows(pieces, fields, true) : plain;
  const best: Alignment = cut.cost + CUT_HANDICAP < plain.cost ? cut : plain;
  const rows = best.rows.map((cells) => rowOf(pieces, cells, fields.length));
  return { rows: repeatLevels(rows, fields), end: best.end, strain: best.cost / Math.max(1, pieces.length) };
}

function rowOf(pieces: readonly Piece[], cells: readonly AlignedCell[], width: number): (RecoveredCell | undefined)[] {
  const row: (RecoveredCell | undefined)[] = Array.from({ length: width });
  for (const cell of cells) {
    const at = pieces[cell.from]?.at;
    if (at) row[cell.column] = { text: joinPieces(pieces, cell.from, cell.to), at };
  }
  return row;
}

/** A level stands in each of its rows; a new level 1 begins without a level 2. */
function repeatLevels(rows: readonly RecoveredRow[], fields: readonly ColumnField[]): RecoveredRow[] {
  const last: (RecoveredCell | undefined)[] = [];
  return rows.map((row) => {
    const first = fields.indexOf('level1');
    if (first >= 0 && isFilled(row[first]))
      for (const [column, field] of fields.entries()) if (field === 'level2') last[column] = undefined;
    return row.map((cell, column) => {
      const field = fields[column];
      if (field !== 'level1' && field !== 'level2') return cell;
      if (isFilled(cell)) last[column] = cell;
      return last[column] ?? cell;
    });
  });
}

const isFilled = (cell: RecoveredCell | undefined): boolean => cell !== undefined && cell.text !== '';
