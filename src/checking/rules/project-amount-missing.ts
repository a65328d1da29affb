import type { Plan } from '../../model/plan.ts';
import { measures2015 } from '../../regulations/measures2015.ts';
import { totalCostTarget } from '../cost-targets.ts';
import { onAbsentPart, onProject, projectNotChecked } from '../draft.ts';
import { line, planOf } from '../example-plan.ts';
import { amountOf } from '../money-amount.ts';
import { shorten } from '../plain-text.ts';
import { type ProjectView, viewOf } from '../plan-view.ts';
import type { Draft, Rule } from '../rule.ts';

/**
 * A declared project says what it costs. Unreadable is not missing: that is reported as not checked, and so is a table of indicators of which not
 * even the project's name was read, or in a form that has no place for it (预算05-2表, scores by the framework of evaluations). An amount of 0 beside a cost is one that was
 * left out or rounded away. Evaluation forms have their own money table.
 */
export const projectAmountMissing: Rule = {
  id: 'project-amount-missing',
  topic: 'money',
  reviewPoint: 'completeness',
  title: { zh: '项目没有预算数', en: 'Project without an amount' },
  severity: 'warning',
  cites: [measures2015.declarationForm, measures2015.goalsMatched],
  needsCells: true,
  explanation: {
    zh: '项目应有预算数，否则无法判断目标与资金是否匹配。印有内容但无法识别的、连项目名称也没有读到的、表中没有这一栏的（预算05-2表、评价打分表）列入未检查；预算数写成 0 而总成本指标不是 0 的提出；自评、监控表看资金执行表。',
    en: 'A project states its amount. An unreadable one, or that of a table without its head or without a place for it, is reported as not checked; an amount of 0 beside a cost is found; evaluation forms have their own money table.',
  },
  *check(plan): Iterable<Draft> {
    for (const view of viewOf(plan).projects) {
      const { amounts, midtermAmounts, execution } = view.project;
      if (execution && execution.length > 0) continue;
      if (amounts.total === null) {
        yield projectNotChecked(view, 'amounts', { zh: '预算数无法识别。', en: 'The amount is unreadable.' });
        continue;
      }
      const cost = amountOf(amounts.total)?.isZero() ? totalCostTarget(view.indicators, 'annual') : undefined;
      if (cost?.amount.greaterThan(0) && !amountOf(midtermAmounts?.total)?.greaterThan(0)) {
        const { level3, target } = cost.view.indicator;
        yield onProject(view, 'amounts/total', {
          message: {
            zh: `项目「${view.label}」的预算数是 0，成本指标「${shorten(level3)}」却是「${target.text}」，可能漏填，或者按万元取整成了 0。`,
            en: `The project “${view.label}” has an amount of 0, its cost is “${target.text}”: left out or rounded to 0.`,
          },
          remedy: {
            zh: '填写预算数，不足 0.01 万元的保留小数或改用“元”；确实没有安排资金的，去掉成本指标。',
            en: 'State the amount, in 元 if it is that small; without any money drop the cost indicator.',
          },
        });
        continue;
      }
      if ([amounts.total, amounts.fiscal, amounts.other, midtermAmounts?.total].some((amount) => (amount ?? '') !== ''))
        continue;
      if (view.project.name.trim() === '' && view.indicators.length > 0) {
        yield projectNotChecked(view, 'amounts', {
          zh: '没有读到这张表的表头（项目名称、预算），不能断定没有填写预算数。',
          en: 'The head of this table (name, amount) was not read; whether an amount is stated cannot be known.',
        });
        continue;
      }
      if (amounts.total === undefined && printsNoMoney(plan, view)) {
        yield projectNotChecked(view, 'amounts', {
          zh: '这张表没有列预算数，不能判断目标与资金是否匹配。',
          en: 'This table has no place for the amount, so goals and funds cannot be compared.',
        });
        continue;
      }
      yield onAbsentPart(plan, view, 'amounts', {
        message: {
          zh: `项目「${view.label}」没有填写预算数，无法判断目标与资金是否匹配。`,
          en: `The project “${view.label}” states no amount, so goals and funds cannot be compared.`,
        },
        remedy: { zh: '填写预算数和资金来源。', en: 'State the amount and its sources.' },
      });
    }
  },
  examples: {
    accept: [
      { name: '有预算数', plan: planOf({}) },
      {
        name: '自评表',
        plan: planOf({ amounts: {}, execution: [{ label: '年度资金总额', kind: 'total', adjusted: '100000' }] }),
      },
      {
        name: '预算是 0，也没有成本',
        plan: planOf({ amounts: { total: '0' }, indicators: [line('数量指标', '养护里程', '≥9公里')] }),
      },
      { name: '预算05-2表不列金额', plan: { ...planOf({ amounts: {} }), layout: 'yunnan' } },
      {
        name: '评价打分表',
        plan: planOf({
          amounts: {},
          indicators: [line('', '验收合格率', '100%', { level1: '产出', actual: '98%', score: '9' })],
        }),
      },
      {
        name: '没有表头的片段',
        plan: planOf({ name: '', amounts: {}, indicators: [line('数量指标', '养护里程', '≥9公里')] }),
      },
    ],
    reject: [
      { name: '没有预算数', plan: planOf({ amounts: {} }), findings: 1 },
      {
        name: '预算写成 0 而有成本',
        plan: planOf({
          amounts: { total: '0', fiscal: '0' },
          indicators: [line('成本指标', '项目总成本', '≤0.5万元')],
        }),
        findings: 1,
      },
      {
        name: '有指标没有钱',
        plan: planOf({ amounts: {}, indicators: [line('数量指标', '养护里程', '≥9公里')] }),
        findings: 1,
      },
    ],
  },
};

/** Whether the form has no place for the amount: 云南 prints it on another table, and a table of scores may be printed without its head of money. */
const printsNoMoney = ({ layout }: Plan, { indicators }: ProjectView): boolean =>
  layout === 'yunnan' || indicators.some(({ indicator: { actual, score } }) => (actual ?? score) !== undefined);
