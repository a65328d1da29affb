import { guide2021 } from '../../regulations/guide2021.ts';
import { onIndicator } from '../draft.ts';
import { line, planWith } from '../example-plan.ts';
import { isLowerBetter } from '../name-direction.ts';
import { shorten } from '../plain-text.ts';
import { viewOf } from '../plan-view.ts';
import type { Rule } from '../rule.ts';
import { unitKind } from '../unit-kind.ts';

/** Names of what is meant as a ceiling, or is to become less. */
const CEILING = /(控制|上限|编制|限额|不超|以内|最多|压减|精简|剩余|存量)/;

/**
 * An output quantity is a floor: with "≤2台" buying nothing meets it. Spans (3-5场), counts of bad things, money, times, and names that speak of a ceiling
 * (控制, 上限, 编制) are left alone.
 */
export const quantityWithUpperBound: Rule = {
  id: 'quantity-with-upper-bound',
  topic: 'value',
  reviewPoint: 'indicator-soundness',
  title: { zh: '数量指标写成上限', en: 'Quantity target written as an upper bound' },
  severity: 'warning',
  cites: [guide2021.quantityIndicator, guide2021.operatorsAndUnits],
  explanation: {
    zh: '数量指标说明至少提供多少产品或服务，写“≤”时一件不做也算完成。事故、投诉等越少越好的数量，以及名称说明是控制数、上限的，不提出。',
    en: 'A quantity target is a floor; with ≤ doing nothing meets it. Counts of bad things and names that speak of a ceiling are left alone.',
  },
  *check(plan) {
    for (const view of viewOf(plan).worded) {
      if (view.level2 !== 'quantity' || isLowerBetter(view) || CEILING.test(view.name)) continue;
      const bound = view.numbers.find(
        (number) =>
          (number.op === '≤' || number.op === '<') &&
          number.per === undefined &&
          (unitKind(number) === 'count' || unitKind(number) === 'none') &&
          Number(number.value) > 0,
      );
      if (!bound || view.numbers.some(({ op }) => op === '≥' || op === '>')) continue;
      const { text } = view.indicator.target;
      yield onIndicator(view, 'target', {
        message: {
          zh: `数量指标「${shorten(view.indicator.level3)}」的指标值「${text}」是上限，一件不做也算完成。`,
          en: `The quantity target “${text}” is an upper bound: doing nothing would meet it.`,
        },
        remedy: {
          zh: `改为“≥${bound.value}${bound.unit}”或“＝${bound.value}${bound.unit}”；想控制数量的，放到成本指标。`,
          en: `Write "≥${bound.value}${bound.unit}" or "=", or put a ceiling among the cost indicators.`,
        },
      });
    }
  },
  examples: {
    accept: [
      { name: '写成区间', plan: planWith(line('数量指标', '培训场次', '3-5场')) },
      { name: '数量写下限', plan: planWith(line('数量指标', '购置养护车辆', '≥2台')) },
      { name: '事故数写上限', plan: planWith(line('数量指标', '安全事故起数', '≤2起')) },
    ],
    reject: [
      { name: '购置数量写上限', plan: planWith(line('数量指标', '购买打印机数量', '≤2台')), findings: 1 },
      { name: '培训场次以内', plan: planWith(line('数量指标', '培训场次', '4场以内')), findings: 1 },
    ],
  },
};
