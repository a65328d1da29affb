import { decimal } from '../../base/decimal.ts';
import type { Amounts } from '../../model/plan.ts';
import { budgetLaw } from '../../regulations/budget-law.ts';
import { measures2015 } from '../../regulations/measures2015.ts';
import { onProject, projectNotChecked } from '../draft.ts';
import { planOf } from '../example-plan.ts';
import { amountOf, printMoney } from '../money-amount.ts';
import type { ProjectView } from '../plan-view.ts';
import { viewOf } from '../plan-view.ts';
import type { Draft, Rule } from '../rule.ts';

/**
 * 预算数 = 财政资金 + 其他资金, for the year and for the whole term. Further sources that a form prints (上年结转) are counted or not, as
 * forms list some of them below 财政资金: the rule objects only when the sum holds neither way. An empty 其他资金 counts as none
 * beside a printed 财政资金; a form that prints no part at all, only a zero, or only some other source that is less than the amount, cannot be checked.
 */
export const projectAmountPartsDiffer: Rule = {
  id: 'project-amount-parts-differ',
  topic: 'money',
  reviewPoint: 'funds-match',
  title: { zh: '项目预算数与资金来源之和不符', en: 'Project amount differs from the sum of its sources' },
  severity: 'error',
  cites: [budgetLaw.complete, measures2015.declarationForm],
  explanation: {
    zh: '预算数应等于财政资金与其他资金之和，年度、中期分别核对。表中另列的来源（如上年结转）有的含在财政资金内，有的不含，两种算法都不符才提出。没有印出任何来源的，没有财政资金一项而其他来源不足的，列入未检查事项。',
    en: 'The amount equals fiscal plus other funds, for the year and for the term. Without printed fiscal funds a smaller sum is not checked. Further printed sources may or may not be part of fiscal funds: only a sum that holds neither way is found.',
  },
  *check(plan) {
    for (const view of viewOf(plan).projects) {
      yield* checkAmounts(view, view.project.amounts, 'amounts');
      if (view.project.midtermAmounts) yield* checkAmounts(view, view.project.midtermAmounts, 'midtermAmounts');
    }
  },
  examples: {
    accept: [
      { name: '预算数等于两项之和', plan: planOf({ amounts: { total: '150000', fiscal: '100000', other: '50000' } }) },
      { name: '只读到一个 0', plan: planOf({ amounts: { total: '80000', fiscal: '0', other: '' } }) },
      {
        name: '其中一项是财政拨款的一部分',
        plan: planOf({
          amounts: {
            total: '8465200',
            fiscal: '5123000',
            other: '3342200',
            further: { '其中:上级财政资金': '5123000', 自有资金: '0' },
          },
        }),
      },
      { name: '只印出一项上级补助', plan: planOf({ amounts: { total: '80000', further: { 上级补助: '50000' } } }) },
      { name: '其他资金为空', plan: planOf({ amounts: { total: '80000', fiscal: '80000' } }) },
      {
        name: '上年结转含在财政资金内',
        plan: planOf({ amounts: { total: '80000', fiscal: '80000', further: { 上年结转: '30000' } } }),
      },
    ],
    reject: [
      {
        name: '预算数大于两项之和',
        plan: planOf({ amounts: { total: '150000', fiscal: '100000', other: '40000' } }),
        findings: 1,
      },
      {
        name: '中期资金不符',
        plan: planOf({ midtermAmounts: { total: '450000', fiscal: '400000' } }),
        findings: 1,
      },
    ],
  },
};

function* checkAmounts(view: ProjectView, amounts: Amounts, path: 'amounts' | 'midtermAmounts'): Iterable<Draft> {
  const total = amountOf(amounts.total);
  const fiscal = amountOf(amounts.fiscal);
  const other = amountOf(amounts.other);
  // 其中:上级财政资金 is a part of 财政拨款, which is printed as a whole.
  const further = Object.entries(amounts.further ?? {}).flatMap(([label, printed]) =>
    fiscal && label.startsWith('其中') ? [] : [amountOf(printed)],
  );
  if (!total || amounts.fiscal === null || amounts.other === null || further.includes(undefined)) {
    if (amounts.total === undefined && path === 'midtermAmounts') return;
    yield projectNotChecked(view, path, {
      zh: '预算数或其中一项来源没有填写或无法识别，不能核对合计。',
      en: 'The amount or one of its sources is absent or unreadable, so the sum cannot be checked.',
    });
    return;
  }
  if (!fiscal && !other && further.length === 0) {
    yield projectNotChecked(view, path, {
      zh: '没有印出资金来源，不能核对合计。',
      en: 'No sources are printed, so the sum cannot be checked.',
    });
    return;
  }
  const parts = (fiscal ?? decimal(0)).plus(other ?? 0);
  const all = further.reduce((sum, part) => (sum ?? decimal(0)).plus(part ?? 0), parts) ?? parts;
  if (total.equals(parts) || total.equals(all)) return;
  if ((!fiscal || (fiscal.isZero() && !other)) && all.lessThan(total)) {
    yield projectNotChecked(view, path, {
      zh: '没有印出或没有读到财政资金一项，来源可能不全，不能核对合计。',
      en: 'No fiscal funds are printed or read, so the sources may not be all and the sum cannot be checked.',
    });
    return;
  }
  yield onProject(
    view,
    `${path}/total`,
    {
      message: {
        zh: `项目「${view.label}」${path === 'amounts' ? '' : '中期'}预算数为 ${printMoney(total)}，各项来源合计 ${printMoney(all)}，相差 ${printMoney(total.minus(all).abs())}。`,
        en: `The ${path === 'amounts' ? 'amount' : 'midterm amount'} of “${view.label}” is ${printMoney(total)}, its sources add up to ${printMoney(all)}.`,
      },
      remedy: {
        zh: '核对预算数、财政资金和其他资金，改正填错的一项。',
        en: 'Compare amount, fiscal and other funds with the budget and correct the wrong one.',
      },
    },
    amounts.total ?? '',
  );
}
