import type { Block, Paragraph } from '../../../model/document.ts';
import type { Message } from '../../../model/message.ts';
import { joinPieces, type Piece } from '../piece.ts';
import { FormFinder } from './form-finder.ts';
import { withoutInterruptions } from './interrupted-headers.ts';

export interface RecoveredRun {
  readonly blocks: readonly Block[];
  readonly messages: readonly Message[];
  readonly tables: number;
}

/** Recovers the forms of a run of paragraphs, of which `cut` are the pieces. */
export function recoverForms(
  blocks: readonly Block[],
  cut: readonly Piece[],
  from: number,
  to: number,
  tablesBefore: number,
): RecoveredRun {
  const uninterrupted = withoutInterruptions(cut);
  const { pieces } = uninterrupted;
  const finder = new FormFinder(uninterrupted);
  finder.find();
  const made: Block[] = [];
  let [tables, block] = [0, from];
  for (const form of finder.forms) {
    const first = pieces[form.from];
    const last = pieces[form.to - 1];
    const table = form.table.build(tablesBefore + tables + 1);
    if (!first || !last || !table) continue;
    while (block < first.block) block = keep(blocks, block, made);
    if (block === first.block) keepRest(pieces, block, -1, form.from, blocks, made);
    made.push(table);
    tables += 1;
    const next = pieces[form.to];
    block = Math.max(block, last.block + 1);
    if (next?.block === last.block) {
      const later = finder.forms.find((other) => other.from >= form.to);
      const end = later && pieces[later.from]?.block === last.block ? later.from : pieces.length;
      keepRest(pieces, last.block, form.to, end, blocks, made);
    }
  }
  while (block < to) block = keep(blocks, block, made);
  return { blocks: made, messages: finder.messages, tables };
}

/** A row of one cell between pipes. */
const FRAMED = /^\s*[|｜]([^|｜]*)[|｜]\s*$/;

function keep(blocks: readonly Block[], index: number, made: Block[]): number {
  const block = blocks[index];
  const cell = block?.kind === 'paragraph' ? FRAMED.exec(block.text)?.[1]?.trim() : undefined;
  if (block) made.push(cell && block.kind === 'paragraph' ? { ...block, text: cell } : block);
  return index + 1;
}

/** Keeps the pieces of a paragraph that stand before or behind a form, as a paragraph of their own. */
function keepRest(
  pieces: readonly Piece[],
  block: number,
  from: number,
  to: number,
  blocks: readonly Block[],
  made: Block[],
): void {
  const source = blocks[block] as Paragraph | undefined;
  const start = from >= 0 ? from : pieces.findIndex((piece) => piece.block === block);
  let end = start;
  while (end < to && pieces[end]?.block === block) end += 1;
  const text = joinPieces(pieces, start, end);
  if (source && text !== '') made.push({ ...source, text });
}
