import { keyOf } from '../../grid/cell-text.ts';
import { type MoneyColumn, moneyColumnOf } from '../../lexicon/money-table.ts';

/** What a number in a row of a money table is. */
type MoneyNumber = 'budget' | 'spent' | 'points' | 'rate' | 'score';

const NUMBER = /^(?:0|[1-9]\d*)(?:\.\d{1,6})?$/;
const DASH = /^(?:[—–-]{1,2}|\/{1,2})/;
/** Numbers and dashes at the start of a row, and what stands behind them (得分计算方法). */
const RUN = /^[\d.%％—–/-]{3,48}/;
/** The most characters of a number in its column: keeps the search small whatever the text. */
const LONGEST: Readonly<Record<MoneyNumber, number>> = { budget: 12, spent: 12, points: 3, rate: 6, score: 5 };
const POINTS: ReadonlySet<string> = new Set(['5', '10', '15', '20', '100']);
/** How far the printed rate may lie from the computed one: some forms cut the decimal places off. */
const ROUNDING = 0.6;
/** More than this of a budget is never spent. */
const HIGHEST_RATE = 300;
/** How much better the best split has to be than one with other amounts. */
const CLEARLY = 0.3;

/** The numbers in a column; undefined for those that hold words. */
const NUMBERS: Readonly<Partial<Record<MoneyColumn, MoneyNumber>>> = {
  initial: 'budget',
  adjusted: 'budget',
  executed: 'spent',
  forecast: 'spent',
  weight: 'points',
  rate: 'rate',
  score: 'score',
};

interface Split {
  readonly cells: readonly string[];
  readonly doubt: number;
}

/**
 * The cells of a row of a money table that run together, for the numeric columns at its left and the words behind them
 * ("6562.81096.62%9.7" is 65, 62.8, 10, 96.62% and 9.7): the rate is what was spent of the budget, the score the rate's share of the
 * points. Undefined where no split gives that, or several do.
 */
export function splitMoneyRow(text: string, headers: readonly string[]): readonly string[] | undefined {
  const columns: MoneyNumber[] = [];
  for (const header of headers) {
    const column = NUMBERS[moneyColumnOf(keyOf(header)) ?? 'further'];
    if (column === undefined) break;
    columns.push(column);
  }
  const plain = text.replace(/[\s,，]|(?<=\d)分(?=[\d—–/-])/g, '');
  const run = RUN.exec(plain)?.[0] ?? '';
  if (run === '' || !columns.includes('rate') || !columns.includes('spent')) return undefined;
  const plainAmounts = withTwoPlaces(run, columns);
  if (plainAmounts) return plainAmounts;
  const found = splitsOf(run, columns).toSorted((one, other) => one.doubt - other.doubt);
  const [best] = found;
  const amounts = (split: Split) =>
    split.cells.filter((_, at) => columns[at] === 'budget' || columns[at] === 'spent').join();
  const rival = best && found.find((split) => amounts(split) !== amounts(best));
  if (!best || (rival && rival.doubt - best.doubt < CLEARLY)) return undefined;
  const words = plain.slice(run.length);
  return words === '' ? best.cells : [...best.cells, words];
}

/** Amounts without a rate that their two decimal places tell apart: "0.000.000.00-". */
function withTwoPlaces(run: string, columns: readonly MoneyNumber[]): readonly string[] | undefined {
  const [, numbers = '', dashes = ''] = /^((?:\d{1,9}\.\d\d){2,3})([—–/-]{0,2})$/.exec(run) ?? [];
  const amounts = numbers.match(/\d+\.\d\d/g) ?? [];
  const fits = amounts.length > 0 && amounts.every((_, at) => columns[at] === 'budget' || columns[at] === 'spent');
  return fits ? [...amounts, ...(dashes === '' ? [] : [dashes])] : undefined;
}

function splitsOf(run: string, columns: readonly MoneyNumber[]): Split[] {
  const splits: Split[] = [];
  const search = (from: number, cells: readonly string[]): void => {
    if (from === run.length) {
      const doubt = doubtOf(cells, columns);
      if (doubt !== undefined) splits.push({ cells, doubt });
      return;
    }
    const column = columns[cells.length];
    if (column === undefined) return;
    const dash = DASH.exec(run.slice(from))?.[0];
    if (dash !== undefined) search(from + dash.length, [...cells, dash]);
    for (let to = from + 1; to <= Math.min(run.length, from + LONGEST[column]); to += 1) {
      const number = run.slice(from, to);
      if (!NUMBER.test(number) || run[to] === '.' || (column === 'points' && !POINTS.has(number))) continue;
      const sign = column === 'rate' && /[%％]/.test(run[to] ?? '') ? (run[to] ?? '') : '';
      search(to + sign.length, [...cells, number + sign]);
    }
  };
  search(0, []);
  return splits;
}

/** How unlikely a split is by arithmetic; undefined where it is wrong. */
function doubtOf(cells: readonly string[], columns: readonly MoneyNumber[]): number | undefined {
  const of = (column: MoneyNumber) =>
    cells.flatMap((cell, at) => (columns[at] === column ? [Number.parseFloat(cell)] : []));
  const budgets = of('budget');
  const [spent, points, printed, score] = (['spent', 'points', 'rate', 'score'] as const).map(
    (column) => of(column)[0],
  );
  // A workbook that shows no per cent gives the whole as 1.
  const isWhole = printed === 1 && cells[columns.indexOf('rate')] === '1';
  const rate = isWhole ? 100 : printed;
  const base = budgets.at(-1);
  if (base === undefined || spent === undefined || rate === undefined || Number.isNaN(base + spent + rate))
    return undefined;
  const off = base === 0 ? rate : Math.abs((100 * spent) / base - rate);
  if (off > ROUNDING || rate > HIGHEST_RATE) return undefined;
  // A rate of nothing is rare, and the zero at the end of another looks like it.
  let doubt = off + (rate === 0 && base !== 0 ? 0.4 : 0);
  if (score !== undefined && points !== undefined && !Number.isNaN(score + points)) {
    if (score > points) return undefined;
    doubt += Math.min(2, Math.abs((points * Math.min(rate, 100)) / 100 - score));
  }
  // A budget that was changed in the year is rarer than one that was not, or that was set at what was spent.
  const [first] = budgets;
  if (first !== undefined && first !== base) doubt += base === spent ? 0.5 : 1;
  return doubt;
}
