import { guide2021 } from '../../regulations/guide2021.ts';
import { onIndicator } from '../draft.ts';
import { line, planWith } from '../example-plan.ts';
import { isLowerBetter } from '../name-direction.ts';
import { shorten } from '../plain-text.ts';
import { viewOf } from '../plan-view.ts';
import type { Rule } from '../rule.ts';
import { speaksOfShare } from '../unit-kind.ts';

/** "达到100%" says no more than 100 %. */
const REACHES = /(?:达|达到|实现|完成)\s*100/;

/**
 * "≥100%" of a share says "=100%": more is impossible. Satisfaction of 100 % and a sign against the direction (逾期率 ≥100%) are other rules' findings;
 * growth may pass 100 %, and "达到100%" means just that.
 */
export const shareAtLeast100: Rule = {
  id: 'share-at-least-100',
  topic: 'value',
  reviewPoint: 'clarity',
  title: { zh: '比率写成“≥100%”', en: 'Share written as "≥100%"' },
  severity: 'hint',
  cites: [guide2021.operatorsAndUnits],
  explanation: {
    zh: '比率不会超过 100%，“≥100%”实际就是“＝100%”，没有任何余地。写“达到100%”的，增长、超额类指标和满意度不在此列；越低越好的写“≥100%”另有一条。',
    en: 'A share cannot pass 100 %, so "≥100%" means "=100%" and leaves no margin. “达到100%”, growth and satisfaction are not judged here, nor names of which less is better.',
  },
  *check(plan) {
    for (const view of viewOf(plan).worded) {
      if (view.level2 === 'satisfaction' || /(增长|增幅|增加|提高|提升|超额|同比|上年|倍)/.test(view.name)) continue;
      if (!speaksOfShare(view.name) && !speaksOfShare(view.description)) continue;
      if (!view.numbers.some(({ unit, value, op }) => unit === '%' && op === '≥' && Number(value) === 100)) continue;
      const { text } = view.indicator.target;
      if (isLowerBetter(view) || REACHES.test(text)) continue;
      yield onIndicator(view, 'target', {
        message: {
          zh: `指标「${shorten(view.indicator.level3)}」写成「${text}」，而比率不会超过 100%，只能是正好 100%。`,
          en: `“${text}”: a share cannot pass 100 %, so only exactly 100 % meets it.`,
        },
        remedy: {
          zh: '确能全部做到的写“＝100%”；需要留有余地的写可能达到的数值，如“≥98%”。',
          en: 'Write "=100%" where all is certain, or an attainable figure such as "≥98%".',
        },
      });
    }
  },
  examples: {
    accept: [
      { name: '等于 100%', plan: planWith(line('质量指标', '验收合格率', '=100%')) },
      { name: '达到 100%', plan: planWith(line('质量指标', '农村道路完好率', '达到100%')) },
      { name: '越低越好的另有一条', plan: planWith(line('质量指标', '补助逾期率', '≥100%')) },
      { name: '留有余地', plan: planWith(line('质量指标', '验收合格率', '≥98%')) },
    ],
    reject: [
      { name: '覆盖面', plan: planWith(line('质量指标', '桥梁安全检查覆盖面', '≥100%')), findings: 1 },
      { name: '合格率', plan: planWith(line('质量指标', '采购设备合格率', '≥100%')), findings: 1 },
      { name: '处置率', plan: planWith(line('质量指标', '险情应急处置率', '不低于100%')), findings: 1 },
    ],
  },
};
