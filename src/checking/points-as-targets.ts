import { decimal, isDecimal } from '../base/decimal.ts';
import type { IndicatorView, PlanView } from './plan-view.ts';

/** Fewer numbers can add up to a hundred by chance. */
const FROM = 5;

/**
 * Whether the column of targets of a table holds the points of its lines: bare numbers without sign and unit that add up to 100, or to 90 beside the 10 of
 * 预算执行率, in a form without a column of weights.
 */
export function holdsPoints(indicators: readonly IndicatorView[]): boolean {
  const filled = indicators.filter(({ indicator }) => indicator.target.kind !== 'absent');
  if (filled.length < FROM || indicators.some(({ indicator }) => (indicator.weight ?? '') !== '')) return false;
  const points = filled.flatMap(({ numbers: [number, ...more] }) =>
    number && more.length === 0 && isBare(number) ? [number.value] : [],
  );
  if (points.length < filled.length) return false;
  const sum = points.reduce((total, value) => total.plus(value), decimal(0));
  return sum.equals(100) || sum.equals(90);
}

const isBare = ({ unit, explicit, value }: IndicatorView['numbers'][number]): boolean =>
  unit === '' && !explicit && isDecimal(value) && decimal(value).lessThanOrEqualTo(50);

/** The lines of a paper whose target is one, those of columns that hold points left out: of these another rule speaks. */
export const withRealTargets = ({ tables, worded }: PlanView): readonly IndicatorView[] => {
  const points = new Set(
    tables.filter(({ indicators }) => holdsPoints(indicators)).flatMap(({ indicators }) => indicators),
  );
  return points.size === 0 ? worded : worded.filter((view) => !points.has(view));
};
