import type { Plan } from '../../model/plan.ts';
import { guide2021 } from '../../regulations/guide2021.ts';
import { measures2015 } from '../../regulations/measures2015.ts';
import { budgetsAndCosts } from '../budgets-and-costs.ts';
import { differsByUnit, isEconomicCost } from '../cost-targets.ts';
import { onIndicator } from '../draft.ts';
import { examplePlan, line, planOf, planWith } from '../example-plan.ts';
import { amountOf, isMoney, printMoney } from '../money-amount.ts';
import { shorten } from '../plain-text.ts';
import { type IndicatorView, viewOf } from '../plan-view.ts';
import type { Rule } from '../rule.ts';
import { containment } from '../similarity.ts';

/**
 * A cost below the budget says that less would do: either the budget or the target is wrong. A part of the cost is not compared: a single cost
 * indicator that neither calls itself the total nor takes its name from the project is one ("物业服务费" of 政务大厅运行费). What equals 年初 or 全年预算数 agrees.
 * A cost of 0 beside a budget is one that was rounded away, be it of the whole, a part or a unit; what should not happen (超支) or be charged may be 0.
 */
export const costTargetBelowBudget: Rule = {
  id: 'cost-target-below-budget',
  topic: 'money',
  reviewPoint: 'funds-match',
  title: { zh: '成本指标值小于预算', en: 'Cost target below the budget' },
  severity: 'warning',
  cites: [guide2021.costIndicator, measures2015.goalsMatched],
  explanation: {
    zh: '总成本指标值小于预算数，说明不需要这么多钱，或者两处有一处写错。分项成本（名称另有所指的）、单位成本不比较；与年初、全年预算数之一相同的不提出。有预算而成本指标值为 0 的（“≤0.00万元”）不论总成本、单位成本都提出，超支、负担、收费等本来就应是 0 的除外。',
    en: 'A total cost below the budget says that less would do, or one of the figures is wrong. Parts and unit costs are not compared; but a cost of 0 beside a budget is always found, unless it is of what should be nothing (超支, 收费).',
  },
  *check(plan) {
    yield* costsOfNothing(plan);
    for (const { view, amount, budget, owner, named } of budgetsAndCosts(plan)) {
      if (amount.isZero() || amount.greaterThanOrEqualTo(budget) || differsByUnit(amount, budget)) continue;
      if (!named && !speaksOfProject(view, owner)) continue;
      if (printedBudgets(plan, view).some((other) => other.equals(amount))) continue;
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
      { name: '只有一项，说的是其中一部分', plan: planWith(line('成本指标', '物业服务费', '≤6万元')) },
      { name: '不得超支', plan: planWith(line('成本指标', '超支金额', '≤0万元')) },
      {
        name: '预算本来是 0',
        plan: planOf({ amounts: { total: '0' }, indicators: [line('成本指标', '总成本', '0元')] }),
      },
      { name: '三公经费不是全部', plan: planWith(line('成本指标', '“三公”经费控制数', '≤6万元')) },
      {
        name: '等于调整后的预算',
        plan: planOf({
          amounts: { total: '100000' },
          execution: [{ label: '年度资金总额', kind: 'total', initial: '100000', adjusted: '90000' }],
          indicators: [line('成本指标', '项目预算控制', '≤9万元')],
        }),
      },
      {
        name: '分项成本',
        plan: planWith(line('成本指标', '设备费', '≤6万元'), line('成本指标', '人工费', '≤4万元')),
      },
    ],
    reject: [
      { name: '项目', plan: planWith(line('成本指标', '项目总成本', '≤8万元')), findings: 1 },
      { name: '总成本四舍五入成了 0', plan: planWith(line('成本指标', '项目总成本', '≤0万元')), findings: 1 },
      { name: '单位成本四舍五入成了 0', plan: planWith(line('成本指标', '每批次检测成本', '≤0.00万元')), findings: 1 },
      { name: '唯一的成本指标与项目同名', plan: planWith(line('成本指标', '农村公路养护成本', '≤8万元')), findings: 1 },
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

/** Words of cost, which say nothing of what is paid for. */
const COST_WORDS = /(成本|费用|经费|资金|支出|预算|开支|控制|总|额|数|项目|专项|本年|年度|全年|不超过?|超出|以内)/g;

/** Whether the name of a cost says no more than its project does: 养护成本 of 公路养护经费, 经费. */
function speaksOfProject({ name }: IndicatorView, project: string): boolean {
  const thing = name.replace(COST_WORDS, '');
  return thing === '' || containment(thing, project) >= 0.8;
}

/** The amounts of the year that a money table prints beside each other: 年初预算数, 全年预算数. */
const printedBudgets = (plan: Plan, { project }: IndicatorView) =>
  ((project ?? plan).execution ?? []).flatMap(({ kind, initial, adjusted }) =>
    kind === 'total' ? [amountOf(initial), amountOf(adjusted)].flatMap((amount) => amount ?? []) : [],
  );

/** Money that is rightly nothing: overspending, debts, what people are charged, kinds of spending that are cut. */
const RIGHTLY_NOTHING =
  /超|追加|浪费|违|债|欠|损|罚|赔|三公|公务|公车|接待|出国|因公|会议|差旅|自筹|自付|个人|群众|负担|收费|收取|增|调整|变更|结余|其[他它]|节约|纠纷|投诉/;

/** Every economic cost of 0 in a project or office that has a budget. */
function* costsOfNothing(plan: Plan) {
  for (const { project, indicators, label, pointer } of viewOf(plan).tables) {
    const budget = amountOf(pointer === '' ? plan.budget?.total : project.amounts.total);
    if (!budget || budget.isZero()) continue;
    for (const view of indicators) {
      const [number] = view.numbers;
      if (!number || view.numbers.length > 1 || !isEconomicCost(view) || RIGHTLY_NOTHING.test(view.name)) continue;
      if (!isMoney(number) || Number(number.value) !== 0 || view.indicator.horizon !== 'annual') continue;
      const { text } = view.indicator.target;
      yield onIndicator(view, 'target', {
        message: {
          zh: `成本指标「${shorten(view.indicator.level3)}」的指标值是「${text}」，「${label}」却有预算 ${printMoney(budget)}，可能漏填，或者金额太小、按万元取整成了 0。`,
          en: `The cost target is “${text}” beside a budget of ${printMoney(budget)}: left out, or rounded to 0.`,
        },
        remedy: {
          zh: '按实际测算写出控制数，不足一万元的改用“元”，例如“≤4500元”。',
          en: 'State the cost that was worked out; use 元 for less than 万元, for example ≤4500元.',
        },
      });
    }
  }
}
