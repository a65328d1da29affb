import { guide2021 } from '../../regulations/guide2021.ts';
import { measures2015 } from '../../regulations/measures2015.ts';
import { budgetsAndCosts } from '../budgets-and-costs.ts';
import { differsByUnit } from '../cost-targets.ts';
import { onIndicator } from '../draft.ts';
import { examplePlan, line, planWith } from '../example-plan.ts';
import { printMoney } from '../money-amount.ts';
import { shorten } from '../plain-text.ts';
import type { Rule } from '../rule.ts';

/** A cost below the budget says that less would do: either the budget or the target is wrong. A single part of the cost is not compared. */
export const costTargetBelowBudget: Rule = {
  id: 'cost-target-below-budget',
  topic: 'money',
  reviewPoint: 'funds-match',
  title: { zh: '成本指标值小于预算', en: 'Cost target below the budget' },
  severity: 'warning',
  cites: [guide2021.costIndicator, measures2015.goalsMatched],
  explanation: {
    zh: '总成本指标值小于预算数，说明不需要这么多钱，或者两处有一处写错。分项成本、单位成本不比较。',
    en: 'A total cost below the budget says that less would do, or one of the figures is wrong. Parts and unit costs are not compared.',
  },
  *check(plan) {
    for (const { view, amount, budget, owner } of budgetsAndCosts(plan)) {
      if (amount.greaterThanOrEqualTo(budget) || differsByUnit(amount, budget)) continue;
      const { text } = view.indicator.target;
      yield onIndicator(view, 'target', {
        message: {
          zh: `成本指标「${shorten(view.indicator.level3)}」为「${text}」，「${owner}」的预算却是 ${printMoney(budget)}，相差 ${printMoney(budget.minus(amount))}。`,
          en: `The cost target is “${text}”, the budget ${printMoney(budget)}.`,
        },
        remedy: {
          zh: '两处核对一致；确有节约的，相应调减预算；成本只含一部分支出的，在名称中写明。',
          en: 'Make both agree, reduce the budget, or say in the name which part of the cost is meant.',
        },
      });
    }
  },
  examples: {
    accept: [
      { name: '等于预算', plan: planWith(line('成本指标', '项目总成本', '≤10万元')) },
      {
        name: '分项成本',
        plan: planWith(line('成本指标', '设备费', '≤6万元'), line('成本指标', '人工费', '≤4万元')),
      },
    ],
    reject: [
      { name: '项目', plan: planWith(line('成本指标', '项目总成本', '≤8万元')), findings: 1 },
      {
        name: '部门整体',
        plan: examplePlan({
          budget: { total: '518000' },
          indicators: [line('成本指标', '不超年度预算', '≤49.92万元')],
        }),
        findings: 1,
      },
    ],
  },
};
