import type { Block } from '../../../model/document.ts';
import { knownUnitAt } from '../../../model/target-grammar/units.ts';
import { textOf } from './line-texts.ts';

/** Small letters alone between blanks, behind Chinese words, a number or a sign. */
const STRAY = /(?<=[\p{Script=Han})）%\d])[ \u3000]+([a-z]{1,2})(?=[ \u3000]|$)/gu;
const MAY_BE = /[ \u3000][a-z]{1,2}(?:[ \u3000]|$)/;
/** In so many lines they are no chance; and a page has lines between its cells where so many lines hold one. */
const FEWEST = 4;
const PIPE = /[ \u3000]+\|(?=[ \u3000])/g;

/**
 * The blocks without the letters that a program which reads scans takes the lines between cells for: "项目名称 t 档案保管 j 项目代码". A unit
 * behind its number stays. The same blocks where few lines have such letters.
 */
export function withoutStrayLetters(blocks: readonly Block[]): readonly Block[] {
  const mended = blocks.map((block) =>
    block.kind === 'paragraph' && MAY_BE.test(block.text) ? { ...block, text: withoutStray(block.text) } : block,
  );
  if (mended.filter((block, index) => textOf(block) !== textOf(blocks[index])).length < FEWEST) return blocks;
  const isRuled = blocks.filter((block) => textOf(block).includes('|')).length >= FEWEST;
  if (isRuled) return mended;
  return mended.map((block) => (block.kind === 'paragraph' ? { ...block, text: block.text.replace(PIPE, '') } : block));
}

const withoutStray = (text: string): string =>
  text.replace(STRAY, (whole, letters: string, at: number) =>
    /\d/.test(text[at - 1] ?? '') && knownUnitAt(letters) === letters ? whole : '',
  );
