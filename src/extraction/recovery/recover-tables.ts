import type { Block } from '../../model/document.ts';
import type { Message } from '../../model/message.ts';
import { cutLines } from './cut-lines.ts';
import { recoverForms } from './recover-forms.ts';
import { splitRunOn } from './split-run-on.ts';

export interface Recovered {
  readonly blocks: readonly Block[];
  readonly messages: readonly Message[];
}

/**
 * Turns flattened tables among the paragraphs of a document (a cell a line, a tab or a pipe a cell, a row a line, run-on text) back
 * into tables; real tables pass untouched. Ordinary text stays as it is. What looks like a part of a table and cannot be laid into
 * its columns stays as paragraphs, with a message.
 */
export function recoverTables(blocks: readonly Block[]): Recovered {
  const made: Block[] = [];
  const messages: Message[] = [];
  let tables = blocks.filter((block) => block.kind === 'table').length;
  for (let from = 0; from < blocks.length; ) {
    const block = blocks[from];
    if (block?.kind !== 'paragraph') {
      if (block) made.push(block);
      from += 1;
      continue;
    }
    let to = from;
    while (blocks[to]?.kind === 'paragraph') to += 1;
    const run = recoverForms(blocks, splitRunOn(cutLines(blocks, from, to)), from, to, tables);
    made.push(...run.blocks);
    messages.push(...run.messages);
    tables += run.tables;
    from = to;
  }
  return { blocks: made, messages };
}
