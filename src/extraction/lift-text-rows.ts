import type { Block, Cell, Paragraph, Table } from '../model/document.ts';
import { keysOf } from './grid/cell-text.ts';
import { labelOf } from './lexicon/labels.ts';

/**
 * On a sheet the words above a form (cover, part 1, title) stand in the same grid as the form, a row each. They are lifted out as
 * paragraphs, as a Word file would have them, so that the same words mean the same wherever they stand. Only the rows at the top
 * that hold a single filled cell, over the whole width or no label of a form; a table that is not on a sheet stays as it is.
 */
export function liftTextRows(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) => (block.kind === 'table' && block.at.sheet !== undefined ? lift(block) : [block]));
}

function lift(table: Table): Block[] {
  const filled = new Map<number, Cell[]>();
  for (const cell of table.cells) {
    if (cell.text.trim() !== '' || cell.tables) filled.set(cell.row, [...(filled.get(cell.row) ?? []), cell]);
  }
  const rows = [...filled.keys()].sort((a, b) => a - b);
  const firstOfForm = rows.find((row) => !isTextRow(filled.get(row) ?? [], table.columns));
  const lifted = rows
    .filter((row) => firstOfForm === undefined || row < firstOfForm)
    .flatMap((row) => filled.get(row) ?? []);
  if (lifted.length === 0) return [table];
  const paragraphs = lifted.map((cell): Paragraph => ({ kind: 'paragraph', text: cell.text, at: cell.at }));
  if (firstOfForm === undefined) return paragraphs;
  return [...paragraphs, { ...table, cells: table.cells.filter((cell) => cell.row >= firstOfForm) }];
}

function isTextRow(cells: readonly Cell[], columns: number): boolean {
  const [only, second] = cells;
  if (!only || second || only.rowSpan > 1 || only.tables) return false;
  if (only.columnSpan >= columns) return true;
  return labelOf(keysOf(only.text)) === undefined;
}
