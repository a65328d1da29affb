import type { Block } from '../../../model/document.ts';
import { countOf, textOfLines, withTexts } from './line-texts.ts';

const FULL_WIDTH = /[０-９％]|(?<=[０-９])．(?=[０-９])/g;
const FROM_FULL_WIDTH = 0xfee0;

/**
 * The blocks with the digits and percent signs of lines in half width ("１２．５％"), where most of them are not: by its numbers run-on text is taken apart. A
 * sign here and there stays as it is printed.
 */
export function withHalfWidthNumbers(blocks: readonly Block[]): readonly Block[] {
  const text = textOfLines(blocks);
  if (countOf(text, /[０-９]/g) <= countOf(text, /\d/g)) return blocks;
  return withTexts(blocks, (line) => line.replace(FULL_WIDTH, halfWidth));
}

const halfWidth = (sign: string): string => String.fromCharCode(sign.charCodeAt(0) - FROM_FULL_WIDTH);
