import type { Result } from '../../base/result.ts';
import type { Block } from '../../model/document.ts';
import type { Message } from '../../model/message.ts';
import type { Limits } from '../limits.ts';
import { decodeText } from '../text/decode-text.ts';
import { decodingMessages } from '../text/decoding-messages.ts';
import { textBlocks } from '../text/read-text.ts';
import type { FlowItem } from './flow.ts';
import { blocksOfFlow } from './flow-blocks.ts';
import { flowOfPage, hiddenOnPage, newNotes } from './page-flow.ts';
import { parseTree } from './parse-tree.ts';

const TABLE_TAG = /<(\/?)table\b[^>]*>/gi;

/**
 * A text or Markdown file with tables in the markup of web pages, as programs write them that recognise or convert papers: its lines as
 * those of any text, its tables with their spans. Markup outside tables stays as it stands; a table without an end reaches to the end.
 */
export function readMarkedText(bytes: Uint8Array, limits: Limits): Result<readonly Block[], Message> {
  const decoded = decodeText(bytes);
  const notes = newNotes();
  const tables: FlowItem[] = [];
  const parts = partsOf(decoded.text).map((part) => {
    const items = part.isTable ? flowOfPage(parseTree(part.text, limits), limits, notes) : [];
    tables.push(...items);
    return { ...part, items };
  });
  const marked = blocksOfFlow(tables);
  let at = 0;
  const blocks = parts.flatMap((part) => {
    if (!part.isTable) return textBlocks(part.text, part.line, limits);
    at += part.items.length;
    return marked
      .slice(at - part.items.length, at)
      .map((block) => ({ ...block, at: { ...block.at, line: part.line } }));
  });
  return { value: blocks, messages: [...decodingMessages(decoded), ...hiddenOnPage(notes)] };
}

interface Part {
  readonly isTable: boolean;
  readonly text: string;
  /** The line of the file on which it begins. */
  readonly line: number;
}

/** The text cut before each table that stands in no other and behind its end. */
function partsOf(text: string): Part[] {
  const parts: Part[] = [];
  let [from, line, depth] = [0, 1, 0];
  const cutAt = (to: number, isTable: boolean) => {
    const part = text.slice(from, to);
    if (part.trim() !== '') parts.push({ isTable, text: part, line });
    line += part.match(/\r\n|\n|\r/g)?.length ?? 0;
    from = to;
  };
  for (const { 0: tag, 1: end, index } of text.matchAll(TABLE_TAG)) {
    if (end === '' && depth++ === 0) cutAt(index, false);
    else if (end !== '' && depth > 0 && --depth === 0) cutAt(index + tag.length, true);
  }
  cutAt(text.length, depth > 0);
  return parts;
}
