import type { GridCell } from '../grid/grid.ts';
import { HiddenWords } from '../hidden-words.ts';
import type { SheetContent } from './sheet-content.ts';

/** The cells of a sheet that it shows, and what the others say. */
export interface ShownCells {
  readonly cells: readonly GridCell<string>[];
  /** A piece for each hidden row, and one for each hidden column of the other rows. */
  readonly hidden: HiddenWords;
  /** The first row and column of what is hidden. */
  readonly first: { readonly row: number; readonly column: number } | undefined;
  readonly rows: number;
  readonly columns: number;
  /** Nothing would be left without what is hidden: it is shown after all. */
  readonly isRead: boolean;
}

/** The cells without those of hidden rows and columns; a merged one is shown as long as some of its rows and columns are. `cells` in row order. */
export function shownCells(cells: readonly GridCell<string>[], sheet: SheetContent): ShownCells {
  const { hiddenRows, hiddenColumns } = sheet;
  const shown: GridCell<string>[] = [];
  const left: GridCell<string>[] = [];
  for (const cell of cells) {
    const isHidden =
      allHidden(hiddenRows, cell.row, cell.rowSpan) || allHidden(hiddenColumns, cell.column, cell.columnSpan);
    (isHidden ? left : shown).push(cell);
  }
  const filled = left.filter(({ content }) => content !== '');
  const [first] = filled;
  const rows = new Map<number, string>();
  const columns = new Map<number, string>();
  for (const { row, column, content } of filled) {
    if (hiddenRows.has(row)) rows.set(row, join(rows.get(row), content));
    else columns.set(column, join(columns.get(column), content));
  }
  const hidden = new HiddenWords();
  for (const words of [...rows.values(), ...columns.values()]) {
    hidden.hide(words);
    hidden.endPiece();
  }
  const isRead = first !== undefined && !shown.some(({ content }) => content !== '');
  const at = first && { row: first.row, column: first.column };
  return { cells: isRead ? cells : shown, hidden, first: at, rows: rows.size, columns: columns.size, isRead };
}

const join = (before: string | undefined, words: string): string =>
  before === undefined ? words : `${before} ${words}`;

function allHidden(hidden: ReadonlySet<number>, from: number, span: number): boolean {
  if (hidden.size === 0) return false;
  for (let at = from; at < from + span; at += 1) if (!hidden.has(at)) return false;
  return true;
}
