import { isPageNumber } from '../../base/page-number.ts';
import type { Block, Table } from '../../model/document.ts';
import { cellsBeginning, type Grid, layOut } from '../grid/grid.ts';
import { columnMeaning } from '../lexicon/columns.ts';
import { labelOf } from '../lexicon/labels.ts';

/** Whether no row of a table is a header or begins the head of a form: nothing in it says what its columns are. */
function hasNoHead(grid: Grid): boolean {
  for (let row = 1; row <= grid.rows; row += 1) {
    const cells = cellsBeginning(grid, row).filter(({ blank }) => !blank);
    const [lead] = cells;
    if (lead && cells.length === 1 && lead.source.columnSpan > 1 && row === 1) return false;
    if (lead && labelOf(lead) !== undefined) return false;
    if (cells.filter((cell) => columnMeaning(cell) !== undefined).length > 1) return false;
  }
  return true;
}

/**
 * The tables behind one into which it goes on, on the next page or sheet: as wide as it is, without a header or head of their own, and with nothing but
 * numbers of pages between. `next` is the block behind the last of them.
 */
export function tablesGoingOn(
  blocks: readonly Block[],
  at: number,
  columns: number,
): { readonly tables: readonly Table[]; readonly next: number } {
  const tables: Table[] = [];
  let next = at + 1;
  for (let index = next; index < blocks.length; index += 1) {
    const block = blocks[index];
    if (block?.kind === 'paragraph' && (block.text.trim() === '' || isPageNumber(block.text))) continue;
    if (block?.kind !== 'table' || block.columns !== columns || !hasNoHead(layOut(block))) break;
    tables.push(block);
    next = index + 1;
  }
  return { tables, next };
}
