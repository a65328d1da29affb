import { decimal } from '../../base/decimal.ts';
import type { NumberTarget } from '../../model/target.ts';
import { parseTarget } from '../../model/target-grammar/parse-target.ts';
import { measures2015 } from '../../regulations/measures2015.ts';
import { isEconomicCost } from '../cost-targets.ts';
import { onIndicator, planNotChecked } from '../draft.ts';
import { line, planOf } from '../example-plan.ts';
import { amountOf } from '../money-amount.ts';
import { isLowerBetter } from '../name-direction.ts';
import { shorten } from '../plain-text.ts';
import { type IndicatorView, viewOf } from '../plan-view.ts';
import { previousProject } from '../previous-project.ts';
import type { Draft, Rule } from '../rule.ts';
import { sameName } from '../similarity.ts';
import { unitKind } from '../unit-kind.ts';

/** More money for less: a floor below last year's while the project's budget did not fall. Held against last year's plan, or the column of the year before that some forms print; upper bounds are not judged. */
export const targetLowerThanLastYear: Rule = {
  id: 'target-lower-than-last-year',
  topic: 'plan',
  reviewPoint: 'reasonableness',
  title: { zh: '指标值低于上年', en: 'Target below last year’s' },
  severity: 'hint',
  cites: [measures2015.goalsReasonable, measures2015.goalsMatched],
  explanation: {
    zh: '同一项目的同一指标（≥ 或 ＝），本年指标值低于上年而预算没有减少的提示。表中印有“上年”一栏的与该栏比较（低于 5% 以上才提出），其余需要上年文本，没有的列入未检查；上限类指标不比较。',
    en: 'The same indicator of the same project aims lower than last year although the budget did not fall. A column of the year before is compared as well; otherwise last year’s plan is needed.',
  },
  *check(plan, { previous }): Iterable<Draft> {
    const printed = previous ? [] : viewOf(plan).all.flatMap(lastYearInForm);
    yield* printed.filter(isFallen).map(({ view, last }) => lower(view, last.text, false));
    for (const project of viewOf(plan).projects) {
      if (!previous && printed.length > 0) return;
      if (!previous) {
        yield planNotChecked({
          zh: '没有提供上年文本，不能与上年指标值比较。',
          en: 'Last year’s plan was not given, so targets cannot be compared.',
        });
        return;
      }
      const last = previousProject(project.project, previous);
      const [now, before] = [amountOf(project.project.amounts.total), amountOf(last?.amounts.total)];
      if (!last || !now || !before || now.lessThan(before)) continue;
      for (const view of project.indicators) {
        const { target, horizon, level3 } = view.indicator;
        if (horizon !== 'annual' || target.kind !== 'number' || target.op === '≤' || target.op === '<') continue;
        const old = last.indicators.find(
          (candidate) => candidate.horizon === 'annual' && sameName(candidate.level3, level3),
        )?.target;
        if (
          old?.kind !== 'number' ||
          old.unit !== target.unit ||
          old.per !== target.per ||
          old.op === '≤' ||
          old.op === '<'
        )
          continue;
        if (!decimal(target.value).lessThan(old.value)) continue;
        yield lower(view, old.text, true);
      }
    }
  },
  examples: {
    accept: [
      { name: '上年按另一单位写', plan: project('100000', '≥90公里'), previous: project('100000', '≥120万米') },
      {
        name: '略低于上年一栏是留有余地',
        plan: planOf({
          indicators: [line('数量指标', '办理法律援助案件数', '≥300件', { further: { 上年: '305件' } })],
        }),
      },
      {
        name: '上年一栏，越低越好的降低',
        plan: planOf({ indicators: [line('社会效益指标', '事故发生率', '2%', { further: { 上年: '3%' } })] }),
      },
      { name: '不低于上年', plan: project('100000', '≥120公里'), previous: project('100000', '≥120公里') },
      { name: '预算减少', plan: project('50000', '≥60公里'), previous: project('100000', '≥120公里') },
      { name: '没有上年文本', plan: project('100000', '≥60公里') },
    ],
    reject: [
      {
        name: '表中印有上年一栏',
        plan: planOf({
          indicators: [line('数量指标', '投放公共自行车数量', '2500辆', { further: { 上年: '3100辆' } })],
        }),
        findings: 1,
      },
      { name: '降低', plan: project('100000', '≥90公里'), previous: project('100000', '≥120公里'), findings: 1 },
      {
        name: '预算增加却降低',
        plan: project('150000', '≥100公里'),
        previous: project('100000', '≥120公里'),
        findings: 1,
      },
    ],
  },
};

/** "上年", "上年实现值", "2024年实际": the column of the year before. */
const LAST_YEAR = /^上年(?!预算)|^去年/;

/** A floor of the year beside what the form prints for the year before, in one unit. */
function lastYearInForm(view: IndicatorView): { readonly view: IndicatorView; readonly last: NumberTarget }[] {
  const { target, horizon, further } = view.indicator;
  if (horizon !== 'annual' || target.kind !== 'number' || target.op === '≤' || target.op === '<') return [];
  const column = Object.entries(further ?? {}).find(([header]) => LAST_YEAR.test(header.trim()));
  const last = column && parseTarget(column[1]);
  if (last?.kind !== 'number' || last.unit !== target.unit || last.per !== target.per) return [];
  return isLowerBetter(view) || isEconomicCost(view) || unitKind(target) === 'time' ? [] : [{ view, last }];
}

/** A floor a little below what was reached last year is caution. */
const CAUTION = '0.95';

const isFallen = ({ view, last }: { readonly view: IndicatorView; readonly last: NumberTarget }): boolean =>
  view.numbers.length === 1 &&
  decimal(view.numbers[0]?.value ?? last.value).lessThan(decimal(last.value).times(CAUTION));

/** What is said of a target below last year's; of the money only where last year's plan is known. */
function lower(view: IndicatorView, last: string, isMoneyKnown: boolean): Draft {
  const { level3, target } = view.indicator;
  return onIndicator(view, 'target', {
    message: {
      zh: `「${shorten(level3)}」上年为「${last}」，本年降为「${target.text}」${isMoneyKnown ? '，预算没有减少' : '，没有说明原因'}。`,
      en: `“${shorten(level3)}” was “${last}” last year and is “${target.text}” now, ${isMoneyKnown ? 'with no less money' : 'without a reason'}.`,
    },
    remedy: { zh: '说明降低的原因，或者恢复到上年水平。', en: 'Give the reason or keep last year’s level.' },
  });
}

function project(total: string, target: string) {
  return planOf({ amounts: { total }, indicators: [line('数量指标', '养护里程', target)] });
}
