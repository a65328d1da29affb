const NUMBER = /^(?:0|[1-9]\d*)(?:\.\d{1,6})?$/;
/** Budget, adjusted budget and spending, then points, then the rate: "980980956.81097.6%9.8". */
const RUN = /^([\d.]{4,40}?)(?:[—–-]([\d.]{1,6}))?[%％]/;
const POINTS = ['10', '20', '100', '10.00', '20.00', ''];
/** How far the printed rate may lie from the computed one. */
const ROUNDING = 0.6;

/**
 * The amounts at the start of a line of a money table whose cells run together: budget, adjusted budget and spending, or budget and
 * spending alone, told apart by the rate behind them, which is the last in per cent of the one before. Undefined where no split gives
 * that rate, or several do.
 */
export function splitMoneyRun(text: string): readonly string[] | undefined {
  const [, run = '', apart] = RUN.exec(text.replace(/[\s,，]/g, '')) ?? [];
  if (run === '') return undefined;
  return apart === undefined ? (threeBeforeRate(run) ?? twoBeforeRate(run)) : threeAmounts(run, Number(apart))?.amounts;
}

/** Three amounts with points and the rate behind them. */
function threeBeforeRate(run: string): readonly [string, string, string] | undefined {
  let best: Split | undefined;
  for (let cut = run.length - 1; cut >= Math.max(3, run.length - 6); cut -= 1) {
    const rate = run.slice(cut);
    if (!NUMBER.test(rate) || Number(rate) > 200) continue;
    for (const points of POINTS) {
      const front = run.slice(0, cut);
      if (!front.endsWith(points)) continue;
      const found = threeAmounts(front.slice(0, front.length - points.length), Number(rate));
      const doubt = (found?.doubt ?? 0) + (points === '' ? 2 : points.startsWith('10') && points !== '100' ? 0 : 1);
      if (found && (!best || doubt < best.doubt)) best = { ...found, doubt };
    }
  }
  return best?.amounts;
}

/** How far the rate of two amounts may lie from the printed one, which has two places at the most: only that tells where they part. */
const ROUNDING_OF_TWO = 0.051;

/** Two amounts with their rate behind them: the one split that gives this rate. */
function twoBeforeRate(run: string): readonly string[] | undefined {
  const found = new Map<string, readonly string[]>();
  for (let cut = 1; cut < run.length - 1; cut += 1) {
    for (let rate = cut + 1; rate < run.length; rate += 1) {
      const parts = [run.slice(0, cut), run.slice(cut, rate), run.slice(rate)];
      const [first = 0, second = 0, printed = 0] = parts.map(Number);
      if (!parts.every((part) => NUMBER.test(part)) || first === 0 || second > first || printed === 0) continue;
      if (Math.abs((100 * second) / first - printed) <= ROUNDING_OF_TWO) found.set(parts.join(), parts.slice(0, 2));
    }
  }
  return found.size === 1 ? [...found.values()][0] : undefined;
}

interface Split {
  readonly amounts: readonly [string, string, string];
  readonly doubt: number;
}

/** Three amounts of which the third is so many per cent of the second, and two are equal: anything else is a guess. */
function threeAmounts(run: string, rate: number): Split | undefined {
  let best: Split | undefined;
  for (let first = 1; first < run.length - 1; first += 1) {
    for (let second = first + 1; second < run.length; second += 1) {
      const amounts = [run.slice(0, first), run.slice(first, second), run.slice(second)] as const;
      if (!amounts.every((amount) => NUMBER.test(amount)) || Number(amounts[1]) === 0) continue;
      if (amounts[0] !== amounts[1] && amounts[1] !== amounts[2]) continue;
      const off = Math.abs((100 * Number(amounts[2])) / Number(amounts[1]) - rate);
      if (off > ROUNDING || (rate === 0 && Number(amounts[2]) !== 0)) continue;
      const doubt = off + (amounts[0] === amounts[1] ? 0 : 1 + Math.abs(amounts[0].length - amounts[1].length));
      if (!best || doubt < best.doubt) best = { amounts, doubt };
    }
  }
  return best;
}
