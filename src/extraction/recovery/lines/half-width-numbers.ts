import type { Block } from '../../../model/document.ts';

const FULL_WIDTH = /[０-９％]|(?<=[０-９])．(?=[０-９])/g;
const FROM_FULL_WIDTH = 0xfee0;

/** The blocks with the digits and percent signs of lines in half width, as nearly all papers print them ("１２．５％"): by numbers run-on text is taken apart. */
export function withHalfWidthNumbers(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block) => {
    if (block.kind !== 'paragraph' || block.text.search(FULL_WIDTH) < 0) return block;
    return { ...block, text: block.text.replace(FULL_WIDTH, halfWidth) };
  });
}

const halfWidth = (sign: string): string => String.fromCharCode(sign.charCodeAt(0) - FROM_FULL_WIDTH);
