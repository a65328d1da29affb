import { guide2021 } from '../../regulations/guide2021.ts';
import { onIndicator } from '../draft.ts';
import { line, planWith } from '../example-plan.ts';
import { shorten } from '../plain-text.ts';
import { type IndicatorView, viewOf } from '../plan-view.ts';
import type { Rule } from '../rule.ts';
import { isCountName, isShareName, unitKind } from '../unit-kind.ts';

/**
 * A name that ends in …率 or 比例 is counted in %, one that ends in 数量, 次数, 人数 is not, and a duration is not a share. Money has its own
 * rules (成本), 满意度 in 分 is possible, per-unit rates ("起/万车") are left alone.
 */
export const unitDoesNotFitName: Rule = {
  id: 'unit-does-not-fit-name',
  topic: 'value',
  reviewPoint: 'clarity',
  title: { zh: '计量单位与指标名称不符', en: 'Unit does not fit the name' },
  severity: 'warning',
  cites: [guide2021.operatorsAndUnits, guide2021.indicatorNames],
  explanation: {
    zh: '“……率”“比例”应以 %（‰）计，“数量”“次数”“人数”不应以 % 计，时间、时限不应以 % 计。满意度用“分”、分母不是 1 的比率（起/万车）不提出。',
    en: 'Rates are in % or ‰, counts and durations are not. Satisfaction in points and rates per something are left alone.',
  },
  *check(plan) {
    for (const view of viewOf(plan).worded) {
      const wrong = view.numbers.map((number) => expected(view, number)).find((text) => text !== undefined);
      if (!wrong) continue;
      const { text } = view.indicator.target;
      yield onIndicator(view, 'target', {
        message: {
          zh: `指标「${shorten(view.indicator.level3)}」应以${wrong.zh}计，指标值却是「${text}」。`,
          en: `The indicator “${shorten(view.indicator.level3)}” is ${wrong.en}, but its target is “${text}”.`,
        },
        remedy: {
          zh: '改单位，或者改名称，使两者说的是同一个量。',
          en: 'Change the unit or the name so that both speak of the same quantity.',
        },
      });
    }
  },
  examples: {
    accept: [
      { name: '率以百分比计', plan: planWith(line('质量指标', '设备完好率', '≥95%')) },
      { name: '次数以次计', plan: planWith(line('数量指标', '检查次数', '≥4次')) },
      { name: '与上年比', plan: planWith(line('社会效益指标', '信访事项数量', '较上年下降10%以上')) },
      { name: '每万车事故起数', plan: planWith(line('社会效益指标', '万车事故率', '≤3起/万车')) },
    ],
    reject: [
      { name: '发生率以次计', plan: planWith(line('质量指标', '重大安全事故发生率', '≤1次')), findings: 1 },
      { name: '人数以百分比计', plan: planWith(line('数量指标', '培训人数', '≥95%')), findings: 1 },
      { name: '时间以百分比计', plan: planWith(line('时效指标', '隐患处置时间', '≥95%')), findings: 1 },
    ],
  },
};

/** A count may be held against that of last year: "较上年下降10%". */
const COMPARED = /上年|去年|同比|环比|增长|增加|提高|下降|降低|减少/;

function expected(
  view: IndicatorView,
  number: IndicatorView['numbers'][number],
): { zh: string; en: string } | undefined {
  const kind = unitKind(number);
  if (kind === 'none' || number.per !== undefined) return undefined;
  if (isShareName(view.name) && kind !== 'share') {
    const inPoints = number.unit === '分' || number.unit === '倍' || number.unit === '级';
    const timesOfPeople = Number(number.value) === 0;
    return inPoints || timesOfPeople ? undefined : { zh: '百分比', en: 'a share (%)' };
  }
  if (kind !== 'share') return undefined;
  if (isCountName(view.name) && !COMPARED.test(view.indicator.target.text)) return { zh: '个数', en: 'a count' };
  return /(时间|时长|时限|工期)$/.test(view.name) ? { zh: '时间', en: 'a time' } : undefined;
}
