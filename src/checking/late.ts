import type { Indicator } from '../model/plan.ts';
import { dayOf, deadlineOf } from '../model/target-grammar/deadline.ts';

/**
 * Whether what was to be done by a day was surely done later: "10月底前" and "12月12日", "9月底" and "10月中旬". False where either names no month, for
 * a quarter or a year says too little, or where neither the paper nor the target says the year.
 */
export function isLate({ target, actual }: Indicator, fiscalYear: number | undefined): boolean {
  const year = fiscalYear ?? yearIn(target.text);
  if (year === undefined || actual === undefined || !/\d\s*月/.test(actual)) return false;
  const deadline = deadlineOf(target, year);
  const reached = dayOf(actual, year);
  if (deadline === undefined || reached === undefined) return false;
  // A month without its day may have been its first.
  const earliest = /日/.test(actual) ? reached : `${reached.slice(0, 7)}-01`;
  return earliest > deadline;
}

function yearIn(text: string): number | undefined {
  const printed = /20\d\d(?=\s*年)/.exec(text)?.[0];
  return printed === undefined ? undefined : Number(printed);
}
