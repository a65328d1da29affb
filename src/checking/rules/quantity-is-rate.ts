import { guide2021 } from '../../regulations/guide2021.ts';
import { onIndicator } from '../draft.ts';
import { line, planWith } from '../example-plan.ts';
import { isFiller } from '../filler.ts';
import { shorten } from '../plain-text.ts';
import { type IndicatorView, viewOf } from '../plan-view.ts';
import { isQuestion } from '../question.ts';
import type { Rule } from '../rule.ts';
import { isShareOfNothing } from '../share-of-nothing.ts';
import { awaitedUnitOf } from '../unit-fit.ts';
import { isCountName, isShareName } from '../unit-kind.ts';

/**
 * A share does not say how much. Found where the name is that of a share, of work to be completed, or says at least what the percentage is of (全覆盖, 发放 100%); a percentage of
 * nothing named, a count in % and a change against last year are left to other rules or pass.
 */
export const quantityIsRate: Rule = {
  id: 'quantity-is-rate',
  topic: 'class',
  reviewPoint: 'indicator-soundness',
  title: { zh: '数量指标是比率', en: 'Quantity indicator is a rate' },
  severity: 'hint',
  cites: [guide2021.quantityIndicator],
  explanation: {
    zh: '数量指标说明提供多少产品或服务，“完成率”“覆盖率”看不出规模。检查名称以率、比例结尾的，“完成某任务 100%”“全覆盖 100%”一类的；人数、次数写成百分比的由单位一条提出。',
    en: 'Quantity says how much; a completion or coverage rate hides the scale. Names of rates are judged, and work to be completed or covered by so many percent.',
  },
  *check(plan) {
    for (const view of viewOf(plan).worded) {
      if (view.level2 !== 'quantity' || !view.numbers.some(({ unit }) => unit === '%')) continue;
      if (!isShareName(view.name) && !COMPLETED.test(view.name) && !isPercentAlone(view)) continue;
      yield onIndicator(view, 'level3', {
        message: {
          zh: `数量指标「${shorten(view.indicator.level3)}」（指标值「${view.indicator.target.text}」）是比率，看不出规模。`,
          en: `The quantity indicator “${shorten(view.indicator.level3)}” is a rate and hides the scale.`,
        },
        remedy: {
          zh: '写明数量（人、次、件、公里）；比率移到质量或时效指标。',
          en: 'State a number of things; move the rate to quality or timeliness.',
        },
      });
    }
  },
  examples: {
    accept: [
      { name: '与上年比的幅度', plan: planWith(line('数量指标', '图书流通册次', '较上年增长5%以上')) },
      { name: '名称是计数的另有一条', plan: planWith(line('数量指标', '培训人数', '≥95%')) },
      { name: '数量', plan: planWith(line('数量指标', '养护里程', '≥120公里')) },
      { name: '质量栏的比率', plan: planWith(line('质量指标', '养护合格率', '≥98%')) },
    ],
    reject: [
      { name: '全覆盖', plan: planWith(line('数量指标', '无线网络全覆盖', '100%')), findings: 1 },
      { name: '任务以百分比计', plan: planWith(line('数量指标', '完成维修任务', '100%')), findings: 1 },
      { name: '完成率', plan: planWith(line('数量指标', '巡查任务完成率', '≥95%')), findings: 1 },
      { name: '覆盖率', plan: planWith(line('数量指标', '路灯覆盖率', '100%')), findings: 1 },
    ],
  },
};

/** A percentage of something named that is neither a count nor a change. */
const isPercentAlone = (view: IndicatorView): boolean =>
  view.numbers.every(({ unit }) => unit === '%') &&
  !CHANGES.test(view.name + view.indicator.target.text) &&
  !isCountName(view.name) &&
  !awaitedUnitOf(view) &&
  !isShareOfNothing(view) &&
  !isQuestion(view.name) &&
  !isFiller(view.name);

const CHANGES = /上年|去年|同比|环比|较|比|增长|增加|增幅|提高|提升|下降|降低|减少/;

/** Work whose completion is given in percent, no number of anything in the name: "完成维修任务 100%". */
const COMPLETED = /^(?:按[计期时规].{0,2})?完成[^\d]*$|^[^\d]*(?:任务|工作)完成(?:情况)?$/;
