import type { Block, Table } from '../../model/document.ts';
import { isClass } from '../../model/indicator-class.ts';
import type { Message } from '../../model/message.ts';
import { headsIndicators } from '../lexicon/other-tables.ts';
import { recoverForms } from './forms/recover-forms.ts';
import { cutLines } from './lines/cut-lines.ts';
import { withoutDoubledLineEnds } from './lines/doubled-line-ends.ts';
import { withDrawnTables } from './lines/drawn-tables.ts';
import { withRowsBehindLabels } from './lines/first-labels.ts';
import { withHalfWidthNumbers } from './lines/half-width-numbers.ts';
import { withHeadingsApart } from './lines/headings-apart.ts';
import { joinBrokenLines } from './lines/join-broken-lines.ts';
import { joinSetLines } from './lines/join-set-lines.ts';
import { joinSharedPages } from './lines/join-shared-pages.ts';
import { joinWrappedLines } from './lines/join-wrapped-lines.ts';
import { withJoinedRows } from './lines/joined-rows.ts';
import { withoutMarkdownMarks } from './lines/markdown-marks.ts';
import { withMarkdownTables } from './lines/markdown-tables.ts';
import { withMeantWords } from './lines/meant-words.ts';
import { withPlainBlanks } from './lines/plain-blanks.ts';
import { withoutSharedIndent } from './lines/set-in-lines.ts';
import { withoutSpacedLetters } from './lines/spaced-letters.ts';
import { withoutStrayLetters } from './lines/stray-letters.ts';
import { withRowsOfStreams } from './lines/streamed-cells.ts';
import { withoutTypographicBlanks } from './lines/typographic-blanks.ts';
import { withoutWordsForNothing } from './lines/words-for-nothing.ts';
import { messageOf } from './recovery-messages.ts';
import { splitRunOn } from './run-on/split-run-on.ts';
import { tellIndicators } from './told/told-indicators.ts';

export interface Recovered {
  readonly blocks: readonly Block[];
  readonly messages: readonly Message[];
}

/** What programs that dump papers have done to their lines is undone, each step on the lines that the one before has made. */
const AS_WRITTEN: readonly ((blocks: readonly Block[]) => readonly Block[])[] = [
  withDrawnTables,
  withoutDoubledLineEnds,
  withoutMarkdownMarks,
  withMarkdownTables,
  withRowsOfStreams,
  withoutWordsForNothing,
  withJoinedRows,
  withPlainBlanks,
  withoutSharedIndent,
  withHalfWidthNumbers,
  withoutSpacedLetters,
  withRowsBehindLabels,
  withMeantWords,
  joinSetLines,
  joinWrappedLines,
  joinSharedPages,
  withoutStrayLetters,
  withoutTypographicBlanks,
  withHeadingsApart,
];

/**
 * Turns flattened tables among the paragraphs of a document (a cell a line, a tab or a pipe a cell, a row a line, run-on text) back
 * into tables; real tables pass untouched. Ordinary text stays as it is. What looks like a part of a table and cannot be laid into
 * its columns stays as paragraphs, with a message.
 */
export function recoverTables(source: readonly Block[]): Recovered {
  const blocks = AS_WRITTEN.reduce((made, step) => step(made), source);
  const made: Block[] = [];
  const messages: Message[] = [];
  const printed = blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
  let tables = printed.length;
  for (let from = 0; from < blocks.length; ) {
    const block = blocks[from];
    if (block?.kind !== 'paragraph') {
      if (block) made.push(block);
      from += 1;
      continue;
    }
    let to = from;
    while (blocks[to]?.kind === 'paragraph') to += 1;
    if (!mayHoldTables(blocks, from, to)) {
      made.push(...blocks.slice(from, to));
      from = to;
      continue;
    }
    const run = recoverForms(blocks, splitRunOn(joinBrokenLines(cutLines(blocks, from, to))), from, to, tables);
    made.push(...run.blocks);
    messages.push(...run.messages);
    tables += run.tables;
    from = to;
  }
  const isRead = made.some((block) => block.kind === 'table' && !printed.includes(block) && holdsIndicators(block));
  const told = isRead ? undefined : tellIndicators(made, printed.filter(holdsIndicators));
  if (told && !told.isList) messages.push(messageOf('indicators-told', told.table.at));
  for (const { at } of told?.untold ?? []) messages.push(messageOf('project-untold', at));
  return { blocks: told?.blocks ?? made, messages };
}

/** Whether a table is one of indicators, as its headers and classes say; those of a budget stand beside sentences that tell what it is for. */
const holdsIndicators = ({ cells }: Table): boolean => cells.some(({ text }) => headsIndicators(text) || isClass(text));

const SIGNS =
  /[一二三]级(?:绩效)?指标|一级.{0,2}二级|指标值|目标值|指标名称|(?:产出|数量|质量|时效|成本|效益|满意度)(?:指标|目标)|项目名称|总体资金情况|[\t|｜]/;

/** Whether a run of paragraphs may hold a flattened table at all: most runs of ordinary documents do not, and cost nothing more. */
function mayHoldTables(blocks: readonly Block[], from: number, to: number): boolean {
  let text = '';
  for (let index = from; index < to; index += 1) {
    const block = blocks[index];
    if (block?.kind === 'paragraph') text += block.text.replace(/[ \n\u3000]+/g, '');
  }
  return SIGNS.test(text);
}
