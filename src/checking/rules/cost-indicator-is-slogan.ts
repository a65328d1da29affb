import { guide2021 } from '../../regulations/guide2021.ts';
import { isCostSlogan } from '../cost-slogan.ts';
import { onIndicator } from '../draft.ts';
import { line, planWith } from '../example-plan.ts';
import { shorten } from '../plain-text.ts';
import { viewOf } from '../plan-view.ts';
import type { Rule } from '../rule.ts';

/** A cost indicator names a cost, not an appeal, nor what gets better (提升绿化水平 under 生态环境成本 is a benefit). A number that is not money beside it is judged by cost-target-not-money. */
export const costIndicatorIsSlogan: Rule = {
  id: 'cost-indicator-is-slogan',
  topic: 'class',
  reviewPoint: 'indicator-soundness',
  title: { zh: '成本指标是口号', en: 'Cost indicator is a slogan' },
  severity: 'warning',
  cites: [guide2021.costIndicator],
  explanation: {
    zh: '成本指标应是一项可以核对的成本（总成本、单位成本、支出标准），不是“不断降低成本、提高效能”一类的号召，也不是“提升绿化水平”一类的效益。指标值是别的数的另有一条。',
    en: 'A cost indicator names a cost that can be checked, not an appeal to save nor a benefit. Numbers that are not money have a rule of their own.',
  },
  *check(plan) {
    for (const view of viewOf(plan).worded) {
      if (view.level2 !== 'cost' && view.level1 !== 'cost') continue;
      if (!isCostSlogan(view.name)) continue;
      yield onIndicator(view, 'level3', {
        message: {
          zh: `成本指标「${shorten(view.indicator.level3)}」是号召，没有说明哪一项成本。`,
          en: `The cost indicator “${shorten(view.indicator.level3)}” is an appeal and names no cost.`,
        },
        remedy: {
          zh: '写明成本项目和金额，例如“项目总成本 ≤15万元”“人均培训成本 ≤150元/人天”。',
          en: 'Name the cost and the amount: total cost ≤15万元, cost per trainee ≤150元/人天.',
        },
      });
    }
  },
  examples: {
    accept: [
      { name: '总成本', plan: planWith(line('成本指标', '项目总成本', '≤15万元')) },
      { name: '单位成本', plan: planWith(line('经济成本指标', '每公里养护成本', '≤8000元/公里')) },
    ],
    reject: [
      {
        name: '经济成本列在产出下',
        plan: planWith(line('经济成本指标', '勤俭办事', '不铺张浪费', { level1: '产出指标' })),
        findings: 1,
      },
      {
        name: '不断降低成本',
        plan: planWith(line('成本指标', '不断降低各项支出成本，提高服务效能', '≤100%')),
        findings: 1,
      },
      { name: '把改善写成成本', plan: planWith(line('生态环境成本指标', '提升场馆绿化水平', '提升')), findings: 1 },
      { name: '严格控制支出', plan: planWith(line('成本指标', '严格控制经费支出', '≤10万元')), findings: 1 },
    ],
  },
};
