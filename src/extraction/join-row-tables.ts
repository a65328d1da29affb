import type { Block, Table } from '../model/document.ts';
import { stackTables } from './grid/stack-tables.ts';

/** So many rows in a line, each a table by itself, are one table. */
const FEWEST = 3;

/**
 * Editors of web pages write a table of its own for each row, one directly behind the other and all of the same columns. They are one table, whose cells
 * keep their own places. Tables of several rows, of other columns or with text between stay as they are.
 */
export function joinRowTables(blocks: readonly Block[]): readonly Block[] {
  if (!blocks.some(isRow)) return blocks;
  const joined: Block[] = [];
  let run: Table[] = [];
  const end = () => {
    const [first, ...others] = run;
    joined.push(...(first && run.length >= FEWEST ? [stackTables(first, others)] : run));
    run = [];
  };
  for (const block of blocks) {
    if (!isRow(block) || block.columns !== run[0]?.columns) end();
    if (isRow(block)) run.push(block);
    else joined.push(block);
  }
  end();
  return joined;
}

function isRow(block: Block): block is Table {
  return block.kind === 'table' && block.rows === 1 && block.columns > 1;
}
