import { decimal, type Exact } from '../../base/decimal.ts';
import type { Indicator } from '../../model/plan.ts';
import { evaluation2020 } from '../../regulations/evaluation2020.ts';
import { guangxi } from '../../regulations/local-practice.ts';
import { achievedOf } from '../achieved.ts';
import { onIndicator } from '../draft.ts';
import { line, planWith } from '../example-plan.ts';
import { shorten } from '../plain-text.ts';
import { type IndicatorView, viewOf } from '../plan-view.ts';
import { eachWithoutReason, saysNoReason } from '../reasons.ts';
import type { Draft, FindingDraft, Rule } from '../rule.ts';

/** From so many percent of the target on forms ask for the reason, where the region says nothing else. */
const REASON_FROM = '130';

/**
 * 130 % and more of a floor or a point target says that the target was set too low. Upper bounds are no matter of over-achievement, and neither is growth by a few points more. In a table
 * without a column for reasons they may stand elsewhere: not checked.
 */
export const overachievedWithoutReason: Rule = {
  id: 'overachieved-without-reason',
  topic: 'self-evaluation',
  title: { zh: '大幅超额完成没有说明原因', en: 'Large over-achievement without a reason' },
  severity: 'warning',
  cites: [evaluation2020.overAchievement, guangxi.overBy30Percent],
  explanation: {
    zh: '实际完成值超过指标值 30% 以上的（地区另有界限的从其界限），应说明原因；多半是指标值定低了。上限类指标（≤）、增减幅度只差几个百分点的不检查；表中没有偏差原因一栏的，列入未检查。',
    en: 'More than 30 % above the target (or the region’s own bound) needs a reason; mostly the target was too low. Upper bounds and growth by a few points more are not judged; tables without a column for reasons are not checked.',
  },
  *check(plan, { profile }): Iterable<Draft> {
    const from = decimal(profile?.overAchievement.value.reasonFrom ?? REASON_FROM).dividedBy(100);
    for (const table of viewOf(plan).tables) {
      const over = table.indicators.filter(({ indicator }) => saysNoReason(indicator) && overBy(indicator, from));
      const lines = { zh: `有 ${over.length} 项指标大幅超额完成`, en: `${over.length} targets were far exceeded` };
      yield* eachWithoutReason(table, over, lines, (view) => onOver(view, overBy(view.indicator, from) ?? ''));
    }
  },
  examples: {
    accept: [
      {
        name: '每月几次，填的是全年几次',
        plan: planWith(line('数量指标', '巡查次数', '每月不少于4次', { actual: '48次', reason: '' })),
      },
      { name: '小幅超额', plan: planWith(line('数量指标', '培训人次', '≥100人次', { actual: '120人次' })) },
      {
        name: '说明原因',
        plan: planWith(line('数量指标', '培训人次', '≥100人次', { actual: '180人次', reason: '新增两期线上培训' })),
      },
      { name: '表中没有偏差原因一栏', plan: planWith(line('数量指标', '培训人次', '≥100人次', { actual: '180人次' })) },
      {
        name: '增幅多一个百分点',
        plan: planWith(line('数量指标', '门诊人次', '超上年3%', { actual: '增长4.1%', reason: '' })),
      },
      { name: '成本大幅节约', plan: planWith(line('成本指标', '总成本', '≤10万元', { actual: '3万元' })) },
    ],
    reject: [
      {
        name: '近两倍',
        plan: planWith(line('数量指标', '培训人次', '≥100人次', { actual: '180人次', reason: '' })),
        findings: 1,
      },
      {
        name: '原因写无',
        plan: planWith(line('数量指标', '检查次数', '4次', { actual: '9次', reason: '无' })),
        findings: 1,
      },
    ],
  },
};

/** By how many percent of the target a floor or point was reached, where that is above the bound; undefined otherwise. */
function overBy(indicator: Indicator, from: Exact): string | undefined {
  const achieved = achievedOf(indicator);
  if (!achieved || achieved.target.op === '≤' || achieved.target.op === '<' || !achieved.wanted.greaterThan(0))
    return undefined;
  if (achieved.actual.lessThanOrEqualTo(achieved.wanted.times(from))) return undefined;
  if (isOfChange(indicator) && achieved.actual.minus(achieved.wanted).lessThan(SMALL_CHANGE)) return undefined;
  return achieved.actual.dividedBy(achieved.wanted).times(100).toDecimalPlaces(0).toString();
}

/** Of what grows or falls by so many per cent a few points more are no matter: 4.1 % where 3 % was aimed at. */
const SMALL_CHANGE = 5;
const CHANGE = /增长|增幅|下降|降低|减少|上年|去年|同比/;
const isOfChange = ({ level3, target }: Indicator): boolean =>
  target.kind === 'number' && target.unit === '%' && CHANGE.test(level3 + target.text);

function onOver(view: IndicatorView, percent: string): FindingDraft {
  const { level3, target, actual } = view.indicator;
  return onIndicator(view, 'actual', {
    message: {
      zh: `「${shorten(level3)}」实际「${actual ?? ''}」，是指标值「${target.text}」的 ${percent}%，没有说明原因。`,
      en: `“${shorten(level3)}” reached “${actual ?? ''}”, ${percent} % of “${target.text}”, without a reason.`,
    },
    remedy: {
      zh: '说明原因；指标值定低的，下年度据此提高。',
      en: 'Give the reason; raise the target next year where it was too low.',
    },
  });
}
