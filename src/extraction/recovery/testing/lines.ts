import type { Block } from '../../../model/document.ts';

/** The lines of a text as a reader gives them: a paragraph each, counted from 1. */
export const linesOf = (texts: readonly string[]): Block[] =>
  texts.map((text, index) => ({ kind: 'paragraph', text, at: { line: index + 1 } }));

/** The texts of the paragraphs among blocks. */
export const textsOf = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
