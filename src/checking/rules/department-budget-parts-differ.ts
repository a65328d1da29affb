import { decimal, type Exact } from '../../base/decimal.ts';
import type { DepartmentBudget, PrintedAmount } from '../../model/plan.ts';
import { budgetLaw } from '../../regulations/budget-law.ts';
import { hunan } from '../../regulations/local-practice.ts';
import { examplePlan } from '../example-plan.ts';
import { amountOf, printMoney } from '../money-amount.ts';
import type { Draft, Rule } from '../rule.ts';

/**
 * 资金总额 = Σ 收入 = Σ 支出. A side of which nothing is printed is not checked; empty heads beside printed ones count as none. In a 自评表 the
 * parts may be those of 年初 or of 全年预算数, or what was spent of them.
 */
export const departmentBudgetPartsDiffer: Rule = {
  id: 'department-budget-parts-differ',
  topic: 'money',
  reviewPoint: 'funds-match',
  title: { zh: '部门收入、支出与总额不符', en: 'Department income or expenditure differs from the total' },
  severity: 'error',
  cites: [hunan.departmentTable, budgetLaw.complete],
  explanation: {
    zh: '部门资金总额应等于各项收入之和，也等于基本支出与项目支出之和。自评表中与年初预算数、全年预算数、全年执行数之一相符即可。一侧一项也没有印出的，列入未检查。',
    en: 'The total equals the sum of income and the sum of expenditure. A side without any printed head is reported as not checked.',
  },
  *check(plan): Iterable<Draft> {
    const { budget, execution } = plan;
    // 年初, 全年预算数 and 执行数 of a 自评表: the parts may be those of any.
    const others = (execution ?? []).flatMap(({ kind, initial, adjusted, executed }) =>
      kind === 'total' ? [initial, adjusted, executed].flatMap((printed) => amountOf(printed) ?? []) : [],
    );
    const total = amountOf(budget?.total);
    if (!budget || !total) return;
    yield* checkSide(budget, [total, ...others], { zh: '按收入性质分', en: 'income' }, [
      budget.generalPublic,
      budget.governmentFund,
      budget.other,
      ...Object.values(budget.further ?? {}),
    ]);
    yield* checkSide(budget, [total, ...others], { zh: '按支出性质分', en: 'expenditure' }, [
      budget.basic,
      budget.project,
    ]);
  },
  examples: {
    accept: [
      {
        name: '两侧都等于总额',
        plan: examplePlan({ budget: { total: '518000', generalPublic: '518000', basic: '338000', project: '180000' } }),
      },
      {
        name: '自评表的各项是全年预算数',
        plan: examplePlan({
          budget: { total: '518000', generalPublic: '560000' },
          execution: [{ label: '年度资金总额', kind: 'total', initial: '518000', adjusted: '560000' }],
        }),
      },
      {
        name: '自评表的各项是全年执行数',
        plan: examplePlan({
          budget: { total: '518000', basic: '338000', project: '170000' },
          execution: [{ label: '年度资金总额', kind: 'total', initial: '518000', executed: '508000' }],
        }),
      },
      {
        name: '其他为零，印在支出一侧',
        plan: examplePlan({ budget: { total: '518000', other: '0', basic: '338000', project: '180000' } }),
      },
      {
        name: '收入各项都没有填',
        plan: examplePlan({
          budget: { total: '518000', generalPublic: '', other: '', basic: '338000', project: '180000' },
        }),
      },
      { name: '没有印出总额', plan: examplePlan({ budget: { generalPublic: '518000', basic: '338000' } }) },
    ],
    reject: [
      {
        name: '支出之和不符',
        plan: examplePlan({ budget: { total: '518000', generalPublic: '518000', basic: '338000', project: '190000' } }),
        findings: 1,
      },
      {
        name: '两侧都不符',
        plan: examplePlan({
          budget: { total: '500000', generalPublic: '450000', other: '10000', basic: '300000', project: '210000' },
        }),
        findings: 2,
      },
    ],
  },
};

function* checkSide(
  budget: DepartmentBudget,
  totals: readonly [Exact, ...Exact[]],
  side: { zh: string; en: string },
  printed: readonly (PrintedAmount | undefined)[],
): Iterable<Draft> {
  const common = {
    subject: '/budget/total',
    label: '部门整体 › 资金总额',
    ...((budget.places?.['total'] ?? budget.at) && { at: budget.places?.['total'] ?? budget.at ?? {} }),
  };
  const amounts = printed.map(amountOf);
  // 其他 alone, and empty, may be printed beside the heads of the other side; heads that are all empty tell no sum.
  const isNamed = amounts.some((amount) => amount !== undefined && (!amount.isZero() || amount === amounts[0]));
  if (printed.includes(null) || !isNamed) {
    yield {
      ...common,
      notChecked: {
        zh: `${side.zh}的各项没有印出或无法识别，不能与总额核对。`,
        en: `No ${side.en} heads are printed or readable, so they cannot be compared with the total.`,
      },
    };
    return;
  }
  const sum = amounts.reduce<Exact>((all, amount) => all.plus(amount ?? 0), decimal(0));
  if (totals.some((total) => total.equals(sum))) return;
  const [total] = totals;
  yield {
    ...common,
    message: {
      zh: `「资金总额」为 ${printMoney(total)}，${side.zh}的各项相加为 ${printMoney(sum)}，相差 ${printMoney(total.minus(sum).abs())}。`,
      en: `The total (资金总额) is ${printMoney(total)}, ${side.en} adds up to ${printMoney(sum)}.`,
    },
    remedy: {
      zh: '核对预算批复，改正总额或其中一项。',
      en: 'Check the approved budget and correct the total or one head.',
    },
    excerpt: '资金总额',
  };
}
