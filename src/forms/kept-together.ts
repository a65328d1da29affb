import type { FilledBlock } from './sheet.ts';

/** How many characters may be kept together: more would leave half a page empty in front of them. */
const MOST_CHARACTERS = 400;
const MOST_ROWS = 4;

/**
 * Where the end of a section begins that stays on one page: the notes and signature lines behind the last table, and that table itself where it
 * is a short one joined to another. A page with nothing but a line to sign is no page of a form. The number of blocks where nothing is to be kept.
 */
export function keptFrom(blocks: readonly FilledBlock[]): number {
  const lastTable = blocks.findLastIndex(({ kind }) => kind !== 'text');
  if (blocks[lastTable]?.kind !== 'table' || lastTable === blocks.length - 1) return blocks.length;
  const from = isShort(blocks[lastTable]) ? lastTable : lastTable + 1;
  return lengthOf(blocks.slice(from)) > MOST_CHARACTERS ? blocks.length : from;
}

function isShort(block: FilledBlock): boolean {
  return (
    block.kind === 'table' && block.joined && block.rows.length <= MOST_ROWS && lengthOf([block]) < MOST_CHARACTERS / 2
  );
}

function lengthOf(blocks: readonly FilledBlock[]): number {
  const texts = blocks.flatMap((block) => {
    if (block.kind === 'text') return block.texts;
    return block.kind === 'table' ? block.rows.flatMap(({ cells }) => cells.map(({ text }) => text)) : [];
  });
  return texts.reduce((sum, text) => sum + text.length, 0);
}
