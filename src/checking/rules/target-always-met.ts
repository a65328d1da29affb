import { guide2021 } from '../../regulations/guide2021.ts';
import { measures2015 } from '../../regulations/measures2015.ts';
import { onIndicator } from '../draft.ts';
import { line, planWith } from '../example-plan.ts';
import { isCost } from '../name-direction.ts';
import { shorten } from '../plain-text.ts';
import { viewOf } from '../plan-view.ts';
import type { Rule } from '../rule.ts';
import { isShareName } from '../unit-kind.ts';

/** "≥0" and, of a share, "≤100%" are met whatever happens. Shares of a budget can pass 100 %, so cost is left alone, and growth too. */
export const targetAlwaysMet: Rule = {
  id: 'target-always-met',
  topic: 'value',
  reviewPoint: 'reasonableness',
  title: { zh: '指标值必然实现', en: 'Target that is always met' },
  severity: 'error',
  cites: [measures2015.goalsReasonable, guide2021.operatorsAndUnits],
  explanation: {
    zh: '“≥0次”和比率的“≤100%”无论做得怎样都算完成，没有约束。成本、增长类指标可能超过 100% 或小于 0，不提出。',
    en: '"≥0" and a share of "≤100%" are met whatever happens. Cost and growth are left alone.',
  },
  *check(plan) {
    for (const view of viewOf(plan).worded) {
      if (
        view.level2 === 'cost' ||
        view.level1 === 'cost' ||
        isCost(view.name) ||
        /增|降|减|偏差|盈|余|差额|收益率/.test(view.name)
      )
        continue;
      const share = isShareName(view.name) && !/(支出|预算|执行|控制|负债|使用|利用|成本|经费)/.test(view.name);
      const empty = view.numbers.find(
        ({ op, value, unit }) =>
          (op === '≥' && Number(value) === 0) || (share && op === '≤' && unit === '%' && Number(value) >= 100),
      );
      if (!empty) continue;
      const { text } = view.indicator.target;
      yield onIndicator(view, 'target', {
        message: {
          zh: `指标「${shorten(view.indicator.level3)}」的指标值「${text}」无论做得怎样都会实现，起不到约束作用。`,
          en: `The target “${text}” is met whatever happens.`,
        },
        remedy: {
          zh: '核对符号方向和数值，写出需要努力才能达到的指标值。',
          en: 'Check operator and number; state what takes effort to reach.',
        },
      });
    }
  },
  examples: {
    accept: [
      { name: '有约束的下限', plan: planWith(line('数量指标', '巡查次数', '≥12次')) },
      { name: '零事故', plan: planWith(line('质量指标', '安全事故数', '≤0起')) },
      { name: '预算支出占比', plan: planWith(line('成本指标', '成本占预算比例', '≤100%')) },
    ],
    reject: [
      { name: '不少于零次', plan: planWith(line('数量指标', '开展检查', '≥0次')), findings: 1 },
      { name: '完成率不超过 100%', plan: planWith(line('质量指标', '任务完成率', '≤100%')), findings: 1 },
    ],
  },
};
