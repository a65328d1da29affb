import { displayWidth } from '../../../base/display-width.ts';
import { keyOf } from '../../grid/cell-text.ts';
import { holdsAmounts, isSourceOfFunds, type MoneyColumn, moneyColumnOf } from '../../lexicon/money-table.ts';
import type { Piece } from '../piece.ts';
import { besideLabel, type PlacedCell } from '../table-builder.ts';
import type { FoundLabel } from './find-labels.ts';
import { splitMoneyRow } from './split-money-row.ts';
import { splitMoneyRun } from './split-money-run.ts';

/**
 * The rows of a money table (自评表, 监控表) whose header is a run of labels: the header, then a line per source of funds. A side label of
 * the table (项目资金) stands in front of one of these lines, and the unit that belongs to it maybe in front of another. `taken` says how many of the
 * labels behind the header belong to the table.
 */
export function moneyRows(
  pieces: readonly Piece[],
  header: readonly FoundLabel[],
  behind: readonly FoundLabel[],
  end: number,
): { readonly rows: readonly (readonly PlacedCell[])[]; readonly taken: number } {
  const rows: PlacedCell[][] = [
    header.map((label, column) => ({ column: column + 2, text: label.text, at: label.at })),
  ];
  // 年度预算数（万元） in front of 年初预算 is the side label of the table.
  const side = columnOf(header[1]) === 'initial' && /[（(].*元/.test(header[0]?.text ?? '') ? 1 : 0;
  const columns = header.slice(side);
  const group: FoundLabel[] = [];
  let [taken, units] = [0, ''];
  let above: readonly Piece[] | undefined;
  for (const [index, label] of behind.entries()) {
    const next = behind[index + 1];
    if (label.role === 'group' && next?.from === label.to && isSource(next)) {
      group.push(label);
      taken += 1;
      continue;
    }
    if (!isSource(label)) break;
    const between = pieces.slice(label.to, next?.from ?? end);
    units += between.find(({ text }) => UNIT.test(text))?.text ?? '';
    const cells = between.filter(({ text }) => !UNIT.test(text));
    // More cells than the header has columns: the empty ones among them only set the others apart.
    const values = apart(
      cells.length > columns.length ? cells.filter(({ text }) => text !== '') : cells,
      columns,
      above ?? [],
    );
    above ??= values;
    const placed = placeValues(values, columns).map((cell) => ({ ...cell, column: cell.column + side }));
    rows.push([{ column: 1, text: label.text, at: label.at }, ...placed]);
    taken += 1;
  }
  const [first] = group;
  placeTotal(rows, columns, pieces.slice(header.at(-1)?.to ?? end, behind[0]?.from ?? end));
  return { rows: first ? besideLabel({ ...first, text: first.text + units }, rows) : rows, taken };
}

/**
 * Where a print was read column by column, the amounts of the total stand right behind the header and its label further down, with nothing beside
 * it: they are put together again.
 */
function placeTotal(rows: PlacedCell[][], columns: readonly FoundLabel[], loose: readonly Piece[]): void {
  const total = rows.find((row) => row.length === 1 && /总额|合计/.test(keyOf(row[0]?.text ?? '')));
  const other = columns.findIndex((column) => !holdsAmounts(columnOf(column)));
  const amounts = loose.slice(0, other < 0 ? columns.length : other);
  if (!total || amounts.length < 2 || !amounts.every(({ text }) => SINGLE.test(text))) return;
  total.push(...placeValues(amounts, columns));
}

const columnOf = (header: FoundLabel | undefined) => moneyColumnOf(keyOf(header?.text ?? ''));

const isSource = ({ role, text }: FoundLabel): boolean => role === 'label' && isSourceOfFunds(keyOf(text));

/** The unit of a table on a line of its own, below its side label. */
const UNIT = /^[（(](?:单位[:：])?[百千万亿]?元[)）]$/;

/** The cells of a row that run together, by the columns they stand in; as they are where nothing runs together. */
function apart(cells: readonly Piece[], columns: readonly FoundLabel[], above: readonly Piece[]): readonly Piece[] {
  const filled = cells.filter(({ text }) => text !== '');
  const [first] = filled;
  if (!first) return cells;
  const run = filled.map(({ text }) => text).join('');
  // A source of funds that is all there is repeats the amounts of the total, without its rate.
  const amounts = above.slice(0, 3).map(({ text }) => text);
  const same = [3, 2].map((count) => amounts.slice(0, count)).find((list) => list.length > 1 && list.join('') === run);
  if (!same && filled.every(({ text }) => SINGLE.test(text))) return cells;
  const texts =
    same ??
    splitMoneyRow(
      run,
      columns.map(({ text }) => text),
    );
  return texts ? texts.map((text) => ({ ...first, text })) : cells.flatMap(split);
}

/** A cell that holds one amount, a rate that can be one, or a dash. */
const SINGLE = /^(?:[\d,]*\d(?:\.\d{1,6})?(?:万元|元)?|\d{1,3}(?:\.\d{1,6})?[%％]|[—–/-]{1,2})$/;

function split(piece: Piece): Piece[] {
  const amounts = splitMoneyRun(piece.text);
  if (!amounts) return [piece];
  const end = amounts.reduce((at, amount) => Math.max(at, piece.text.indexOf(amount, at) + amount.length), 0);
  return [...amounts, piece.text.slice(end)].map((text) => ({ ...piece, text }));
}

/** Puts the values of a line under the header, in order; where cells were dropped the rate says how many. */
function placeValues(values: readonly Piece[], header: readonly FoundLabel[]): PlacedCell[] {
  const cells: PlacedCell[] = [];
  const rate = header.findIndex((label) => columnOf(label) === 'rate');
  const printed = values.findIndex((value) => isRate(value.text));
  let column = printed >= 0 && printed < rate && values.length < header.length ? rate - printed : 0;
  const blankRate = printed < 0 && values.length === header.length - 1 && lacksRate(values, header);
  for (const { text, at } of values) {
    if (isRate(text) && column < rate) column = rate;
    if (blankRate && column === rate) column += 1;
    if (column >= header.length) break;
    cells.push({ column: column + 2, text, at });
    column += 1;
  }
  return cells;
}

/** Whether the number below 执行率 is the score behind it: no more than the points, and far from what was spent of the budget. */
function lacksRate(values: readonly Piece[], header: readonly FoundLabel[]): boolean {
  const of = (column: MoneyColumn): number => {
    const index = header.findIndex((label) => columnOf(label) === column);
    return index < 0 ? Number.NaN : Number.parseFloat(values[index]?.text.replace(/,/g, '') ?? '');
  };
  const isLast = columnOf(header.at(-1)) === 'score' && columnOf(header.at(-2)) === 'rate';
  const share = (100 * of('executed')) / of('adjusted');
  return isLast && of('rate') <= of('weight') && Math.abs(share - of('rate')) > 1;
}

const isRate = (text: string): boolean => /%|％/.test(text) && displayWidth(text) < 10;
