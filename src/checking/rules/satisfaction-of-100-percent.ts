import { guide2021 } from '../../regulations/guide2021.ts';
import { measures2015 } from '../../regulations/measures2015.ts';
import { onIndicator } from '../draft.ts';
import { line, planWith } from '../example-plan.ts';
import { shorten } from '../plain-text.ts';
import { viewOf } from '../plan-view.ts';
import type { Rule } from '../rule.ts';
import { isSatisfaction } from '../satisfaction.ts';

/**
 * One dissatisfied answer fails 100 %; a survey that never has one was no survey. A bare 100 is meant so too. Complaints that are all answered are
 * no satisfaction.
 */
export const satisfactionOf100Percent: Rule = {
  id: 'satisfaction-of-100-percent',
  topic: 'class',
  reviewPoint: 'reasonableness',
  title: { zh: '满意度指标值为 100%', en: 'Satisfaction target of 100 %' },
  severity: 'warning',
  cites: [measures2015.goalsReasonable, guide2021.satisfactionWhenApplicable],
  explanation: {
    zh: '满意度来自调查，100% 意味着一个不满意都不能有，不切实际。满意度大于 100% 由“比率超过 100%”提出。',
    en: 'Satisfaction comes from a survey; 100 % allows no single dissatisfied answer.',
  },
  *check(plan) {
    for (const view of viewOf(plan).worded) {
      if (view.level2 !== 'satisfaction') continue;
      if (
        !isSatisfaction(view) ||
        /投诉/.test(view.name) ||
        !view.numbers.some(
          ({ unit, value, op }) => (unit === '%' || unit === '') && Number(value) === 100 && (op === '=' || op === '≥'),
        )
      )
        continue;
      const { text } = view.indicator.target;
      yield onIndicator(view, 'target', {
        message: {
          zh: `满意度指标「${shorten(view.indicator.level3)}」的指标值「${text}」要求没有一个不满意，难以实现，也难以采信。`,
          en: `The satisfaction target “${text}” allows no dissatisfied answer: hard to reach and hard to believe.`,
        },
        remedy: { zh: '按以往调查结果确定，例如“≥90%”。', en: 'Set it by earlier surveys, for example ≥90%.' },
      });
    }
  },
  examples: {
    accept: [
      { name: '九成', plan: planWith(line('服务对象满意度指标', '群众满意度', '≥90%')) },
      { name: '投诉都有回复', plan: planWith(line('服务对象满意度指标', '投诉处理回复率', '100%')) },
      { name: '质量指标可以 100%', plan: planWith(line('质量指标', '验收合格率', '=100%')) },
    ],
    reject: [
      { name: '100%', plan: planWith(line('服务对象满意度指标', '对养护工作的满意率', '100%')), findings: 1 },
      { name: '没有写百分号', plan: planWith(line('服务对象满意度指标', '学生满意度', '100')), findings: 1 },
      { name: '不低于 100%', plan: planWith(line('满意度指标', '企业满意度', '≥100%')), findings: 1 },
    ],
  },
};
