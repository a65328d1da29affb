import type { Block, Cell, Paragraph, Table } from '../model/document.ts';
import { level1Of } from '../model/indicator-class.ts';
import { keysOf } from './grid/cell-text.ts';
import { labelOf } from './lexicon/labels.ts';

/**
 * On a sheet the words above a form (cover, part 1, title) stand in the same grid as the form, a row each. They are lifted out as
 * paragraphs, as a Word file would have them, so that the same words mean the same wherever they stand. Only the rows at the top
 * that hold a single filled cell, over the whole width or no label of a form; of a table that is not on a sheet, short lines over its whole width alone.
 */
export function liftTextRows(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) => (block.kind === 'table' && mayBegin(block) ? lift(block) : [block]));
}

/** Whether a table may begin with text: any on a sheet, others with a cell across all columns. */
function mayBegin({ at, cells, columns }: Table): boolean {
  const first = at.sheet === undefined ? cells.find(({ text }) => text.trim() !== '') : undefined;
  return at.sheet !== undefined || (first !== undefined && first.columnSpan >= columns);
}

function lift(table: Table): Block[] {
  const filled = new Map<number, Cell[]>();
  for (const cell of table.cells) {
    if (cell.text.trim() !== '' || cell.tables) filled.set(cell.row, [...(filled.get(cell.row) ?? []), cell]);
  }
  const rows = [...filled.keys()].sort((a, b) => a - b);
  const isText = table.at.sheet === undefined ? isAcross : isTextRow;
  const firstOfForm = rows.find((row) => !isText(filled.get(row) ?? [], table.columns));
  const lifted = rows
    .filter((row) => firstOfForm === undefined || row < firstOfForm)
    .flatMap((row) => filled.get(row) ?? []);
  if (lifted.length === 0) return [table];
  const paragraphs = lifted.map((cell): Paragraph => ({ kind: 'paragraph', text: cell.text, at: cell.at }));
  if (firstOfForm === undefined) return table.at.sheet === undefined ? [table] : paragraphs;
  return [...paragraphs, { ...table, cells: table.cells.filter((cell) => cell.row >= firstOfForm) }];
}

/** A line across a table that is none of a sheet: the title of a list, its unit. */
const isAcross = ([only, second]: readonly Cell[], columns: number): boolean =>
  only !== undefined &&
  !second &&
  columns > 1 &&
  only.columnSpan >= columns &&
  only.rowSpan === 1 &&
  !only.tables &&
  only.text.length <= LONGEST_LINE &&
  !only.text.includes('\n') &&
  !/[:：]/.test(only.text) &&
  level1Of(only.text) === undefined;

const LONGEST_LINE = 60;

function isTextRow(cells: readonly Cell[], columns: number): boolean {
  const [only, second] = cells;
  if (!only || second || only.rowSpan > 1 || only.tables) return false;
  if (only.columnSpan >= columns) return true;
  return labelOf(keysOf(only.text)) === undefined;
}
