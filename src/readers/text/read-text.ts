import type { Result } from '../../base/result.ts';
import type { Block } from '../../model/document.ts';
import type { Message } from '../../model/message.ts';
import type { Limits } from '../limits.ts';
import { ReaderFault } from '../reader-fault.ts';
import { decodeText } from './decode-text.ts';
import { decodingMessages } from './decoding-messages.ts';

/** What ends a line inside one physical line: form feed, vertical tab, NEL, line and paragraph separator. */
const INNER_BREAKS = /[\f\v\u0085\u2028\u2029]/;

/**
 * A text file as one paragraph per line, empty ones too, tabs and pipes as they stand: a dump of a form is a table to whoever
 * knows forms, not to a reader of text. `at.line` is the line an editor shows.
 */
export function readText(bytes: Uint8Array, limits: Limits): Result<readonly Block[], Message> {
  const decoded = decodeText(bytes);
  return { value: textBlocks(decoded.text, 1, limits), messages: decodingMessages(decoded) };
}

/** The lines of a text as paragraphs, the first of them on the line `first` of its file. */
export function textBlocks(text: string, first: number, limits: Limits): Block[] {
  const blocks: Block[] = [];
  for (const [index, line] of linesOf(text).entries()) {
    if (blocks.length >= limits.maxCells) throw tooManyLines(limits.maxCells);
    for (const text of INNER_BREAKS.test(line) ? line.split(INNER_BREAKS) : [line]) {
      blocks.push({ kind: 'paragraph', text, at: { line: first + index } });
    }
  }
  return blocks;
}

/** The lines of a text; a line end at the very end starts no further line. */
export function linesOf(text: string): string[] {
  const lines = text.split(/\r\n|\n|\r/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

function tooManyLines(most: number): ReaderFault {
  return new ReaderFault('too-many-lines', {
    zh: `文件超过 ${most} 行，不像绩效文本，没有读取。请只提交绩效部分。`,
    en: `The file has more than ${most} lines; that is no performance paper and was not read. Please hand in the performance part alone.`,
  });
}
