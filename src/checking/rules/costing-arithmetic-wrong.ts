import { hunan } from '../../regulations/local-practice.ts';
import { onProject } from '../draft.ts';
import { planOf } from '../example-plan.ts';
import { printMoney } from '../money-amount.ts';
import { shorten } from '../plain-text.ts';
import { viewOf } from '../plan-view.ts';
import { costingsOf, toldCostingsOf } from '../project-costings.ts';
import type { Rule } from '../rule.ts';

/** "12期×1000元/期=1.2万元" is computed again. Lump sums and products with more or less than one amount of money cannot be. */
export const costingArithmeticWrong: Rule = {
  id: 'costing-arithmetic-wrong',
  topic: 'money',
  reviewPoint: 'funds-match',
  title: { zh: '测算算式算错', en: 'Costing arithmetic is wrong' },
  severity: 'error',
  cites: [hunan.costing],
  explanation: {
    zh: '支出测算说明以及资金用途、绩效目标文字里的算式重新计算，结果不符的提出。没有算式的金额、因数读不出的算式不检查。',
    en: 'Formulas of the costing text, the use of funds and the goals are computed again. Lump sums and unreadable factors are left alone.',
  },
  *check(plan) {
    for (const view of viewOf(plan).projects) {
      for (const { path, items } of [...costingsOf(view.project), ...toldCostingsOf(view.project)]) {
        for (const { text, stated, computed } of items) {
          if (!computed || computed.equals(stated)) continue;
          yield onProject(
            view,
            path,
            {
              message: {
                zh: `算式「${shorten(text, 60)}」应得 ${printMoney(computed)}，写成了 ${printMoney(stated)}。`,
                en: `“${shorten(text, 60)}” comes to ${printMoney(computed)}, not ${printMoney(stated)}.`,
              },
              remedy: {
                zh: '核对单价、数量和结果，改正后重新合计。',
                en: 'Check price, quantity and result, then add up again.',
              },
            },
            text,
          );
        }
      }
    }
  },
  examples: {
    accept: [
      {
        name: '资金用途里的算式正确',
        plan: planOf({ purpose: '其中演出费100场×0.2万元/场=20万元，印刷费2000册×50元/册=10万元。' }),
      },
      {
        name: '算式正确',
        plan: costing('①养护手册印刷费，12期×1000元/期=1.2万元；②培训150元/人×300人=4.5万元', '57000'),
      },
      { name: '没有算式', plan: costing('①演练设计1.6万元；②技术保障5.6万元', '72000') },
    ],
    reject: [
      {
        name: '算式写在资金用途里',
        plan: planOf({
          purpose: '其中演出费100场×0.2万元/场=20万元，宣传册印刷费2000册×50元/册=15万元。',
        }),
        findings: 1,
      },
      { name: '结果错', plan: costing('①养护手册印刷费，12期×1000元/期=1.5万元', '15000'), findings: 1 },
      {
        name: '三个因数',
        plan: costing('培训费：50人×3天×200元/人天＝3.5万元；资料费：50人×20元=1000元', '36000'),
        findings: 1,
      },
    ],
  },
};

function costing(formula: string, amount: string) {
  return planOf({ costLines: [{ name: '委托业务费', amount, formula }] });
}
