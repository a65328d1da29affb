import { isDash, looksLikeAmount, moneyUnitIn, readAmount, unreadable } from '../amount.ts';
import { type FormDraft, moneyUnitOf } from '../form-draft.ts';
import { joinName } from '../grid/cell-text.ts';
import { cellAt, cellsBeginning, cellsOf, type Grid, type GridCell } from '../grid/grid.ts';
import { isSum, labelOf, moneyHorizon } from '../lexicon/labels.ts';
import {
  holdsAmounts,
  isLevelOfSources,
  isMoneyLabel,
  kindOfMoney,
  type MoneyColumn,
  type MoneyLabel,
  moneyColumnOf,
} from '../lexicon/money-table.ts';

/** An amount below its column's header of two lines; a header that spans both is both. */
interface Column {
  readonly amount: GridCell;
  readonly group: GridCell;
  readonly foot: GridCell;
  readonly label: MoneyLabel;
}

/** What the money of a column is, by the foot of its header or, where that is a sum, by its group; undefined for any other column. */
function labelOfColumn(foot: GridCell, group: GridCell): MoneyLabel | undefined {
  const label = labelOf(foot);
  if (isMoneyLabel(label)) return label;
  if (isLevelOfSources(foot.bare)) return 'sourceMoney';
  if (!isSum(foot.bare)) return undefined;
  const ofGroup = labelOf(group);
  return isMoneyLabel(ofGroup) ? ofGroup : 'total';
}

const isAmount = (cell: GridCell): boolean => cell.blank || isDash(cell.text) || looksLikeAmount(cell.text);

/** The columns below a header of two lines that begins at a row; none where an amount stands below anything else than money. */
function columnsAt(grid: Grid, row: number): Column[] {
  const isGroup = (cell: GridCell) =>
    cell.source.columnSpan > 1 &&
    cell.source.rowSpan === 1 &&
    (isMoneyLabel(labelOf(cell)) || holdsAmounts(moneyColumnOf(cell.key)));
  if (!cellsBeginning(grid, row).some(isGroup)) return [];
  const amounts = cellsBeginning(grid, row + 2);
  if (amounts.filter((cell) => looksLikeAmount(cell.text)).length < 2 || !amounts.every(isAmount)) return [];
  const columns = amounts.flatMap((amount) => {
    const [group, foot] = [row, row + 1].map((line) => cellAt(grid, line, amount.source.column));
    const label = group && foot && group.source.row === row ? labelOfColumn(foot, group) : undefined;
    return group && foot && label ? [{ amount, group, foot, label }] : [];
  });
  const isBelowMoney = (cell: GridCell) => cell.blank || columns.some(({ amount }) => amount === cell);
  return amounts.every(isBelowMoney) ? columns : [];
}

const RATE = /^\d+(?:\.\d+)?%$/;

/** What was spent of the sum, behind it. */
const isSpent = ({ key }: GridCell): boolean => /^(?:executed|rate)$/.test(moneyColumnOf(key) ?? '');

/**
 * The columns behind a label or a side label of money, each header with its amount in the row below: 年度预算 | 合计 | 基本支出 | 项目支出, 资金来源 |
 * 中央 | 省级 | 合计, also with 执行数 | 执行率 behind the sum.
 */
function columnsBehind(grid: Grid, row: number): Column[] {
  const [group, ...headers] = cellsBeginning(grid, row).filter(({ blank }) => !blank);
  const spent = headers.findIndex(isSpent);
  const feet = spent > 0 && isSum(headers[spent - 1]?.bare ?? '') ? headers.filter((cell) => !isSpent(cell)) : headers;
  const side = group && labelOf(group);
  if (!group || headers.length < 2 || !(isMoneyLabel(side) || (side === 'group' && /资金|经费/.test(group.bare))))
    return [];
  const columns = feet.flatMap((foot) => {
    const amount = cellAt(grid, row + 1, foot.source.column);
    const label = labelOfColumn(foot, group);
    return amount && amount.source.row > row && label ? [{ amount, group, foot, label }] : [];
  });
  const below = cellsBeginning(grid, row + 1);
  const filled = columns.filter(({ amount }) => looksLikeAmount(amount.text));
  const isBelow = (cell: GridCell) => isAmount(cell) || (feet !== headers && RATE.test(cell.key));
  return columns.length === feet.length && filled.length > (feet === headers ? 1 : 0) && below.every(isBelow)
    ? columns
    : [];
}

