import { daysBetween } from '../base/calendar.ts';
import { compare, fraction, toPlaces } from '../base/fraction.ts';
import type { Actual, NumberActual, Report } from '../model/actual.ts';
import type { Light, Likelihood, PacedLine, TargetNature } from '../model/monitoring.ts';
import type { NumberTarget } from '../model/target.ts';
import { dayOf, deadlineOf } from '../model/target-grammar/deadline.ts';
import { isRange } from '../model/target-grammar/ranges.ts';
import type { RuleProfile } from '../regulations/profiles/rule-profile.ts';
import { comparableValue } from './comparable-value.ts';
import { type NumberPace, type Progress, paceOf } from './number-pace.ts';
import { lightOf, noteOf, paceStep, reasonForLight } from './pace-light.ts';
import { isNumberActual } from './read-actual.ts';
import { isNotApplicable, isReasonGiven } from './score-line.ts';
import type { Subject } from './subjects.ts';
import { natureOf, numberNature } from './target-nature.ts';

/** The day and the rules that lines are paced by. */
export interface MonitorContext extends Progress {
  readonly through: string;
  readonly fiscalYear: number;
  readonly profile: RuleProfile;
}

type Findings = Pick<PacedLine, 'pace' | 'light' | 'projection' | 'likelihood' | 'notes' | 'trace'>;

/** The light, projection and proposed likelihood of one line. */
export function monitorLine(
  one: Subject['indicators'][number],
  report: Report | undefined,
  context: MonitorContext,
): PacedLine {
  const { indicator, subject, line } = one;
  const nature = natureOf(indicator, context.fiscalYear);
  const found = isNotApplicable(indicator, report)
    ? plainNote('not-applicable', '不适用。', 'Does not apply.')
    : findingsOf(one, nature, report?.actual, context);
  return {
    subject,
    line,
    level1: indicator.level1,
    level2: indicator.level2,
    level3: indicator.level3,
    target: indicator.target,
    ...(report?.actual ? { actual: report.actual } : {}),
    nature,
    ...found,
    ...(report?.reason === undefined ? {} : { reason: report.reason }),
    ...reasonForLight(found.light, report?.reason),
    at: indicator.at,
  };
}

/** Whether a line stands in the way of submitting: no reason for its light, or nothing to go by. */
export function isOpen({ light, reason, notes }: PacedLine): boolean {
  if (light === 'red' || light === 'yellow') return !isReasonGiven(reason);
  return light === undefined && !notes.some(({ code }) => code === 'not-applicable' || code === 'nothing-due');
}

function plainNote(code: string, zh: string, en: string): Findings {
  return { notes: [noteOf(code, zh, en)], trace: [] };
}

function findingsOf(
  { indicator }: Subject['indicators'][number],
  nature: TargetNature,
  actual: Actual | undefined,
  context: MonitorContext,
): Findings {
  const { target } = indicator;
  if (nature === 'deadline') return deadlineFindings(target, actual, context);
  if (!actual) return plainNote('actual-missing', '没有填写执行情况。', 'Nothing was reported.');
  if (actual.kind === 'tier') return tierFindings(actual.tier);
  if (target.kind === 'number' && actual.kind === 'number') {
    return numberFindings([{ part: target, actual, nature }], context);
  }
  if (target.kind === 'list' && actual.kind === 'number' && isRange(target.parts)) {
    return numberFindings(
      target.parts.map((part) => ({ part, actual, nature: 'ratio' as const })),
      context,
    );
  }
  if (target.kind === 'list' && actual.kind === 'parts' && actual.parts.length === target.parts.length) {
    const pairs = target.parts.map((part, index) => ({ part, actual: actual.parts[index] }));
    const known = pairs.flatMap((pair) =>
      isNumberActual(pair.actual)
        ? [{ part: pair.part, actual: pair.actual, nature: numberNature(pair.part, indicator.level3) }]
        : [],
    );
    if (known.length === pairs.length) return numberFindings(known, context);
  }
  return plainNote(
    'actual-unusable',
    `“${actual.text}”不能与指标值比较。请填写数值和单位；定性指标请选择档次。`,
    `"${actual.text}" cannot be compared with the target. Enter a number with its unit, or choose a tier.`,
  );
}

interface Measured {
  readonly part: NumberTarget;
  readonly actual: NumberActual;
  readonly nature: TargetNature;
}

