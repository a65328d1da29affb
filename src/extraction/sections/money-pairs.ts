import type { ExecutionLine } from '../../model/plan.ts';
import { looksLikeAmount, readAmount } from '../amount.ts';
import { type FormDraft, moneyUnitOf } from '../form-draft.ts';
import { joinName } from '../grid/cell-text.ts';
import { cellsBeginning, type Grid, type GridCell, rightOf } from '../grid/grid.ts';
import { isSourceOfFunds, kindOfMoney, type MoneyColumn, moneyColumnOf } from '../lexicon/money-table.ts';
import { unitAbove } from './execution-table.ts';

/** A label of money with its value beside it. */
interface Pair {
  readonly field: MoneyColumn;
  readonly label: GridCell;
  readonly value: GridCell;
}

const BUDGET: ReadonlySet<MoneyColumn> = new Set(['initial', 'adjusted']);
const EXECUTED: ReadonlySet<MoneyColumn> = new Set(['executed']);
const TOLD: ReadonlySet<MoneyColumn> = new Set(['initial', 'adjusted', 'executed', 'rate']);
const RATE = /^\d+(?:\.\d+)?%?$/;

const isValueOf = (field: MoneyColumn, value: GridCell): boolean =>
  field === 'rate' ? value.blank || RATE.test(value.key) : looksLikeAmount(value.text);

/** A rate in one cell with its label: 执行率96.8%. */
const RATE_INLINE = /^(?:预算)?执行率:?(\d+(?:\.\d+)?%)$/;

const INLINE = /^([^:]{2,16}):(\S{1,20})$/;

/** A label of money and its value in one cell: 年初预算数：38. */
function pairWithin(cell: GridCell): Pair | undefined {
  const [, word = '', key = ''] = INLINE.exec(cell.key) ?? [];
  const field = moneyColumnOf(word);
  const value = { ...cell, text: key, key };
  return field && TOLD.has(field) && isValueOf(field, value) ? { field, label: cell, value } : undefined;
}

/** The pairs of a row that says a budget and what was spent of it; none of any other row, whatever else it says. */
function pairsIn(grid: Grid, row: number): readonly Pair[] {
  const cells = cellsBeginning(grid, row);
  const pairs = cells.flatMap((label): Pair[] => {
    const field = moneyColumnOf(label.key);
    const value = rightOf(grid, label);
    if (field && value && TOLD.has(field) && isValueOf(field, value)) return [{ field, label, value }];
    const within = pairWithin(label);
    return within ? [within] : [];
  });
  const last = cells.at(-1);
  if (last && isUnlabelledRate(last, pairs)) pairs.push({ field: 'rate', label: last, value: last });
  const isTold = (cell: GridCell) =>
    RATE_INLINE.test(cell.key) || pairs.some(({ label, value }) => label === cell || value === cell);
  const isArrived = (cell: GridCell) =>
    cell.key === ARRIVED || cells.some((label) => label.key === ARRIVED && rightOf(grid, label) === cell);
  const others = cells.filter((cell) => !cell.blank && !isTold(cell) && !isArrived(cell));
  const isWhole =
    others.every((cell) => cell === cells[0]) && new Set(pairs.map(({ field }) => field)).size === pairs.length;
  const says = pairs.some(({ field }) => BUDGET.has(field)) && pairs.some(({ field }) => field === 'executed');
  return isWhole && says ? pairs : [];
}

/** The same where each stands in a row of its own: 年初预算数 | 72, below it 全年执行数 | 71.4 and 执行率 | 99.17%; a side label may stand at the left. */
function pairsDown(grid: Grid, first: number): readonly Pair[] {
  const pairs: Pair[] = [];
  for (let row = first; row <= grid.rows; row += 1) {
    const cells = cellsBeginning(grid, row).filter(({ blank }) => !blank);
    const [label, value, ...others] = cells.slice(row === first && cells.length === 3 ? 1 : 0);
    const field = label && moneyColumnOf(label.key);
    const isPair = field && value && others.length === 0 && TOLD.has(field) && isValueOf(field, value);
    if (!isPair || pairs.some((pair) => pair.field === field)) break;
    pairs.push({ field, label, value });
  }
  const says = pairs.some(({ field }) => BUDGET.has(field)) && pairs.some(({ field }) => field === 'executed');
  return says ? pairs : [];
}

/** The money that arrived, between the budget and what was spent of it (冀 forms of 2020): no column of its own. */
const ARRIVED = '到位数';

/** Whether the last cell of a row is what the amounts in front of it make as a percentage: 预算数 | 42.5 | 到位数 | 42.5 | 执行数 | 40.8 | 96.00. */
function isUnlabelledRate(cell: GridCell, pairs: readonly Pair[]): boolean {
  const of = (fields: ReadonlySet<MoneyColumn>) =>
    Number.parseFloat(pairs.find(({ field }) => fields.has(field))?.value.key.replace(/,/g, '') ?? '');
  const isOther = pairs.every(({ value, field }) => value !== cell && field !== 'rate');
  const share = (100 * of(EXECUTED)) / of(BUDGET);
  return isOther && RATE.test(cell.key) && Math.abs(share - Number.parseFloat(cell.key)) < 1;
}

/** The values of a row below that stand under those of the pairs, each beside the same source of funds (其中:财政拨款 | 60 | 其中:财政拨款 | 58). */
function partsIn(grid: Grid, row: number, pairs: readonly Pair[]): readonly Pair[] {
  const cells = cellsBeginning(grid, row);
  const amounts = pairs.filter(({ field }) => field !== 'rate');
  const parts = amounts.flatMap(({ field, label: above }): Pair[] => {
    const label = cells.find((cell) => cell.source.column === above.source.column);
    const value = label && rightOf(grid, label);
    return label && value && isSourceOfFunds(label.key) ? [{ field, label, value }] : [];
  });
  return parts.length === amounts.length && new Set(parts.map(({ label }) => label.bare)).size === 1 ? parts : [];
}

function lineOf(pairs: readonly Pair[], kind: ExecutionLine['kind'], unit: string): ExecutionLine | undefined {
  const [first] = pairs;
  if (!first) return undefined;
  const values = pairs.map(({ field, value }) => [field, field === 'rate' ? value.key : readAmount(value.text, unit)]);
  return {
    label: joinName(first.label.text).replace(/[:：].*$/s, ''),
    kind,
    ...Object.fromEntries(values.filter(([, value]) => value !== undefined)),
    at: first.label.source.at,
  };
}

/**
 * Reads a budget and what was spent of it, each beside its label (预算数 | 64.5 | 执行数 | 61.2), and the rows of its parts below, as lines of the
 * money table. Returns the row behind them, or undefined when none begin at a row.
 */
export function readMoneyPairs(grid: Grid, first: number, form: FormDraft): number | undefined {
  const beside = pairsIn(grid, first);
  const pairs = beside.length > 0 ? beside : pairsDown(grid, first);
  const money = unitAbove(grid, first) ?? moneyUnitOf(form);
  const total = lineOf(pairs, 'total', money);
  if (!total) return undefined;
  form.execution.push(total);
  let row = first + (pairs === beside ? 1 : pairs.length);
  for (; row <= grid.rows; row += 1) {
    const parts = pairs.length > 1 ? partsIn(grid, row, pairs) : [];
    const [part] = parts;
    const line = part && lineOf(parts, kindOfMoney(part.label.key), money);
    if (!line) break;
    form.execution.push(line);
  }
  return row;
}
