import type { Division } from '../model/plan.ts';
import { plain } from './plain-text.ts';
import type { IndicatorView } from './plan-view.ts';

/** The measurable targets of a division of the department, seen as lines: they can be held against its goal. */
export const divisionLinesOf = ({ title, targets, at }: Division, index: number): readonly IndicatorView[] =>
  targets.map(({ name, target, at: own }, number) => ({
    indicator: { horizon: 'annual', level1: '', level2: '', level3: name, target, at: own ?? at ?? {} },
    pointer: `/divisions/${index}/targets/${number}`,
    label: `${title} › ${name}`,
    level1: undefined,
    level2: undefined,
    name: plain(name),
    description: '',
    numbers: [target],
    repeatsAnnual: false,
  }));
