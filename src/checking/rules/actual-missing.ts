import { evaluation2020 } from '../../regulations/evaluation2020.ts';
import { indicatorNotChecked, onIndicator } from '../draft.ts';
import { line, planWith } from '../example-plan.ts';
import { plain, shorten } from '../plain-text.ts';
import { type IndicatorView, viewOf } from '../plan-view.ts';
import type { Rule } from '../rule.ts';

const RUN_ON = {
  zh: '整张表在文本中连成一行，指标值的文字里可能就有实际完成值，不能断定没有填写。',
  en: 'The text has the whole table on one line; the words of the target may hold the actual value as well.',
};

/**
 * Whether the words of a target may hold the actual value too: the text has the whole table on one line, and what the line aims at is words, or the same words end its
 * name.
 */
function mayHoldActual({ name, indicator: { target, at } }: IndicatorView, lines: readonly IndicatorView[]): boolean {
  if (at.line === undefined || lines.some(({ indicator }) => indicator.at.line !== at.line)) return false;
  return lines.length > 1 && (target.kind === 'qualitative' || name.endsWith(plain(target.text)));
}

/** In a filled table every line has its actual value; an empty one is not zero but unknown. A table with all of them empty is a blank form and not judged. */
export const actualMissing: Rule = {
  id: 'actual-missing',
  topic: 'self-evaluation',
  title: { zh: '实际完成值为空', en: 'Empty actual value' },
  severity: 'error',
  cites: [evaluation2020.selfEvaluationTable],
  needsCells: true,
  explanation: {
    zh: '自评表中每项指标都应填写实际完成值；空着的不能当作 0，也不能得分。整表未填的空表不检查，整张表连成一行而指标值是文字的列入未检查，“不适用”的行不检查。',
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
        if (mayHoldActual(view, lines)) {
          yield indicatorNotChecked(view, 'actual', RUN_ON);
          continue;
        }
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
        name: '整张表连成一行，指标值的文字里可能就有完成值',
        plan: planWith(
          line('数量指标', '甲', '≥9次', { actual: '9次', at: { line: 2, row: 4 } }),
          line('社会效益指标', '乙', '群众欢迎群众很欢迎', { actual: '', at: { line: 2, row: 5 } }),
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
