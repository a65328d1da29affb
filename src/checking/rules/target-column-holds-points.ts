import { evaluation2020 } from '../../regulations/evaluation2020.ts';
import { guide2021 } from '../../regulations/guide2021.ts';
import { onProject } from '../draft.ts';
import { line, planWith } from '../example-plan.ts';
import { viewOf } from '../plan-view.ts';
import { targetColumns } from '../points-as-targets.ts';
import type { Rule } from '../rule.ts';

/**
 * Bare numbers that add up to 100 in the column of targets are the points of the lines: somebody filled in the wrong column. Forms with a column of weights are left alone. What
 * rules say of single targets (no unit, no sign) is then not said.
 */
export const targetColumnHoldsPoints: Rule = {
  id: 'target-column-holds-points',
  topic: 'value',
  reviewPoint: 'clarity',
  title: { zh: '指标值一栏填的像是分值', en: 'Points in the column of targets' },
  severity: 'warning',
  cites: [guide2021.operatorsAndUnits, evaluation2020.selfEvaluationTable],
  explanation: {
    zh: '五项以上的指标值都是没有符号和单位的数，合计正好 100（或 90），表中又没有分值一栏，多半是把分值填进了指标值。逐项的“缺少单位”“缺少符号”不再重复。',
    en: 'Five or more bare numbers that add up to 100 or 90, in a form without a column of weights, are points and not targets. Missing units and signs are then not told line by line.',
  },
  *check(plan) {
    for (const table of targetColumns(viewOf(plan)).ofPoints) {
      const values = table.indicators
        .map(({ indicator }) => indicator.target.text.trim())
        .filter((text) => text !== '');
      yield onProject(
        table,
        'indicators',
        {
          message: {
            zh: `「${table.label}」的指标值（${values.join('、')}）没有单位，合计正好 ${sumOf(values)}，像是各项的分值，看不出要完成多少。`,
            en: `The targets of “${table.label}” (${values.join(', ')}) have no unit and add up to ${sumOf(values)}: they look like points.`,
          },
          remedy: {
            zh: '指标值一栏填要达到的数值和单位（如“≥32公里”“≥95%”），分值填到分值栏。',
            en: 'Fill in what is to be reached, with its unit, and put the points into their own column.',
          },
        },
        values.join('、'),
      );
    }
  },
  examples: {
    accept: [
      { name: '合计不是整百', plan: bare('20', '20', '10', '10', '25') },
      {
        name: '有分值一栏',
        plan: planWith(
          ...['20', '20', '20', '20', '20'].map((value) => line('数量指标', '养护里程', value, { weight: '20' })),
        ),
      },
      { name: '只有四项', plan: bare('25', '25', '25', '25') },
    ],
    reject: [
      { name: '合计一百', plan: bare('20', '20', '20', '20', '20'), findings: 1 },
      { name: '另有执行率十分', plan: bare('20', '20', '20', '20', '10'), findings: 1 },
    ],
  },
};

const sumOf = (values: readonly string[]): number => values.reduce((sum, value) => sum + Number(value), 0);

function bare(...values: readonly string[]) {
  return planWith(...values.map((value, index) => line('数量指标', `养护第${index + 1}路段`, value)));
}
