import type { Plan } from '../../model/plan.ts';
import { evaluation2020 } from '../../regulations/evaluation2020.ts';
import { achievedOf, isMet } from '../achieved.ts';
import { onIndicator } from '../draft.ts';
import { line, planWith } from '../example-plan.ts';
import { isLate } from '../late.ts';
import { shorten } from '../plain-text.ts';
import { type IndicatorView, viewOf } from '../plan-view.ts';
import { eachWithoutReason, saysNoReason } from '../reasons.ts';
import type { Draft, FindingDraft, Rule } from '../rule.ts';

const EXECUTION = /(预算|资金)(执行|支出|支付)率/;

/**
 * A missed target needs its reason and what is done about it. "无" and "/" are no reason. A day after the deadline is a miss too. Other lines in words are left to the evaluator,
 * and a line of 预算执行率 needs a reason only from where forms ask for one (low-execution-without-reason). In a table without a
 * column for reasons they may stand elsewhere: not checked.
 */
export const missedTargetWithoutReason: Rule = {
  id: 'missed-target-without-reason',
  topic: 'self-evaluation',
  title: { zh: '未完成指标没有说明原因', en: 'Missed target without a reason' },
  severity: 'error',
  cites: [evaluation2020.deviation],
  explanation: {
    zh: '实际完成值没有达到指标值的，应在偏差原因栏说明原因和改进措施，写“无”不算。完成日期晚于时点的也算没有完成；其他定性指标不检查。监控表（年中）不检查；预算执行率一行达到 90%（或地区另定的界限）的不提出。表中没有偏差原因一栏的，列入未检查。',
    en: 'A missed target needs its reason and remedy; “无” is none. A day after the deadline is a miss; other qualitative lines and monitoring forms are not judged; 预算执行率 needs a reason only below 90 % (or the region’s bound). Tables without a column for reasons are not checked.',
  },
  *check(plan, { profile }): Iterable<Draft> {
    if (plan.layout === 'monitoring') return;
    const reasonBelow = profile?.execution.value.reasonBelow ?? '90';
    for (const table of viewOf(plan).tables) {
      const missed = table.indicators.filter(
        (view) => isMissed(view, plan, reasonBelow) && saysNoReason(view.indicator),
      );
      const lines = { zh: `有 ${missed.length} 项指标没有完成`, en: `${missed.length} targets were missed` };
      yield* eachWithoutReason(table, missed, lines, onMissed);
    }
  },
  examples: {
    accept: [
      {
        name: '没有认出布局的年中监控',
        plan: planWith(line('数量指标', '养护里程', '≥100公里', { actual: '50公里', forecast: '100公里', reason: '' })),
      },
      {
        name: '“≥90%”识别成了“290%”',
        plan: planWith(line('服务对象满意度指标', '市民满意度', '290%', { actual: '100%', reason: '' })),
      },
      {
        name: '下降得比要求多',
        plan: planWith(line('社会效益指标', '交通事故起数', '较上年下降3%', { actual: '下降3.4%', reason: '' })),
      },
      {
        name: '两项比率写在一格，看不出上限还是下限',
        plan: planWith(line('', '执行率、控制率', '95%', { level1: '管理指标', actual: '97.8%', reason: '' })),
      },
      {
        name: '越低越好的比率没有写符号，实际更低',
        plan: planWith(
          line('质量指标', '结转结余率', '3%', { actual: '0' }),
          line('质量指标', '森林火灾受害率', '0.9‰', { actual: '0‰' }),
        ),
      },
      {
        name: '表中没有偏差原因一栏',
        plan: planWith(line('数量指标', '养护里程', '≥100公里', { actual: '90公里' })),
      },
      {
        name: '年中监控',
        plan: { ...planWith(line('质量指标', '亮灯率', '≥98%', { actual: '81%', reason: '' })), layout: 'monitoring' },
      },
      {
        name: '执行率已达到九成',
        plan: planWith(line('质量指标', '预算执行率', '100%', { actual: '98.5%', reason: '' })),
      },
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
        plan: planWith(line('时效指标', '阅览室开放时间', '2025年10月底前', { actual: '2025年12月12日', reason: '' })),
        findings: 1,
      },
      {
        name: '没有原因',
        plan: planWith(line('数量指标', '养护里程', '≥100公里', { actual: '90公里', reason: '' })),
        findings: 1,
      },
      {
        name: '写明未完成',
        plan: planWith(line('数量指标', '检修桥梁', '≥12座', { actual: '未完成', reason: '' })),
        findings: 1,
      },
      {
        name: '没有完成却写无偏差',
        plan: planWith(line('数量指标', '养护里程', '≥100公里', { actual: '90公里', reason: '无偏差' })),
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

/** Whether a filled line of a year that is over missed its number or its day. */
function isMissed(view: IndicatorView, plan: Plan, reasonBelow: string): boolean {
  const { indicator } = view;
  if (indicator.forecast !== undefined || indicator.likelihood !== undefined) return false;
  const achieved = achievedOf(indicator);
  if (achieved ? isMet(achieved) : !saysMissed(indicator) && !isLate(indicator, plan.fiscalYear)) return false;
  return !(EXECUTION.test(view.name) && achieved?.actual.greaterThanOrEqualTo(reasonBelow));
}

/** "未完成": told in words beside a target that is a number. */
const saysMissed = ({ target, actual }: IndicatorView['indicator']): boolean =>
  target.kind === 'number' &&
  /^(?:尚?未|没有)(?:能?够?|全部|按[时期])?(?:完成|达到|达标|实现|开展|实施)/.test((actual ?? '').trim());

function onMissed(view: IndicatorView): FindingDraft {
  const { level3, target, actual } = view.indicator;
  return onIndicator(view, 'actual', {
    message: {
      zh: `「${shorten(level3)}」指标值「${target.text}」，实际「${actual ?? ''}」，没有完成，也没有说明原因。`,
      en: `“${shorten(level3)}”: target “${target.text}”, actual “${actual ?? ''}”, missed without a reason.`,
    },
    remedy: { zh: '在偏差原因栏写明原因和改进措施。', en: 'Give the reason and what will be done.' },
  });
}
