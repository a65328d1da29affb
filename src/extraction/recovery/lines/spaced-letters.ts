import type { Block } from '../../../model/document.ts';
import { eachLine, textOfLines, withTexts } from './line-texts.ts';

/** A blank by itself, but for one between two numbers of several digits; two of them part cells. */
const BLANK = /(?<=[^ \u3000\d]) (?=[^ \u3000])|(?<=\d) (?=[^ \u3000\d])|(?<=(?<!\d)\d) (?=\d(?!\d))/g;
/** A line with fewer words says nothing: titles and labels are printed wide. */
const FEWEST_WORDS = 8;
/** So many of the words of a line are single characters. */
const SHARE_OF_LETTERS = 0.6;
/** So many of the lines of a text are set wide, where it came through character recognition. */
const SHARE_OF_LINES = 0.4;
const FEWEST_LINES = 4;

/** Whether a blank stands behind nearly every character of a line. */
function isSpaced(line: string): boolean {
  const words = line.trim().split(/[ \u3000]+/);
  const letters = words.filter((word) => /^\p{Script=Han}$/u.test(word));
  return words.length >= FEWEST_WORDS && letters.length >= SHARE_OF_LETTERS * words.length;
}

/**
 * Text behind whose characters recognition has set a blank each ("项 目 名 称   改 造 工 程"), without these blanks; cells stand two or more apart. A
 * paper with a wide title or label alone stays as it is.
 */
export function withoutSpacedLetters(blocks: readonly Block[]): readonly Block[] {
  const lines = textOfLines(blocks).split('\n');
  const filled = lines.filter((line) => line.trim() !== '').length;
  const spaced = lines.filter(isSpaced).length;
  if (spaced < FEWEST_LINES || spaced < SHARE_OF_LINES * filled) return blocks;
  return withTexts(blocks, tightened);
}

const tightened = (text: string): string =>
  eachLine(text, (line) => (/ {2,}|\u3000/.test(line) || isWide(line) ? line.replace(BLANK, '') : line));

/** Whether all words of a line are single characters or numbers. */
const isWide = (line: string): boolean => !/[^ \d.]{2,}/.test(line);
