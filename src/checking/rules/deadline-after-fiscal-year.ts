import type { Project } from '../../model/plan.ts';
import { deadlineOf } from '../../model/target-grammar/deadline.ts';
import { guide2021 } from '../../regulations/guide2021.ts';
import { measures2015 } from '../../regulations/measures2015.ts';
import { onIndicator } from '../draft.ts';
import { examplePlan, line, planOf, planWith } from '../example-plan.ts';
import { shorten } from '../plain-text.ts';
import { viewOf } from '../plan-view.ts';
import type { Rule } from '../rule.ts';

/**
 * What the year's money pays for is done within the year. Annual deadlines that print a later year are found, unless the form, without a column of the term, says that the project goes on until
 * then (项目期, 建设周期) or the line speaks of what follows the year (验收, 结算, 缴纳).
 */
export const deadlineAfterFiscalYear: Rule = {
  id: 'deadline-after-fiscal-year',
  topic: 'value',
  reviewPoint: 'reasonableness',
  title: { zh: '年度指标的完成时间晚于预算年度', en: 'Annual deadline after the fiscal year' },
  severity: 'hint',
  cites: [guide2021.timelinessIndicator, measures2015.goalsReasonable],
  explanation: {
    zh: '年度时效指标应在预算年度内完成。写明以后年份的提出；项目期、建设周期写明跨到那一年的，指标说的是决算、结算、质保、审计等年后事项的，不提出。',
    en: 'An annual deadline lies within the year. Later printed years are found, unless the form says that the project goes on until then or the line speaks of what follows the year.',
  },
  *check(plan) {
    const { fiscalYear } = plan;
    if (fiscalYear === undefined) return;
    for (const { project, indicators } of viewOf(plan).tables) {
      // Beside a column of the term the other one is of the year alone.
      const hasTerm = indicators.some(({ indicator }) => indicator.horizon === 'midterm');
      const last = hasTerm ? fiscalYear : (lastYearOf(project) ?? fiscalYear);
      for (const view of indicators) {
        const { indicator, level2, name } = view;
        if (level2 !== 'timeliness' || indicator.horizon !== 'annual' || AFTERWARDS.test(name)) continue;
        const { text } = indicator.target;
        if (!/20\d\d/.test(text) || /学年|[-—~至到]/.test(text)) continue;
        const year = Number(deadlineOf(indicator.target, fiscalYear)?.slice(0, 4) ?? fiscalYear);
        if (year <= fiscalYear || year <= last) continue;
        yield onIndicator(view, 'target', {
          message: {
            zh: `${fiscalYear} 年度的时效指标「${shorten(indicator.level3)}」写的是「${text}」，已在预算年度之后。`,
            en: `The deadline “${text}” of “${shorten(indicator.level3)}” lies after the fiscal year ${fiscalYear}.`,
          },
          remedy: {
            zh: '改为年度内的时点；跨年的项目，年度指标写本年要完成到哪一步，最终时点写在中期（实施期）指标里。',
            en: 'Name a day within the year; of a project over several years say what is reached this year and put the last day into the midterm indicators.',
          },
        });
      }
    }
  },
  examples: {
    accept: [
      { name: '年度之内', plan: planWith(line('时效指标', '工程完工时间', '2025年10月底前')) },
      {
        name: '建设周期跨年',
        plan: planOf({
          further: [{ label: '建设周期', value: '2025年3月-2026年5月' }],
          indicators: [line('时效指标', '工程完工时间', '2026年5月底前')],
        }),
      },
      {
        name: '中期指标',
        plan: planWith(line('时效指标', '工程完工时间', '2027年10月底前', { horizon: 'midterm' })),
      },
      { name: '年后的决算', plan: planWith(line('时效指标', '决算编报时间', '2026年3月底前')) },
    ],
    reject: [
      {
        name: '部门整体的指标',
        plan: examplePlan({ indicators: [line('时效指标', '造林完成时间', '2026年3月底前')] }),
        findings: 1,
      },
      { name: '次年才完成', plan: planWith(line('时效指标', '培养任务完成时间', '2026年9月底前')), findings: 1 },
      {
        name: '实施周期另有一栏',
        plan: planOf({
          period: '2025年-2027年',
          indicators: [
            line('时效指标', '培养任务完成时间', '2026年9月底前'),
            line('时效指标', '培养任务完成时间', '2027年12月底前', { horizon: 'midterm' }),
          ],
        }),
        findings: 1,
      },
      { name: '写错年份', plan: planWith(line('时效指标', '工程完工时间', '2027年3月15日前')), findings: 1 },
    ],
  },
};

/** What is done when the year is over. */
const AFTERWARDS = /决算|结算|审计|质保|保修|验收|总结|自评|报告|缴纳|清缴|申报/;

/** The last year that 项目期 or a field such as 建设周期 prints. */
function lastYearOf({ period, further }: Project): number | undefined {
  const spans = (further ?? []).filter(({ label }) => /周期|起止|期限|工期|实施期|建设期|项目期/.test(label));
  const years = [period ?? '', ...spans.map(({ value }) => value)].join(' ').match(/20\d\d/g) ?? [];
  return years.length === 0 ? undefined : Math.max(...years.map(Number));
}