/** The column of a money table that a group of columns stands for: 全年执行数 over 财政拨款 | 其他资金. */
function columnOfGroup({ group, foot }: Column): MoneyColumn | undefined {
  const column = group === foot ? undefined : moneyColumnOf(group.key);
  return holdsAmounts(column) ? column : undefined;
}

/**
 * Reads amounts that stand side by side below a header of two lines (财政资金 over 中央 | 省级 | 本级; 全年预算数 over 财政拨款 | 其他资金), or of one
 * line behind a label of money, the first row of them, into the form: lines of its money table where the upper line says budget and spending, else values of labels. Returns the row behind them, or undefined when none begin at a row.
 */
export function readMoneyColumns(grid: Grid, row: number, form: FormDraft): number | undefined {
  const below = columnsAt(grid, row);
  const columns = below.length > 1 ? below : columnsBehind(grid, row);
  if (columns.length === 0) return undefined;
  const beside = cellsOf(grid, row).flatMap((cell) => moneyUnitIn(cell.key) ?? [])[0];
  const unitOf = ({ group, foot }: Column) => moneyUnitIn(foot.key) ?? moneyUnitIn(group.key) ?? beside;
  if (columns.some((column) => columnOfGroup(column) === 'executed'))
    readLines(columns, form, beside ?? moneyUnitOf(form));
  else
    for (const column of columns) {
      const { amount, foot, label } = column;
      const [text, printed, own] = [joinName(amount.text), joinName(foot.text), unitOf(column)];
      const horizon = moneyHorizon(column.group.key);
      form.values.push({ label, printed, text, horizon, at: amount.source.at, ...(own ? { unit: own } : {}) });
      if (isSum(foot.bare)) readSpent(grid, column, form, own ?? moneyUnitOf(form));
    }
  return row + (columns === below ? 3 : 2);
}

/** The line of the money table that what was spent of a sum makes, where it stands behind it. */
function readSpent(grid: Grid, { foot, amount }: Column, form: FormDraft, unit: string): void {
  const row = amount.source.row;
  const told = cellsBeginning(grid, foot.source.row).flatMap((header) => {
    const value = isSpent(header) ? cellAt(grid, row, header.source.column) : undefined;
    return value && !value.blank ? [{ column: moneyColumnOf(header.key), value }] : [];
  });
  const executed = told.find(({ column }) => column === 'executed')?.value;
  const spent = executed && readAmount(executed.text, unit);
  if (!spent) return;
  const rate = told.find(({ column }) => column === 'rate')?.value.key;
  const adjusted = readAmount(amount.text, unit);
  form.execution.push({
    label: joinName(foot.text),
    kind: 'total',
    ...(adjusted === undefined ? {} : { adjusted }),
    executed: spent,
    ...(rate === undefined ? {} : { rate }),
    at: amount.source.at,
  });
}

/** A line of the money table for each foot that groups of columns share. */
function readLines(columns: readonly Column[], form: FormDraft, unit: string): void {
  const lines = new Map<string, Record<string, string | null>>();
  for (const column of columns) {
    const { amount, foot } = column;
    const field = columnOfGroup(column);
    const value = readAmount(amount.text, unit);
    if (field === undefined || value === undefined) continue;
    if (value === null)
      form.messages.push(unreadable('amount-unreadable', joinName(foot.text), amount.text, amount.source.at));
    lines.set(foot.key, { ...lines.get(foot.key), [field]: value });
  }
  for (const [key, values] of lines) {
    const first = columns.find(({ foot }) => foot.key === key);
    if (first)
      form.execution.push({
        label: joinName(first.foot.text),
        kind: kindOfMoney(key),
        ...values,
        at: first.amount.source.at,
      });
  }
}
