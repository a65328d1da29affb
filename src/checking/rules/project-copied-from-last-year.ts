import type { Project } from '../../model/plan.ts';
import { measures2015 } from '../../regulations/measures2015.ts';
import { onProject, planNotChecked } from '../draft.ts';
import { examplePlan, exampleProject, line, planOf } from '../example-plan.ts';
import { amountOf, printMoney } from '../money-amount.ts';
import { plain } from '../plain-text.ts';
import { viewOf } from '../plan-view.ts';
import { previousProject } from '../previous-project.ts';
import type { Draft, Rule } from '../rule.ts';

/**
 * The same goals and targets with another budget: either the money or the targets were not thought through. Unchanged money with unchanged targets is
 * a continued service and passes, a cost target is left out as it follows the money. Needs last year's plan.
 */
export const projectCopiedFromLastYear: Rule = {
  id: 'project-copied-from-last-year',
  topic: 'text',
  reviewPoint: 'funds-match',
  title: { zh: '照抄上年目标而预算有变', en: 'Copied from last year with a changed budget' },
  severity: 'warning',
  cites: [measures2015.goalsMatched],
  explanation: {
    zh: '预算比上年增减一成以上，目标文字和指标值（成本除外）却一字不改的提出。需要提供上年文本（--previous），没有的列入未检查；预算未变的延续项目不提出。',
    en: 'Goals and targets equal last year’s, cost aside, while the budget changed by a tenth or more. Needs last year’s plan.',
  },
  *check(plan, { previous }): Iterable<Draft> {
    for (const view of viewOf(plan).projects) {
      if (!previous) {
        yield planNotChecked({
          zh: '没有提供上年文本，不能判断是否照抄。',
          en: 'Last year’s plan was not given, so copying cannot be told.',
        });
        return;
      }
      const last = previousProject(view.project, previous);
      const [now, before] = [amountOf(view.project.amounts.total), amountOf(last?.amounts.total)];
      if (!last || !now || !before || view.project.indicators.length === 0) continue;
      if (now.minus(before).abs().lessThan(before.times('0.1')) || wordsOf(view.project) !== wordsOf(last)) continue;
      yield onProject(view, 'indicators', {
        message: {
          zh: `「${view.label}」预算由上年 ${printMoney(before)} 变为 ${printMoney(now)}，目标和指标值却与上年完全相同。`,
          en: `The budget of “${view.label}” went from ${printMoney(before)} to ${printMoney(now)}, goals and targets did not change.`,
        },
        remedy: {
          zh: '按资金变化重新测算数量、质量等指标值，或说明预算变化的原因。',
          en: 'Work out the targets anew or say why the budget changed.',
        },
      });
    }
  },
  examples: {
    accept: [
      {
        name: '上年没有的项目',
        plan: project('200000', '≥120公里'),
        previous: planOf({ name: '城区照明经费', amounts: { total: '100000' } }),
      },
      { name: '指标随预算调整', plan: project('200000', '≥240公里'), previous: project('100000', '≥120公里') },
      { name: '预算未变的延续项目', plan: project('100000', '≥120公里'), previous: project('100000', '≥120公里') },
      { name: '没有上年文本', plan: project('200000', '≥120公里') },
    ],
    reject: [
      {
        name: '预算翻倍指标不变',
        plan: project('200000', '≥120公里'),
        previous: project('100000', '≥120公里'),
        findings: 1,
      },
      {
        name: '预算减半指标不变',
        plan: project('50000', '≥120公里'),
        previous: examplePlan({
          fiscalYear: 2024,
          projects: [exampleProject({ name: '桥梁检测费' }), ...project('100000', '≥120公里').projects],
        }),
        findings: 1,
      },
    ],
  },
};

function wordsOf({ goals, indicators }: Project): string {
  const lines = indicators
    .filter(({ level1, level2 }) => !/成本/.test(level1 + level2))
    .map(({ horizon, level2, level3, target }) => `${horizon}|${level2}|${level3}|${target.text}`);
  return plain([...goals, ...lines].join('\n')).replace(/20\d\d/g, '');
}

function project(total: string, target: string) {
  return planOf({ amounts: { total }, goals: ['养护农村公路'], indicators: [line('数量指标', '养护里程', target)] });
}
