import { compare, type Fraction, fraction, over, plus, shown, times, toPlaces, ZERO } from '../base/fraction.ts';
import type { Actual, NumberActual } from '../model/actual.ts';
import type { Place } from '../model/place.ts';
import type { ListTarget, NumberTarget } from '../model/target.ts';
import { dayOf } from '../model/target-grammar/deadline.ts';
import { isRange } from '../model/target-grammar/ranges.ts';
import type { RuleProfile } from '../regulations/profiles/rule-profile.ts';
import { comparableValue } from './comparable-value.ts';
import { type LineResult, SCORE, scoreStep, withoutScore } from './line-result.ts';
import { isNumberActual } from './read-actual.ts';
import { type FormulaResult, scoreAgainstTarget } from './target-formula.ts';

/** What scoring a measured line needs beside target and actual. */
export interface LineContext {
  /** Plain decimal. */
  readonly weight: string;
  readonly profile: RuleProfile;
  /** Whether the line is one of satisfaction, for profiles that score it by bands. */
  readonly isSatisfaction: boolean;
  readonly fiscalYear?: number | undefined;
  readonly targetAt?: Place | undefined;
}

const HUNDRED = fraction('100');

function notANumber(actual: Actual): LineResult {
  return withoutScore(
    'unusable',
    'actual-not-a-number',
    `实际完成值“${actual.text}”不是数值，而指标值是定量的。请填写数值和单位。`,
    `The actual "${actual.text}" is no number, but the target is one. Enter a number with its unit.`,
  );
}

/** "2025-07-15" against a target in months is month 7 of the fiscal year. */
function monthOf(actual: Actual, target: NumberTarget, fiscalYear: number | undefined): NumberActual | undefined {
  if (target.unit !== '月' || fiscalYear === undefined) return undefined;
  const day = dayOf(actual.text, fiscalYear);
  if (!day?.startsWith(String(fiscalYear))) return undefined;
  return {
    kind: 'number',
    text: actual.text,
    value: String(Number(day.slice(5, 7))),
    unit: '月',
    ...(actual.at ? { at: actual.at } : {}),
  };
}

function byBands(
  weight: Fraction,
  target: Fraction,
  actual: Fraction,
  profile: RuleProfile,
): FormulaResult | undefined {
  const bands = profile.satisfactionBands;
  const band = bands?.value.find(({ from }) => compare(actual, fraction(from)) >= 0);
  if (!bands || !band) return undefined;
  return {
    score: times(weight, fraction(band.share)),
    met: compare(actual, target) >= 0,
    formula: { zh: '满意度所在区间的得分率 × 分值', en: 'weight × the share of the satisfaction band' },
    substituted: `${shown(weight)} × ${band.share}`,
    cites: bands.cites,
  };
}

/** Actual as percent of the target, for targets where more is better. */
function percentOf(target: NumberTarget, wanted: Fraction, value: Fraction): Fraction | undefined {
  if (target.op === '≤' || target.op === '<' || wanted.n <= 0n) return undefined;
  return times(over(value, wanted), HUNDRED);
}

/** Scores a line whose target is one number. */
export function scoreNumber(target: NumberTarget, actual: Actual, context: LineContext): LineResult {
  const number =
    actual.kind === 'number' && actual.unit !== '' ? actual : (monthOf(actual, target, context.fiscalYear) ?? actual);
  if (number.kind !== 'number') return notANumber(actual);
  const comparable = comparableValue(number, target);
  if ('problem' in comparable) return { status: 'unusable', notes: [comparable.problem], trace: [] };
  const [weight, wanted] = [fraction(context.weight), fraction(target.value)];
  const banded =
    context.isSatisfaction && target.unit === '%'
      ? byBands(weight, wanted, comparable.value, context.profile)
      : undefined;
  const result = banded ?? scoreAgainstTarget(weight, target.op, wanted, comparable.value, context.profile);
  const percent = percentOf(target, wanted, comparable.value);
  return {
    status: 'scored',
    score: toPlaces(result.score, 2),
    exact: result.score,
    met: result.met,
    ...(percent ? { percent } : {}),
    notes: comparable.note ? [comparable.note] : [],
    trace: [
      scoreStep(result, context.weight, target.text, number.text, {
        target: context.targetAt,
        actual: number.at,
      }),
    ],
  };
}

/**
 * Scores a line whose target is a list: the mean of its parts, rounded once. A range ("90%-95%") is one target with two ends: the one
 * actual value earns the lower of what the two ends give.
 */
export function scoreList(target: ListTarget, actual: Actual, context: LineContext): LineResult {
  if (isRange(target.parts) && actual.kind === 'number') return scoreRange(target, actual, context);
  if (actual.kind !== 'parts' || actual.parts.length !== target.parts.length) return wrongParts(target, actual);
  const parts: { readonly part: NumberTarget; readonly actual: NumberActual }[] = [];
  for (const [index, part] of target.parts.entries()) {
    const given = actual.parts[index];
    if (given === undefined) return missingPart(index, part);
    if (!isNumberActual(given)) return notANumber(given);
    parts.push({ part, actual: given });
  }
  const lines = parts.map((one) => scoreNumber(one.part, one.actual, context));
  return lines.find((line) => line.status !== 'scored') ?? meanOf(lines, context);
}

function meanOf(lines: readonly LineResult[], context: LineContext): LineResult {
  const scores = lines.map(({ exact }) => exact ?? ZERO);
  const mean = over(scores.reduce(plus, ZERO), { n: BigInt(scores.length), d: 1n });
  return {
    status: 'scored',
    score: toPlaces(mean, 2),
    exact: mean,
    met: lines.every(({ met }) => met === true),
    notes: lines.flatMap(({ notes }) => notes),
    trace: [
      ...lines.flatMap(({ trace }) => trace),
      {
        what: SCORE,
        inputs: [],
        formula: { zh: '各分项得分的平均数', en: 'mean of the parts' },
        substituted: `(${scores.map(shown).join(' + ')}) ÷ ${scores.length}`,
        exact: shown(mean),
        result: toPlaces(mean, 2),
        roundedTo: 2,
        citations: context.profile.equal.cites,
      },
    ],
  };
}

function scoreRange(target: ListTarget, actual: NumberActual, context: LineContext): LineResult {
  const ends = target.parts.map((part) => scoreNumber(part, actual, context));
  const [low, high] = ends;
  if (!low?.exact || !high?.exact) return low ?? notANumber(actual);
  const { percent: _, ...chosen } = compare(low.exact, high.exact) < 0 ? low : high;
  return { ...chosen, met: low.met === true && high.met === true };
}

function missingPart(index: number, part: NumberTarget): LineResult {
  return withoutScore(
    'missing',
    'part-missing',
    `第 ${index + 1} 个分项（${part.text}）没有填写实际完成值。`,
    `Part ${index + 1} (${part.text}) has no actual value.`,
  );
}

function wrongParts(target: ListTarget, actual: Actual): LineResult {
  return withoutScore(
    'unusable',
    'parts-differ',
    `指标值有 ${target.parts.length} 个分项，实际完成值“${actual.text}”与之不能一一对应。请逐项填写。`,
    `The target has ${target.parts.length} parts, which "${actual.text}" does not match one by one. Enter each part.`,
  );
}
