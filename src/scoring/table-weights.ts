import { isDecimal } from '../base/decimal.ts';
import { compare, type Fraction, fraction, minus, ONE, over, plus, times, toPlaces, ZERO } from '../base/fraction.ts';
import type { Note, WeightOrigin } from '../model/evaluation.ts';
import { type Level1, level2Of, printedLevel1 } from '../model/indicator-class.ts';
import type { Indicator } from '../model/plan.ts';
import type { RuleProfile } from '../regulations/profiles/rule-profile.ts';
import { splitExactly } from './largest-remainder.ts';

/** The weight of one line; absent where none can be found. */
export interface LineWeight {
  readonly weight?: string;
  readonly origin: WeightOrigin;
}

export interface TableWeights {
  readonly lines: readonly LineWeight[];
  /** The weight of the execution rate. */
  readonly execution: string;
  readonly notes: readonly Note[];
}

/** One line as the weights see it. */
export interface WeightedLine {
  readonly indicator: Indicator;
  readonly isNotApplicable: boolean;
}

const HUNDRED = fraction('100');

/**
 * The class a line's weight belongs to. Satisfaction that a form prints under 效益 is satisfaction; 成本 is a part of output in
 * a profile that has no level 1 of that name.
 */
function classOf(indicator: Indicator, profile: RuleProfile): Level1 | undefined {
  const level2 = level2Of(indicator.level2);
  const level1 = level2 === 'satisfaction' ? 'satisfaction' : printedLevel1(indicator);
  return level1 === 'cost' && profile.level1.value.cost === undefined ? 'output' : level1;
}

function keyOf({ level1, level2, level3, target }: Indicator): string {
  return [level1, level2, level3, target.text].join('\u0000');
}

function note(code: string, zh: string, en: string): Note {
  return { code, text: { zh, en } };
}

/**
 * The weights of a table's lines: the printed ones where every line has one; where none has, the profile's level 1 shares, split
 * evenly over the level 2 present and then over level 3, exact to 0.01. The weight of what does not apply is moved or rescaled.
 */
export function weighTable(lines: readonly WeightedLine[], profile: RuleProfile): TableWeights {
  const counted = lines.filter((line) => !line.isNotApplicable);
  const printed = counted.filter(({ indicator }) => isWeight(indicator.weight));
  if (printed.length === 0) return spread(lines, profile);
  if (printed.length < counted.length) return partlyPrinted(lines, profile);
  return redistribute(lines, profile);
}

/**
 * The weights exactly as printed, for a table that somebody else has filled: nothing is spread, moved or rescaled. A sum that is neither
 * the profile's nor 100 is said, unless a line without weight makes it unknown.
 */
export function printedWeights(lines: readonly WeightedLine[], profile: RuleProfile): TableWeights {
  const sum = sumOf(lines.map(({ indicator }) => indicator.weight));
  const isKnown = lines.length > 0 && lines.every(({ indicator }) => isWeight(indicator.weight));
  return {
    lines: lines.map(({ indicator }) => printedWeight(indicator)),
    execution: executionWeight(sum, profile),
    notes: isKnown && isOff(sum, profile) ? [wrongSum(sum, profile)] : [],
  };
}

function isOff(sum: Fraction, profile: RuleProfile): boolean {
  return compare(sum, HUNDRED) !== 0 && compare(sum, fraction(profile.declaredSum.value)) !== 0;
}

function wrongSum(sum: Fraction, profile: RuleProfile): Note {
  return note(
    'weights-sum',
    `各指标分值合计 ${toPlaces(sum, 2)}，应为 ${profile.declaredSum.value}。总分按实际分值相加，等级暂不评定。`,
    `The weights sum to ${toPlaces(sum, 2)} instead of ${profile.declaredSum.value}; the total adds up what is there, without a grade.`,
  );
}

/** Plans may come from elsewhere: what is no number is no weight. */
function isWeight(weight: string | null | undefined): weight is string {
  return typeof weight === 'string' && isDecimal(weight);
}

function printedWeight(indicator: Indicator): LineWeight {
  return isWeight(indicator.weight) ? { weight: indicator.weight, origin: 'printed' } : { origin: 'printed' };
}

function sumOf(weights: readonly (string | null | undefined)[]): Fraction {
  return weights.reduce<Fraction>((sum, weight) => (isWeight(weight) ? plus(sum, fraction(weight)) : sum), ZERO);
}

/** Where the indicators already carry 100 points, the execution rate carries none. */
function executionWeight(sum: Fraction, profile: RuleProfile): string {
  return compare(sum, HUNDRED) === 0 ? '0' : profile.execution.value.weight;
}

function partlyPrinted(lines: readonly WeightedLine[], profile: RuleProfile): TableWeights {
  return {
    ...printedWeights(lines, profile),
    notes: [
      note(
        'weights-incomplete',
        '只有部分指标写明了分值，其余指标没有分值，不能计分。请补全，或把分值全部留空由系统分配。',
        'Only some lines have a weight; the others cannot be scored. Fill them in, or leave all empty to have them spread.',
      ),
    ],
  };
}

/** Printed weights, with those of lines that do not apply given to others. */
function redistribute(lines: readonly WeightedLine[], profile: RuleProfile): TableWeights {
  const sum = sumOf(lines.map(({ indicator }) => indicator.weight));
  const wanted = fraction(profile.declaredSum.value);
  const isFull = compare(sum, HUNDRED) === 0;
  const notes = isOff(sum, profile)
    ? [wrongSum(sum, profile)]
    : isFull && compare(wanted, HUNDRED) !== 0
      ? [
          note(
            'weights-sum-100',
            '各指标分值合计 100，预算执行率只列示、不另计分。',
            'The weights sum to 100, so the execution rate is shown without points of its own.',
          ),
        ]
      : [];
  return { lines: redistributed(lines, profile), execution: executionWeight(sum, profile), notes };
}

