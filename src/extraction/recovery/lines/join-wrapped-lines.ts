import { displayWidth } from '../../../base/display-width.ts';
import type { Block, Paragraph } from '../../../model/document.ts';
import { isClassName } from '../vocabulary.ts';

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

/** Of prose that a pdf prints in letters of different widths, so much of the widest line fills the page; so many full lines, and which share of all, are no chance. */
const NEARLY_IN_PROSE = 0.85;
const FEWEST_OF_PROSE = 8;
const LEAST_OF_PROSE = 0.6;
/** Nearly each full line of prose has a mark within it; cells of tables have few. */
const MARK = /[，。；、：,;:]/;
const LEAST_MARKED = 0.75;
const SENTENCE_END_IN_PROSE = /[。!！?？]\s*$/;
/** Blanks that part the cells of a row: between words, not beside a number. */
const CELLS = /\p{Script=Han} \p{Script=Han}.*\p{Script=Han} \p{Script=Han}/u;
/** Whether a line begins with a class and a blank behind it: a row, and no rest of the line above, though rows may all be as wide. */
const beginsRow = (text: string): boolean => isClassName(/^(\p{Script=Han}{4,12}) /u.exec(text)?.[1] ?? '');
/** How paragraphs begin that are counted. */
const COUNTED =
  /^\s*(?:\d{1,2}[.、．]|[（(][一二三四五六七八九十\d]{1,3}[)）]|[一二三四五六七八九十]{1,3}、|第.{1,3}部分)/;

/**
 * Joins the lines of a text that somebody has cut at the width of a page, in the middle of words and numbers, into the lines they were. Such a text is
 * known by many lines being as wide as the widest, which is wide; a line that fills the page goes on in the next. Other blocks as they are.
 */
export function joinWrappedLines(blocks: readonly Block[]): readonly Block[] {
  const widths = blocks.map(widthOf);
  const limit = Math.max(0, ...widths);
  if (limit < NARROWEST) return blocks;
  const isProse = !isLimit(widths, limit);
  if (isProse && !isProseOf(blocks, widths, limit)) return blocks;
  const made: Block[] = [];
  let goesOn = false;
  for (const [index, block] of blocks.entries()) {
    const above = made.at(-1);
    const { text } = block as Paragraph;
    const rest =
      goesOn && (widths[index] ?? 0) > 0 && !(isProse && (COUNTED.test(text) || CELLS.test(text))) && !beginsRow(text);
    if (rest && above?.kind === 'paragraph' && block.kind === 'paragraph')
      made[made.length - 1] = { ...above, text: above.text + block.text };
    else made.push(block);
    goesOn = isProse
      ? isFullOfProse(widths[index], limit) && !SENTENCE_END_IN_PROSE.test(text) && !CELLS.test(text)
      : isFull(widths[index], limit) && !SENTENCE_END.test(text);
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

const isFullOfProse = (width: number | undefined, limit: number): boolean =>
  width !== undefined && width >= limit * NEARLY_IN_PROSE;

/** Whether most lines are prose that fills the page. */
function isProseOf(blocks: readonly Block[], widths: readonly number[], limit: number): boolean {
  const full = blocks.filter((_, index) => isFullOfProse(widths[index], limit));
  const marked = full.filter((block) => block.kind === 'paragraph' && MARK.test(block.text));
  return (
    full.length >= FEWEST_OF_PROSE &&
    full.length >= LEAST_OF_PROSE * widths.filter((width) => width > 0).length &&
    marked.length >= LEAST_MARKED * full.length
  );
}

function isLimit(widths: readonly number[], limit: number): boolean {
  let [full, below] = [0, 0];
  for (const width of widths) {
    below = isFull(width, limit) ? below + 1 : 0;
    full += below > 0 ? 1 : 0;
    if (below === FEWEST_BELOW || full === FEWEST_FULL) return true;
  }
  return false;
}
