import type { Exact } from '../../base/decimal.ts';
import type { Place } from '../../model/place.ts';
import { budgetLaw } from '../../regulations/budget-law.ts';
import { hunan } from '../../regulations/local-practice.ts';
import { examplePlan, exampleProject } from '../example-plan.ts';
import { amountOf, printMoney, sumOf } from '../money-amount.ts';
import type { Draft, Rule } from '../rule.ts';

/**
 * 项目支出 of the department = Σ projects (and the summary's 合计 = Σ its lines). More projects than the department's project expenditure is
 * an error; less may mean that projects are published elsewhere, and is said to be not checked.
 */
export const projectsDifferFromDepartmentBudget: Rule = {
  id: 'projects-differ-from-department-budget',
  topic: 'money',
  reviewPoint: 'funds-match',
  title: { zh: '项目合计与部门项目支出、汇总合计不符', en: 'Projects do not add up to the department’s figures' },
  severity: 'error',
  cites: [hunan.summaryTable, budgetLaw.complete],
  explanation: {
    zh: '汇总表合计应等于各行之和；各项目金额之和不应大于部门项目支出。小于的可能另有项目没有公开，列入未检查。',
    en: 'The summary’s total is the sum of its lines, and projects do not exceed the department’s project expenditure; less may mean that some are published elsewhere.',
  },
  *check(plan): Iterable<Draft> {
    const lines = plan.summary?.lines ?? [];
    const printed = amountOf(plan.summary?.total);
    const listed = sumOf(lines.flatMap(({ amount }) => (amount === undefined ? [] : [amount])));
    if (printed && listed && lines.length > 0 && !printed.equals(listed)) {
      yield found('/summary/total', '汇总表', '合计', printed, listed, plan.summary?.at);
    }
    const project = amountOf(plan.budget?.project);
    const sum = sumOf(plan.projects.map(({ amounts }) => amounts.total ?? null));
    if (!project || plan.projects.length === 0 || sum?.equals(project)) return;
    if (sum?.greaterThan(project)) {
      yield found('/budget/project', '部门整体 › 项目支出', '项目支出', project, sum, plan.budget?.at);
      return;
    }
    yield {
      subject: '/budget/project',
      label: '部门整体 › 项目支出',
      notChecked: sum
        ? {
            zh: `部门项目支出 ${printMoney(project)}，文件中的项目合计 ${printMoney(sum)}，可能另有项目没有收入本文件。`,
            en: `Project expenditure is ${printMoney(project)}, the projects of this paper add up to ${printMoney(sum)}; others may be published elsewhere.`,
          }
        : { zh: '有的项目没有金额，不能合计。', en: 'Some projects have no amount, so they cannot be added up.' },
    };
  },
  examples: {
    accept: [
      { name: '相等', plan: examplePlan({ budget: { project: '100000' }, projects: [exampleProject()] }) },
      { name: '另有项目未列', plan: examplePlan({ budget: { project: '300000' }, projects: [exampleProject()] }) },
      {
        name: '汇总合计正确',
        plan: examplePlan({
          summary: {
            total: '180000',
            lines: [{ name: '甲', amount: '80000' }, { name: '乙', amount: '100000' }, { name: '丙' }],
          },
        }),
      },
    ],
    reject: [
      {
        name: '项目大于部门项目支出',
        plan: examplePlan({ budget: { project: '80000' }, projects: [exampleProject()] }),
        findings: 1,
      },
      {
        name: '汇总合计错',
        plan: examplePlan({
          summary: {
            total: '190000',
            lines: [
              { name: '甲', amount: '80000' },
              { name: '乙', amount: '100000' },
            ],
          },
        }),
        findings: 1,
      },
    ],
  },
};

function found(subject: string, label: string, head: string, printed: Exact, sum: Exact, at: Place | undefined): Draft {
  return {
    subject,
    label,
    ...(at && { at }),
    excerpt: head,
    message: {
      zh: `「${head}」为 ${printMoney(printed)}，各项目相加为 ${printMoney(sum)}。`,
      en: `${head} is ${printMoney(printed)}, the projects add up to ${printMoney(sum)}.`,
    },
    remedy: {
      zh: '核对预算批复，改正合计或项目金额。',
      en: 'Check the approved budget and correct the total or a project.',
    },
  };
}
