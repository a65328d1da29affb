import type { Indicator } from '../../model/plan.ts';

export interface Pair {
  readonly midterm?: Indicator;
  readonly indicator?: Indicator;
}

/** Indicators that follow each other under one level 1. */
interface Run {
  readonly level1: string;
  readonly lines: readonly Indicator[];
}

function runsOf(indicators: readonly Indicator[]): Run[] {
  const runs: { level1: string; lines: Indicator[] }[] = [];
  for (const one of indicators) {
    const last = runs.at(-1);
    if (last && last.level1 === one.level1) last.lines.push(one);
    else runs.push({ level1: one.level1, lines: [one] });
  }
  return runs;
}

/**
 * The rows of a form with the midterm block left and the annual block right under one level 1 (财预〔2015〕88号 form, seen in Anhui):
 * within a level 1 the two run side by side, and the shorter one ends in empty cells. Both keep their own order: a level 1 that only one of
 * them has, or that stands elsewhere in the other, takes rows of its own.
 */
export function sideBySide(midterm: readonly Indicator[], annual: readonly Indicator[]): readonly Pair[] {
  const [left, right] = [runsOf(midterm), runsOf(annual)];
  const pairs: Pair[] = [];
  let at = 0;
  for (const run of right) {
    const found = left.findIndex((other, index) => index >= at && other.level1 === run.level1);
    if (found < 0) {
      pairs.push(...rowsOf([], run.lines));
      continue;
    }
    for (const own of left.slice(at, found)) pairs.push(...rowsOf(own.lines, []));
    pairs.push(...rowsOf(left[found]?.lines ?? [], run.lines));
    at = found + 1;
  }
  for (const own of left.slice(at)) pairs.push(...rowsOf(own.lines, []));
  return pairs;
}

function rowsOf(left: readonly Indicator[], right: readonly Indicator[]): Pair[] {
  return Array.from({ length: Math.max(left.length, right.length) }, (_, index) => {
    const [midterm, indicator] = [left[index], right[index]];
    return { ...(midterm ? { midterm } : {}), ...(indicator ? { indicator } : {}) };
  });
}
