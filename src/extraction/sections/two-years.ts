import { looksLikeAmount, moneyUnitIn } from '../amount.ts';
import type { FormDraft } from '../form-draft.ts';
import { joinName } from '../grid/cell-text.ts';
import { cellsBeginning, cellsOf, type Grid, type GridCell } from '../grid/grid.ts';
import { isSum, labelOf } from '../lexicon/labels.ts';
import { isMoneyLabel } from '../lexicon/money-table.ts';

/** The headers of money of last year and, right behind it, of this year, also where a dump has run them into one cell: 上年度安排资金 | 本年度申请资金. */
const YEARS = /上年度?(?:安排|预算|批复|申请)(?:资金|数|金额)?本年度?(?:申请|安排|预算)(?:资金|数|金额)?$/;

/** The texts of the cells that begin in a row, those of dumps with blanks between. */
const wordsOf = (grid: Grid, row: number): string[] =>
  cellsBeginning(grid, row).flatMap(({ text }) => text.trim().split(/\s+/));

const isHeader = (grid: Grid, row: number): boolean => YEARS.test(wordsOf(grid, row).join(''));

/** The label of a line and this year's amount, "" where it has none; undefined for a row that is no line of money of two years. */
function lineAt(grid: Grid, row: number): { readonly label: GridCell; readonly amount: string } | undefined {
  const cells = cellsBeginning(grid, row);
  // Where a file keeps no spans a blank stands for the side label.
  const [label, ...values] = cells.slice(cells.findIndex(({ blank }) => !blank));
  if (!label || label.blank || values.length === 0 || looksLikeAmount(label.text)) return undefined;
  const named = labelOf(label);
  if (named !== undefined && !isMoneyLabel(named)) return undefined;
  const amounts =
    values.length === 1 ? values.flatMap(({ text }) => text.trim().split(/\s+/)) : values.map(({ text }) => text);
  const isMoney = amounts.every((amount, index) => index > 1 || amount.trim() === '' || looksLikeAmount(amount));
  return isMoney ? { label, amount: amounts[1]?.trim() ?? '' } : undefined;
}

/**
 * Reads the money of a form that prints last year's beside this year's (湘 forms): the sum and the sources of this year. A second such table says
 * what the money is spent on and adds nothing. Returns the row behind it, or undefined when none begins at a row.
 */
export function readTwoYears(grid: Grid, first: number, form: FormDraft): number | undefined {
  if (!isHeader(grid, first)) return undefined;
  const unit = cellsOf(grid, first).flatMap((cell) => moneyUnitIn(cell.key) ?? [])[0] ?? form.captionUnit;
  const isAnew = form.values.some(({ label }) => label === 'total');
  for (let row = first + 1; row <= grid.rows; row += 1) {
    const line = isHeader(grid, row) ? undefined : lineAt(grid, row);
    if (!line) return row;
    const label = isSum(line.label.bare) ? 'total' : labelOf(line.label);
    if (isAnew || !isMoneyLabel(label)) continue;
    const [printed, at] = [joinName(line.label.text), line.label.source.at];
    form.values.push({ label, printed, text: line.amount, horizon: 'annual', at, ...(unit ? { unit } : {}) });
  }
  return grid.rows + 1;
}
