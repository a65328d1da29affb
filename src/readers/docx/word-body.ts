import type { Block } from '../../model/document.ts';
import { BodySink } from '../flow/flow-sink.ts';

/** The body of a Word document: the blocks, with what the heads of pages say above the section they stand over, and places for imported parts. */
export class WordBody extends BodySink {
  /** For each part that is imported, a block without words in its place, and its relationship. */
  readonly imports = new Map<Block, string>();
  private readonly heads = new Set<string>();
  private sectionFrom = 0;

  /** What stands here comes out of another part (ECMA-376 17.17.2.1). */
  addImport(id: string): void {
    const place: Block = { kind: 'paragraph', text: '', at: { line: this.blocks.length + 1 } };
    this.blocks.push(place);
    this.imports.set(place, id);
  }

  /** Nothing can stand in this place. */
  dropImport(place: Block): void {
    this.blocks.splice(this.blocks.indexOf(place), 1);
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
