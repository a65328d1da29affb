import type { Block } from '../../../model/document.ts';

const FULL_WIDTH = /[０-９％]|(?<=[０-９])．(?=[０-９])/g;
const FROM_FULL_WIDTH = 0xfee0;

/**
 * The blocks with the digits and percent signs of lines in half width ("１２．５％"), where most of them are not: by its numbers run-on text is taken apart. A
 * sign here and there stays as it is printed.
 */
export function withHalfWidthNumbers(blocks: readonly Block[]): readonly Block[] {
  const text = blocks.map((block) => (block.kind === 'paragraph' ? block.text : '')).join('\n');
  if (count(text, /[０-９]/g) <= count(text, /\d/g)) return blocks;
  return blocks.map((block) =>
    block.kind === 'paragraph' ? { ...block, text: block.text.replace(FULL_WIDTH, halfWidth) } : block,
  );
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

const halfWidth = (sign: string): string => String.fromCharCode(sign.charCodeAt(0) - FROM_FULL_WIDTH);
