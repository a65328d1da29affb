/** What the numbers that run together may be: a value, how far it was reached in per cent, its points, the points given. */
export type NumberRole = 'value' | 'rate' | 'weight' | 'score';

/** Points that forms usually give. */
const USUAL_POINTS: ReadonlySet<number> = new Set([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 30, 40, 50, 60]);
const NUMBER = /^(?:0|[1-9]\d*)(?:\.\d{1,2})?$/;
/** Longer runs are no cells of a form. */
const LONGEST_RUN = 24;
/** The most characters of a number in its role: keeps the search small whatever the text. */
const LONGEST: Readonly<Record<NumberRole, number>> = { value: 10, rate: 6, weight: 5, score: 5 };
/** A split that is worse than this is a guess. */
const MOST_DOUBT = 4;
/** How much less doubtful a split is that gives the row the points of all others. */
const AS_OTHERS = 2;

/**
 * Where numbers end that run together without anything between them ("32321002020" is 32, 32, 100, 20 and 20): the split into one
 * number per role that arithmetic makes most likely, as offsets of the cuts. A value that was reached has the score of its weight, a
 * score is no more than its weight, target and actual value are of one order. `usual` is the weight that other rows of the table have, undefined
 * where they have not one in common. Undefined where no split is likely.
 */
export function splitNumberRun(run: string, roles: readonly NumberRole[], usual?: number): number[] | undefined {
  if (run.length > LONGEST_RUN || run.length < roles.length || roles.length < 2) return undefined;
  let best: { readonly cuts: readonly number[]; readonly doubt: number } | undefined;
  const search = (from: number, numbers: readonly string[], cuts: readonly number[]) => {
    const left = roles.length - numbers.length;
    const role = roles[numbers.length];
    const most = from + (role ? LONGEST[role] : 0);
    if (left === 1) {
      if (run.length > most) return;
      const all = [...numbers, run.slice(from)];
      if (!all.every((number) => NUMBER.test(number))) return;
      const isUsual = usual !== undefined && Number(all[roles.indexOf('weight')]) === usual;
      const doubt = doubtOf(all.map(Number), all, roles) - (isUsual ? AS_OTHERS : 0);
      if (!best || doubt < best.doubt) best = { cuts, doubt };
      return;
    }
    for (let to = from + 1; to <= Math.min(most, run.length - left + 1); to += 1) {
      const number = run.slice(from, to);
      if (NUMBER.test(number) && run[to] !== '.') search(to, [...numbers, number], [...cuts, to]);
    }
  };
  search(0, [], []);
  return best && best.doubt <= MOST_DOUBT ? [...best.cuts] : undefined;
}

/** The weight that the rows have in common whose numbers can be told apart, where at least two can; undefined where they differ. */
export function commonWeight(runs: readonly string[], roles: readonly NumberRole[]): number | undefined {
  const at = roles.indexOf('weight');
  if (at <= 0) return undefined;
  const weights = runs.flatMap((run) => {
    const cuts = splitNumberRun(run, roles);
    return cuts ? [Number(run.slice(cuts[at - 1], cuts[at]))] : [];
  });
  return weights.length > 1 && new Set(weights).size === 1 ? weights[0] : undefined;
}

function doubtOf(numbers: readonly number[], texts: readonly string[], roles: readonly NumberRole[]): number {
  const of = (role: NumberRole) => numbers[roles.indexOf(role)];
  const [weight, score, rate] = [of('weight'), of('score'), of('rate')];
  const values = numbers.filter((_, index) => roles[index] === 'value');
  let doubt = texts.filter((text) => /\.\d?0$/.test(text)).length * 0.2;
  if (weight !== undefined) doubt += USUAL_POINTS.has(weight) ? 0 : weight > 60 || weight === 0 ? 6 : 1.5;
  if (weight !== undefined && score !== undefined)
    doubt += score > weight ? 6 : score === weight ? 0 : 0.3 + (2 * (weight - score)) / Math.max(1, weight);
  if (rate !== undefined) doubt += rate > 100 ? 5 : rate === 100 ? 0 : 1;
  if (rate !== undefined && weight !== undefined && score !== undefined && weight > 0)
    doubt += Math.min(3, (6 * Math.abs(score - (weight * rate) / 100)) / weight);
  const [target, actual] = values;
  if (target === undefined || actual === undefined) return doubt;
  // Nothing for what was reached.
  if (score === 0 && target > 0 && actual >= target) doubt += NOTHING_FOR_IT;
  return doubt + (`${target}` === `2${actual}` ? MISREAD : likeness(target, actual));
}

const NOTHING_FOR_IT = 2;
/** A target is like the value behind its 2, for which ≥ may have been taken. */
const MISREAD = 1;

/** How unlike a target and an actual value are: 0 when equal, 1 and more from a factor of two on. */
function likeness(target: number, actual: number): number {
  if (target === actual) return 0;
  if (target === 0 || actual === 0) return 1.5;
  return 0.4 + Math.min(4, 2 * Math.abs(Math.log2(target / actual)));
}
