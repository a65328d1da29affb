import { evaluation2020 } from '../../regulations/evaluation2020.ts';
import { onIndicator } from '../draft.ts';
import { line, planWith } from '../example-plan.ts';
import { amountOf } from '../money-amount.ts';
import { shorten } from '../plain-text.ts';
import { saysNothing, viewOf } from '../plan-view.ts';
import type { Rule } from '../rule.ts';

/**
 * Where a table gives weights every line has one. Unreadable weights are the reader's message; a weight of 0 is found: such a line counts for nothing.
 * Lines without a name are blanks of the form, and the lines that a weighed heading is divided into ("其中：梨树") need none of their own.
 */
export const weightMissing: Rule = {
  id: 'weight-missing',
  topic: 'weights',
  reviewPoint: 'completeness',
  title: { zh: '个别指标没有权重', en: 'Indicator without a weight' },
  severity: 'warning',
  cites: [evaluation2020.weights],
  needsCells: true,
  explanation: {
    zh: '表中已有权重的，每项指标都应有大于 0 的权重，否则这一项做不做都不影响得分。整表没有权重的不检查；“不适用”的行、没有名称的空行、上一行已有权重的分项（“其中……”）可以没有。',
    en: 'Where a table gives weights each line has one above 0. Tables without weights are not judged; lines of 不适用 or without a name and the parts of a weighed line need none.',
  },
  *check(plan) {
    const { department, projects } = viewOf(plan);
    for (const indicators of [department, ...projects.map((project) => project.indicators)]) {
      const some = indicators.some(({ indicator }) => amountOf(indicator.weight)?.greaterThan(0));
      if (!some) continue;
      for (const view of indicators) {
        const { weight, horizon } = view.indicator;
        if (
          horizon !== 'annual' ||
          weight === null ||
          saysNothing(view) ||
          view.name === '' ||
          view.division === 'part' ||
          amountOf(weight)?.greaterThan(0)
        )
          continue;
        yield onIndicator(view, 'level3', {
          message: {
            zh: `「${shorten(view.indicator.level3)}」没有权重或权重为 0，做不做都不影响得分。`,
            en: `“${shorten(view.indicator.level3)}” has no weight or 0: it counts for nothing.`,
          },
          remedy: { zh: '补上权重并重新核对合计。', en: 'Give it a weight and check the sum.' },
        });
      }
    }
  },
  examples: {
    accept: [
      {
        name: '表中留着的空行',
        plan: planWith(
          line('数量指标', '甲', '≥9次', { weight: '90' }),
          line('社会成本指标', '', '0.00%', { weight: '0' }),
          line('经济成本指标', '0', '0.00%', { weight: '0' }),
        ),
      },
      {
        name: '都有权重',
        plan: planWith(
          line('数量指标', '甲', '≥9次', { weight: '50' }),
          line('质量指标', '乙', '≥9%', { weight: '40' }),
        ),
      },
      {
        name: '上一行已有权重的分项',
        plan: planWith(
          line('数量指标', '补助果树种植面积', '', { weight: '90' }),
          line('数量指标', '梨树种植面积', '18亩', { weight: '' }),
          line('数量指标', '桃树种植面积', '33亩'),
        ),
      },
      { name: '整表没有权重', plan: planWith(line('数量指标', '甲', '≥9次'), line('质量指标', '乙', '≥9%')) },
    ],
    reject: [
      {
        name: '一行没有',
        plan: planWith(line('数量指标', '甲', '≥9次', { weight: '90' }), line('质量指标', '乙', '≥9%')),
        findings: 1,
      },
      {
        name: '一行为零',
        plan: planWith(
          line('数量指标', '甲', '≥9次', { weight: '90' }),
          line('质量指标', '乙', '≥9%', { weight: '0' }),
        ),
        findings: 1,
      },
    ],
  },
};
