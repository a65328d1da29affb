import { guide2021 } from '../../regulations/guide2021.ts';
import { measures2015 } from '../../regulations/measures2015.ts';
import { budgetsAndCosts } from '../budgets-and-costs.ts';
import { differsByUnit } from '../cost-targets.ts';
import { onIndicator } from '../draft.ts';
import { line, planOf, planWith } from '../example-plan.ts';
import { printMoney } from '../money-amount.ts';
import { shorten } from '../plain-text.ts';
import type { Rule } from '../rule.ts';

/**
 * The total cost may not be set above the budget. Only the indicator that states the total is compared; unit costs and parts are not.
 * A budget of 0 is a sum that was not filled in (project-amount-parts-differ). Exactly a thousand or ten thousand times too much is money-unit-mixed-up.
 */
export const costTargetAboveBudget: Rule = {
  id: 'cost-target-above-budget',
  topic: 'money',
  reviewPoint: 'funds-match',
  title: { zh: '成本指标值大于预算', en: 'Cost target above the budget' },
  severity: 'error',
  cites: [guide2021.costIndicator, measures2015.goalsMatched],
  explanation: {
    zh: '项目总成本（或部门整体成本）指标值不应大于预算数，否则没有约束，还可能超支。单位成本、分项成本不比较；恰好差一千倍、一万倍的由“元与万元混用”提出。',
    en: 'The stated total cost is not above the budget. Unit costs and parts are not compared; a factor of exactly 1,000 or 10,000 is a mixed-up unit.',
  },
  *check(plan) {
    for (const { view, amount, budget, owner } of budgetsAndCosts(plan)) {
      if (budget.isZero() || amount.lessThanOrEqualTo(budget) || differsByUnit(amount, budget)) continue;
      const { text } = view.indicator.target;
      yield onIndicator(view, 'target', {
        message: {
          zh: `成本指标「${shorten(view.indicator.level3)}」为「${text}」，大于「${owner}」的预算 ${printMoney(budget)}。`,
          en: `The cost target “${text}” is above the budget of ${printMoney(budget)}.`,
        },
        remedy: {
          zh: `改为不超过 ${printMoney(budget)}，或者核对预算数。`,
          en: `Lower it to at most ${printMoney(budget)} or check the budget.`,
        },
      });
    }
  },
  examples: {
    accept: [
      {
        name: '预算数没有填（写着 0）',
        plan: planOf({ amounts: { total: '0' }, indicators: [line('成本指标', '项目总成本', '≤90万元')] }),
      },
      { name: '等于预算', plan: planWith(line('成本指标', '项目总成本', '≤10万元')) },
      { name: '单位成本不比较', plan: planWith(line('成本指标', '每公里养护成本', '≤12万元/公里')) },
    ],
    reject: [
      { name: '大于预算', plan: planWith(line('成本指标', '项目总成本', '≤12万元')), findings: 1 },
      { name: '唯一的成本指标', plan: planWith(line('经济成本指标', '养护经费', '≤15.5万元')), findings: 1 },
    ],
  },
};
