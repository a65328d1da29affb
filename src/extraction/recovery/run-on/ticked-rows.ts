import { type NumberRole, splitNumberRun } from './split-number-run.ts';

/** What says in a cell of its own whether the value was reached, with the score behind it or at the end of the text. */
const TICK = /(?:基本|部分|未|已)?完成(?:(\s?\d[\d.]*)(?![\d.年月日])|$)/gu;
/** What stands behind the tick: the score in per cent, the weight and the points, which may run together. */
const POINTS: readonly NumberRole[] = ['rate', 'weight', 'score'];
/** A score in per cent by itself. */
const SCORE = /^\d{1,2}(?:\.\d{1,2})?$|^100(?:\.00?)?$/;
const DONE = /^已?完成/;
const TWICE = /(.{4,40}?)\1$/u;
/** The actual value with its unit, in front of the tick. */
const VALUE = /(\d[\d.]*)([^\d\s≥≤><=]{0,4})$/u;
/** A sign, the target and the actual value in one run of digits, in front of the tick. */
const RUN = /([≥≤><=]{1,2})\s?(\d[\d.]*)[^\d\s≥≤><=]{0,4}$/u;
/** The actual value is no further from its target than this. */
const MOST_TIMES = 4;
const NUMBER = /^(?:0|[1-9]\d*)(?:\.\d{1,2})?$/;

/**
 * Cuts around 完成 and 未完成, and in front of them between a target and an actual value that run together behind a sign (">=50006418件完成"): where
 * both are numbers of one order and the actual value bears the sign out, or does not, as the row says. No cut where none or several would do.
 */
export function cutTicks(chunk: string, cuts: Set<number>): void {
  for (const { index, 0: printed, 1: score = '' } of chunk.matchAll(TICK)) {
    const tick = printed.slice(0, printed.length - score.length);
    const before = chunk.slice(0, index);
    const end = index + tick.length;
    cutPoints(score, end, cuts);
    // 完成 at the end of what stands twice belongs to it: "10月底前完成10月底前完成".
    if (index === 0 || TWICE.test(before + tick)) continue;
    cuts.add(index).add(end);
    const [, number = '', unit = ''] = VALUE.exec(before) ?? [];
    if (number !== '') joinBetween(cuts, index - unit.length - number.length, index);
    const [, sign = '', run = ''] = RUN.exec(before) ?? [];
    const at = run === '' ? undefined : splitOf(run, sign, DONE.test(tick));
    if (at !== undefined) cuts.add(index - unit.length - run.length + at);
  }
}

/** Keeps a score whole, or cuts it from the weight and the points that run together with it ("1001515"). */
function cutPoints(score: string, at: number, cuts: Set<number>): void {
  const run = score.trimStart();
  const from = at + score.length - run.length;
  joinBetween(cuts, from, from + run.length);
  if (!SCORE.test(run)) for (const cut of splitNumberRun(run, POINTS) ?? []) cuts.add(from + cut);
}

function joinBetween(cuts: Set<number>, from: number, to: number): void {
  for (let inside = from + 1; inside < to; inside += 1) cuts.delete(inside);
}

/** Where the target ends in a run of digits; undefined where that is not certain. */
function splitOf(run: string, sign: string, isDone: boolean): number | undefined {
  const found: number[] = [];
  for (let at = 1; at < run.length; at += 1) {
    const [target, actual] = [run.slice(0, at), run.slice(at)];
    if (!NUMBER.test(target) || !NUMBER.test(actual)) continue;
    if (isNear(Number(target), Number(actual)) && bears(Number(target), Number(actual), sign) === isDone)
      found.push(at);
  }
  return found.length === 1 ? found[0] : undefined;
}

const isNear = (one: number, other: number): boolean =>
  one > 0 && other > 0 && Math.max(one / other, other / one) <= MOST_TIMES;

function bears(target: number, actual: number, sign: string): boolean {
  if (/[≥>]/.test(sign)) return actual >= target;
  return /[≤<]/.test(sign) ? actual <= target : actual === target;
}
