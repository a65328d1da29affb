import { decimal } from '../../base/decimal.ts';
import { hunan } from '../../regulations/local-practice.ts';
import { measures2015 } from '../../regulations/measures2015.ts';
import { leavesSumOpen, parseCosting } from '../costing.ts';
import { onProject, projectNotChecked } from '../draft.ts';
import { planOf } from '../example-plan.ts';
import { amountOf, printMoney } from '../money-amount.ts';
import { viewOf } from '../plan-view.ts';
import type { Draft, Rule } from '../rule.ts';

/** The items of a costing text add up to the amount of its line. A text that repeats the line's total as one item is accepted. */
export const costLineDiffersFromItsCosting: Rule = {
  id: 'cost-line-differs-from-its-costing',
  topic: 'money',
  reviewPoint: 'funds-match',
  title: { zh: '测算各项之和与明细金额不符', en: 'Costing does not add up to its line' },
  severity: 'error',
  cites: [hunan.costing, measures2015.goalsMatched],
  explanation: {
    zh: '测算说明中各项金额相加应等于该行支出明细的金额。没有金额的说明不检查；算式没有写得数的按算式计算，只有单价、算不出的列入未检查；说明里另写了合计的，按其中一项等于金额即可。',
    en: 'The items of the costing add up to the line’s amount. A text that states the total as an item passes; a formula without a result is worked out, a bare price is reported as not checked.',
  },
  *check(plan): Iterable<Draft> {
    for (const view of viewOf(plan).projects) {
      for (const [index, { name, amount, formula }] of view.project.costLines.entries()) {
        const printed = amountOf(amount);
        const items = parseCosting(formula ?? '');
        if (!printed || items.length === 0 || items.some(({ stated }) => stated.equals(printed))) continue;
        if (leavesSumOpen(formula ?? '')) {
          yield projectNotChecked(view, `costLines/${index}/amount`, {
            zh: '测算说明中有算式或单价没有写得数，不能相加核对。',
            en: 'A formula or price of the costing states no result, so it cannot be added up.',
          });
          continue;
        }
        const sum = items.reduce((total, { stated }) => total.plus(stated), decimal(0));
        if (sum.equals(printed)) continue;
        yield onProject(
          view,
          `costLines/${index}/amount`,
          {
            message: {
              zh: `支出明细「${name}」为 ${printMoney(printed)}，测算说明各项相加为 ${printMoney(sum)}。`,
              en: `The line “${name}” is ${printMoney(printed)}, its costing adds up to ${printMoney(sum)}.`,
            },
            remedy: { zh: '补齐漏写的项目，或者改正金额。', en: 'Add what is missing or correct the amount.' },
          },
          name,
        );
      }
    }
  },
  examples: {
    accept: [
      { name: '算式没有写得数', plan: costing('养护120公里×500元；巡查40人×10天×100元', '100000') },
      { name: '只有单价', plan: costing('每公里500元，养护120公里', '60000') },
      { name: '得数没有写单位', plan: costing('印刷12期×1000=12000；培训8.8万元', '100000') },
      { name: '相加相等', plan: costing('①演练设计1.6万元；②技术保障5.6万元；③其他费用2.8万元', '100000') },
      { name: '没有金额的说明', plan: costing('按上年实际支出安排', '100000') },
    ],
    reject: [
      {
        name: '没有写得数的算式之和不符',
        plan: costing('养护120公里×500元；巡查40人×10天×100元', '90000'),
        findings: 1,
      },
      {
        name: '少一万元',
        plan: costing('①演练设计1.6万元；②技术保障5.6万元；③其他费用1.8万元', '100000'),
        findings: 1,
      },
      {
        name: '算式之和不符',
        plan: costing('资料印刷12期×1000元/期=1.2万元；培训30元/人×300人=0.9万元', '80000'),
        findings: 1,
      },
    ],
  },
};

function costing(formula: string, amount: string) {
  return planOf({ costLines: [{ name: '委托业务费', amount, formula }] });
}
