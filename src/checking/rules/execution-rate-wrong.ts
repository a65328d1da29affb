import { decimal } from '../../base/decimal.ts';
import type { ExecutionLine } from '../../model/plan.ts';
import { evaluation2020 } from '../../regulations/evaluation2020.ts';
import { onProject, projectNotChecked } from '../draft.ts';
import { examplePlan, planOf } from '../example-plan.ts';
import { amountOf, printMoney } from '../money-amount.ts';
import { viewOf } from '../plan-view.ts';
import type { Draft, Rule } from '../rule.ts';

/** What amounts rounded to 0.01 万元 may change in a rate, in percent: 79.61 of 82.5 万元 is 96.49 % or 96.50 %. */
const OF_ROUNDED_AMOUNTS = decimal('0.01');

/** 执行率 = 全年执行数 (B) / 全年预算数 (A), here at the printed places. A budget of 0 has no rate: reported as not checked. */
export const executionRateWrong: Rule = {
  id: 'execution-rate-wrong',
  topic: 'self-evaluation',
  title: { zh: '预算执行率算错', en: 'Budget execution rate is wrong' },
  severity: 'error',
  cites: [evaluation2020.selfEvaluationTable],
  explanation: {
    zh: '执行率应等于全年执行数除以全年预算数（按印出的小数位）。预算数为 0 时没有执行率，列入未检查。',
    en: 'The rate is executed over budget, at the printed places. A budget of 0 has no rate and is reported as not checked.',
  },
  *check(plan): Iterable<Draft> {
    for (const view of viewOf(plan).tables) {
      for (const [index, money] of (view.project.execution ?? []).entries()) {
        const printed = percentOf(money.rate);
        const budget = amountOf(money.adjusted) ?? amountOf(money.initial);
        const executed = amountOf(money.executed);
        if (printed === undefined || !budget || !executed) continue;
        if (budget.isZero()) {
          yield projectNotChecked(view, `execution/${index}/rate`, {
            zh: '全年预算数为 0，没有执行率。',
            en: 'The budget is 0, so there is no rate.',
          });
          continue;
        }
        const rate = executed.dividedBy(budget).times(100);
        const slack = decimal(`0.51e-${decimal(printed).decimalPlaces()}`);
        const off = rate.minus(printed).abs();
        if (off.lessThanOrEqualTo(slack) || off.lessThanOrEqualTo(OF_ROUNDED_AMOUNTS)) continue;
        yield onProject(
          view,
          `execution/${index}/rate`,
          {
            message: {
              zh: `「${money.label}」执行 ${printMoney(executed)}、预算 ${printMoney(budget)}，执行率应为 ${rate.toDecimalPlaces(2).toString()}%，填了「${money.rate ?? ''}」。`,
              en: `${printMoney(executed)} of ${printMoney(budget)} is ${rate.toDecimalPlaces(2).toString()} %, not “${money.rate ?? ''}”.`,
            },
            remedy: {
              zh: '核对执行数、预算数，改正执行率和得分。',
              en: 'Check the figures and correct rate and score.',
            },
          },
          money.rate,
        );
      }
    }
  },
  examples: {
    accept: [
      { name: '小数也对', plan: executed({ adjusted: '100000', executed: '96400', rate: '0.964' }) },
      { name: '像是分数', plan: executed({ adjusted: '100000', executed: '96400', rate: '9.6' }) },
      { name: '正确', plan: executed({ adjusted: '100000', executed: '86000', rate: '86%' }) },
      { name: '四舍五入', plan: executed({ adjusted: '300000', executed: '100000', rate: '33.33%' }) },
      { name: '金额本身是舍入的数', plan: executed({ adjusted: '825000', executed: '796100', rate: '96.49%' }) },
      { name: '预算为零', plan: executed({ adjusted: '0', executed: '0', rate: '100%' }) },
    ],
    reject: [
      { name: '没有写 %', plan: executed({ adjusted: '100000', executed: '50000', rate: '40' }), findings: 1 },
      { name: '写成小数', plan: executed({ adjusted: '100000', executed: '50000', rate: '0.9' }), findings: 1 },
      { name: '算错', plan: executed({ adjusted: '100000', executed: '86000', rate: '96%' }), findings: 1 },
      {
        name: '没有执行完却填 100%',
        plan: executed({ adjusted: '100000', executed: '99000', rate: '100%' }),
        findings: 1,
      },
      {
        name: '部门整体自评表',
        plan: examplePlan({
          execution: [{ label: '年度资金总额', kind: 'total', adjusted: '500000', executed: '400000', rate: '100%' }],
        }),
        findings: 1,
      },
    ],
  },
};

/** A rate in percent as a decimal: "96%", and without its sign "96.4" and the fraction "0.964" of a spreadsheet; 10 and less may be points. */
function percentOf(rate: string | undefined): string | undefined {
  const [, number, sign] = /^\s*(\d+(?:\.\d+)?)\s*([%％])?\s*$/.exec(rate ?? '') ?? [];
  if (number === undefined || sign || Number(number) > 10) return number;
  return /^[01]\.\d/.test(number) ? decimal(number).times(100).toFixed() : undefined;
}

function executed(money: Partial<ExecutionLine>) {
  return planOf({ execution: [{ label: '年度资金总额', kind: 'total', ...money }] });
}
