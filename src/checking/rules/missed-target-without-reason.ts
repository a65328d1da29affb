import { evaluation2020 } from '../../regulations/evaluation2020.ts';
import { achievedOf, isMet } from '../achieved.ts';
import { onIndicator } from '../draft.ts';
import { line, planWith } from '../example-plan.ts';
import { isLate } from '../late.ts';
import { shorten } from '../plain-text.ts';
import { viewOf } from '../plan-view.ts';
import type { Rule } from '../rule.ts';

const EXECUTION = /(预算|资金)(执行|支出|支付)率/;

/**
 * A missed target needs its reason and what is done about it. "无" and "/" are no reason. A day after the deadline is a miss too. Other lines in words are left to the evaluator,
 * and a line of 预算执行率 needs a reason only from where forms ask for one (low-execution-without-reason).
 */
export const missedTargetWithoutReason: Rule = {
  id: 'missed-target-without-reason',
  topic: 'self-evaluation',
  title: { zh: '未完成指标没有说明原因', en: 'Missed target without a reason' },
  severity: 'error',
  cites: [evaluation2020.deviation],
  explanation: {
    zh: '实际完成值没有达到指标值的，应在偏差原因栏说明原因和改进措施，写“无”不算。完成日期晚于时点的也算没有完成；其他定性指标不检查。监控表（年中）不检查；预算执行率一行达到 90%（或地区另定的界限）的不提出。',
    en: 'A missed target needs its reason and remedy; “无” is none. A day after the deadline is a miss; other qualitative lines and monitoring forms are not judged; 预算执行率 needs a reason only below 90 % (or the region’s bound).',
  },
  *check(plan, { profile }) {
    if (plan.layout === 'monitoring') return;
    const reasonBelow = profile?.execution.value.reasonBelow ?? '90';
    for (const view of viewOf(plan).all) {
      const { indicator } = view;
      if (indicator.forecast !== undefined || indicator.likelihood !== undefined) continue;
      const achieved = achievedOf(indicator);
      if (achieved ? isMet(achieved) : !isLate(indicator, plan.fiscalYear)) continue;
      if (EXECUTION.test(view.name) && achieved?.actual.greaterThanOrEqualTo(reasonBelow)) continue;
      if (!/^(无|\/|-|—|没有|暂无|)$/.test((indicator.reason ?? '').trim())) continue;
      yield onIndicator(view, 'actual', {
        message: {
          zh: `「${shorten(indicator.level3)}」指标值「${indicator.target.text}」，实际「${indicator.actual ?? ''}」，没有完成，也没有说明原因。`,
          en: `“${shorten(indicator.level3)}”: target “${indicator.target.text}”, actual “${indicator.actual ?? ''}”, missed without a reason.`,
        },
        remedy: { zh: '在偏差原因栏写明原因和改进措施。', en: 'Give the reason and what will be done.' },
      });
    }
  },
  examples: {
    accept: [
      {
        name: '越低越好的比率没有写符号，实际更低',
        plan: planWith(
          line('质量指标', '结转结余率', '3%', { actual: '0' }),
          line('质量指标', '森林火灾受害率', '0.9‰', { actual: '0‰' }),
        ),
      },
      {
        name: '年中监控',
        plan: { ...planWith(line('质量指标', '亮灯率', '≥98%', { actual: '81%' })), layout: 'monitoring' },
      },
      { name: '执行率已达到九成', plan: planWith(line('质量指标', '预算执行率', '100%', { actual: '98.5%' })) },
      { name: '完成', plan: planWith(line('数量指标', '养护里程', '≥100公里', { actual: '100公里' })) },
      {
        name: '说明原因',
        plan: planWith(
          line('数量指标', '养护里程', '≥100公里', { actual: '90公里', reason: '雨季停工，已列入明年计划' }),
        ),
      },
    ],
    reject: [
      {
        name: '完成日期晚于时点',
        plan: planWith(line('时效指标', '阅览室开放时间', '2025年10月底前', { actual: '2025年12月12日' })),
        findings: 1,
      },
      {
        name: '没有原因',
        plan: planWith(line('数量指标', '养护里程', '≥100公里', { actual: '90公里', reason: '' })),
        findings: 1,
      },
      {
        name: '原因写无',
        plan: planWith(line('成本指标', '总成本', '≤10万元', { actual: '12万元', reason: '无' })),
        findings: 1,
      },
    ],
  },
};
