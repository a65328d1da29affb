import type { Block } from '../../model/document.ts';
import type { Message } from '../../model/message.ts';
import { BodySink } from '../flow/flow-sink.ts';
import { importMissing, type PartFile } from '../imported-parts.ts';
import type { Limits } from '../limits.ts';

/** The body of a Word document: the blocks, with what the heads of pages say above the section they stand over. */
export class WordBody extends BodySink {
  private readonly heads = new Set<string>();
  private readonly messages: Message[];
  private sectionFrom = 0;

  constructor(limits: Limits, messages: Message[]) {
    super(limits, messages);
    this.messages = messages;
  }

  /** What stands here is text out of another part (ECMA-376 17.17.2.1), undefined where there is none. */
  addChunk(part: PartFile | undefined): void {
    if (part) this.addText(part);
    else if (!this.messages.some(({ code }) => code === importMissing().code)) this.messages.push(importMissing());
  }

  /** A section ends (17.6.17); `lines` are those of its pages' heads, of which each counts once in the document. */
  endSection(lines: readonly string[]): void {
    const fresh = lines.filter((line) => !this.heads.has(line));
    const at = this.blocks[this.sectionFrom]?.at ?? { line: 1 };
    const paragraphs = fresh.map((text): Block => ({ kind: 'paragraph', text, at }));
    this.blocks.splice(this.sectionFrom, 0, ...paragraphs);
    this.sectionFrom = this.blocks.length;
    for (const line of fresh) this.heads.add(line);
  }
}
