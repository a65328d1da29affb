import type { Bilingual } from '../../base/bilingual.ts';
import { decimal, isDecimal } from '../../base/decimal.ts';
import type { FundingStep } from '../../model/plan.ts';
import { hebei } from '../../regulations/local-practice.ts';
import { onProject, projectNotChecked } from '../draft.ts';
import { planOf } from '../example-plan.ts';
import { viewOf } from '../plan-view.ts';
import type { Draft, Rule } from '../rule.ts';

/**
 * 资金支出计划（%）: cumulative percentages for the ends of March, June, October and December that rise and reach 100. One finding per
 * project names the first thing that is wrong. A form without this part is not judged; unreadable steps are not checked.
 */
export const fundingPlanNotCumulative: Rule = {
  id: 'funding-plan-not-cumulative',
  topic: 'money',
  reviewPoint: 'funds-match',
  title: { zh: '资金支出计划不是累计百分比', en: 'Funding plan is not cumulative percentages' },
  severity: 'error',
  cites: [hebei.fundingPlan],
  explanation: {
    zh: '资金支出计划应是四个时点的累计百分比，逐步上升，12月底为 100。填成金额、缺一个时点、各期相同或下降、最后不是 100 的提出，每个项目一次。没有这一部分的表不检查。',
    en: 'Four cumulative percentages that rise and end at 100. Amounts, missing dates, falling figures or another end are found once per project.',
  },
  *check(plan): Iterable<Draft> {
    for (const view of viewOf(plan).projects) {
      const steps = view.project.fundingPlan;
      if (steps.length === 0) continue;
      if (steps.some(({ value }) => value !== '' && !isDecimal(value ?? ''))) {
        yield projectNotChecked(view, 'fundingPlan', {
          zh: '资金支出计划的数字无法识别。',
          en: 'The figures of the funding plan are unreadable.',
        });
        continue;
      }
      const words = steps.map(({ value }) => value || '空').join('、');
      const wrong = faultOf(steps);
      if (!wrong) continue;
      const printed = steps.map(({ by, value }) => `${by.replaceAll(' ', '')} ${value || '空'}`).join('，');
      yield onProject(
        view,
        'fundingPlan',
        {
          message: {
            zh: `「${view.label}」的资金支出计划（${printed}）${wrong.zh}。`,
            en: `The funding plan of “${view.label}” (${words}) ${wrong.en}.`,
          },
          remedy: {
            zh: '按“到该时点累计支出占预算的百分比”填写四个数，例如 25、50、75、100。',
            en: 'Give the cumulative share of the budget spent by each date, for example 25, 50, 75, 100.',
          },
        },
        words,
      );
    }
  },
  examples: {
    accept: [
      { name: '逐步到 100', plan: funding('25', '50', '75', '100') },
      { name: '前期为零', plan: funding('0', '30', '100', '100') },
      { name: '没有这一部分', plan: planOf({}) },
    ],
    reject: [
      { name: '填了金额且只有三个', plan: funding('8.00', '8.00', '8.00'), findings: 1 },
      { name: '各期不累计', plan: funding('25', '25', '25', '25'), findings: 1 },
      { name: '中途下降', plan: funding('30', '60', '50', '100'), findings: 1 },
    ],
  },
};

function faultOf(steps: readonly FundingStep[]): Bilingual | undefined {
  const values = steps.flatMap(({ value }) => (value ? [decimal(value)] : []));
  const last = values.at(-1);
  if (!last) return { zh: '没有填写', en: 'is empty' };
  if (last.greaterThan(100)) return { zh: '超过 100%', en: 'passes 100 %' };
  if (!last.equals(100) && values.every((value) => value.equals(last)) && values.length > 1) {
    return { zh: '各期相同，不是累计百分比', en: 'repeats one figure and is not cumulative' };
  }
  const falls = values.some((value, i) => i > 0 && value.lessThan(values[i - 1] ?? value));
  if (falls) return { zh: '中途下降，不是累计百分比', en: 'falls and is not cumulative' };
  if (!last.equals(100)) return { zh: '最后一期不是 100%', en: 'does not end at 100 %' };
  if (values.length >= 4) return undefined;
  if (steps.length < 4) return { zh: '不足四个时点', en: 'has fewer than four dates' };
  return {
    zh: '有的时点没有填写，到该时点还没有支出的填 0',
    en: 'leaves a date empty: 0 where nothing is spent by then',
  };
}

function funding(...values: readonly string[]) {
  const dates = ['3月底', '6月底', '10月底', '12月底'];
  return planOf({ fundingPlan: values.map((value, i) => ({ by: dates[i] ?? '', value, unit: '%' })) });
}