function redistributed(lines: readonly WeightedLine[], profile: RuleProfile): readonly LineWeight[] {
  const freed = sumOf(lines.filter((line) => line.isNotApplicable).map(({ indicator }) => indicator.weight));
  const plain = lines.map(({ indicator }) => printedWeight(indicator));
  if (freed.n === 0n) return plain;
  const isMoving = (line: WeightedLine): boolean =>
    line.isNotApplicable && classOf(line.indicator, profile) === 'satisfaction';
  const hasReceiver = (line: WeightedLine): boolean =>
    !line.isNotApplicable && classOf(line.indicator, profile) === 'benefit';
  const moves = profile.notApplicable.value === 'move' && lines.some(isMoving) && lines.some(hasReceiver);
  const moved = moves ? giveTo(lines, plain, lines.filter(isMoving), hasReceiver, 'moved') : plain;
  const rest = lines.filter((line) => line.isNotApplicable && !(moves && isMoving(line)));
  return sumOf(rest.map(({ indicator }) => indicator.weight)).n === 0n
    ? moved
    : giveTo(lines, moved, rest, (line) => !line.isNotApplicable, 'rescaled');
}

/** Gives the weights of `givers` to the lines that `receives` holds for, in proportion to what they have. */
function giveTo(
  lines: readonly WeightedLine[],
  weights: readonly LineWeight[],
  givers: readonly WeightedLine[],
  receives: (line: WeightedLine) => boolean,
  origin: WeightOrigin,
): readonly LineWeight[] {
  const receivers = lines.flatMap((line, index) => (receives(line) ? [{ line, index }] : []));
  const own = receivers.map(({ index }) => weights[index]?.weight ?? '0');
  const whole = plus(sumOf(own), sumOf(givers.map(({ indicator }) => indicator.weight)));
  const claims = receivers.map(({ line }, at) => ({ share: fraction(own[at] ?? '0'), key: keyOf(line.indicator) }));
  const parts = splitExactly(toPlaces(whole, 2), claims);
  const byIndex = new Map(receivers.map(({ index }, at) => [index, parts[at]]));
  return weights.map((weight, index) => {
    const part = byIndex.get(index);
    return part === undefined ? weight : { weight: part, origin };
  });
}

/** Level 1 shares for the classes that are there, adding up to the profile's sum. */
function classShares(present: ReadonlySet<Level1>, profile: RuleProfile): ReadonlyMap<Level1, string> {
  const shares = new Map<Level1, Fraction>();
  for (const level1 of [...present].sort()) shares.set(level1, fraction(profile.level1.value[level1] ?? '0'));
  const satisfaction = profile.level1.value.satisfaction;
  const benefit = shares.get('benefit');
  if (profile.notApplicable.value === 'move' && satisfaction && benefit && !present.has('satisfaction')) {
    shares.set('benefit', plus(benefit, fraction(satisfaction)));
  }
  const claims = [...shares].map(([key, share]) => ({ key, share }));
  const parts = splitExactly(profile.declaredSum.value, claims);
  return new Map(claims.map(({ key }, index) => [key, parts[index] ?? '0.00']));
}

function spread(lines: readonly WeightedLine[], profile: RuleProfile): TableWeights {
  const classes = lines.map(({ indicator, isNotApplicable }) =>
    isNotApplicable ? undefined : classOf(indicator, profile),
  );
  const shares = classShares(new Set(classes.filter((one) => one !== undefined)), profile);
  const weights: LineWeight[] = lines.map(() => ({ origin: 'spread' }));
  for (const [level1, whole] of shares) {
    const members = lines.flatMap(({ indicator }, index) => (classes[index] === level1 ? [{ indicator, index }] : []));
    const parts = splitExactly(whole, evenClaims(members.map(({ indicator }) => indicator)));
    for (const [at, { index }] of members.entries()) weights[index] = { weight: parts[at] ?? '0.00', origin: 'spread' };
  }
  const unknown = lines.some((line, index) => !line.isNotApplicable && classes[index] === undefined);
  return {
    lines: weights,
    execution: profile.execution.value.weight,
    notes: unknown
      ? [
          note(
            'class-unknown',
            '有的指标看不出属于哪一类一级指标，无法分配分值。请填写一级指标，或自行填写分值。',
            'The class of some lines cannot be told, so no weight can be given to them. Fill in level 1, or the weights.',
          ),
        ]
      : [],
  };
}

/** Evenly over the level 2 that are there, then evenly over their lines. */
function evenClaims(indicators: readonly Indicator[]): { readonly share: Fraction; readonly key: string }[] {
  const groupOf = ({ level2 }: Indicator): string => level2Of(level2) ?? level2;
  const sizes = new Map<string, bigint>();
  for (const indicator of indicators) sizes.set(groupOf(indicator), (sizes.get(groupOf(indicator)) ?? 0n) + 1n);
  return indicators.map((indicator) => ({
    share: over(ONE, { n: sizes.get(groupOf(indicator)) ?? 1n, d: 1n }),
    key: keyOf(indicator),
  }));
}

/** What is still missing to 100 when all weights of a table are added; zero when the table is whole. */
export function missingToHundred(weights: readonly string[]): Fraction {
  return minus(times(HUNDRED, ONE), sumOf(weights));
}
