import { decimal, type Exact, roundHalfUp } from '../base/decimal.ts';
import type { Indicator } from '../model/plan.ts';
import type { NumberTarget } from '../model/target.ts';
import { parseTarget } from '../model/target-grammar/parse-target.ts';
import { meantOperator } from './bare-target.ts';
import { amountOf, targetAmount } from './money-amount.ts';
import { misreadShare } from './value-range.ts';

/** A measurable target beside what was reached, both in the target's unit. */
export interface Achieved {
  readonly target: NumberTarget;
  readonly wanted: Exact;
  readonly actual: Exact;
}

/**
 * What a filled line reached; undefined where target or actual is no single number, their units cannot be compared, or one is of a month and
 * the other most likely of the year, or only the actual value has a 万 ("62.73", "62.73万"), or the target was most likely misread: a share of 292%, or zeros alone, before which digits are lost; or the actual value is the row's points, as no score stands behind them.
 */
export function achievedOf(indicator: Indicator): Achieved | undefined {
  const { target: printed, actual } = indicator;
  if (printed.kind !== 'number' || actual === undefined) return undefined;
  if (misreadShare(printed) !== undefined || BARE_ZEROS.test(printed.text) || isOfPoints(indicator)) return undefined;
  const target = asMeant(indicator, printed);
  const parsed = parseTarget(actual);
  if (parsed.kind !== 'number') return undefined;
  const [wantedMoney, actualMoney] = [targetAmount(target), targetAmount(parsed)];
  if (wantedMoney && actualMoney) return { target, wanted: wantedMoney, actual: actualMoney };
  if (parsed.unit !== '' && target.unit !== '' && parsed.unit !== target.unit) return undefined;
  if (target.unit === '' && multiplierIn(target.text) === 1 && multiplierIn(actual) > 1) return undefined;
  const [wanted, reached] = [decimal(target.value), inUnitOf(target, parsed)];
  if (isOfWholeYear(target, parsed) && reached.greaterThan(wanted)) return undefined;
  return { target, wanted, actual: reached };
}

/** Whether a row that lost a cell has its points where the actual value should stand: "4 | 9.2 | 9.2" is target, points and score. */
const isOfPoints = ({ actual, weight, score }: Indicator): boolean =>
  !!weight && actual?.trim() === weight.trim() && !score?.trim();

/** The end of a number whose first digits recognition did not see: "000亩". */
const BARE_ZEROS = /(?<![\d.,，])00+(?![\d.])/;

/** "48次" beside "每月不少于4次" is most likely that of the whole year, and nobody can say. */
const isOfWholeYear = (target: NumberTarget, actual: NumberTarget): boolean =>
  actual.per === undefined && /^(?:月|周|季|天|日|旬|星期|学期|半年)/.test(target.per ?? '');

/** A bare "3%" beside 结转结余率, "30元" beside a cost or "20天" beside 办理时限 is a limit: no one misses it by staying below. */
function asMeant(indicator: Indicator, target: NumberTarget): NumberTarget {
  const isBare = target.op === '=' && !target.explicit && !/^0*(?:\.0*)?$/.test(target.value);
  return isBare && meantOperator(indicator, target) === '≤' ? { ...target, op: '≤' } : target;
}

/**
 * "0.99" beside a target of 98 % is 99 %, as the scoring takes it too: a spreadsheet cell that lost its format. "12.4" beside "≥12.4万亩" is 12.4万:
 * the column of the unit serves both.
 */
function inUnitOf({ unit, value: wanted, text }: NumberTarget, actual: NumberTarget): Exact {
  const value = decimal(actual.value);
  const factor = actual.unit === '' ? multiplierIn(text) : 1;
  if (factor > 1 && value.times(100).lessThan(wanted)) return value.times(factor);
  const isFraction = unit === '%' && actual.unit === '' && value.greaterThan(0) && !value.greaterThan(1);
  return isFraction && decimal(wanted).greaterThan(2) ? value.times(100) : value;
}

/** What 万 or 亿 right behind the number of a cell has multiplied it by: 1 without them. */
function multiplierIn(text: string): number {
  const word = /\d\s*([万亿])/.exec(text)?.[1];
  return word === '万' ? 10_000 : word === '亿' ? 100_000_000 : 1;
}

/** Whether the target was met. */
export function isMet({ target, wanted, actual }: Achieved): boolean {
  switch (target.op) {
    case '≥':
      return actual.greaterThanOrEqualTo(wanted);
    case '>':
      return actual.greaterThan(wanted);
    case '≤':
      return actual.lessThanOrEqualTo(wanted);
    case '<':
      return actual.lessThan(wanted);
    case '=':
      return wanted.isZero() ? actual.lessThanOrEqualTo(0) : actual.greaterThanOrEqualTo(wanted);
  }
}

/**
 * Every score that one of the known formulas (SPEC 5) gives the line, rounded half up to two places. The usual formula comes
 * first. Papers do not say which formula they use, so only a score that none of them gives is wrong.
 */
export function possibleScores(achieved: Achieved, weight: Exact): readonly Exact[] {
  const { target, wanted, actual } = achieved;
  const reached = actual.isNegative() ? decimal(0) : actual;
  const zero = decimal(0);
  const scores: Exact[] = [];
  if (isMet(achieved)) scores.push(weight);
  if (target.op === '≥' || target.op === '>' || (target.op === '=' && wanted.greaterThan(0))) {
    if (!isMet(achieved) && wanted.greaterThan(0)) scores.push(weight.times(reached).dividedBy(wanted));
  } else if (!isMet(achieved)) {
    if (wanted.greaterThan(0)) {
      const beyond = weight.times(decimal(1).minus(reached.minus(wanted).dividedBy(wanted)));
      scores.push(beyond.isNegative() ? zero : beyond);
      if (reached.greaterThan(0)) scores.push(weight.times(wanted).dividedBy(reached));
    } else scores.push(zero);
  }
  if (target.op === '=' && !actual.equals(wanted)) scores.push(zero);
  return scores.map((score) => roundHalfUp(score, 2));
}

/** The printed score of a line. */
export const scoreOf = (indicator: Indicator): Exact | undefined => amountOf(indicator.score);
