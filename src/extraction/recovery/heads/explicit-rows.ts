import { formTitle, isYearLine } from '../../captions.ts';
import { keyOf } from '../../grid/cell-text.ts';
import { isSum } from '../../lexicon/labels.ts';
import { shapeOf } from '../cell-shape.ts';
import { joinPieces, type Piece } from '../piece.ts';
import type { PlacedCell } from '../table-builder.ts';
import { columnFieldOf, isCaption, isConclusion, labelIn } from '../vocabulary.ts';
import { alignMoneyTables, spanMoneyHeaders } from './money-header.ts';

/** Whether the source itself says where the rows between two pieces end. */
export function hasExplicitRows(pieces: readonly Piece[], from: number, to: number): boolean {
  let [rows, cells, loose] = [0, 0, 0];
  for (let index = from; index < to; index += 1) {
    const before = pieces[index]?.before;
    if (before === 'line' || before === 'blank' || before === 'space' || before === 'atom') return false;
    if (before === 'row') rows += 1;
    if (before === 'cell') cells += 1;
    if (before === 'loose') loose += 1;
  }
  if (rows + cells === to - from) return rows > 0;
  return rows * 10 >= to - from && (rows > 1 || loose <= 3);
}

/**
 * The rows of a part of a form whose rows and cells the source sets apart, as they stand. Where a dump left out the cell that spans
 * from the row above, the cells move right so that values stand below their labels again.
 */
export function explicitRows(pieces: readonly Piece[], from: number, to: number): PlacedCell[][] {
  const rows = cutRows(pieces, from, to);
  spanMoneyHeaders(rows);
  for (const [index, row] of rows.entries()) {
    const above = rows[index - 1];
    if (above) alignBelow(above, row);
  }
  spanGroups(rows);
  alignMoneyTables(rows);
  for (const row of rows) spanLabels(row);
  return rows;
}

/** Lets a label at the left span the rows below it that begin without a cell of their own or with an empty one. */
function spanGroups(rows: readonly Row[]): void {
  let lead: Row[number] | undefined;
  for (const row of rows) {
    const first = row[0];
    if (first?.column === 1 && first.text !== '') lead = isLabelCell(first.text) ? first : undefined;
    else if (lead) {
      lead.rowSpan = (lead.rowSpan ?? 1) + 1;
      if (first?.column === 1) row.shift();
    }
  }
}

/**
 * Lets labels and headings span the empty cells behind them: a dump writes a merged cell as one with text and empty ones behind it. A
 * label whose next text is another label has an empty value.
 */
function spanLabels(row: Row): void {
  for (let index = row.length - 1; index >= 0; index -= 1) {
    const cell = row[index];
    if (!cell || cell.text === '') continue;
    let end = index + 1;
    while (row[end]?.text === '') end += 1;
    const next = row[end]?.text;
    if (end === index + 1 || next === undefined || !spans(cell.text, next)) continue;
    cell.columnSpan = end - index;
    row.splice(index + 1, end - index - 1);
  }
}

function spans(text: string, next: string): boolean {
  if (isHeading(text)) return isHeading(next);
  const label = labelIn(text);
  if (label === 'group') return labelIn(next) !== undefined;
  if (isSum(keyOf(text))) return shapeOf(next).number;
  return label !== undefined && labelIn(next) === undefined && !/[:：]/.test(next);
}

type Row = { column: number; text: string; at: Piece['at']; rowSpan?: number; columnSpan?: number }[];

function cutRows(pieces: readonly Piece[], from: number, to: number): Row[] {
  const rows: Row[] = [];
  for (let index = from; index < to; ) {
    const first = pieces[index];
    if (!first) break;
    let end = index + 1;
    while (end < to && pieces[end]?.before === 'wrap') end += 1;
    const isBelow = first.before === 'loose' && rows.at(-1)?.every(({ text }) => isAbove(text));
    if (first.before === 'row' || rows.length === 0 || isBelow) rows.push([]);
    const row = rows.at(-1);
    row?.push({ column: row.length + 1, text: joinPieces(pieces, index, end), at: first.at });
    index = end;
  }
  return rows.filter((row) => row.some((cell) => cell.text !== ''));
}

/** Whether a text is the title of a form or the year below it, which stand in rows of their own. */
export const isAbove = (text: string): boolean => formTitle(text) !== undefined || isYearLine(text);

const isLabelCell = (text: string): boolean =>
  labelIn(text) !== undefined || isCaption(text) === true || columnFieldOf(text) !== undefined;

/** The labels a row ends with, none of which has its value beside it. */
function headingsOf(row: Row): Row {
  const filled = row.filter((cell) => cell.text !== '');
  const start = filled.findIndex((_, index) => filled.slice(index).every((other) => isHeading(other.text)));
  return start < 0 ? [] : filled.slice(start);
}

function isHeading(text: string): boolean {
  const label = labelIn(text);
  return label === 'goals' || label === 'midtermGoals' || label === 'outcome' || label === 'step';
}

/** A sum stands below what it sums up: its label spans the columns in front of the amount. */
function alignSum(above: Row, row: Row): void {
  const shift = (above.at(-1)?.column ?? 0) - (row.at(-1)?.column ?? 0);
  if (shift <= 0 || row.length < 3 || !/^[合总]\s*计$/.test(row[0]?.text ?? '')) return;
  for (const cell of row.slice(1)) cell.column += shift;
  if (row[0]) row[0].columnSpan = shift + 1;
}

/** In front of 预期目标 and 实际完成情况. */
const SIDE_LABEL = /(?:总体|绩效)目标|目标完成情况$/;

/**
 * Puts texts below the headings above them where the side label in front, which spans both rows, was left out of their row. Below what is surely a side label
 * empty cells in front and behind tell nothing: a dump of the full width writes them everywhere.
 */
function alignTexts(headings: Row, above: Row, row: Row): boolean {
  const isBesideLabel = SIDE_LABEL.test(headings[0]?.text.replace(/\s/g, '') ?? '');
  const start = isBesideLabel ? row.findIndex(({ text }) => text !== '') : 0;
  const texts = isBesideLabel ? row.slice(start, row.findLastIndex(({ text }) => text !== '') + 1) : row;
  const lead = texts[0]?.text ?? '';
  if (lead === '' || isLabelCell(lead) || isConclusion(lead)) return false;
  const below = headings.length === texts.length + 1 ? headings.slice(1) : headings;
  const first = below[0]?.column ?? 1;
  if (texts.length !== below.length || first === 1) return false;
  if (start > 0 && texts[0]?.column !== first - 1) return false;
  for (const line of [above, row]) while (line.at(-1)?.text === '') line.pop();
  for (const [index, cell] of texts.entries()) cell.column = below[index]?.column ?? cell.column;
  return true;
}

function alignBelow(above: Row, row: Row): void {
  const headings = headingsOf(above);
  if (headings.length > 0 && alignTexts(headings, above, row)) return;
  if (row.some((cell) => cell.text === '') && row[0]?.text === '') return;
  const lead = row[0];
  if (!lead) return;
  if (isConclusion(lead.text)) {
    alignSum(above, row);
    return;
  }
  const leads = isLabelCell(lead.text);
  if (
    headings.length > 0 &&
    headings.length === above.length &&
    leads &&
    row.length === above.length + 1 &&
    above.length > 1
  ) {
    for (const cell of above) cell.column += 1;
  } else if (!leads && row.length === 1 && above.length > 1 && labelIn(above[0]?.text ?? '') === 'group') {
    lead.column = 2;
  }
}
