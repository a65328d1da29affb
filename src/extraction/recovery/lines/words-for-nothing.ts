import type { Block } from '../../../model/document.ts';
import { countOf, eachLine, textOfLines, withTexts } from './line-texts.ts';

/** None of Python and nan of its tables, alone between two pipes, tabs or commas. */
const NOTHING = /(?<=(?:^|[|\t,]) ?)(?:None|nan|NaN)(?= ?(?:$|[|\t,]))/g;
const IN_LINES = new RegExp(NOTHING.source, 'gm');
/** Fewer are words of the paper. */
const FEWEST = 5;

/** The blocks without the word that a script has written for each empty cell of a table. */
export function withoutWordsForNothing(blocks: readonly Block[]): readonly Block[] {
  const text = textOfLines(blocks);
  if (!/None|nan|NaN/.test(text) || countOf(text, IN_LINES) < FEWEST) return blocks;
  return withTexts(blocks, (line) => eachLine(line, (part) => part.replace(NOTHING, '')));
}
