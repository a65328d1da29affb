import type { Block } from '../../../model/document.ts';

/** The text of a paragraph; "" of another block, and of none. */
export const textOf = (block: Block | undefined): string => (block?.kind === 'paragraph' ? block.text : '');

/** The text of the paragraphs of a document, a line below the other; tables are empty lines. */
export const textOfLines = (blocks: readonly Block[]): string => blocks.map(textOf).join('\n');

/** The blocks with the text of each paragraph changed. */
export const withTexts = (blocks: readonly Block[], change: (text: string) => string): readonly Block[] =>
  blocks.map((block) => (block.kind === 'paragraph' ? { ...block, text: change(block.text) } : block));

/** Changes the lines of a text one by one. */
export const eachLine = (text: string, change: (line: string) => string): string =>
  text.split('\n').map(change).join('\n');

/** How often a pattern is found, which has to be global. */
export const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
