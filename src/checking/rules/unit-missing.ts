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
      const doubt = doubtOf(view.name);
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

/** What the name says of the unit that is missing. */
function doubtOf(name: string): { readonly zh: string; readonly en: string } {
  if (/[率度]$|占比$|比例$/.test(name) && !/长度|高度|宽度|厚度|深度|温度|进度$/.test(name))
    return { zh: '按名称应为百分比，请写“%”', en: 'by its name it is a percentage' };
  if (/(?:数|数量|个数|次数|人数|户数|面积|里程|长度)$/.test(name))
    return {
      zh: '按名称是数量，请写明是个、次、人还是公里',
      en: 'by its name it is a count or a measure: say of what',
    };
  if (/(?:成本|费用|补助|标准|金额|经费|收入|产值|投资)/.test(name))
    return { zh: '按名称是金额，请写明是元还是万元', en: 'by its name it is money: say 元 or 万元' };
  return { zh: '分不清是百分比、数量还是金额', en: 'it may be a percentage, a count or money' };
}

function hasUnitColumn(further: Readonly<Record<string, string>> | undefined): boolean {
  return Object.entries(further ?? {}).some(([header, value]) => header.includes('单位') && value.trim() !== '');
}
