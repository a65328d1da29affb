import { measures2015 } from '../../regulations/measures2015.ts';
import { onProject } from '../draft.ts';
import { planOf } from '../example-plan.ts';
import { amountOf, printMoney } from '../money-amount.ts';
import { viewOf } from '../plan-view.ts';
import type { Rule } from '../rule.ts';

/** The term holds the year, so its money is at least the year's. */
export const midtermAmountBelowAnnual: Rule = {
  id: 'midterm-amount-below-annual',
  topic: 'money',
  reviewPoint: 'funds-match',
  title: { zh: '中期资金小于年度资金', en: 'Midterm amount below the annual one' },
  severity: 'error',
  cites: [measures2015.declarationForm],
  explanation: {
    zh: '中期包含本年度，中期资金总额不应小于年度资金总额。没有中期资金的表不检查。',
    en: 'The term includes the year, so its amount is at least the annual one. Forms without midterm money are not judged.',
  },
  *check(plan) {
    for (const view of viewOf(plan).projects) {
      const midterm = amountOf(view.project.midtermAmounts?.total);
      const annual = amountOf(view.project.amounts.total);
      if (!midterm || !annual || midterm.greaterThanOrEqualTo(annual)) continue;
      yield onProject(view, 'midtermAmounts/total', {
        message: {
          zh: `项目「${view.label}」中期资金 ${printMoney(midterm)}，年度资金却是 ${printMoney(annual)}。`,
          en: `The term of “${view.label}” has ${printMoney(midterm)}, the year alone ${printMoney(annual)}.`,
        },
        remedy: { zh: '核对中期与年度资金总额，注意单位是否一致。', en: 'Check both amounts and their units.' },
      });
    }
  },
  examples: {
    accept: [
      { name: '中期较大', plan: planOf({ midtermAmounts: { total: '300000' } }) },
      { name: '只有一年', plan: planOf({ midtermAmounts: { total: '100000' } }) },
    ],
    reject: [
      { name: '中期较小', plan: planOf({ midtermAmounts: { total: '50000' } }), findings: 1 },
      {
        name: '中期少写一位',
        plan: planOf({ amounts: { total: '1500000' }, midtermAmounts: { total: '450000' } }),
        findings: 1,
      },
    ],
  },
};
