import { evaluation2020 } from '../../regulations/evaluation2020.ts';
import { measures2015 } from '../../regulations/measures2015.ts';
import { onIndicator } from '../draft.ts';
import { line, planWith } from '../example-plan.ts';
import { amountOf } from '../money-amount.ts';
import { shorten } from '../plain-text.ts';
import { viewOf } from '../plan-view.ts';
import type { Rule } from '../rule.ts';

/** More points than a table has were read wrong or belong to something else. */
const ALL = 100;

/** With more than 50 of 100 one indicator decides the grade. A table of a single indicator cannot do otherwise and is left alone. */
export const weightOverHalf: Rule = {
  id: 'weight-over-half',
  topic: 'weights',
  reviewPoint: 'indicator-soundness',
  title: { zh: '单项指标权重超过一半', en: 'One indicator weighs more than half' },
  severity: 'warning',
  cites: [evaluation2020.weights, measures2015.reviewRelevance],
  explanation: {
    zh: '一项指标的权重超过 50 分，其余指标形同虚设。只有一项指标的表不提出。',
    en: 'An indicator of more than 50 points leaves the others without meaning. A table of one indicator is left alone.',
  },
  *check(plan) {
    const { department, projects } = viewOf(plan);
    for (const indicators of [department, ...projects.map((project) => project.indicators)]) {
      const weighed = indicators.filter(({ indicator }) => amountOf(indicator.weight)?.lessThanOrEqualTo(ALL) === true);
      if (weighed.length < 2) continue;
      for (const view of weighed) {
        const weight = amountOf(view.indicator.weight);
        if (!weight?.greaterThan(50)) continue;
        yield onIndicator(view, 'weight', {
          message: {
            zh: `「${shorten(view.indicator.level3)}」一项权重为 ${weight.toString()}，超过一半。`,
            en: `“${shorten(view.indicator.level3)}” alone weighs ${weight.toString()}, more than half.`,
          },
          remedy: {
            zh: '按重要性重新分配，单项一般不超过 20。',
            en: 'Spread the weights; a single one mostly stays below 20.',
          },
        });
      }
    }
  },
  examples: {
    accept: [
      { name: '不可能是权重的数', plan: planWith(weighed('甲', '8250'), weighed('乙', '40')) },
      { name: '分配均衡', plan: planWith(weighed('甲', '50'), weighed('乙', '40')) },
      { name: '只有一项', plan: planWith(weighed('甲', '90')) },
    ],
    reject: [
      { name: '一项 60', plan: planWith(weighed('甲', '60'), weighed('乙', '30')), findings: 1 },
      { name: '一项 50.5', plan: planWith(weighed('甲', '50.5'), weighed('乙', '49.5')), findings: 1 },
    ],
  },
};

function weighed(name: string, weight: string) {
  return line('数量指标', `${name}段养护里程`, '≥9公里', { weight });
}
