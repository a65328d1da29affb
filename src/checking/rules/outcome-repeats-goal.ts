import { evaluation2020 } from '../../regulations/evaluation2020.ts';
import { onProject } from '../draft.ts';
import { examplePlan, planOf } from '../example-plan.ts';
import { goalOf } from '../outcomes.ts';
import { shorten } from '../plain-text.ts';
import { viewOf } from '../plan-view.ts';
import type { Rule } from '../rule.ts';
import { letters } from '../similarity.ts';

/** Shorter goals ("免费开放") can be met in the same words. */
const FROM = 12;
/** Words that turn a goal into a report without saying anything of what was done. */
const DONE = /已经?|了|全部|全面|圆满|顺利|按时|按期|完成|目标\d*/g;

/**
 * 实际完成情况 says what was done and how much of it. Where it is the goal word for word, 已 and 了 aside, nothing is reported. Goals of a few words
 * are left alone.
 */
export const outcomeRepeatsGoal: Rule = {
  id: 'outcome-repeats-goal',
  topic: 'self-evaluation',
  title: { zh: '完成情况照抄绩效目标', en: 'Outcome repeats the goal' },
  severity: 'warning',
  cites: [evaluation2020.selfEvaluationTable, evaluation2020.evidence],
  explanation: {
    zh: '“实际完成情况”应写明做了什么、做了多少、产生什么效果。与预期目标逐字相同（只多了“已”“了”“完成”）的提出；只有几个字的目标不检查。',
    en: '实际完成情况 says what was done and how much. One that equals the goal, 已 and 了 aside, is found; goals of a few words are left alone.',
  },
  *check(plan) {
    for (const view of viewOf(plan).tables) {
      const { outcome } = view.project;
      const goal = goalOf(view, plan);
      if (!outcome || bare(goal).length < FROM || bare(goal) !== bare(outcome)) continue;
      yield onProject(
        view,
        'outcome',
        {
          message: {
            zh: `「${view.label}」的完成情况「${shorten(outcome)}」与预期目标逐字相同，没有说明实际做了什么、做了多少。`,
            en: `The outcome of “${view.label}” repeats the goal word for word (“${shorten(outcome)}”) and reports nothing.`,
          },
          remedy: {
            zh: '对照目标逐条写实际完成的数量、时间和效果；没有完成的写明差多少和原因。',
            en: 'Report for each goal how much was done, when and to what effect; say what is missing and why.',
          },
        },
        outcome,
      );
    }
  },
  examples: {
    accept: [
      {
        name: '写明实际数量',
        plan: planOf({ goals: ['养护农村公路120公里，巡查48次'], outcome: '养护农村公路126公里，巡查52次' }),
      },
      { name: '目标只有几个字', plan: planOf({ goals: ['免费开放'], outcome: '免费开放' }) },
      { name: '没有完成情况', plan: planOf({ goals: ['养护农村公路120公里，巡查48次'] }) },
    ],
    reject: [
      {
        name: '逐字相同',
        plan: planOf({ goals: ['为全县高龄老人按月足额发放津贴。'], outcome: '为全县高龄老人按月足额发放津贴。' }),
        findings: 1,
      },
      {
        name: '只多一个“已”字',
        plan: planOf({
          goals: ['1.维修养护农村公路120公里；', '2.开展日常巡查48次。'],
          outcome: '已完成维修养护农村公路120公里；已开展日常巡查48次。',
        }),
        findings: 1,
      },
      {
        name: '部门整体',
        plan: examplePlan({
          overallGoal: '办理法律援助案件400件，开展法治宣传60场。',
          outcome: '办理法律援助案件400件，开展法治宣传60场',
          execution: [{ label: '年度资金总额', kind: 'total' }],
        }),
        findings: 1,
      },
    ],
  },
};

/** Words without numbering, marks and what only says that it is done. */
function bare(text: string): string {
  const lines = text.split('\n').map((line) => line.replace(/^\s*(?:目标)?[(（]?\d{1,2}[)）.、:：]\s*/, ''));
  return letters(lines.join('').replace(/(?<=[。；;])\s*[(（]?\d{1,2}[)）.、:：]/g, '')).replace(DONE, '');
}
