import type { Block } from '../../../model/document.ts';
import { textOf } from './line-texts.ts';
import { FRAMED } from './style-of.ts';
import { type TextRow, tableOfRows } from './text-table.ts';

/** The rule below the first row: "|---|:--:|". */
const RULE = /^\s*\|(?:\s*:?-+:?\s*\|){2,}\s*$/;

/**
 * The Markdown tables among the lines of a text that has tables in the markup of web pages as well, as tables: programs write so those without merged cells, and the
 * others in markup. Other blocks, and a table with rows that are shorter or longer than its rule, as they are.
 */
export function withMarkdownTables(blocks: readonly Block[]): readonly Block[] {
  let tables = blocks.filter(({ kind }) => kind === 'table').length;
  if (tables === 0 || !blocks.some((block) => RULE.test(textOf(block)))) return blocks;
  const made: Block[] = [];
  for (let index = 0; index < blocks.length; ) {
    const found = tableAt(blocks, index);
    if (found) tables += 1;
    made.push(...(found ? tableOfRows(found.rows, tables) : blocks.slice(index, index + 1)));
    index = found?.to ?? index + 1;
  }
  return made;
}

/** The rows of the table that begins at a block, and the block behind it; undefined where none does. */
function tableAt(
  blocks: readonly Block[],
  from: number,
): { readonly rows: readonly TextRow[]; readonly to: number } | undefined {
  if (!RULE.test(textOf(blocks[from + 1]))) return undefined;
  const width = cellsOf(textOf(blocks[from + 1])).length;
  const rows: TextRow[] = [];
  let to = from;
  for (let block = blocks[to]; block && FRAMED.test(textOf(block)); block = blocks[to]) {
    const cells = cellsOf(textOf(block));
    if (cells.length !== width) return undefined;
    if (to !== from + 1 && cells.some((cell) => cell !== '')) rows.push({ cells, at: block.at });
    to += 1;
  }
  return to > from + 1 ? { rows, to } : undefined;
}

const cellsOf = (text: string): string[] =>
  text
    .trim()
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim().replace(/<br *\/?>/g, '\n'));
