import { displayWidth } from '../../base/display-width.ts';
import type { FoundLabel } from './find-labels.ts';
import type { Piece } from './piece.ts';
import { splitMoneyRun } from './split-money-run.ts';
import type { PlacedCell } from './table-builder.ts';

const SOURCE_OF_FUNDS = /总额|资金|拨款|结转|其他|预算|收入|合计|财政/;

/**
 * The rows of a money table (自评表, 监控表) whose header is a run of labels: the header, then a line per source of funds. `taken` says
 * how many of the labels behind the header begin such a line.
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
  let taken = 0;
  for (const label of behind) {
    if (label.role !== 'label' || !SOURCE_OF_FUNDS.test(label.text)) break;
    const cells = pieces.slice(label.to, behind[taken + 1]?.from ?? end);
    // More cells than the header has columns: the empty ones among them only set the others apart.
    const values = (cells.length > header.length ? cells.filter(({ text }) => text !== '') : cells).flatMap(apart);
    rows.push([{ column: 1, text: label.text, at: label.at }, ...placeValues(values, header)]);
    taken += 1;
  }
  return { rows, taken };
}

/** Amounts that run together, each for itself, and what stands behind them. */
function apart(piece: Piece): Piece[] {
  const amounts = splitMoneyRun(piece.text);
  if (!amounts) return [piece];
  const end = amounts.reduce((at, amount) => Math.max(at, piece.text.indexOf(amount, at) + amount.length), 0);
  return [...amounts, piece.text.slice(end)].map((text) => ({ ...piece, text }));
}

/** Puts the values of a line under the header, in order; where cells were dropped the rate says how many. */
function placeValues(values: readonly Piece[], header: readonly FoundLabel[]): PlacedCell[] {
  const cells: PlacedCell[] = [];
  const rate = header.findIndex((label) => /率|进度/.test(label.text));
  const printed = values.findIndex((value) => isRate(value.text));
  let column = printed >= 0 && printed < rate && values.length < header.length ? rate - printed : 0;
  for (const { text, at } of values) {
    if (isRate(text) && column < rate) column = rate;
    if (column >= header.length) break;
    cells.push({ column: column + 2, text, at });
    column += 1;
  }
  return cells;
}

const isRate = (text: string): boolean => /%|％/.test(text) && displayWidth(text) < 10;
