import { decimal } from '../../base/decimal.ts';
import { measures2015 } from '../../regulations/measures2015.ts';
import { onIndicator, planNotChecked } from '../draft.ts';
import { line, planOf } from '../example-plan.ts';
import { amountOf } from '../money-amount.ts';
import { shorten } from '../plain-text.ts';
import { viewOf } from '../plan-view.ts';
import { previousProject } from '../previous-project.ts';
import type { Draft, Rule } from '../rule.ts';
import { sameName } from '../similarity.ts';

/** More money for less: a floor below last year's while the project's budget did not fall. Needs last year's plan; upper bounds are not judged. */
export const targetLowerThanLastYear: Rule = {
  id: 'target-lower-than-last-year',
  topic: 'plan',
  reviewPoint: 'reasonableness',
  title: { zh: '指标值低于上年而预算未减', en: 'Target below last year’s without less money' },
  severity: 'hint',
  cites: [measures2015.goalsReasonable, measures2015.goalsMatched],
  explanation: {
    zh: '同一项目的同一指标（≥ 或 ＝），本年指标值低于上年而预算没有减少的提示。需要上年文本，没有的列入未检查；上限类指标不比较。',
    en: 'The same indicator of the same project aims lower than last year although the budget did not fall. Needs last year’s plan.',
  },
  *check(plan, { previous }): Iterable<Draft> {
    for (const project of viewOf(plan).projects) {
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
        yield onIndicator(view, 'target', {
          message: {
            zh: `「${shorten(level3)}」上年为「${old.text}」，本年降为「${target.text}」，预算没有减少。`,
            en: `“${shorten(level3)}” was “${old.text}” last year and is “${target.text}” now, with no less money.`,
          },
          remedy: { zh: '说明降低的原因，或者恢复到上年水平。', en: 'Give the reason or keep last year’s level.' },
        });
      }
    }
  },
  examples: {
    accept: [
      { name: '不低于上年', plan: project('100000', '≥120公里'), previous: project('100000', '≥120公里') },
      { name: '预算减少', plan: project('50000', '≥60公里'), previous: project('100000', '≥120公里') },
      { name: '没有上年文本', plan: project('100000', '≥60公里') },
    ],
    reject: [
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

function project(total: string, target: string) {
  return planOf({ amounts: { total }, indicators: [line('数量指标', '养护里程', target)] });
}
