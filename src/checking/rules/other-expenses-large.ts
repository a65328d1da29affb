import type { Exact } from '../../base/decimal.ts';
import { hunan } from '../../regulations/local-practice.ts';
import { measures2015 } from '../../regulations/measures2015.ts';
import { parseCosting } from '../costing.ts';
import { onProject } from '../draft.ts';
import { planOf } from '../example-plan.ts';
import { amountOf, printMoney } from '../money-amount.ts';
import { type ProjectView, viewOf } from '../plan-view.ts';
import { costingsOf } from '../project-costings.ts';
import type { FindingDraft, Rule } from '../rule.ts';

/** From this share of the line on, "other" hides what the money is for. No regulation sets a limit; reviewers commonly ask from a fifth on. */
const LARGE = '0.2';

/** A large "其他费用" inside a costing, or a line of that name without one. The budget item 其他商品和服务支出 is an official heading and not meant. */
export const otherExpensesLarge: Rule = {
  id: 'other-expenses-large',
  topic: 'money',
  reviewPoint: 'funds-match',
  title: { zh: '“其他费用”占比过大', en: 'Large "other expenses"' },
  severity: 'warning',
  cites: [hunan.costing, measures2015.goalsMatched],
  explanation: {
    zh: '测算说明中笼统的“其他费用”达到该行金额五分之一的提出，支出明细单列“其他费用”而没有测算、达到项目金额五分之一的也提出。没有文件规定界限，五分之一是审核惯例。预算科目“其他商品和服务支出”不在此列。',
    en: 'An unspecified "other expenses" of a fifth of the line or more, or a line of that name without a costing of a fifth of the project. The official heading 其他商品和服务支出 is not meant.',
  },
  *check(plan) {
    for (const view of viewOf(plan).projects) {
      for (const { path, items, whole } of costingsOf(view.project)) {
        if (!whole?.greaterThan(0)) continue;
        for (const { name, stated, computed } of items) {
          if (!computed && OTHER.test(name) && isLarge(stated, whole)) yield found(view, path, name, stated, whole);
        }
      }
      const total = amountOf(view.project.amounts.total);
      for (const [index, { name, amount, formula }] of view.project.costLines.entries()) {
        const stated = amountOf(amount);
        if (!total || !stated || !OTHER.test(name.trim()) || !isLarge(stated, total)) continue;
        if (parseCosting(formula ?? '').length > 0) continue;
        yield found(view, `costLines/${index}/amount`, name.trim(), stated, total);
      }
    }
  },
  examples: {
    accept: [
      {
        name: '单列一行而有测算',
        plan: planOf({
          costLines: [
            { name: '材料费', amount: '60000', formula: '120公里×500元' },
            { name: '其他费用', amount: '40000', formula: '租车40天×600元=2.4万元；保险40人×400元=1.6万元' },
          ],
        }),
      },
      { name: '占比很小', plan: costing('①设计费1.6万元；②技术保障7.9万元；③其他费用0.5万元') },
      {
        name: '预算科目名称',
        plan: planOf({ costLines: [{ name: '其他商品和服务支出', amount: '100000', formula: '印刷费10万元' }] }),
      },
    ],
    reject: [
      {
        name: '明细里单列一行',
        plan: planOf({
          costLines: [
            { name: '材料费', amount: '60000', formula: '120公里×500元' },
            { name: '其他费用', amount: '40000' },
          ],
        }),
        findings: 1,
      },
      { name: '二成八', plan: costing('①设计费1.6万元；②技术保障5.6万元；③其他费用2.8万元'), findings: 1 },
      {
        name: '测算写在其他栏目里',
        plan: planOf({ further: [{ label: '测算说明', value: '①设计费1.6万元；②技术保障5.6万元；③其他费用2.8万元' }] }),
        findings: 1,
      },
      { name: '其他零星支出四成', plan: costing('设计费6万元；其他零星支出4万元'), findings: 1 },
      { name: '其他支出三成', plan: costing('设计费7万元；其他支出3万元'), findings: 1 },
    ],
  },
};

function costing(formula: string) {
  return planOf({ costLines: [{ name: '委托业务费', amount: '100000', formula }] });
}

/** What names no purpose. */
const OTHER =
  /^(其他|其它|杂项|不可预见|预备|备用|零星)(零星|杂项|日常|各项|相关|有关|方面)?(费用|支出|开支|费|经费|杂费)?(约|共|合计)?$/;

const isLarge = (stated: Exact, whole: Exact): boolean =>
  stated.greaterThanOrEqualTo(whole.times(LARGE)) && !stated.equals(whole);

function found(view: ProjectView, path: string, name: string, stated: Exact, whole: Exact): FindingDraft {
  const share = stated.dividedBy(whole).times(100).toDecimalPlaces(0).toString();
  return onProject(
    view,
    path,
    {
      message: {
        zh: `「${name}」${printMoney(stated)}，占 ${share}%，没有说明用在哪里。`,
        en: `“${name}” takes ${printMoney(stated)}, ${share} %, without saying for what.`,
      },
      remedy: { zh: '拆成具体支出并写明测算，或者核减。', en: 'Break it down with its costing, or cut it.' },
    },
    name,
  );
}
