import { guide2021 } from '../../regulations/guide2021.ts';
import { onIndicator } from '../draft.ts';
import { line, planWith } from '../example-plan.ts';
import { shorten } from '../plain-text.ts';
import { viewOf } from '../plan-view.ts';
import type { Rule } from '../rule.ts';

const READINGS: Readonly<Record<string, { zh: string; en: string; remedy: (value: string) => string }>> = {
  分: { zh: '分钟，也可以理解为得分', en: 'minutes or points', remedy: () => '“分钟”' },
  月: {
    zh: '几个月，也可以理解为几月份',
    en: 'a number of months or a month of the year',
    remedy: (value) => `“${value}个月”或“${value}月底前”`,
  },
};

/**
 * Of a time, "≤10分" may be minutes or points and "≤10月" ten months or October. Only timeliness indicators and names that speak of time
 * are judged: 分 of a test or 月 with an explicit "底前" is clear.
 */
export const unitAmbiguous: Rule = {
  id: 'unit-ambiguous',
  topic: 'value',
  reviewPoint: 'clarity',
  title: { zh: '计量单位有歧义', en: 'Ambiguous unit' },
  severity: 'warning',
  cites: [guide2021.operatorsAndUnits],
  explanation: {
    zh: '时效指标写“≤10分”，分不清是分钟还是得分；写“≤10月”，分不清是十个月还是十月份。只检查时效指标和名称说时间的指标；写明“月底前”的不提出。',
    en: 'In a time, 分 may be minutes or points and 月 months or a month of the year. Only timeliness indicators and names about time are judged.',
  },
  *check(plan) {
    for (const view of viewOf(plan).worded) {
      if (view.level2 !== 'timeliness' && !/(时间|时长|时限|期限)/.test(view.name)) continue;
      const number = view.numbers.find(({ unit, per }) => per === undefined && Object.hasOwn(READINGS, unit));
      const reading = number && READINGS[number.unit];
      if (!reading) continue;
      const { text } = view.indicator.target;
      if (/月份|截止月/.test(view.name)) continue;
      if (/月(底|初|末|中旬|上旬|下旬|\d|前|份|以前|之前)|年\d+月|分钟/.test(text)) continue;
      yield onIndicator(view, 'target', {
        message: {
          zh: `指标「${shorten(view.indicator.level3)}」的指标值「${text}」可以理解为${reading.zh}。`,
          en: `The target “${text}” can be read as ${reading.en}.`,
        },
        remedy: { zh: `写明${reading.remedy(number.value)}。`, en: `Write ${reading.remedy(number.value)}.` },
      });
    }
  },
  examples: {
    accept: [
      { name: '写明分钟', plan: planWith(line('时效指标', '到达现场时间', '≤30分钟')) },
      { name: '测试得分', plan: planWith(line('质量指标', '培训测试平均得分', '≥80分')) },
      { name: '名称说的是月份', plan: planWith(line('时效指标', '补助发放截止月份', '≤11月')) },
      { name: '写明月底前', plan: planWith(line('时效指标', '完工时间', '10月底前')) },
    ],
    reject: [
      { name: '时效用分', plan: planWith(line('时效指标', '接警后出动时间', '≤10分')), findings: 1 },
      { name: '时效用月', plan: planWith(line('时效指标', '采购完成时间', '≤10月')), findings: 1 },
    ],
  },
};
