import { compare, fraction, shown, times, toPlaces } from '../base/fraction.ts';
import type { Actual, TierActual } from '../model/actual.ts';
import type { QualitativeTarget } from '../model/target.ts';
import { dayOf, deadlineOf } from '../model/target-grammar/deadline.ts';
import type { TierBounds } from '../regulations/profiles/rule-profile.ts';
import { type LineResult, scoreStep, withoutScore } from './line-result.ts';
import type { LineContext } from './score-number.ts';

/** The names of the tiers. */
export const tierNames = {
  achieved: { zh: '达成', en: 'achieved' },
  partly: { zh: '部分达成', en: 'partly achieved' },
  missed: { zh: '未达成', en: 'not achieved' },
} as const;

/**
 * Scores a line whose target is words: by the tier and the share that the evaluator picked inside it; a deadline in words
 * ("2025年12月完成") that was kept earns the full weight; one that was missed is told, and how late is too late remains a judgement.
 */
export function scoreJudgement(target: QualitativeTarget, actual: Actual, context: LineContext): LineResult {
  if (actual.kind === 'tier') return scoreTier(target, actual, context);
  return scoreDeadline(target, actual, context) ?? needsTier(actual);
}

function percentText({ least, most, includesMost }: TierBounds): string {
  const percent = (share: string): string => shown(times(fraction(share), fraction('100')));
  return `[${percent(least)}%, ${percent(most)}%${includesMost ? ']' : ')'}`;
}

function scoreTier(target: QualitativeTarget, actual: TierActual, context: LineContext): LineResult {
  const { tiers } = context.profile;
  const bounds = tiers.value[actual.tier];
  const name = tierNames[actual.tier];
  if (actual.share === undefined) {
    return withoutScore(
      'missing',
      'share-missing',
      `选择了“${name.zh}”，还没有填写档内得分率。请在 ${percentText(bounds)} 内填写。`,
      `"${name.en}" was chosen without a share; enter one within ${percentText(bounds)}.`,
    );
  }
  const share = fraction(actual.share);
  const fromMost = compare(share, fraction(bounds.most));
  if (compare(share, fraction(bounds.least)) < 0 || fromMost > 0 || (fromMost === 0 && !bounds.includesMost)) {
    return withoutScore(
      'unusable',
      'share-outside-tier',
      `得分率 ${actual.share} 不在“${name.zh}”的区间 ${percentText(bounds)} 内。请改得分率或改档次。`,
      `The share ${actual.share} is outside ${percentText(bounds)} of "${name.en}". Change the share or the tier.`,
    );
  }
  const score = times(fraction(context.weight), share);
  const formula = {
    zh: `分值 × 得分率（${name.zh}，${percentText(bounds)}）`,
    en: `weight × share (${name.en}, ${percentText(bounds)})`,
  };
  const result = { score, formula, substituted: `${context.weight} × ${actual.share}`, cites: tiers.cites };
  return {
    status: 'scored',
    score: toPlaces(score, 2),
    met: actual.tier === 'achieved',
    notes: [],
    trace: [
      scoreStep(result, context.weight, target.text, actual.text, { target: context.targetAt, actual: actual.at }),
    ],
  };
}

function scoreDeadline(target: QualitativeTarget, actual: Actual, context: LineContext): LineResult | undefined {
  if (context.fiscalYear === undefined) return undefined;
  const deadline = deadlineOf(target, context.fiscalYear);
  const day = dayOf(actual.text, context.fiscalYear);
  if (deadline === undefined || day === undefined) return undefined;
  if (day > deadline) return doneLate(day, deadline);
  const weight = fraction(context.weight);
  const formula = { zh: '按期完成，得满分', en: 'done in time: full weight' };
  const result = {
    score: weight,
    formula,
    substituted: `${day} ≤ ${deadline} → ${shown(weight)}`,
    cites: context.profile.equal.cites,
  };
  return {
    status: 'scored',
    score: toPlaces(weight, 2),
    met: true,
    notes: [],
    trace: [
      scoreStep(result, context.weight, target.text, actual.text, { target: context.targetAt, actual: actual.at }),
    ],
  };
}

function doneLate(day: string, deadline: string): LineResult {
  const result = withoutScore(
    'unusable',
    'done-late',
    `完成于 ${day}，晚于期限 ${deadline}，没有公式可算。请选择“部分达成”或“未达成”，并填写档内得分率。`,
    `Done on ${day}, after ${deadline}; no formula says what that is worth. Choose a tier (部分达成, 未达成) and a share inside it.`,
  );
  return { ...result, met: false };
}

function needsTier(actual: Actual): LineResult {
  return withoutScore(
    'unusable',
    'tier-missing',
    `指标值是定性的，“${actual.text}”不能换算成得分。请选择“达成”“部分达成”或“未达成”，并填写档内得分率。`,
    `The target is qualitative and "${actual.text}" is no score. Choose a tier (达成, 部分达成, 未达成) and a share inside it.`,
  );
}
