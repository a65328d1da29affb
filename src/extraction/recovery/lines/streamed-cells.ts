import type { Block, Paragraph } from '../../../model/document.ts';
import { FRAMED } from './style-of.ts';
import { isIndicatorHeader } from './text-table.ts';

/** Fewer rows below each other tell nothing of their width. */
const FEWEST_ROWS = 3;
const PIPE = /\s*\|\s*/;

/**
 * The blocks with a row a line, framed by pipes, where antiword has set the cells of a whole table one behind the other and cut them into lines wherever these were
 * full: a pipe behind each cell, one more behind each row. Other blocks as they are; a row stands where the lines of its table begin.
 */
export function withRowsOfStreams(blocks: readonly Block[]): readonly Block[] {
  if (!blocks.some((block) => block.kind === 'paragraph' && STREAMED.test(block.text))) return blocks;
  const made: Block[] = [];
  for (let index = 0; index < blocks.length; ) {
    const lines = linesFrom(blocks, index);
    const rows = lines.length > 0 ? rowsOf(lines.map(({ text }) => text.trim()).join(' ')) : [];
    const [first] = lines;
    if (rows.length > 0 && first)
      made.push(
        ...rows.map((row): Paragraph => ({ ...first, text: row.length > 1 ? `|${row.join('|')}|` : (row[0] ?? '') })),
      );
    else made.push(...blocks.slice(index, index + Math.max(1, lines.length)));
    index += Math.max(1, lines.length);
  }
  return made;
}

/** A line that begins with a cell, or with the pipe behind an empty one, and has pipes with a blank in front alone: those of columns stand below each other. */
const STREAMED = /^\s*(?:[^|\s][^|]*? )?\|[^|\s][^|]* \|(?:\S| \||$)/;
/** A pipe right behind a cell, which a stream does not have. */
const GLUED_PIPE = /[^\s|]\|/;

/** The lines of a stream that begins at a block, up to an empty one; none where none begins. */
function linesFrom(blocks: readonly Block[], from: number): Paragraph[] {
  const first = blocks[from];
  if (first?.kind !== 'paragraph' || !STREAMED.test(first.text)) return [];
  const lines: Paragraph[] = [];
  for (
    let block = blocks[from];
    block?.kind === 'paragraph' && block.text.trim() !== '';
    block = blocks[from + lines.length]
  )
    lines.push(block);
  const isStream =
    lines.every(({ text }) => !GLUED_PIPE.test(text.trim())) && !lines.every(({ text }) => FRAMED.test(text));
  return isStream ? lines : [];
}

/** The rows of the cells of a stream, of one width where they belong together, and what stands behind them; none where none heads indicators. */
function rowsOf(stream: string): string[][] {
  const cells = stream.split(PIPE);
  const rows: string[][] = [];
  let isHeaded = false;
  for (let at = 0; at < cells.length; ) {
    const width = widthAt(cells, at, isIndicatorHeader(rows.at(-1) ?? []));
    if (width === 0)
      return isHeaded ? [...rows, ...cells.slice(at).flatMap((cell) => (cell === '' ? [] : [[cell]]))] : [];
    isHeaded ||= isIndicatorHeader(cells.slice(at, at + width));
    for (; at + width < cells.length && cells[at + width] === ''; at += width + 1)
      rows.push(cells.slice(at, at + width));
  }
  return isHeaded ? rows : [];
}

/**
 * How many cells a row has that begins at a cell: those of a header, or below one, as many as all rows to the end of the stream; others as many as are filled, the first
 * of them or not. 0 where none begins.
 */
function widthAt(cells: readonly string[], from: number, isBelowHeader: boolean): number {
  for (let width = 2; from + FEWEST_ROWS * (width + 1) <= cells.length; width += 1)
    if ((isBelowHeader || isIndicatorHeader(cells.slice(from, from + width))) && isWidthToEnd(cells, from, width))
      return width;
  const end = cells.indexOf('', from + 1);
  return end < 0 ? 0 : end - from;
}

/** Whether rows of a width, each with something in it, reach from a cell to the end of a stream, or to the words behind its table. */
function isWidthToEnd(cells: readonly string[], from: number, width: number): boolean {
  let at = from;
  for (; at + width < cells.length; at += width + 1)
    if (cells[at + width] !== '' || cells.slice(at, at + width).every((cell) => cell === '')) return false;
  return cells.slice(at).filter((cell) => cell === '').length <= 1;
}
