import { guide2021 } from '../../regulations/guide2021.ts';
import { onIndicator } from '../draft.ts';
import { line, planWith } from '../example-plan.ts';
import { shorten } from '../plain-text.ts';
import { viewOf } from '../plan-view.ts';
import { targetColumns } from '../points-as-targets.ts';
import { isQuestion } from '../question.ts';
import type { Rule } from '../rule.ts';
import { mayHaveToldUnit } from '../told-unit.ts';
import { unitDoubtOf } from '../unit-doubt.ts';

/**
 * A number needs a unit. A unit that the name carries in brackets ("研判率(%)", "收入（万元）"), a further column called 单位, the same number with its unit at the end of the name, and
 * a plain zero ("事故数 0") count as one. A question with a number is another rule's finding.
 */
export const unitMissing: Rule = {
  id: 'unit-missing',
  topic: 'value',
  reviewPoint: 'clarity',
  title: { zh: '指标值缺少计量单位', en: 'Target without a unit' },
  severity: 'warning',
  cites: [guide2021.operatorsAndUnits],
  needsCells: true,
  explanation: {
    zh: '数值应带计量单位。名称括号内或末尾注明单位、表中另有“单位”一栏、指标值为 0 的，不提出；是非问句另有一条。',
    en: 'A number has a unit. A unit in brackets in the name, a unit column, or a plain zero is enough.',
  },
  *check(plan) {
    for (const view of targetColumns(viewOf(plan)).worded) {
      const bare = view.numbers.find((number) => number.unit === '' && Number(number.value) !== 0);
      if (!bare || isQuestion(view.name) || mayHaveToldUnit(view, bare)) continue;
      const { text } = view.indicator.target;
      const doubt = unitDoubtOf(view, text);
      yield onIndicator(view, 'target', {
        message: {
          zh: `指标「${shorten(view.indicator.level3)}」的指标值「${text}」没有计量单位，${doubt.zh}。`,
          en: `The target “${text}” has no unit: ${doubt.en}.`,
        },
        remedy: {
          zh: `补上计量单位，例如${doubt.units.map((unit) => `“${unit}”`).join('')}。`,
          en: `Add the unit, for example ${doubt.units.join(', ')}.`,
        },
      });
    }
  },
  examples: {
    accept: [
      { name: '有单位', plan: planWith(line('质量指标', '验收合格率', '≥98%')) },
      {
        name: '名称括号内有单位',
        plan: planWith(line('质量指标', '验收合格率(%)', '≥98'), line('数量指标', '改造旱厕（≥**座）', '40')),
      },
      { name: '是非问句另有一条', plan: planWith(line('数量指标', '是否完成申报的数量', '12')) },
      {
        name: '一栏填的都是分值，另有一条',
        plan: planWith(...['20', '20', '20', '20', '20'].map((points) => line('数量指标', '养护桥梁', points))),
      },
      { name: '名称末尾有同一个数和单位', plan: planWith(line('数量指标', '购置箱式变压器3台', '3')) },
      { name: '零不需要单位', plan: planWith(line('质量指标', '安全事故数', '0')) },
    ],
    reject: [
      { name: '只有数字', plan: planWith(line('质量指标', '验收合格率', '≥98')), findings: 1 },
      { name: '万是倍数，不是单位', plan: planWith(line('成本指标', '档案加工费', '≤96万')), findings: 1 },
      { name: '名称说每万台', plan: planWith(line('社会效益指标', '锅炉万台死亡率', '≤0.1')), findings: 1 },
      { name: '括号里不是单位', plan: planWith(line('数量指标', '建设项目个数(含续建)', '3')), findings: 1 },
      { name: '数量没有单位', plan: planWith(line('数量指标', '养护桥梁', '≥12')), findings: 1 },
    ],
  },
};
