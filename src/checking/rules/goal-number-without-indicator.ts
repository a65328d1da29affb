import { guide2021 } from '../../regulations/guide2021.ts';
import { measures2015 } from '../../regulations/measures2015.ts';
import { onProject } from '../draft.ts';
import { line, planOf } from '../example-plan.ts';
import { unmeasuredOf } from '../goal-coverage.ts';
import { viewOf } from '../plan-view.ts';
import type { Rule } from '../rule.ts';

/**
 * A goal that says how much of something will be done ("培训管水员80人") has an indicator that counts it. Only work with its verb is looked at, and only where
 * no line says the number, none speaks of the thing, and none counts the same work in the same unit; a goal is told once with all that it lacks. Goals
 * of which nothing at all is measured are another rule's finding.
 */
export const goalNumberWithoutIndicator: Rule = {
  id: 'goal-number-without-indicator',
  topic: 'plan',
  reviewPoint: 'indicator-soundness',
  title: { zh: '目标中的数量没有指标衡量', en: 'Quantity of a goal without an indicator' },
  severity: 'hint',
  cites: [guide2021.coreGoals, measures2015.goalsMatched],
  needsWholeTable: true,
  explanation: {
    zh: '绩效目标写明要做多少的事（“培训管水员80人”），应有数量指标衡量。只看写明动作的数量；任一指标说到这件事、有这个数，或者以同一单位衡量同一动作的，不提出。金额、比率、时间不检查。',
    en: 'Work that a goal promises in numbers has an indicator that counts it. Only work with its verb is looked at; money, shares and times are not. Where any line has the number, speaks of the thing or counts the same work, nothing is said.',
  },
  *check(plan) {
    for (const view of viewOf(plan).projects) {
      const annual = view.indicators.filter(({ indicator }) => indicator.horizon === 'annual');
      if (annual.length === 0) continue;
      for (const [index, goal] of view.project.goals.entries()) {
        const missing = unmeasuredOf(goal, annual);
        if (missing.length === 0) continue;
        const words = missing.map(({ thing, text }) => `「${thing}」${text}`).join('、');
        yield onProject(
          view,
          `goals/${index}`,
          {
            message: {
              zh: `绩效目标写了${words}，没有指标衡量，年末无法说明是否做到。`,
              en: `The goal promises ${words}, but no indicator counts it, so nobody can say at year end whether it was done.`,
            },
            remedy: {
              zh: '为这项工作补充数量指标；不打算考核的，从目标中删去。',
              en: 'Add an indicator for it, or leave it out of the goal.',
            },
          },
          missing[0]?.text,
        );
      }
    }
  },
  examples: {
    accept: [
      {
        name: '有指标说到这件事',
        plan: goal('养护公路120公里，培训养护工人80人。', line('质量指标', '养护工人持证率', '≥95%')),
      },
      { name: '有指标是这个数', plan: goal('养护公路120公里，培训管水员80人。', line('数量指标', '受训人数', '80人')) },
      {
        name: '同一动作、同一单位',
        plan: goal('养护公路120公里，培训管水员80人。', line('数量指标', '培训人次', '≥60人次')),
      },
      { name: '没有动作的数是情况', plan: goal('养护公路120公里，服务沿线人口3万人。') },
      { name: '金额和期限', plan: goal('养护公路120公里，完成投资20万元，6个月内完成验收。') },
    ],
    reject: [
      { name: '培训没有指标', plan: goal('养护公路120公里，培训管水员80人。'), findings: 1 },
      { name: '两项只提一次', plan: goal('养护公路120公里，更换护栏300米，编印手册2000册。'), findings: 1 },
      {
        name: '人次没有指标，场次有',
        plan: goal('养护公路120公里，组织培训10场，培训600人次。', line('数量指标', '培训场次', '≥10场')),
        findings: 1,
      },
    ],
  },
};

function goal(words: string, ...more: ReturnType<typeof line>[]) {
  return planOf({ goals: [words], indicators: [line('数量指标', '公路养护里程', '≥120公里'), ...more] });
}
