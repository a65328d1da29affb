import { hunan } from '../../regulations/local-practice.ts';
import { measures2015 } from '../../regulations/measures2015.ts';
import { examplePlan, exampleProject } from '../example-plan.ts';
import { amountOf, printMoney } from '../money-amount.ts';
import type { Draft, Rule } from '../rule.ts';
import { sameName, similarity } from '../similarity.ts';

/**
 * The summary (汇总表) lists the projects of the following tables with the same amounts. A line without an amount is no project; names that
 * differ slightly are project-name-differs-between-parts; a line without its table is not checked, the table may stand in another file.
 */
export const summaryDiffersFromProjects: Rule = {
  id: 'summary-differs-from-projects',
  topic: 'money',
  reviewPoint: 'funds-match',
  title: { zh: '汇总表与项目表金额不一致', en: 'Summary differs from the project tables' },
  severity: 'error',
  cites: [hunan.summaryTable, measures2015.reviewCompleteness],
  explanation: {
    zh: '汇总表各行金额应与同名项目表一致。汇总表有而没有项目表的，可能在另一份文件里，列入未检查；名称略有不同的另有一条。',
    en: 'The lines of the summary carry the amounts of the project tables. A line without its table is reported as not checked.',
  },
  *check(plan): Iterable<Draft> {
    for (const [index, line] of (plan.summary?.lines ?? []).entries()) {
      const amount = amountOf(line.amount);
      const subject = `/summary/lines/${index}/amount`;
      const place = line.at && { at: line.at };
      if (!amount) continue;
      const project = plan.projects.find(({ name }) => sameName(name, line.name));
      if (!project) {
        if (plan.projects.some(({ name }) => similarity(name, line.name) > 0.7)) continue;
        yield {
          subject,
          label: line.name,
          ...place,
          notChecked: {
            zh: `汇总表列有「${line.name}」，文件里没有这个项目的目标表，不能核对。`,
            en: `The summary lists “${line.name}”, but the paper has no table of it.`,
          },
        };
        continue;
      }
      const own = amountOf(project.amounts.total);
      if (!own || own.equals(amount)) continue;
      yield {
        subject,
        label: line.name,
        ...place,
        excerpt: line.name,
        message: {
          zh: `汇总表中「${line.name}」为 ${printMoney(amount)}，项目表为 ${printMoney(own)}。`,
          en: `“${line.name}” is ${printMoney(amount)} in the summary and ${printMoney(own)} in its table.`,
        },
        remedy: { zh: '核对预算批复，改正其中一处。', en: 'Check the approved budget and correct one of them.' },
      };
    }
  },
  examples: {
    accept: [
      {
        name: '一致',
        plan: examplePlan({
          summary: { lines: [{ name: '农村公路养护经费', amount: '100000' }] },
          projects: [exampleProject()],
        }),
      },
      {
        name: '没有项目表的行',
        plan: examplePlan({
          summary: { lines: [{ name: '桥梁检测费', amount: '80000' }] },
          projects: [exampleProject()],
        }),
      },
    ],
    reject: [
      {
        name: '金额不同',
        plan: examplePlan({
          summary: { lines: [{ name: '农村公路养护经费', amount: '80000' }] },
          projects: [exampleProject()],
        }),
        findings: 1,
      },
      {
        name: '两行中的一行',
        plan: examplePlan({
          summary: {
            lines: [
              { name: '农村公路养护经费', amount: '100000' },
              { name: '桥梁检测费', amount: '50000' },
            ],
          },
          projects: [exampleProject(), exampleProject({ name: '桥梁检测费', amounts: { total: '500000' } })],
        }),
        findings: 1,
      },
    ],
  },
};
