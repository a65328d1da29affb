import type { Block } from '../../../model/document.ts';
import { eachLine, withTexts } from './line-texts.ts';

const HEADING = /^\s{0,3}#{1,6}\s+(?=\S)/;
/** Words in bold by themselves; what masks a number (≥**人) stands behind a sign or in front of a unit. */
const BOLD = /(?<=^|[|\s])\*\*(?=\p{Script=Han})([\p{Script=Han}\d（）()、：:.．]{1,60}?)\*\*/gu;

/** Lines without the marks that Markdown sets in front of headings and around words in bold. */
export const withoutMarkdownMarks = (blocks: readonly Block[]): readonly Block[] =>
  blocks.some((block) => block.kind === 'paragraph' && /^\s{0,3}#|\*\*/m.test(block.text))
    ? withTexts(blocks, (text) => eachLine(text, (line) => line.replace(HEADING, '').replace(BOLD, '$1')))
    : blocks;
