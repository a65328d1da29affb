import { displayWidth } from '../../../base/display-width.ts';
import type { Block, Paragraph } from '../../../model/document.ts';

/** A page on which text is cut whatever stands there is at least so wide, in half-width characters. */
const NARROWEST = 48;
const WIDE = 100;
const NEARLY = 0.94;
/** So many full lines one below the other, or anywhere, are no chance. */
const FEWEST_BELOW = 3;
const FEWEST_FULL = 5;
/** What sets cells apart by itself or by its place, and the borders of tables: such lines are not cut so. */
const LAID_OUT = /[\t|｜\n\u2500-\u257f]|\S {2,}\S|^ |^\+[-=:+]+$/;
const SENTENCE_END = /[。；;！!？?：:]\s*$/;

/**
 * Joins the lines of a text that somebody has cut at the width of a page, in the middle of words and numbers, into the lines they were. Such a text is
 * known by many lines being as wide as the widest, which is wide; a line that fills the page goes on in the next. Other blocks as they are.
 */
export function joinWrappedLines(blocks: readonly Block[]): readonly Block[] {
  const widths = blocks.map(widthOf);
  const limit = Math.max(0, ...widths);
  if (limit < NARROWEST || !isLimit(widths, limit)) return blocks;
  const made: Block[] = [];
  let goesOn = false;
  for (const [index, block] of blocks.entries()) {
    const above = made.at(-1);
    const rest = goesOn && (widths[index] ?? 0) > 0;
    if (rest && above?.kind === 'paragraph' && block.kind === 'paragraph')
      made[made.length - 1] = { ...above, text: above.text + block.text };
    else made.push(block);
    goesOn = isFull(widths[index], limit) && !SENTENCE_END.test((block as Paragraph).text);
  }
  return made;
}

/** How wide the line is that a block is; 0 where it is no line of a text, or empty. */
function widthOf(block: Block): number {
  if (block.kind !== 'paragraph' || block.at.line === undefined || block.at.table !== undefined) return 0;
  return LAID_OUT.test(block.text) ? 1 : displayWidth(block.text);
}

/**
 * A character of double width does not fit where one column is left. Where lines are so long, other ways of counting the width of dashes and signs
 * have shifted their ends by some columns.
 */
const isFull = (width: number | undefined, limit: number): boolean =>
  width !== undefined && width >= (limit >= WIDE ? limit * NEARLY : limit - 1);

function isLimit(widths: readonly number[], limit: number): boolean {
  let [full, below] = [0, 0];
  for (const width of widths) {
    below = isFull(width, limit) ? below + 1 : 0;
    full += below > 0 ? 1 : 0;
    if (below === FEWEST_BELOW || full === FEWEST_FULL) return true;
  }
  return false;
}
