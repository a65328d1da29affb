import type { Block } from '../../../model/document.ts';

/** Fewer lines may stand so by chance. */
const FEWEST = 8;

/**
 * The blocks of a text in which each line end was doubled, as pages of the web and converters do, with the line ends that it had: an empty line stands behind
 * every line, and three where one stood. Where no gap is wider, the empty lines are the paper's own. Other blocks as they are.
 */
export function withoutDoubledLineEnds(blocks: readonly Block[]): readonly Block[] {
  const gaps = gapsOf(blocks);
  const isDoubled =
    gaps.length >= FEWEST && gaps.every(({ length }) => length % 2 === 1) && gaps.some(({ length }) => length > 1);
  if (!isDoubled) return blocks;
  const left = new Set(gaps.flatMap(({ from, length }) => range(from, from + (length + 1) / 2)));
  return blocks.filter((_, index) => !left.has(index));
}

interface Gap {
  readonly from: number;
  /** How many empty lines stand here; 0 between two lines that follow each other. */
  readonly length: number;
}

/** What stands between the lines of a document. */
function gapsOf(blocks: readonly Block[]): Gap[] {
  const gaps: Gap[] = [];
  let from: number | undefined;
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'paragraph' && block.text.trim() === '') continue;
    if (from !== undefined) gaps.push({ from, length: index - from });
    from = index + 1;
  }
  return gaps;
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, index) => from + index);
