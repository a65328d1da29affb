import type { Bilingual } from '../base/bilingual.ts';
import { compare, type Fraction, fraction, minus, over, plus, shown, times, ZERO } from '../base/fraction.ts';
import type { Likelihood, TargetNature } from '../model/monitoring.ts';
import type { NumberTarget } from '../model/target.ts';

/** How far a measured target is on its way; amounts in the target's unit, not rounded. */
export interface NumberPace {
  /** Percent of what the date asks for; absent where the date asks for nothing yet. */
  readonly pace?: Fraction;
  readonly projection: { readonly value: Fraction; readonly low: Fraction; readonly high: Fraction };
  readonly likelihood: Likelihood;
  readonly formula: Bilingual;
  readonly substituted: string;
}

/** The date as the pace sees it. */
export interface Progress {
  /** Months passed, above 0, at most 12. */
  readonly months: Fraction;
  /** How far the pace of the rest may differ from the present one. */
  readonly band: Fraction;
  /** Under this pace a flow that cannot be caught up at the band's upper end is proposed as impossible. */
  readonly redBelow: Fraction;
}

const TWELVE = fraction('12');
const HUNDRED = fraction('100');
const ONE_HUNDRED_PERCENT: Fraction = HUNDRED;

/** The periods of a cadence that are over after some months, and in a whole year. */
const PERIODS_A_MONTH: Readonly<Record<string, Fraction>> = {
  月: fraction('1'),
  季: { n: 1n, d: 3n },
  季度: { n: 1n, d: 3n },
  半年: { n: 1n, d: 6n },
  旬: fraction('3'),
  周: { n: 52n, d: 12n },
  星期: { n: 52n, d: 12n },
  天: { n: 365n, d: 12n },
  日: { n: 365n, d: 12n },
};

/** The year's end at the present pace, and with the rest of the year slower or faster by the band. */
export function projectFlow(actual: Fraction, { months, band }: Progress): NumberPace['projection'] {
  const rest = times(over(actual, months), minus(TWELVE, months));
  const spread = times(rest, band);
  return { value: plus(actual, rest), low: plus(actual, minus(rest, spread)), high: plus(actual, plus(rest, spread)) };
}

/** The pace of a measured target after some months, by its nature (SPEC 6). */
export function paceOf(nature: TargetNature, target: NumberTarget, actual: Fraction, progress: Progress): NumberPace {
  const wanted = fraction(target.value);
  if (nature === 'cadence') return cadencePace(target, wanted, actual, progress);
  if (nature === 'ceiling') return ceilingPace(wanted, actual, progress);
  if (nature === 'flow') return flowPace(wanted, actual, progress);
  return levelPace(target, wanted, actual);
}

function percent(part: Fraction, whole: Fraction): { readonly pace?: Fraction } {
  return whole.n <= 0n ? {} : { pace: times(over(part, whole), HUNDRED) };
}

function flowPace(wanted: Fraction, actual: Fraction, progress: Progress): NumberPace {
  const due = over(times(wanted, progress.months), TWELVE);
  const projection = projectFlow(actual, progress);
  const pace = percent(actual, due);
  return {
    ...pace,
    projection,
    likelihood: flowLikelihood(projection, wanted, pace.pace, progress),
    formula: { zh: '实际完成值 ÷ (指标值 × 月数 ÷ 12) × 100', en: 'actual ÷ (target × months ÷ 12) × 100' },
    substituted: `${shown(actual)} ÷ (${shown(wanted)} × ${shown(progress.months)} ÷ 12) × 100`,
  };
}

/** A flow is hopeless only when it is far behind and even a faster rest of the year would not reach the target. */
function flowLikelihood(
  { low, high }: NumberPace['projection'],
  wanted: Fraction,
  pace: Fraction | undefined,
  { redBelow }: Progress,
): Likelihood {
  if (compare(low, wanted) >= 0) return 'certain';
  const isFarBehind = pace !== undefined && compare(pace, redBelow) < 0;
  return isFarBehind && compare(high, wanted) < 0 ? 'impossible' : 'possible';
}

/** Full periods only count: on 15 July six monthly issues are due. */
function cadencePace(target: NumberTarget, wanted: Fraction, actual: Fraction, progress: Progress): NumberPace {
  const rate = PERIODS_A_MONTH[target.per ?? ''] ?? fraction('1');
  const passed = times(progress.months, rate);
  const periods: Fraction = { n: passed.n / passed.d, d: 1n };
  const left = minus(times(TWELVE, rate), periods);
  const due = times(wanted, periods);
  const rest = times(wanted, left);
  return {
    ...percent(actual, due),
    projection: { value: plus(actual, rest), low: actual, high: plus(actual, rest) },
    likelihood: compare(actual, due) >= 0 ? 'certain' : 'possible',
    formula: {
      zh: '已完成数 ÷ (每期指标值 × 已过期数) × 100',
      en: 'done ÷ (target per period × periods passed) × 100',
    },
    substituted: `${shown(actual)} ÷ (${shown(wanted)} × ${shown(periods)}) × 100`,
  };
}

/** Something that may not be used up before the year: money, allowed incidents. */
function ceilingPace(wanted: Fraction, actual: Fraction, progress: Progress): NumberPace {
  const allowed = over(times(wanted, progress.months), TWELVE);
  const projection = projectFlow(actual, progress);
  const isOver = compare(actual, wanted) > 0;
  const pace = isOver ? ZERO : actual.n <= 0n ? ONE_HUNDRED_PERCENT : times(over(allowed, actual), HUNDRED);
  return {
    pace,
    projection,
    likelihood: isOver ? 'impossible' : compare(projection.high, wanted) <= 0 ? 'certain' : 'possible',
    formula: isOver
      ? { zh: '已超过上限，进度按 0 计', en: 'the ceiling is exceeded: 0' }
      : { zh: '(上限 × 月数 ÷ 12) ÷ 已发生数 × 100', en: '(ceiling × months ÷ 12) ÷ used × 100' },
    substituted: isOver
      ? `${shown(actual)} > ${shown(wanted)}`
      : `(${shown(wanted)} × ${shown(progress.months)} ÷ 12) ÷ ${shown(actual)} × 100`,
  };
}

/** A stock or a ratio: the value of today against the target. */
function levelPace(target: NumberTarget, wanted: Fraction, actual: Fraction): NumberPace {
  const isAtMost = target.op === '≤' || target.op === '<';
  const isMet = isAtMost ? compare(actual, wanted) <= 0 : compare(actual, wanted) >= 0;
  const part = isAtMost ? percent(wanted, actual) : percent(actual, wanted);
  return {
    ...(isMet && part.pace === undefined ? { pace: ONE_HUNDRED_PERCENT } : part),
    projection: { value: actual, low: actual, high: actual },
    likelihood: isMet ? 'certain' : 'possible',
    formula: isAtMost
      ? { zh: '指标值 ÷ 当前值 × 100', en: 'target ÷ current value × 100' }
      : { zh: '当前值 ÷ 指标值 × 100', en: 'current value ÷ target × 100' },
    substituted: isAtMost ? `${shown(wanted)} ÷ ${shown(actual)} × 100` : `${shown(actual)} ÷ ${shown(wanted)} × 100`,
  };
}
