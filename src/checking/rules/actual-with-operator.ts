import { evaluation2020 } from '../../regulations/evaluation2020.ts';
import type { Words } from '../draft.ts';
import { line, planWith } from '../example-plan.ts';
import { plain } from '../plain-text.ts';
import { type IndicatorView, viewOf } from '../plan-view.ts';
import type { Rule } from '../rule.ts';
import { actualsToldOnce } from '../told-once.ts';

/** A demand instead of a figure: "≥95%", "不低于10场", "90%以上". */
const DEMAND =
  /^(?:[≥≤<>≧≦]|不少于|不低于|不超过|不高于|至少)[=＝]?\d|^(?:达到?)?\d[\d.,]*[^\d]{0,4}(?:及?以上|及?以下|以内)$/;

/**
 * What was reached is a figure. "≥95%" in the column of actual values repeats the demand, and nobody can score it. Only measurable targets are looked at;
 * several such lines of a table are told once.
 */
export const actualWithOperator: Rule = {
  id: 'actual-with-operator',
  topic: 'self-evaluation',
  title: { zh: '实际完成值写成了要求', en: 'Actual value written as a demand' },
  severity: 'warning',
  cites: [evaluation2020.selfEvaluationTable, evaluation2020.evidence],
  explanation: {
    zh: '实际完成值应是年末查得到的具体数，写“≥95%”“10场以上”只是重复要求，不能核对，也不能计分。只看指标值为数值的行；一张表有几行的，合并提出一次。',
    en: 'An actual value is a figure. “≥95%” or “10场以上” repeats the demand and cannot be verified or scored. Only lines with a measurable target; several lines of a table are told once.',
  },
  *check(plan) {
    for (const table of viewOf(plan).tables) yield* actualsToldOnce(table, table.indicators.filter(isDemand), wordsOf);
  },
  examples: {
    accept: [
      { name: '具体的数', plan: planWith(line('数量指标', '安装水尺', '≥260米', { actual: '266米' })) },
      { name: '没有完成值', plan: planWith(line('数量指标', '安装水尺', '≥260米')) },
      {
        name: '定性的完成情况',
        plan: planWith(line('社会效益指标', '灌溉条件', '明显改善', { actual: '90%以上农户反映好转' })),
      },
    ],
    reject: [
      { name: '达以上', plan: planWith(line('质量指标', '亮灯率', '≥90%', { actual: '达90%以上' })), findings: 1 },
      { name: '照抄符号', plan: planWith(line('数量指标', '安装水尺', '≥260米', { actual: '≥260米' })), findings: 1 },
      { name: '以上', plan: planWith(line('质量指标', '开工及时率', '≥90%', { actual: '95%以上' })), findings: 1 },
      {
        name: '几行只提一次',
        plan: planWith(
          line('数量指标', '安装水尺', '≥260米', { actual: '≥260米' }),
          line('服务对象满意度指标', '农户满意度', '≥95%', { actual: '≥95%' }),
        ),
        findings: 1,
      },
    ],
  },
};

function isDemand({ indicator, numbers }: IndicatorView): boolean {
  return numbers.length > 0 && indicator.actual !== undefined && DEMAND.test(plain(indicator.actual));
}

const wordsOf = (names: string, values: string): Words => ({
  message: {
    zh: `${names}的实际完成值写成${values}，是要求，不是完成的数，不能核对和计分。`,
    en: `The actual value of ${names} is a demand (${values}), not a figure, and can be neither verified nor scored.`,
  },
  remedy: {
    zh: '去掉符号和“以上”“以内”，按台账、凭证、问卷填写实际的数。',
    en: 'Leave out operators and words such as 以上 and give the figure that records and surveys show.',
  },
});
