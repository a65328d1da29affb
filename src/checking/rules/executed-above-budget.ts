import type { ExecutionLine } from '../../model/plan.ts';
import { budgetLaw } from '../../regulations/budget-law.ts';
import { evaluation2020 } from '../../regulations/evaluation2020.ts';
import { onProject } from '../draft.ts';
import { examplePlan, planOf } from '../example-plan.ts';
import { amountOf, printMoney } from '../money-amount.ts';
import { viewOf } from '../plan-view.ts';
import type { Draft, Rule } from '../rule.ts';

/**
 * What was spent is not more than the budget of the year as it stands after adjustments (全年预算数, 调整后预算数). The budget at the beginning of the year is
 * no bound: money may have been added since. One finding per table, on the first line that shows it, for its parts say the same.
 */
export const executedAboveBudget: Rule = {
  id: 'executed-above-budget',
  topic: 'self-evaluation',
  title: { zh: '执行数大于全年预算数', en: 'More was spent than the budget of the year' },
  severity: 'warning',
  cites: [budgetLaw.byBudgetAndPerformance, evaluation2020.selfEvaluationTable],
  explanation: {
    zh: '全年执行数不应大于全年预算数（调整后预算数），执行率不应超过 100%：不是数字填错，就是追加的预算或上年结转没有计入。只有年初预算数的不检查。同一张表只提一次。',
    en: 'What was spent is not more than the adjusted budget of the year. Where only the budget at the beginning of the year is printed nothing is said. Once per table.',
  },
  *check(plan): Iterable<Draft> {
    for (const view of viewOf(plan).tables) {
      const lines = view.project.execution ?? [];
      const index = lines.findIndex(isAbove);
      const money = lines[index];
      if (!money) continue;
      const [budget, executed] = [amountOf(money.adjusted), amountOf(money.executed)];
      if (!budget || !executed) continue;
      yield onProject(
        view,
        `execution/${index}/executed`,
        {
          message: {
            zh: `「${money.label}」全年预算 ${printMoney(budget)}，执行 ${printMoney(executed)}，执行数大于预算数。`,
            en: `${printMoney(executed)} was spent of a budget of ${printMoney(budget)} (“${money.label}”).`,
          },
          remedy: {
            zh: '核对两个数；年中追加、上年结转的，计入全年预算数；确属超预算支出的，说明依据和资金来源。',
            en: 'Check both figures; count what was added or carried over into the budget; if it was overspent, say by what authority and from which money.',
          },
        },
        money.label,
      );
    }
  },
  examples: {
    accept: [
      { name: '全部执行', plan: executed({ initial: '100000', adjusted: '120000', executed: '120000' }) },
      { name: '年中追加，只印年初预算数', plan: executed({ initial: '100000', executed: '120000' }) },
    ],
    reject: [
      {
        name: '执行率超过 100%',
        plan: executed({ adjusted: '100000', executed: '102590', rate: '102.59%' }),
        findings: 1,
      },
      {
        name: '总额和其中的财政拨款只提一次',
        plan: examplePlan({
          execution: [
            { label: '年度资金总额', kind: 'total', adjusted: '500000', executed: '520000' },
            { label: '其中：财政拨款', kind: 'fiscal', adjusted: '500000', executed: '520000' },
          ],
        }),
        findings: 1,
      },
    ],
  },
};

function isAbove({ adjusted, executed: spent }: ExecutionLine): boolean {
  const budget = amountOf(adjusted);
  return budget !== undefined && amountOf(spent)?.greaterThan(budget) === true;
}

function executed(money: Partial<ExecutionLine>) {
  return planOf({ execution: [{ label: '年度资金总额', kind: 'total', ...money }] });
}
