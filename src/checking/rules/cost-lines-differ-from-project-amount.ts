import { hunan } from '../../regulations/local-practice.ts';
import { measures2015 } from '../../regulations/measures2015.ts';
import { differsByUnit } from '../cost-targets.ts';
import { onProject, projectNotChecked } from '../draft.ts';
import { planOf } from '../example-plan.ts';
import { amountOf, printMoney, sumOf } from '../money-amount.ts';
import { viewOf } from '../plan-view.ts';
import type { Draft, Rule } from '../rule.ts';

/** Σ 支出明细 = 合计 = 项目金额. A line without an amount makes the sum unknown. A factor of 1,000 or 10,000 is money-unit-mixed-up. */
export const costLinesDifferFromProjectAmount: Rule = {
  id: 'cost-lines-differ-from-project-amount',
  topic: 'money',
  reviewPoint: 'funds-match',
  title: { zh: '支出明细合计与项目金额不符', en: 'Cost lines do not add up to the project amount' },
  severity: 'error',
  cites: [hunan.costing, measures2015.goalsMatched],
  explanation: {
    zh: '支出明细各行之和应等于印出的合计，也等于项目金额。有一行没有金额的不能合计，列入未检查。',
    en: 'The cost lines add up to their printed total and to the project’s amount. A line without an amount makes it impossible to check.',
  },
  *check(plan): Iterable<Draft> {
    for (const view of viewOf(plan).projects) {
      const { costLines, costTotal, amounts } = view.project;
      if (costLines.length === 0) continue;
      const sum = sumOf(costLines.map((line) => line.amount));
      if (!sum) {
        yield projectNotChecked(view, 'costLines', {
          zh: '支出明细有的行没有金额，不能合计。',
          en: 'Some cost lines have no amount, so they cannot be added up.',
        });
        continue;
      }
      const total = amountOf(costTotal);
      const amount = amountOf(amounts.total);
      const other =
        total && !total.equals(sum) ? { zh: '印出的合计', en: 'the printed total', amount: total } : undefined;
      const budget =
        amount && !amount.equals(sum) && !differsByUnit(amount, sum)
          ? { zh: '项目金额', en: 'the project amount', amount }
          : undefined;
      const wrong = other ?? budget;
      if (!wrong) continue;
      yield onProject(view, 'costLines', {
        message: {
          zh: `「${view.label}」的支出明细相加为 ${printMoney(sum)}，${wrong.zh}为 ${printMoney(wrong.amount)}。`,
          en: `The cost lines of “${view.label}” add up to ${printMoney(sum)}, ${wrong.en} is ${printMoney(wrong.amount)}.`,
        },
        remedy: {
          zh: '补齐漏列的明细或改正金额，使三处一致。',
          en: 'Add missing lines or correct the amounts so that all agree.',
        },
      });
    }
  },
  examples: {
    accept: [
      { name: '三处一致', plan: lines('100000', '60000', '40000') },
      {
        name: '有一行没有金额',
        plan: planOf({ costLines: [{ name: '印刷费', amount: '50000' }, { name: '培训费' }] }),
      },
    ],
    reject: [
      { name: '与合计不符', plan: lines('110000', '60000', '40000'), findings: 1 },
      { name: '与项目金额不符', plan: lines(undefined, '60000', '30000'), findings: 1 },
    ],
  },
};

function lines(costTotal: string | undefined, ...amounts: readonly string[]) {
  const costLines = amounts.map((amount, index) => ({ name: ['印刷费', '培训费'][index] ?? '其他', amount }));
  return planOf({ costLines, ...(costTotal !== undefined && { costTotal }) });
}
