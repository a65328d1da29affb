import type { Plan } from '../model/plan.ts';
import type { NumberTarget } from '../model/target.ts';
import { parseTarget } from '../model/target-grammar/parse-target.ts';
import type { IndicatorView, ProjectView } from './plan-view.ts';

/** The goal of a table in words: that of the department for its own table, the goals of the year of a project, line by line. */
export const goalOf = ({ project, pointer }: ProjectView, plan: Plan): string =>
  pointer === '' ? (plan.overallGoal ?? '') : project.goals.join('\n');

/** The lines of a table with what was reached in the place of what was aimed at; lines without one number reached are left out. */
export function reachedLinesOf({ indicators }: ProjectView): readonly IndicatorView[] {
  return indicators.flatMap((view) => {
    const { actual, target } = view.indicator;
    const reached = actual === undefined ? undefined : parseTarget(actual);
    if (reached?.kind !== 'number') return [];
    const number: NumberTarget = reached.unit === '' ? { ...reached, unit: unitOf(view) } : reached;
    const told = { ...number, text: actual ?? target.text };
    return [{ ...view, indicator: { ...view.indicator, target: told }, numbers: [told] }];
  });
}

/** The unit of the one number aimed at, for actual values that leave it out. */
const unitOf = ({ numbers }: IndicatorView): string => (numbers.length === 1 ? (numbers[0]?.unit ?? '') : '');
