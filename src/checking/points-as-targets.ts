import { decimal, isDecimal } from '../base/decimal.ts';
import type { IndicatorView, PlanView, ProjectView } from './plan-view.ts';
import { rememberLast } from './remember-last.ts';

/** Fewer numbers can add up to a hundred by chance. */
const FROM = 5;

/**
 * Whether the column of targets of a table holds the points of its lines: bare numbers without sign and unit that add up to 100, or to 90 beside the 10 of
 * 预算执行率, in a form without a column of weights.
 */
function holdsPoints(indicators: readonly IndicatorView[]): boolean {
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

/** The tables of a paper by what their columns of targets hold, and the lines whose target is one. */
interface TargetColumns {
  readonly ofPoints: readonly ProjectView[];
  readonly ofTargets: readonly ProjectView[];
  /** Of {@link PlanView.worded}, those of columns that hold points left out: of these one rule speaks, and no other. */
  readonly worded: readonly IndicatorView[];
}

/** Which columns of targets hold points. Judged once for each paper. */
export const targetColumns: (view: PlanView) => TargetColumns = rememberLast(({ tables, worded }) => {
  const ofPoints = tables.filter(({ indicators }) => holdsPoints(indicators));
  if (ofPoints.length === 0) return { ofPoints, ofTargets: tables, worded };
  const points = new Set(ofPoints.flatMap(({ indicators }) => indicators));
  return {
    ofPoints,
    ofTargets: tables.filter((table) => !ofPoints.includes(table)),
    worded: worded.filter((view) => !points.has(view)),
  };
});
