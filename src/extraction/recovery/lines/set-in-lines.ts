import type { Block } from '../../../model/document.ts';
import { withTexts } from './line-texts.ts';

/** Fewer lines may begin so by chance. */
const FEWEST = 8;

/** The blocks of a text that is set in as a whole, without the blanks that all its lines begin with. Other blocks as they are. */
export function withoutSharedIndent(blocks: readonly Block[]): readonly Block[] {
  const lines = blocks.flatMap((block) => (block.kind === 'paragraph' && block.text.trim() !== '' ? [block.text] : []));
  const shared = lines.length < FEWEST ? 0 : Math.min(...lines.map((line) => line.search(/[^ ]/)));
  if (shared === 0) return blocks;
  return withTexts(blocks, (text) => text.slice(shared));
}
