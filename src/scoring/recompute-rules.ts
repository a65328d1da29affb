import type { Bilingual } from '../base/bilingual.ts';
import type { Citation, Severity } from '../model/finding.ts';
import { evaluation2020 } from '../regulations/evaluation2020.ts';
import { sichuan } from '../regulations/local-practice.ts';

/** One kind of disagreement between a filled score sheet and its re-computation. */
export interface RecomputeRule {
  readonly id: string;
  readonly title: Bilingual;
  readonly severity: Severity;
  readonly remedy: Bilingual;
  readonly cites: readonly Citation[];
}

/**
 * The rules of re-computation, by what disagrees. Where `mingji check` has a rule for the same thing, tolerant of what other regions do, the id is the
 * same: here one profile's formula is held against the sheet, to the hundredth.
 */
export const recomputeRules = {
  scoreCoarse: {
    id: 'score-differs-from-formula',
    title: { zh: '得分没有保留两位小数', en: 'score not written with two places' },
    severity: 'hint',
    remedy: { zh: '得分按四舍五入保留两位小数填写。', en: 'Write scores with two places, rounded half up.' },
    cites: [evaluation2020.quantitativeScore],
  },
  scoreAbove: {
    id: 'score-differs-from-formula',
    title: { zh: '得分高于按公式计算的结果', en: 'score above the formula' },
    severity: 'error',
    remedy: {
      zh: '请按公式改正得分，或核对实际完成值。',
      en: 'Correct the score by the formula, or check the actual value.',
    },
    cites: [evaluation2020.quantitativeScore],
  },
  scoreBelow: {
    id: 'score-differs-from-formula',
    title: { zh: '得分低于按公式计算的结果', en: 'score below the formula' },
    severity: 'warning',
    remedy: {
      zh: '如为评审扣分，请在偏差原因一栏说明；否则请按公式改正。',
      en: 'If a reviewer deducted points, say so in the reason column; otherwise correct the score.',
    },
    cites: [evaluation2020.quantitativeScore],
  },
  scoreOverWeight: {
    id: 'score-over-weight',
    title: { zh: '得分大于分值', en: 'score above its weight' },
    severity: 'error',
    remedy: { zh: '得分不能超过分值，请改正。', en: 'A score cannot exceed its weight; correct it.' },
    cites: [evaluation2020.selfEvaluationTable],
  },
  scoreOutsideTier: {
    id: 'score-outside-tier',
    title: { zh: '定性指标得分不在所选档次的区间内', en: 'qualitative score outside its tier' },
    severity: 'error',
    remedy: { zh: '请改得分，或改选档次。', en: 'Change the score or the tier.' },
    cites: [evaluation2020.qualitativeScore],
  },
  executionRate: {
    id: 'execution-rate-wrong',
    title: { zh: '执行率与执行数、预算数不一致', en: 'execution rate differs from its figures' },
    severity: 'error',
    remedy: {
      zh: '执行率 = 全年执行数 ÷ 全年预算数，请改正。',
      en: 'The rate is spent ÷ adjusted budget; correct it.',
    },
    cites: [evaluation2020.weights],
  },
  executionScore: {
    id: 'execution-score-differs',
    title: { zh: '预算执行率得分与公式不一致', en: 'score of the execution rate differs from the formula' },
    severity: 'error',
    remedy: { zh: '请按 min(执行率, 1) × 分值 改正。', en: 'Correct it by min(rate, 1) × weight.' },
    cites: [evaluation2020.weights],
  },
  total: {
    id: 'total-differs-from-scores',
    title: { zh: '总分与各项得分之和不一致', en: 'total differs from the sum of the scores' },
    severity: 'error',
    remedy: { zh: '请按各项得分重新相加。', en: 'Add the scores again.' },
    cites: [evaluation2020.selfEvaluationTable],
  },
  grade: {
    id: 'grade-differs-from-total',
    title: { zh: '等级与总分不一致', en: 'grade differs from the total' },
    severity: 'error',
    remedy: { zh: '请按总分所在区间改正等级。', en: 'Correct the grade by the band of the total.' },
    cites: [evaluation2020.grades],
  },
  missedWithoutReason: {
    id: 'missed-target-without-reason',
    title: { zh: '未完成指标没有说明原因', en: 'missed target without a reason' },
    severity: 'error',
    remedy: { zh: '请填写偏差原因分析及改进措施。', en: 'State the reason and the remedy.' },
    cites: [evaluation2020.deviation],
  },
  overWithoutReason: {
    id: 'overachieved-without-reason',
    title: { zh: '大幅超额完成没有说明原因', en: 'over-achievement without a reason' },
    severity: 'warning',
    remedy: {
      zh: '请说明原因；指标值偏低的，下年调整。',
      en: 'State the reason; raise a target that was set too low.',
    },
    cites: [evaluation2020.overAchievement],
  },
  lowExecutionWithoutReason: {
    id: 'low-execution-without-reason',
    title: { zh: '执行率偏低没有说明原因', en: 'low execution rate without a reason' },
    severity: 'error',
    remedy: { zh: '请说明预算未执行完的原因。', en: 'Say why the budget was not spent.' },
    cites: [sichuan.executionBelow90],
  },
} as const satisfies Record<string, RecomputeRule>;

/** What could not be re-computed is listed under this name. */
export const NOT_RECOMPUTED = {
  id: 'line-not-recomputed',
  title: { zh: '不能复算的行', en: 'line that cannot be re-computed' },
} as const;
