import type { Bilingual } from '../base/bilingual.ts';
import { compare, type Fraction, minus, over, shown, times, ZERO } from '../base/fraction.ts';
import type { Citation } from '../model/finding.ts';
import type { Operator } from '../model/target.ts';
import type { RuleProfile } from '../regulations/profiles/rule-profile.ts';

/** What a formula gave, before rounding. */
export interface FormulaResult {
  readonly score: Fraction;
  /** Whether the target was reached: an actual that equals the target reaches every operator (SPEC 5). */
  readonly met: boolean;
  readonly formula: Bilingual;
  readonly substituted: string;
  readonly cites: readonly Citation[];
}

const FULL: Bilingual = { zh: '达到指标值，得满分', en: 'target reached: full weight' };
const RATIO: Bilingual = { zh: '分值 × 实际完成值 ÷ 指标值', en: 'weight × actual ÷ target' };
const NEGATIVE: Bilingual = { zh: '实际完成值为负，按 0 计', en: 'a negative actual counts as 0' };
const NOT_EQUAL: Bilingual = { zh: '指标值须恰好达到，未达到不得分', en: 'not exactly the target: no points' };
const ZERO_TARGET: Bilingual = {
  zh: '指标值为 0，实际大于 0 不得分',
  en: 'the target is 0 and the actual above it: no points',
};
const NOTHING: Bilingual = { zh: '未达到指标值，不得分', en: 'target not reached: no points' };
const LINEAR: Bilingual = {
  zh: '分值 × (1 − (实际完成值 − 指标值) ÷ 指标值)',
  en: 'weight × (1 − (actual − target) ÷ target)',
};
const TWICE: Bilingual = { zh: '超出指标值一倍及以上，不得分', en: 'twice the target or more: no points' };
const INVERSE: Bilingual = { zh: '分值 × 指标值 ÷ 实际完成值', en: 'weight × target ÷ actual' };

/**
 * The score of a measured value against a numeric target (SPEC 5), not yet rounded. `weight` W, `target` T and `actual` A are in the same
 * unit. Cases the rules do not print are decided so: "> 0" is reached only above 0; a negative target that is missed earns nothing, as
 * a proportion to it has no meaning.
 */
export function scoreAgainstTarget(
  weight: Fraction,
  op: Operator,
  target: Fraction,
  actual: Fraction,
  profile: RuleProfile,
): FormulaResult {
  const isCeiling = op === '≤' || op === '<';
  const cites = isCeiling ? profile.overrun.cites : profile.equal.cites;
  const outcome =
    isCeiling || (op === '=' && target.n === 0n)
      ? atMost(weight, target, actual, op, profile.overrun.value)
      : atLeast(weight, target, actual, op, profile.equal.value);
  return { ...outcome, cites };
}

type Outcome = Omit<FormulaResult, 'cites'>;

function full(weight: Fraction, target: Fraction, actual: Fraction, sign: string): Outcome {
  return {
    score: weight,
    met: true,
    formula: FULL,
    substituted: `${shown(actual)} ${sign} ${shown(target)} → ${shown(weight)}`,
  };
}

function nothing(target: Fraction, actual: Fraction, sign: string, formula: Bilingual): Outcome {
  return { score: ZERO, met: false, formula, substituted: `${shown(actual)} ${sign} ${shown(target)} → 0` };
}

function atLeast(
  weight: Fraction,
  target: Fraction,
  actual: Fraction,
  op: Operator,
  equal: 'reach' | 'exact',
): Outcome {
  const difference = compare(actual, target);
  if (op === '=' && equal === 'exact') {
    return difference === 0 ? full(weight, target, actual, '=') : nothing(target, actual, '≠', NOT_EQUAL);
  }
  const isReached = op === '>' && target.n === 0n ? difference > 0 : difference >= 0;
  if (isReached) return full(weight, target, actual, '≥');
  if (actual.n < 0n) return nothing(target, actual, '<', NEGATIVE);
  if (target.n <= 0n) return nothing(target, actual, '≤', NOTHING);
  const score = over(times(weight, actual), target);
  return { score, met: false, formula: RATIO, substituted: `${shown(weight)} × ${shown(actual)} ÷ ${shown(target)}` };
}

function atMost(
  weight: Fraction,
  target: Fraction,
  actual: Fraction,
  op: Operator,
  overrun: 'linear' | 'inverse',
): Outcome {
  const difference = compare(actual, target);
  const isWithin = op === '<' && target.n === 0n ? difference < 0 : difference <= 0;
  if (isWithin) return full(weight, target, actual, '≤');
  if (target.n === 0n) return nothing(target, actual, '>', ZERO_TARGET);
  if (target.n < 0n) return nothing(target, actual, '>', NOTHING);
  if (overrun === 'inverse') {
    const score = over(times(weight, target), actual);
    return {
      score,
      met: false,
      formula: INVERSE,
      substituted: `${shown(weight)} × ${shown(target)} ÷ ${shown(actual)}`,
    };
  }
  const left = minus({ n: target.n * 2n, d: target.d }, actual);
  if (left.n <= 0n) return nothing(target, actual, '≥ 2 ×', TWICE);
  const [w, t, a] = [shown(weight), shown(target), shown(actual)];
  return {
    score: over(times(weight, left), target),
    met: false,
    formula: LINEAR,
    substituted: `${w} × (1 − (${a} − ${t}) ÷ ${t})`,
  };
}
