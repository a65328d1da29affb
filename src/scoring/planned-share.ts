import { isDecimal } from '../base/decimal.ts';
import { compare, type Fraction, fraction, minus, over, plus, times, ZERO } from '../base/fraction.ts';
import type { FundingStep } from '../model/plan.ts';

/** The share of the budget that was to be spent by a day, and whether the paper's own plan says so. */
export interface PlannedShare {
  /** As a fraction of one. */
  readonly share: Fraction;
  readonly source: 'funding-plan' | 'months';
}

interface Point {
  readonly month: Fraction;
  readonly percent: Fraction;
}

const HUNDRED = fraction('100');
const MONTH = /(\d{1,2})\s*月/;

/** The points of 资金支出计划 where it is one: cumulative percentages that rise from month to month up to 100. */
function pointsOf(steps: readonly FundingStep[]): readonly Point[] | undefined {
  const points: Point[] = [{ month: ZERO, percent: ZERO }];
  for (const { by, value } of steps) {
    const month = MONTH.exec(by)?.[1];
    const last = points.at(-1);
    if (month === undefined || value === null || !isDecimal(value) || !last) return undefined;
    const point = { month: fraction(month), percent: fraction(value) };
    if (compare(point.month, last.month) <= 0 || compare(point.percent, last.percent) < 0) return undefined;
    points.push(point);
  }
  return points.length > 1 && compare(points.at(-1)?.percent ?? ZERO, HUNDRED) === 0 ? points : undefined;
}

function interpolated(points: readonly Point[], months: Fraction): Fraction {
  const next = points.findIndex(({ month }) => compare(month, months) >= 0);
  const [before, after] = [points[next - 1], points[next]];
  if (!after) return points.at(-1)?.percent ?? HUNDRED;
  if (!before) return after.percent;
  const way = over(minus(months, before.month), minus(after.month, before.month));
  return plus(before.percent, times(way, minus(after.percent, before.percent)));
}

/**
 * The planned share after a number of months: from 资金支出计划, straight between its dates, else n/12. A plan that is not rising
 * percentages up to 100 (offices also write money there) is not used.
 */
export function plannedShare(steps: readonly FundingStep[], months: Fraction): PlannedShare {
  const points = pointsOf(steps);
  if (!points) return { share: over(months, fraction('12')), source: 'months' };
  return { share: over(interpolated(points, months), HUNDRED), source: 'funding-plan' };
}
