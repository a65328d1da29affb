import type { Block } from '../../../model/document.ts';
import { eachLine, withTexts } from './line-texts.ts';

const HEADING = /^\s{0,3}#{1,6}\s+(?=\S)/;
/** Words in bold by themselves; what masks a number (≥**人) stands behind a sign or in front of a unit. */
const BOLD = /(?<=^|[|\s])\*\*(?=\p{Script=Han})([\p{Script=Han}\d（）()、：:.．]{1,60}?)\*\*/gu;
/** A sign that Markdown would take for a mark of its own has a backslash in front (\>=95\%), a full-width % as well, a line end within a cell is one by itself. */
const ESCAPED = /(?<!\S)\S*\\(?:[!-/:-@[\]^_`{}~％]|(?=\s{2}|$))\S*/g;
const ESCAPE = /\\(?=[!-/:-@[\]^_`{}~％]|$)/g;

const MARKED = /^\s{0,3}#|\*\*|\\/m;

/** Lines without the marks that Markdown sets in front of headings, around words in bold, in front of signs and at line ends; columns stay where they are. */
export const withoutMarkdownMarks = (blocks: readonly Block[]): readonly Block[] =>
  blocks.some((block) => block.kind === 'paragraph' && MARKED.test(block.text))
    ? withTexts(blocks, (text) => eachLine(text, unmarked))
    : blocks;

const unmarked = (line: string): string => line.replace(HEADING, '').replace(BOLD, '$1').replace(ESCAPED, plainWord);

/** A word without its backslashes, as wide as it was. */
const plainWord = (word: string): string => word.replace(ESCAPE, '').padEnd(word.length);
