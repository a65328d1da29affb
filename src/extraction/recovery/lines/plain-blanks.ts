import type { Block } from '../../../model/document.ts';
import { countOf, eachLine, textOfLines, withTexts } from './line-texts.ts';

const NO_BREAK = /[\u00a0\u202f]/g;
/** Mirrors that keep their pages in another encoding print each such blank as a question mark: "绩????????效". */
const LOST_BLANKS = /\?{4,}/g;
const IDEOGRAPHIC = /\u3000/g;
const BETWEEN_WORDS = /(?<=\S) +(?=\S)/g;
const IDEOGRAPHIC_BETWEEN_WORDS = /(?<=\S)\u3000+(?=\S)/g;

/**
 * The blocks with the no-break blanks of lines that have words as plain ones: pages of the web set them wherever they want a gap, and a line that is nothing
 * else is an empty cell. Question marks in a row that a mirror made of them are blanks again. So are ideographic blanks where more gaps between words are made of them than of plain ones.
 */
export function withPlainBlanks(blocks: readonly Block[]): readonly Block[] {
  const text = textOfLines(blocks);
  const isWide = countOf(text, IDEOGRAPHIC_BETWEEN_WORDS) > countOf(text, BETWEEN_WORDS);
  if (!isWide && text.search(NO_BREAK) < 0 && text.search(LOST_BLANKS) < 0) return blocks;
  const mended = (line: string): string => {
    const plain = line.trim() === '' ? line : line.replace(NO_BREAK, ' ').replace(LOST_BLANKS, ' ');
    return isWide ? plain.replace(IDEOGRAPHIC, ' ') : plain;
  };
  return withTexts(blocks, (lines) => eachLine(lines, mended));
}
