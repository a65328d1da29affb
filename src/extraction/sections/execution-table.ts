import type { ExecutionLine } from '../../model/plan.ts';
import { isDash, moneyUnitIn, readAmount, readPoints, unreadable } from '../amount.ts';
import { type FormDraft, moneyUnitOf } from '../form-draft.ts';
import { joinName, joinText } from '../grid/cell-text.ts';
import { cellAt, cellsBeginning, cellsOf, type Grid, type GridCell } from '../grid/grid.ts';
import {
  holdsAmounts,
  isSourceOfFunds,
  kindOfMoney,
  type MoneyColumn,
  moneyColumnOf,
  NUMBERS_COLUMNS,
  NUMBERS_ROWS,
  tellsColumn,
} from '../lexicon/money-table.ts';

interface FoundColumn {
  readonly field: MoneyColumn;
  readonly at: number;
  readonly header: string;
}

/** The columns a row heads, one a field. Of two 预算数 the right one counts: the left one is the side label (年度预算数（万元）). */
function columnsOf(grid: Grid, row: number): FoundColumn[] {
  const columns = new Map<MoneyColumn, FoundColumn>();
  for (const cell of cellsBeginning(grid, row)) {
    const field = moneyColumnOf(cell.key);
    if (field && field !== 'further' && (field === 'adjusted' || !columns.has(field))) {
      columns.set(field, { field, at: cell.source.column, header: joinName(cell.text) });
    }
  }
  return [...columns.values()];
}

/** What a header row of money never holds: in an indicator table 预算执行 and 预算执行率 are names, and their values stand beside them. */
const VALUE = /^[≥≤><=＝≧≦]{0,2}-?\d+(?:\.\d+)?(?:%|[万亿]?元|[万亿])?$/;

/** Whether the header of a money table begins at a row. */
export function beginsExecutionTable(grid: Grid, row: number): boolean {
  if (!cellsBeginning(grid, row).some((cell) => holdsAmounts(moneyColumnOf(cell.key)))) return false;
  const columns = columnsOf(grid, row);
  if (columns.length < 2 || cellsBeginning(grid, row).some((cell) => VALUE.test(cell.key))) return false;
  const money = columns.filter((column) => holdsAmounts(column.field)).length;
  return money >= 2 || (money === 1 && columns.some((column) => column.field === 'executed'));
}

/**
 * The label of a line: the last cell with text before the first money column that does not span the whole table as a side label, nor is the number of
 * the line below 行次.
 */
function labelCell(grid: Grid, row: number, firstColumn: number, headerRow: number): GridCell | undefined {
  const isNumber = ({ source }: GridCell) => NUMBERS_ROWS.test(cellAt(grid, headerRow, source.column)?.key ?? '');
  const before = cellsOf(grid, row).filter(
    (cell) => cell.source.column < firstColumn && cell.source.row > headerRow && !cell.blank && !isNumber(cell),
  );
  return before.at(-1);
}

/** Whether the row below a header numbers its columns: 栏次 | A | B | C=B/A. */
function numbersColumns(grid: Grid, row: number): boolean {
  const filled = cellsBeginning(grid, row).filter(({ blank }) => !blank);
  return (
    filled.length > 1 && filled.every(({ key }, at) => tellsColumn(key) || (at === 0 && NUMBERS_COLUMNS.test(key)))
  );
}

const EXECUTION = /预算(?:执行)?情况$/;

/** A table of one line prints no label for it: the side label at the left of its header speaks for it. */
function onlyLine(grid: Grid, row: number, header: number, columns: readonly FoundColumn[]): GridCell | undefined {
  if (row !== header + 1) return undefined;
  const first = columns.find((column) => holdsAmounts(column.field));
  const amount = first && cellAt(grid, row, first.at);
  if (!amount || amount.source.row !== row || !/^[¥]?-?\d[\d,.]*$/.test(amount.key)) return undefined;
  return cellsOf(grid, header).find(
    (cell) => !cell.blank && cell.source.column < first.at && (isSourceOfFunds(cell.key) || EXECUTION.test(cell.bare)),
  );
}

/** The unit that a side label or the row above the header prints ("项目资金（万元）", "年度预算数（万元）"). */
export function unitAbove(grid: Grid, header: number): string | undefined {
  for (let row = header; row >= Math.max(1, header - 1); row -= 1) {
    const unit = cellsOf(grid, row)
      .map((cell) => moneyUnitIn(cell.key))
      .find((found) => found !== undefined);
    if (unit) return unit;
  }
  return undefined;
}

/**
 * Reads the money table of a 自评表 or 监控表 that begins at a row. Amounts come out in 元 by the unit of the table's side label, its
 * caption or layout. Returns the row behind it, or undefined when none begins.
 */
export function readExecutionTable(grid: Grid, first: number, form: FormDraft): number | undefined {
  if (!beginsExecutionTable(grid, first)) return undefined;
  const columns = columnsOf(grid, first);
  const money = unitAbove(grid, first) ?? moneyUnitOf(form);
  const points = pointsInHeader(columns);
  const firstColumn = Math.min(...columns.map((column) => column.at));
  let row = first + 1;
  if (numbersColumns(grid, row)) row += 1;
  for (; row <= grid.rows; row += 1) {
    const printed = labelCell(grid, row, firstColumn, first);
    const label = printed ?? onlyLine(grid, row, first, columns);
    if (!label) {
      if (cellsBeginning(grid, row).some((cell) => !cell.blank)) break;
      continue;
    }
    if ((printed && !isSourceOfFunds(label.key)) || label.source.column + label.source.columnSpan > firstColumn) break;
    const line = lineOf(grid, row, label, columns, money, form);
    const ofAll = printed ? line : { ...line, kind: 'total' as const };
    form.execution.push(points && ofAll.kind === 'total' ? { ...ofAll, weight: points } : ofAll);
  }
  return row;
}

function lineOf(
  grid: Grid,
  row: number,
  label: GridCell,
  columns: readonly FoundColumn[],
  unit: string,
  form: FormDraft,
): ExecutionLine {
  const values: Record<string, string | null> = {};
  for (const column of columns) {
    const cell = cellAt(grid, row, column.at);
    if (!cell || cell.source.row < row) continue;
    const text = joinName(cell.text);
    const value = readField(column.field, text, unit);
    if (value === undefined) continue;
    if (value === null)
      form.messages.push(
        unreadable(
          holdsAmounts(column.field) ? 'amount-unreadable' : 'points-unreadable',
          column.header,
          text,
          cell.source.at,
        ),
      );
    values[column.field] = value;
  }
  const printed = joinName(label.text).replace(/[:：]$/, '');
  return { label: printed, kind: kindOfMoney(label.key), ...values, at: label.source.at } as ExecutionLine;
}

/** The points of budget execution where the header above its score says them: 得分（20分*执行率）. */
function pointsInHeader(columns: readonly FoundColumn[]): string | undefined {
  const header = columns.find(({ field }) => field === 'score')?.header ?? '';
  return columns.some(({ field }) => field === 'weight') ? undefined : /(\d{1,2})分[*×xX]\s*执行率/.exec(header)?.[1];
}

/** A rate, and what belongs to the next cell. */
const RATE_IN_FRONT = /^(\d+(?:\.\d+)?[%％])(?=.*\p{Script=Han})/u;

function readField(field: MoneyColumn, text: string, unit: string): string | null | undefined {
  if (field === 'rate') return isDash(text) ? undefined : (RATE_IN_FRONT.exec(text)?.[1] ?? text);
  if (field === 'reason') return joinText(text);
  return field === 'weight' || field === 'score' ? readPoints(text) : readAmount(text, unit);
}
