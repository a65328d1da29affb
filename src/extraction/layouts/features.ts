import type { Block, Table } from '../../model/document.ts';
import { formTitle, leadingTitle } from '../captions.ts';
import { keysOf } from '../grid/cell-text.ts';
import type { Features } from './layout.ts';

const LONGEST_WORD = 30;

function collect(table: Table, words: Set<string>, titles: string[]): number {
  let blocks = 1;
  const perRow = new Map<number, number>();
  for (const cell of table.cells) {
    for (const inner of cell.tables ?? []) blocks = Math.max(blocks, collect(inner, words, titles));
    if (cell.text.length > 2 * LONGEST_WORD) continue;
    const key = keysOf(cell.text).bare;
    if (key === '' || key.length > LONGEST_WORD) continue;
    words.add(key);
    const title = formTitle(cell.text) ?? leadingTitle(cell.text)?.title;
    if (title) titles.push(title);
    if (key.startsWith('二级指标')) {
      const inRow = (perRow.get(cell.row) ?? 0) + 1;
      perRow.set(cell.row, inRow);
      blocks = Math.max(blocks, inRow);
    }
  }
  return blocks;
}

/** Looks a document through for what layouts are recognised by. */
export function featuresOf(blocks: readonly Block[]): Features {
  const words = new Set<string>();
  const titles: string[] = [];
  let most = 1;
  for (const block of blocks) {
    if (block.kind === 'table') most = Math.max(most, collect(block, words, titles));
    else {
      const title = block.text.length > 80 ? undefined : formTitle(block.text);
      if (title) titles.push(title);
    }
  }
  return { titles, words, blocks: most };
}
