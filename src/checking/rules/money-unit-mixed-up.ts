import { budgetLaw } from '../../regulations/budget-law.ts';
import { guide2021 } from '../../regulations/guide2021.ts';
import { budgetsAndCosts } from '../budgets-and-costs.ts';
import { differsByUnit } from '../cost-targets.ts';
import { onIndicator, onProject } from '../draft.ts';
import { line, planOf, planWith } from '../example-plan.ts';
import { amountOf, printMoney, sumOf } from '../money-amount.ts';
import { shorten } from '../plain-text.ts';
import { viewOf } from '../plan-view.ts';
import type { Draft, Rule } from '../rule.ts';

/** Two figures of the same money that differ by exactly 1,000 or 10,000: 元 was taken for 万元 (or 千元) in one of them. */
export const moneyUnitMixedUp: Rule = {
  id: 'money-unit-mixed-up',
  topic: 'money',
  reviewPoint: 'funds-match',
  title: { zh: '元与万元混用', en: '元 and 万元 mixed up' },
  severity: 'error',
  cites: [budgetLaw.complete, guide2021.operatorsAndUnits],
  explanation: {
    zh: '同一笔钱的两个数恰好相差一千倍或一万倍，必有一处单位写错。比较总成本与预算、支出明细合计与预算。',
    en: 'Two figures of the same money that differ by exactly 1,000 or 10,000: one of the units is wrong.',
  },
  *check(plan): Iterable<Draft> {
    const remedy = {
      zh: '核对计量单位，统一为表头规定的单位。',
      en: 'Check the units and use the one of the form’s head.',
    };
    for (const { view, amount, budget, owner } of budgetsAndCosts(plan)) {
      if (!differsByUnit(amount, budget)) continue;
      yield onIndicator(view, 'target', {
        message: {
          zh: `成本指标「${shorten(view.indicator.level3)}」为「${view.indicator.target.text}」，「${owner}」的预算是 ${printMoney(budget)}，恰好是单位之差。`,
          en: `The cost target is “${view.indicator.target.text}”, the budget ${printMoney(budget)}: exactly a change of unit apart.`,
        },
        remedy,
      });
    }
    for (const view of viewOf(plan).projects) {
      const total = amountOf(view.project.amounts.total);
      const { costTotal, costLines } = view.project;
      const costs = amountOf(costTotal) ?? sumOf(costLines.map((line) => line.amount));
      if (!total || !costs || !differsByUnit(total, costs)) continue;
      yield onProject(view, costTotal ? 'costTotal' : 'costLines', {
        message: {
          zh: `「${view.label}」的支出明细合计 ${printMoney(costs)}，预算数 ${printMoney(total)}，恰好是单位之差。`,
          en: `The costing of “${view.label}” adds up to ${printMoney(costs)}, the budget is ${printMoney(total)}.`,
        },
        remedy,
      });
    }
  },
  examples: {
    accept: [
      { name: '单位一致', plan: planWith(line('成本指标', '项目总成本', '≤10万元')) },
      { name: '以元表示同一金额', plan: planWith(line('成本指标', '项目总成本', '≤100000元')) },
    ],
    reject: [
      { name: '成本以万元当元', plan: planWith(line('成本指标', '项目建设成本', '≤10元')), findings: 1 },
      { name: '万后面没有元', plan: planWith(line('成本指标', '预算控制数', '≤100000万')), findings: 1 },
      { name: '成本以元当万元', plan: planWith(line('成本指标', '项目总成本', '≤100000万元')), findings: 1 },
      {
        name: '各行都差一万倍，没有合计',
        plan: planOf({
          costLines: [
            { name: '印刷费', amount: '4' },
            { name: '培训费', amount: '6' },
          ],
        }),
        findings: 1,
      },
      { name: '明细合计差一万倍', plan: planOf({ costTotal: '10', costLines: [] }), findings: 1 },
    ],
  },
};
