import { guide2021 } from '../../regulations/guide2021.ts';
import { onIndicator } from '../draft.ts';
import { line, planWith } from '../example-plan.ts';
import { shorten } from '../plain-text.ts';
import { viewOf } from '../plan-view.ts';
import type { Rule } from '../rule.ts';

/**
 * A number needs a unit. A unit that the name carries in brackets ("研判率(%)", "收入（万元）"), a further column called 单位, and
 * a plain zero ("事故数 0") count as one.
 */
export const unitMissing: Rule = {
  id: 'unit-missing',
  topic: 'value',
  reviewPoint: 'clarity',
  title: { zh: '指标值缺少计量单位', en: 'Target without a unit' },
  severity: 'warning',
  cites: [guide2021.operatorsAndUnits],
  explanation: {
    zh: '数值应带计量单位。名称括号内注明单位、表中另有“单位”一栏、指标值为 0 的，不提出。',
    en: 'A number has a unit. A unit in brackets in the name, a unit column, or a plain zero is enough.',
  },
  *check(plan) {
    for (const view of viewOf(plan).worded) {
      if (/[(（【][^)）】]*[)）】]/.test(view.name) || hasUnitColumn(view.indicator.further)) continue;
      const bare = view.numbers.find((number) => number.unit === '' && Number(number.value) !== 0);
      if (!bare) continue;
      const { text } = view.indicator.target;
      const doubt = /率$|占比$|比例$/.test(view.name)
        ? { zh: '按名称应为百分比', en: 'by its name it is a percentage' }
        : { zh: '可能是百分比，也可能是数量', en: 'it may be a percentage or a count' };
      yield onIndicator(view, 'target', {
        message: {
          zh: `指标「${shorten(view.indicator.level3)}」的指标值「${text}」没有计量单位，${doubt.zh}。`,
          en: `The target “${text}” has no unit: ${doubt.en}.`,
        },
        remedy: { zh: '补上计量单位，例如“%”“次”“人”“万元”。', en: 'Add the unit, for example %, 次, 人 or 万元.' },
      });
    }
  },
  examples: {
    accept: [
      { name: '有单位', plan: planWith(line('质量指标', '验收合格率', '≥98%')) },
      { name: '名称括号内有单位', plan: planWith(line('质量指标', '验收合格率(%)', '≥98')) },
      { name: '零不需要单位', plan: planWith(line('质量指标', '安全事故数', '0')) },
    ],
    reject: [
      { name: '只有数字', plan: planWith(line('质量指标', '验收合格率', '≥98')), findings: 1 },
      { name: '数量没有单位', plan: planWith(line('数量指标', '养护桥梁', '≥12')), findings: 1 },
    ],
  },
};

function hasUnitColumn(further: Readonly<Record<string, string>> | undefined): boolean {
  return Object.entries(further ?? {}).some(([header, value]) => header.includes('单位') && value.trim() !== '');
}
