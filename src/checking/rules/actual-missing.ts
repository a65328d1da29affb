import { evaluation2020 } from '../../regulations/evaluation2020.ts';
import { onIndicator } from '../draft.ts';
import { line, planWith } from '../example-plan.ts';
import { shorten } from '../plain-text.ts';
import { viewOf } from '../plan-view.ts';
import type { Rule } from '../rule.ts';

/** In a filled table every line has its actual value; an empty one is not zero but unknown. A table with all of them empty is a blank form and not judged. */
export const actualMissing: Rule = {
  id: 'actual-missing',
  topic: 'self-evaluation',
  title: { zh: '实际完成值为空', en: 'Empty actual value' },
  severity: 'error',
  cites: [evaluation2020.selfEvaluationTable],
  needsCells: true,
  explanation: {
    zh: '自评表中每项指标都应填写实际完成值；空着的不能当作 0，也不能得分。整表未填的空表不检查，“不适用”的行不检查。',
    en: 'Every line of a self-evaluation has its actual value; an empty one is unknown, not zero. Blank forms are not judged.',
  },
  *check(plan) {
    const { department, projects } = viewOf(plan);
    const isMidYear = plan.layout === 'monitoring';
    for (const indicators of [department, ...projects.map((project) => project.indicators)]) {
      const lines = indicators.filter(({ indicator }) => indicator.horizon === 'annual');
      if (!lines.some(({ indicator }) => (indicator.actual ?? '').trim() !== '')) continue;
      for (const view of lines) {
        const { actual, target, level3, likelihood } = view.indicator;
        if (
          (actual ?? '').trim() !== '' ||
          target.kind === 'not-applicable' ||
          target.kind === 'absent' ||
          likelihood !== undefined
        )
          continue;
        yield onIndicator(view, 'level3', {
          message: {
            zh: `「${shorten(level3)}」没有填写${isMidYear ? '执行情况，看不出进展' : '实际完成值，不能评分'}。`,
            en: `“${shorten(level3)}” has no actual value${isMidYear ? ': how far it is cannot be told' : ' and cannot be scored'}.`,
          },
          remedy: {
            zh: '按记录填写；没有数据的说明原因。',
            en: 'Fill it in from the records or say why there is no figure.',
          },
        });
      }
    }
  },
  examples: {
    accept: [
      {
        name: '都已填写',
        plan: planWith(
          line('数量指标', '甲', '≥9次', { actual: '9次' }),
          line('质量指标', '乙', '≥9%', { actual: '9%' }),
        ),
      },
      {
        name: '空表',
        plan: planWith(line('数量指标', '甲', '≥9次', { actual: '' }), line('质量指标', '乙', '≥9%', { actual: '' })),
      },
    ],
    reject: [
      {
        name: '年中监控的一行为空',
        plan: {
          ...planWith(line('数量指标', '甲', '≥9次', { actual: '4次' }), line('质量指标', '乙', '≥9%', { actual: '' })),
          layout: 'monitoring',
        },
        findings: 1,
      },
      {
        name: '一行为空',
        plan: planWith(
          line('数量指标', '甲', '≥9次', { actual: '9次' }),
          line('质量指标', '乙', '≥9%', { actual: '' }),
        ),
        findings: 1,
      },
      {
        name: '一行没有',
        plan: planWith(line('数量指标', '甲', '≥9次', { actual: '9次' }), line('质量指标', '乙', '≥9%')),
        findings: 1,
      },
    ],
  },
};
