import type { Block, Paragraph } from '../../../model/document.ts';
import { isClass } from '../../../model/indicator-class.ts';
import { formTitle, isYearLine } from '../../captions.ts';
import { endsTable, isCaption, labelIn } from '../vocabulary.ts';
import { textOf } from './line-texts.ts';
import { repeats } from './repeated-cells.ts';
import { FEWEST_HEADERS, isIndicatorHeader, type TextRow, tableOfRows } from './text-table.ts';

/** Fewer rows are no table. */
const FEWEST_ROWS = 5;
/** Fewer cells side by side may be so many by chance. */
const FEWEST_CELLS = 5;
/** No longer line begins a cell that goes on below. */
const LONGEST_START = 10;
/** Labels are the same as those above them so often where merged ones are written out. */
const FEWEST_BELOW = 2;

/** A run of rows, or a block that is none. */
type Part = Block | { readonly kind: 'rows'; readonly rows: TextRow[] };

/**
 * The rows of a dump whose cells a script has joined by " | ", empty ones too, as tables: where all rows have the same number of cells, or where merged cells are written
 * out in each place that they cover and the rows of the indicators are as wide as their header, each cell stands in its column. Other blocks, and all blocks of other
 * dumps, as they are: where merged cells have gone, the columns of the cells behind them have to be found out.
 */
export function withJoinedRows(blocks: readonly Block[]): readonly Block[] {
  const lines = blocks.filter(isRow);
  if (lines.length < FEWEST_ROWS || !lines.every((line) => isJoined(textOf(line)))) return blocks;
  const whole = evenParts(blocks);
  const parts = whole ?? formsOf(blocks).flatMap((form) => evenParts(form) ?? form);
  if (!parts.some(({ kind }) => kind === 'rows')) return blocks;
  let tables = blocks.filter(({ kind }) => kind === 'table').length;
  return parts.flatMap((part): readonly Block[] => {
    if (part.kind !== 'rows') return [part];
    tables += 1;
    return tableOfRows(part.rows, tables);
  });
}

/** The parts of blocks whose rows are even; undefined where they are not. */
function evenParts(blocks: readonly Block[]): readonly Part[] | undefined {
  const parts = partsOf(withoutLinesApart(blocks));
  return areEven(parts.flatMap((part) => (part.kind === 'rows' ? part.rows : []))) ? parts : undefined;
}

/** The blocks of each form, from its title on: forms of other widths may stand in one text. */
function formsOf(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const starts = blocks.flatMap((block, at) => (!isRow(block) && formTitle(textOf(block)) !== undefined ? [at] : []));
  return [0, ...starts].map((start, at) => blocks.slice(start, starts[at]));
}

/** Whether all pipes of a line have a blank on either side. */
const isJoined = (text: string): boolean => !/(?<! )\||\|(?! )/.test(text);

const isRow = (block: Block | undefined): boolean => textOf(block).includes('|');
const isEmpty = (block: Block): boolean => block.kind === 'paragraph' && block.text.trim() === '';

/** The blocks without the empty lines between rows, where most rows have one below them: they part no tables. */
function withoutLinesApart(blocks: readonly Block[]): readonly Block[] {
  const isApart = blocks.map((block, at) => isEmpty(block) && isRow(blocks[at - 1]) && isRow(blocks[at + 1]));
  const rows = blocks.filter(isRow).length;
  return 2 * isApart.filter((is) => is).length > rows ? blocks.filter((_, at) => !isApart[at]) : blocks;
}

/** The blocks, with each run of joined rows as one; the lines of a cell that holds several are put together. */
function partsOf(blocks: readonly Block[]): Part[] {
  const parts: Part[] = [];
  let begun = '';
  for (const [index, block] of blocks.entries()) {
    const last = parts.at(-1);
    if (isRow(block)) {
      const cells = `${begun}${textOf(block)}`.split('|').map((cell) => cell.trim());
      begun = '';
      if (last?.kind === 'rows') last.rows.push({ cells, at: block.at });
      else parts.push({ kind: 'rows', rows: [{ cells, at: block.at }] });
    } else if (beginsCell(block, blocks[index + 1])) begun += `${block.text.trim()}\n`;
    else if (last?.kind === 'rows' && endsCell(last.rows, block, blocks[index + 1])) {
      const row = last.rows.pop() as TextRow;
      last.rows.push({ ...row, cells: [...row.cells.slice(0, -1), `${row.cells.at(-1)}\n${textOf(block).trim()}`] });
    } else parts.push(block);
  }
  return parts;
}

/** Whether a line between two rows is the rest of the sentence that the last cell of the upper one begins. */
function endsCell(rows: readonly TextRow[], block: Block, below: Block | undefined): block is Paragraph {
  if (block.kind !== 'paragraph' || !isRow(below)) return false;
  return /[,，;；、。:：]$/.test(rows.at(-1)?.cells.at(-1) ?? '') && /[。.；;]\s*$/.test(block.text);
}

/** Whether a line above a row is the first of its first cell: 项目资金 above （万元） | 年初预算数. */
function beginsCell(block: Block, below: Block | undefined): block is Paragraph {
  if (block.kind !== 'paragraph' || !isRow(below)) return false;
  const text = block.text.trim();
  if (text === '' || text.length > LONGEST_START || /^[（(]|[。；：:]$/.test(text)) return false;
  return formTitle(text) === undefined && !isYearLine(text) && !endsTable(text);
}

/** Whether all rows have the same number of cells, or those of the indicators as many as their header and merged cells stand in each of their places. */
function areEven(rows: readonly TextRow[]): boolean {
  const headers = rows.filter(isHeader);
  const classed = rows.filter((row) => !isHeader(row) && row.cells.some(isClass));
  const width = (headers[0] ?? rows[0])?.cells.length ?? 0;
  const isWide = ({ cells }: TextRow): boolean => cells.length === width;
  if (width < FEWEST_CELLS || ![...headers, ...classed].every(isWide)) return false;
  return rows.every(isWide) || (headers.length > 0 && classed.length >= FEWEST_HEADERS && areWrittenOut(rows));
}

/** Whether merged cells stand in each place that they cover: side by side, or one below the other at the left of the form. */
function areWrittenOut(rows: readonly TextRow[]): boolean {
  const isLabel = (text: string): boolean => labelIn(text) !== undefined || isCaption(text) === true;
  const below = rows.filter(({ cells: [first = ''] }, at) => first === rows[at - 1]?.cells[0] && isLabel(first));
  return below.length >= FEWEST_BELOW || repeats(rows.map(({ cells }) => cells));
}

const isHeader = ({ cells }: TextRow): boolean => isIndicatorHeader(cells);
