import { compare, type Fraction, fraction, toPlaces } from '../base/fraction.ts';
import { NOTHING } from '../base/nothing.ts';
import type { Actual, Report } from '../model/actual.ts';
import type { Note, ReasonDue, ScoredLine, WeightOrigin } from '../model/evaluation.ts';
import { level1Of, level2Of } from '../model/indicator-class.ts';
import type { Indicator } from '../model/plan.ts';
import type { RuleProfile } from '../regulations/profiles/rule-profile.ts';
import { type LineResult, withoutScore } from './line-result.ts';
import { scoreJudgement } from './score-judgement.ts';
import { type LineContext, scoreList, scoreNumber } from './score-number.ts';

/** A line that waits for its score. */
export interface LineInput {
  readonly subject: string;
  readonly line: string;
  readonly indicator: Indicator;
  /** Plain decimal. */
  readonly weight: string;
  readonly weightOrigin: WeightOrigin;
  readonly report: Report | undefined;
}

const NO_REASON = new RegExp(`^(?:${NOTHING}|不适用)?$`);

/** Whether something that can be a reason was written; a dash or 无 is none. */
export function isReasonGiven(reason: string | undefined): boolean {
  return !NO_REASON.test((reason ?? '').trim());
}

/** Whether a line is left out of the table: its target, or what was reported, says that it does not apply. */
export function isNotApplicable(indicator: Indicator, report: Report | undefined): boolean {
  return indicator.target.kind === 'not-applicable' || report?.actual?.kind === 'not-applicable';
}

function isSatisfaction(indicator: Indicator): boolean {
  return level1Of(indicator.level1) === 'satisfaction' || level2Of(indicator.level2) === 'satisfaction';
}

function resultOf(indicator: Indicator, actual: Actual | undefined, context: LineContext): LineResult {
  const { target } = indicator;
  if (target.kind === 'not-applicable' || actual?.kind === 'not-applicable') {
    return withoutScore('not-applicable', 'not-applicable', '不适用，不计分。', 'Does not apply; left out.');
  }
  if (target.kind === 'absent') {
    return withoutScore(
      'unusable',
      'target-absent',
      '没有指标值，无法评分。请补填指标值；如确不适用，请注明“不适用”。',
      'There is no target to score against. Fill it in, or say that the line does not apply.',
    );
  }
  if (!actual) {
    return withoutScore('missing', 'actual-missing', '没有实际完成值，暂不计分。', 'No actual value yet; not scored.');
  }
  if (target.kind === 'number') return scoreNumber(target, actual, context);
  return target.kind === 'list' ? scoreList(target, actual, context) : scoreJudgement(target, actual, context);
}

function reasonDue(result: LineResult, reason: string | undefined, profile: RuleProfile): ReasonDue | undefined {
  const given = isReasonGiven(reason);
  if (result.met === false) {
    const text = {
      zh: '未达到指标值，须说明原因和改进措施。',
      en: 'The target was missed: reason and remedy are mandatory.',
    };
    return { because: 'missed', text, given };
  }
  const { reasonFrom } = profile.overAchievement.value;
  if (result.status !== 'scored' || !result.percent || compare(result.percent, fraction(reasonFrom)) < 0)
    return undefined;
  const percent = toPlaces(result.percent, 2);
  return {
    because: 'over-achieved',
    text: {
      zh: `完成指标值的 ${percent}%，达到或超过 ${reasonFrom}%，须说明原因。`,
      en: `${percent} % of the target, from ${reasonFrom} % on a reason is mandatory.`,
    },
    given,
  };
}

function overNote(percent: Fraction | undefined, profile: RuleProfile): readonly Note[] {
  const { noteFrom, reasonFrom } = profile.overAchievement.value;
  if (!percent || compare(percent, fraction(noteFrom)) < 0 || compare(percent, fraction(reasonFrom)) >= 0) return [];
  const text = toPlaces(percent, 2);
  return [
    {
      code: 'over-achieved',
      text: { zh: `完成指标值的 ${text}%，请留意指标值是否偏低。`, en: `${text} % of the target: was it set too low?` },
    },
  ];
}

function scanNote({ toConfirm }: Indicator): readonly Note[] {
  if (toConfirm !== true) return [];
  const text = {
    zh: '指标值来自扫描件，请对照原件确认。',
    en: 'The target comes from a scan; confirm it against the original.',
  };
  return [{ code: 'target-from-scan', text }];
}

/** Scores one line by a profile, with its trace. A line without a usable value has no score: it is never 0 by default. */
export function scoreLine(input: LineInput, profile: RuleProfile, fiscalYear?: number): ScoredLine {
  const { indicator, report } = input;
  const context: LineContext = {
    weight: input.weight,
    profile,
    isSatisfaction: profile.satisfactionBands !== undefined && isSatisfaction(indicator),
    fiscalYear,
    targetAt: indicator.places?.['target'] ?? indicator.at,
  };
  const result = resultOf(indicator, report?.actual, context);
  const due = reasonDue(result, report?.reason, profile);
  return {
    subject: input.subject,
    line: input.line,
    level1: indicator.level1,
    level2: indicator.level2,
    level3: indicator.level3,
    target: indicator.target,
    ...(report?.actual ? { actual: report.actual } : {}),
    weight: input.weight,
    weightOrigin: input.weightOrigin,
    status: result.status,
    ...(result.score === undefined ? {} : { score: result.score }),
    ...(result.met === undefined ? {} : { met: result.met }),
    ...(report?.reason === undefined ? {} : { reason: report.reason }),
    ...(due ? { reasonDue: due } : {}),
    notes: [...result.notes, ...overNote(result.percent, profile), ...scanNote(indicator)],
    trace: result.trace,
    at: indicator.at,
  };
}

/** Scores lines one after the other as they come: nothing is kept, so memory does not grow with their number. */
export function* scoreLines(
  lines: Iterable<LineInput>,
  profile: RuleProfile,
  fiscalYear?: number,
): Generator<ScoredLine, void, undefined> {
  for (const line of lines) yield scoreLine(line, profile, fiscalYear);
}
