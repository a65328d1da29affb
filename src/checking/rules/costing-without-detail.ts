import { hunan } from '../../regulations/local-practice.ts';
import { measures2015 } from '../../regulations/measures2015.ts';
import { onProject } from '../draft.ts';
import { planOf } from '../example-plan.ts';
import { shorten } from '../plain-text.ts';
import { viewOf } from '../plan-view.ts';
import { costingsOf } from '../project-costings.ts';
import type { Rule } from '../rule.ts';

/** A costing shows price times quantity. Found once per line that has amounts and not one formula; a line of one lump sum by
 * contract passes, and so do other fields that happen to list amounts. */
export const costingWithoutDetail: Rule = {
  id: 'costing-without-detail',
  topic: 'money',
  reviewPoint: 'funds-match',
  title: { zh: '测算说明只有金额没有算式', en: 'Costing of lump sums only' },
  severity: 'hint',
  cites: [hunan.costing, measures2015.goalsMatched],
  explanation: {
    zh: '测算说明应写单价乘数量。一行说明有两项以上金额而没有一个算式的提出一次；写明合同价、中标价的不提出。',
    en: 'A costing shows price times quantity. A line of several lump sums without any formula is found once; contract prices pass.',
  },
  *check(plan) {
    for (const view of viewOf(plan).projects) {
      for (const { path, items, text: formula } of costingsOf(view.project)) {
        if (
          !path.startsWith('costLines') ||
          items.length < 2 ||
          items.some(({ computed, text }) => computed || /[×*=]|合同|中标|招标/.test(text))
        )
          continue;
        yield onProject(
          view,
          path,
          {
            message: {
              zh: `测算说明「${shorten(formula)}」只有金额，没有单价和数量，无法核对是否合理。`,
              en: `The costing “${shorten(formula)}” gives sums without price and quantity.`,
            },
            remedy: {
              zh: '逐项写成“单价×数量＝金额”，注明价格依据。',
              en: 'Write each item as price × quantity = amount, with the source of the price.',
            },
          },
          formula,
        );
      }
    }
  },
  examples: {
    accept: [
      { name: '有算式', plan: costing('印刷费12期×1000元/期=1.2万元；培训费8.8万元') },
      { name: '合同价', plan: costing('设计费1.6万元（合同价）；技术保障8.4万元') },
    ],
    reject: [
      { name: '三项都是总额', plan: costing('①演练设计1.6万元；②技术保障5.6万元；③场地费2.8万元'), findings: 1 },
      { name: '两项总额', plan: costing('印刷费2万元；宣传费8万元'), findings: 1 },
    ],
  },
};

function costing(formula: string) {
  return planOf({ costLines: [{ name: '委托业务费', amount: '100000', formula }] });
}
