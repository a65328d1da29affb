import { guide2021 } from '../../regulations/guide2021.ts';
import { measures2015 } from '../../regulations/measures2015.ts';
import { onIndicator } from '../draft.ts';
import { line, planWith } from '../example-plan.ts';
import { differingPair } from '../number-agreement.ts';
import { shorten } from '../plain-text.ts';
import { viewOf } from '../plan-view.ts';
import type { Rule } from '../rule.ts';

/**
 * A number with its unit in the name and the number in the target cell with the same unit have to agree. Numbers are compared in order
 * and only where name and cell have as many of that unit; other units in the name ("24小时服务") mean something else.
 */
export const nameNumberDiffersFromTarget: Rule = {
  id: 'name-number-differs-from-target',
  topic: 'value',
  reviewPoint: 'clarity',
  title: { zh: '名称中的数字与指标值不一致', en: 'Number in the name differs from the target' },
  severity: 'error',
  cites: [guide2021.indicatorNames, measures2015.goalsQuantified],
  explanation: {
    zh: '三级指标名称里写了“12期”，指标值却是“≥1期”，两处必有一处是错的。按顺序比较单位相同、个数相同的数字；单位不同的不比较。',
    en: 'A number in the name and the number in the target cell agree. Numbers of the same unit are compared in order.',
  },
  *check(plan) {
    for (const view of viewOf(plan).worded) {
      const pair = differingPair(view.indicator.level3, view.numbers);
      if (!pair) continue;
      const { text } = view.indicator.target;
      yield onIndicator(view, 'target', {
        message: {
          zh: `名称中写的是「${pair.mention.text}」，指标值「${shorten(text)}」中对应的却是 ${pair.number.value}${pair.number.unit}。`,
          en: `The name says “${pair.mention.text}”, the target “${shorten(text)}” says ${pair.number.value}${pair.number.unit}.`,
        },
        remedy: {
          zh: '核对哪一个数字是对的，改正另一处；名称中最好不写数字。',
          en: 'Find out which number is right and correct the other; best keep numbers out of names.',
        },
      });
    }
  },
  examples: {
    accept: [
      { name: '两处一致', plan: planWith(line('数量指标', '编印简报12期', '≥12期')) },
      { name: '单位不同的数字', plan: planWith(line('质量指标', '24小时值守到岗率', '≥98%')) },
    ],
    reject: [
      { name: '名称 12 期，指标值 1 期', plan: planWith(line('数量指标', '编印简报12期', '≥1期')), findings: 1 },
      {
        name: '一格几项，其中一项不同',
        plan: planWith(line('数量指标', '编印简报12期 开展宣传1次 培训2次', '≥12期 1次 1次')),
        findings: 1,
      },
    ],
  },
};
