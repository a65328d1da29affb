import { guide2021 } from '../../regulations/guide2021.ts';
import { onIndicator } from '../draft.ts';
import { line, planWith } from '../example-plan.ts';
import { isCost } from '../name-direction.ts';
import { shorten } from '../plain-text.ts';
import { viewOf } from '../plan-view.ts';
import type { Rule } from '../rule.ts';

/** What the project costs is no benefit of it. Saving cost for others or for later ("降低物流成本") is, and is left alone. */
export const costFiledUnderBenefit: Rule = {
  id: 'cost-filed-under-benefit',
  topic: 'class',
  reviewPoint: 'indicator-soundness',
  title: { zh: '成本写成了效益', en: 'Cost filed under benefit' },
  severity: 'warning',
  cites: [guide2021.benefitIndicators, guide2021.costIndicator],
  explanation: {
    zh: '项目自身的成本控制不是效益，应列在成本指标。为社会或今后节约成本的（如“物流成本降低”）是效益，不提出。',
    en: 'The cost of the project is not its benefit. Savings for others or for later are benefits and left alone.',
  },
  *check(plan) {
    for (const view of viewOf(plan).worded) {
      if (view.level1 !== 'benefit' || !isCost(view.name)) continue;
      yield onIndicator(view, 'level3', {
        message: {
          zh: `「${shorten(view.indicator.level3)}」是成本，却列在「${view.indicator.level2.trim()}」下。`,
          en: `“${shorten(view.indicator.level3)}” is a cost, but stands under “${view.indicator.level2.trim()}”.`,
        },
        remedy: {
          zh: '移到成本指标；经济效益写项目带来的收入增加或支出节约。',
          en: 'Move it to cost; state income or savings here.',
        },
      });
    }
  },
  examples: {
    accept: [
      { name: '社会物流成本降低', plan: planWith(line('经济效益指标', '运输成本降低率', '≥3%')) },
      { name: '成本列在成本', plan: planWith(line('成本指标', '项目总成本', '≤10万元')) },
    ],
    reject: [
      { name: '成本控制列为经济效益', plan: planWith(line('经济效益指标', '成本控制', '≤10万元')), findings: 1 },
      { name: '总成本列为经济效益', plan: planWith(line('经济效益指标', '项目总成本', '≤20万元')), findings: 1 },
    ],
  },
};
