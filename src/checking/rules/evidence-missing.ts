import { evaluation2020 } from '../../regulations/evaluation2020.ts';
import { onIndicator, projectNotChecked } from '../draft.ts';
import { line, planWith } from '../example-plan.ts';
import { shorten } from '../plain-text.ts';
import { viewOf } from '../plan-view.ts';
import { isLeftOpen } from '../reasons.ts';
import type { Draft, Rule } from '../rule.ts';

/**
 * Where a self-evaluation has a column for evidence (佐证材料) each claimed figure names its own. Forms without the column are not a pass:
 * they are reported as not checked, since the exhibits may lie elsewhere.
 */
export const evidenceMissing: Rule = {
  id: 'evidence-missing',
  topic: 'self-evaluation',
  title: { zh: '实际完成值没有佐证', en: 'Actual value without evidence' },
  severity: 'warning',
  cites: [evaluation2020.evidence],
  explanation: {
    zh: '自评表有佐证材料一栏的，填了实际完成值就应写明佐证，写“无”“待补充”不算。没有这一栏的无法检查，列入未检查。',
    en: 'Where the form has a column for evidence each actual value names its own; forms without the column are reported as not checked.',
  },
  *check(plan): Iterable<Draft> {
    for (const project of viewOf(plan).tables) {
      const filled = project.indicators.filter(({ indicator }) => (indicator.actual ?? '').trim() !== '');
      if (filled.length === 0) continue;
      const column = filled
        .flatMap(({ indicator }) => Object.keys(indicator.further ?? {}))
        .find((header) => /佐证|证明材料|支撑材料/.test(header));
      if (column === undefined) {
        yield projectNotChecked(project, 'indicators', {
          zh: '表中没有佐证材料一栏，看不到佐证。',
          en: 'The form has no column for evidence, so the exhibits cannot be seen.',
        });
        continue;
      }
      for (const view of filled) {
        if (!isLeftOpen(view.indicator.further?.[column])) continue;
        yield onIndicator(view, 'actual', {
          message: {
            zh: `「${shorten(view.indicator.level3)}」填了实际完成值「${view.indicator.actual ?? ''}」，没有佐证材料。`,
            en: `“${shorten(view.indicator.level3)}” claims “${view.indicator.actual ?? ''}” without evidence.`,
          },
          remedy: {
            zh: '补充台账、凭证、照片、问卷统计等佐证材料。',
            en: 'Add records, vouchers, photographs or survey results.',
          },
        });
      }
    }
  },
  examples: {
    accept: [
      {
        name: '有佐证',
        plan: planWith(line('数量指标', '甲', '≥9次', { actual: '9次', further: { 佐证材料: '活动台账' } })),
      },
      { name: '没有这一栏', plan: planWith(line('数量指标', '甲', '≥9次', { actual: '9次' })) },
    ],
    reject: [
      {
        name: '佐证写待补充',
        plan: planWith(line('数量指标', '甲', '≥9次', { actual: '9次', further: { 佐证材料: '待补充' } })),
        findings: 1,
      },
      {
        name: '佐证为空',
        plan: planWith(line('数量指标', '甲', '≥9次', { actual: '9次', further: { 佐证材料: '' } })),
        findings: 1,
      },
      {
        name: '两行中的一行',
        plan: planWith(
          line('数量指标', '甲', '≥9次', { actual: '9次', further: { 佐证材料: '台账' } }),
          line('质量指标', '乙', '≥9%', { actual: '9%', further: { 佐证材料: ' ' } }),
        ),
        findings: 1,
      },
    ],
  },
};
