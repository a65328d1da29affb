import { decimal, type Exact } from '../base/decimal.ts';
import { scoreOf } from './achieved.ts';
import { amountOf } from './money-amount.ts';
import type { IndicatorView } from './plan-view.ts';

/** What the lines weigh together; lines without a weight weigh nothing. */
export const weightOf = (lines: readonly IndicatorView[]): Exact =>
  lines.reduce<Exact>((all, { indicator }) => all.plus(amountOf(indicator.weight) ?? 0), decimal(0));

/** No form gives budget execution more points than this: what stands there instead is an amount. */
export const MOST_OF_EXECUTION = 40;

/** Whether the printed total holds points beside those of the lines, as many as budget execution may have: its row was not read. Scores that are missing count as none. */
export function hasRestOfExecution(lines: readonly IndicatorView[], total: Exact): boolean {
  const left = decimal(100).minus(weightOf(lines));
  if (!left.greaterThan(0) || left.greaterThan(MOST_OF_EXECUTION)) return false;
  const scored = lines.reduce<Exact>((all, { indicator }) => all.plus(scoreOf(indicator) ?? 0), decimal(0));
  const rest = total.minus(scored);
  return rest.greaterThan(0) && rest.lessThanOrEqualTo(left);
}