/** Several parts show the light of the slowest; a single one its projection too. */
function numberFindings(parts: readonly Measured[], context: MonitorContext): Findings {
  const paces: NumberPace[] = [];
  for (const { part, actual, nature } of parts) {
    const comparable = comparableValue(actual, part);
    if ('problem' in comparable) return { notes: [comparable.problem], trace: [] };
    paces.push(paceOf(nature, part, comparable.value, context));
  }
  const slowest = paces.reduce((slow, pace) =>
    slow.pace && (!pace.pace || compare(slow.pace, pace.pace) <= 0) ? slow : pace,
  );
  const likelihood = leastLikely(paces);
  const projection = paces.length === 1 ? { projection: rounded(slowest) } : {};
  if (!slowest.pace) {
    const note = noteOf(
      'nothing-due',
      '到这一天还没有应完成的期数，或指标值为 0。',
      'Nothing is due yet, or the target is 0.',
    );
    return { ...projection, likelihood, notes: [note], trace: [] };
  }
  return {
    pace: toPlaces(slowest.pace, 2),
    light: lightOf(slowest.pace, context.profile),
    ...projection,
    likelihood,
    notes: [],
    trace: [paceStep(slowest.pace, slowest.formula, slowest.substituted, context.profile)],
  };
}

function rounded({ projection }: NumberPace): NonNullable<PacedLine['projection']> {
  const [value, low, high] = [projection.value, projection.low, projection.high].map((one) => toPlaces(one, 2));
  return { value: value ?? '', low: low ?? '', high: high ?? '' };
}

function leastLikely(paces: readonly NumberPace[]): Likelihood {
  const all = paces.map(({ likelihood }) => likelihood);
  if (all.includes('impossible')) return 'impossible';
  return all.includes('possible') ? 'possible' : 'certain';
}

function tierFindings(tier: 'achieved' | 'partly' | 'missed'): Findings {
  const lights: Readonly<Record<typeof tier, Light>> = { achieved: 'green', partly: 'yellow', missed: 'red' };
  return { light: lights[tier], likelihood: tier === 'achieved' ? 'certain' : 'possible', notes: [], trace: [] };
}

/** A deadline: done in time, done late, or so many days left; a reported percentage is held against the time that has passed. */
function deadlineFindings(target: PacedLine['target'], actual: Actual | undefined, context: MonitorContext): Findings {
  const deadline = deadlineOf(target, context.fiscalYear) ?? `${context.fiscalYear}-12-31`;
  if (actual?.kind === 'tier' && actual.tier === 'achieved') return tierFindings('achieved');
  const done = actual && !isPercent(actual) ? dayOf(actual.text, context.fiscalYear) : undefined;
  if (done !== undefined && done <= context.through) {
    const isLate = done > deadline;
    const note = isLate
      ? noteOf('done-late', `完成于 ${done}，晚于 ${deadline}。`, `Done on ${done}, after ${deadline}.`)
      : noteOf('done-in-time', `完成于 ${done}，期限 ${deadline}。`, `Done on ${done}, due ${deadline}.`);
    return { light: isLate ? 'red' : 'green', likelihood: isLate ? 'impossible' : 'certain', notes: [note], trace: [] };
  }
  const left = daysBetween(context.through, deadline);
  const note = noteOf('days-left', `期限 ${deadline}，还有 ${left} 天。`, `Due ${deadline}, ${left} days left.`);
  if (left < 0) return { light: 'red', likelihood: 'impossible', notes: [note], trace: [] };
  if (actual && isPercent(actual)) return { ...shareFindings(actual, deadline, context), notes: [note] };
  const light: Light = left <= context.profile.lights.value.deadlineDays ? 'yellow' : 'green';
  return { light, likelihood: 'possible', notes: [note], trace: [] };
}

function isPercent(actual: Actual): actual is NumberActual {
  return actual.kind === 'number' && actual.unit === '%';
}

function shareFindings(actual: NumberActual, deadline: string, context: MonitorContext): Omit<Findings, 'notes'> {
  const start = `${context.fiscalYear - 1}-12-31`;
  const passed = fraction(String(Math.max(1, daysBetween(start, context.through))));
  const whole = fraction(String(Math.max(1, daysBetween(start, deadline))));
  const value = fraction(actual.value);
  const pace = { n: value.n * whole.n, d: value.d * passed.n };
  const formula = { zh: '完成进度 ÷ (已过天数 ÷ 总天数)', en: 'progress ÷ (days passed ÷ days in all)' };
  const substituted = `${actual.value} ÷ (${passed.n} ÷ ${whole.n})`;
  return {
    pace: toPlaces(pace, 2),
    light: lightOf(pace, context.profile),
    likelihood: compare(value, fraction('100')) >= 0 ? 'certain' : 'possible',
    trace: [paceStep(pace, formula, substituted, context.profile)],
  };
}
