import { keyOf } from '../../grid/cell-text.ts';
import { isSum } from '../../lexicon/labels.ts';
import {
  isLevelOfSources,
  isMoneyLabel,
  isSourceOfFunds,
  type MoneyColumn,
  moneyColumnOf,
} from '../../lexicon/money-table.ts';
import { shapeOf } from '../cell-shape.ts';
import type { PlacedCell } from '../table-builder.ts';
import { labelIn, moneyHeaderIn } from '../vocabulary.ts';

type Row = { -readonly [key in keyof PlacedCell]: PlacedCell[key] }[];

/**
 * Gives the header of two lines of a money block its spans again, which a dump leaves out: 财政资金 over 中央 | 省级 | 本级 beside 其他资金, with the
 * amounts in the third row. Rows without such a header stay as they are.
 */
export function spanMoneyHeaders(rows: readonly Row[]): void {
  for (let index = 0; index + 2 < rows.length; index += 1) {
    const [upper = [], lower = [], amounts = []] = rows.slice(index, index + 3);
    if (!isFeet(lower) || !areAmounts(amounts)) continue;
    if (lower[0]?.text === '') spanEmpty(upper, lower);
    else placeUnder(withoutEmptyEnd(upper), withoutEmptyEnd(lower), withoutEmptyEnd(amounts));
  }
}

const withoutEmptyEnd = (row: Row): Row => row.slice(0, row.findLastIndex(({ text }) => text !== '') + 1);

const isMoney = (text: string): boolean => isMoneyLabel(labelIn(text)) || moneyHeaderIn(text) === true;

/** The lower line names sources, levels of government or sums of them, two at least. */
function isFeet(row: Row): boolean {
  const filled = row.filter(({ text }) => text !== '');
  const isFoot = ({ text }: PlacedCell) =>
    isMoneyLabel(labelIn(text)) || isLevelOfSources(keyOf(text)) || isSum(keyOf(text));
  return filled.length > 1 && filled.every(isFoot);
}

function areAmounts(row: Row): boolean {
  const filled = row.filter(({ text }) => text !== '');
  return filled.length > 1 && filled.every(({ text }) => shapeOf(text).number || /^[-—–/]+$/.test(text));
}

/** Fewer headers side by side are no money table. */
const FEWEST = 3;

/**
 * Puts the lines of a money table below its headers where a dump leaves out the cells in front of them: the side label, which may stand before any of
 * the lines, the label of a line, its values. 年度预算数（万元） in front of 年初预算 heads the labels.
 */
export function alignMoneyTables(rows: readonly Row[]): void {
  for (const [index, header] of rows.entries()) {
    const found = header.findIndex(({ text }) => moneyHeaderIn(text));
    const ofLabels = columnOf(header[found + 1]) === 'initial' && HAS_UNIT.test(header[found]?.text ?? '') ? found : -1;
    const first = ofLabels < 0 ? found : found + 1;
    const columns = first < 0 ? [] : header.slice(first);
    if (columns.length < FEWEST || !columns.every(({ text }) => moneyHeaderIn(text))) continue;
    const lines: Row[] = [];
    for (const row of rows.slice(index + 1)) {
      const at = row.findIndex(({ text }) => isSource(text));
      if (at < 0 || at > 1 || row.length - at - 1 > columns.length || !areValues(row.slice(at + 1), columns)) break;
      if (at === 1 && row[0]?.text !== '' && labelIn(row[0]?.text ?? '') !== 'group') break;
      lines.push(row);
    }
    if (lines.length === 0 || lines.every(([lead]) => lead?.text === '' || lead?.column !== 1)) continue;
    const [heading] = ofLabels < 0 ? [] : header.splice(ofLabels, 1);
    const sides = [
      ...header.slice(0, header.length - columns.length),
      ...lines.flatMap((row) => (isSource(row[0]?.text ?? '') ? [] : row.splice(0, 1))),
    ];
    const side = sides.find(({ text }) => text !== '');
    header.splice(
      0,
      header.length - columns.length,
      ...(side ? [{ ...side, column: 1, rowSpan: lines.length + 1 }] : []),
      ...(heading ? [{ ...heading, column: 2 }] : []),
    );
    for (const [at, cell] of columns.entries()) cell.column = at + 3;
    for (const row of lines)
      for (const [at, cell] of row.entries()) Object.assign(cell, { column: at + 2, rowSpan: 1 });
  }
}

const HAS_UNIT = /[（(].*元/;
const columnOf = (cell: PlacedCell | undefined): MoneyColumn | undefined => cell && moneyColumnOf(keyOf(cell.text));
const isSource = (text: string): boolean => isMoneyLabel(labelIn(text)) && isSourceOfFunds(keyOf(text));
/** Whether cells hold what stands below headers: numbers, dashes, and words where a reason is asked for. */
const areValues = (row: Row, columns: Row): boolean =>
  row.every(({ text }, at) => text === '' || /^[-—–/]+$|^[\d.,%％]+$/.test(text) || columnOf(columns[at]) === 'reason');

/** Where the dump keeps empty cells: a group spans those behind it that have feet, a header without a foot both lines. */
function spanEmpty(upper: Row, lower: Row): void {
  const foot = (column: number) => lower.find((cell) => cell.column === column)?.text ?? '';
  for (let index = upper.length - 1; index > 0; index -= 1) {
    const cell = upper[index];
    if (!cell || !isMoney(cell.text)) continue;
    if (foot(cell.column) === '') {
      cell.rowSpan = 2;
      const below = lower.findIndex(({ column }) => column === cell.column);
      if (below >= 0) lower.splice(below, 1);
      continue;
    }
    let end = index + 1;
    while (upper[end]?.text === '' && foot(upper[end]?.column ?? 0) !== '') end += 1;
    if (end === index + 1) continue;
    cell.columnSpan = end - index;
    upper.splice(index + 1, end - index - 1);
  }
}

/** Where it leaves out all that is spanned: so many columns are missing above the amounts as the one group has feet but one. */
function placeUnder(upper: Row, lower: Row, amounts: Row): void {
  const side = upper.length - 1 + lower.length - amounts.length;
  const group = upper.findIndex(({ text }, index) => index >= side && labelIn(text) === 'fiscal');
  if (side < 0 || side > 1 || group < 0 || !upper.slice(side).every(({ text }) => isMoney(text))) return;
  for (const [index, cell] of upper.entries()) {
    if (index < side) cell.rowSpan = 3;
    else if (index === group) cell.columnSpan = lower.length;
    else cell.rowSpan = 2;
    if (index > group) cell.column += lower.length - 1;
  }
  for (const [index, cell] of lower.entries()) cell.column = group + 1 + index;
  for (const [index, cell] of amounts.entries()) cell.column = side + 1 + index;
}
