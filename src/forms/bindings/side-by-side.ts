import { level1Of } from '../../model/indicator-class.ts';
import type { Indicator } from '../../model/plan.ts';

export interface Pair {
  readonly midterm?: Indicator;
  readonly indicator?: Indicator;
}

/** Class of level 1, or its printed name where it is none of the known. */
const group = (indicator: Indicator): string => level1Of(indicator.level1) ?? indicator.level1;

/**
 * The rows of a form with the midterm block left and the annual block right under one level 1 (财预〔2015〕88号 form, seen in Anhui):
 * within a level 1 the two run side by side in their own order, and the shorter one ends in empty cells.
 */
export function sideBySide(midterm: readonly Indicator[], annual: readonly Indicator[]): readonly Pair[] {
  const groups = [...new Set([...midterm, ...annual].map(group))];
  return groups.flatMap((name) => {
    const left = midterm.filter((one) => group(one) === name);
    const right = annual.filter((one) => group(one) === name);
    return Array.from({ length: Math.max(left.length, right.length) }, (_, index) => {
      const [a, b] = [left[index], right[index]];
      return { ...(a ? { midterm: a } : {}), ...(b ? { indicator: b } : {}) };
    });
  });
}
