import type { Place } from '../model/place.ts';
import type { Plan } from '../model/plan.ts';
import { viewOf } from './plan-view.ts';
import { rememberLast } from './remember-last.ts';

/** One piece of the paper's own wording with where it stands. */
export interface PlanText {
  readonly text: string;
  /** JSON pointer to it. */
  readonly subject: string;
  readonly label: string;
  readonly at?: Place;
  /** What kind of wording it is: rules on slogans and years leave bases alone, which quote documents, and that on years the background (立项依据, 前两年预算). */
  readonly part: 'goal' | 'safeguard' | 'indicator' | 'basis' | 'name' | 'money' | 'background' | 'result';
}

/** Labels of what came before the project, why there is one, or what was concluded of it. */
const BACKGROUND = /结论|问题|措施|依据|必要性|可行性|背景|理由|概况|概述|情况|现状|前.{0,2}年|上年|历年|变动/;

/** Everything that is written in the plan, in its order, empty pieces left out. Made once for each plan object. */
export const textsOf = rememberLast((plan: Plan): readonly PlanText[] =>
  [...departmentTexts(plan), ...projectTexts(plan), ...indicatorTexts(plan)].filter(({ text }) => text.trim() !== ''),
);

/** What a self-evaluation tells of the year: 实际完成情况, 实际完成值 and reasons, of the department and of each project. */
export function resultTextsOf(plan: Plan): readonly PlanText[] {
  return viewOf(plan)
    .tables.flatMap(({ project, pointer, label, indicators }) => [
      text('result', project.outcome, `${pointer}/outcome`, label, project.places?.['outcome'] ?? project.at),
      ...indicators.flatMap(({ indicator, pointer: line, label: name }) => {
        const place = (field: string): Place => indicator.places?.[field] ?? indicator.at;
        return [
          text('result', indicator.actual, `${line}/actual`, name, place('actual')),
          text('result', indicator.reason, `${line}/reason`, name, place('reason')),
        ];
      }),
    ])
    .filter((piece) => piece.text.trim() !== '');
}

function text(
  part: PlanText['part'],
  words: string | undefined,
  subject: string,
  label: string,
  at: Place | undefined,
): PlanText {
  return { part, text: words ?? '', subject, label, ...(at && { at }) };
}

function departmentTexts(plan: Plan): PlanText[] {
  const place = plan.places ?? {};
  return [
    text('goal', plan.overallGoal, '/overallGoal', '总体绩效目标', place['overallGoal']),
    ...plan.divisions.flatMap(({ title, goal, at }, i) => [
      text('name', title, `/divisions/${i}/title`, title, at),
      text('goal', goal, `/divisions/${i}/goal`, title, at),
    ]),
    ...plan.safeguards.map((words, i) =>
      text(
        'safeguard',
        words,
        `/safeguards/${i}`,
        `工作保障措施第${i + 1}条`,
        place[`safeguards/${i}`] ?? place['safeguards'],
      ),
    ),
    text('goal', plan.duties, '/duties', '部门职责', place['duties']),
    ...plan.workPlan.flatMap(({ item, goal, at }, i) => [
      text('name', item, `/workPlan/${i}/item`, item, at),
      text('goal', goal, `/workPlan/${i}/goal`, item, at),
    ]),
    ...(plan.summary?.lines ?? []).flatMap(({ name, midtermGoal, annualGoal, at }, i) => [
      text('name', name, `/summary/lines/${i}/name`, '汇总表', at),
      text('goal', midtermGoal, `/summary/lines/${i}/midtermGoal`, name, at),
      text('goal', annualGoal, `/summary/lines/${i}/annualGoal`, name, at),
    ]),
  ];
}

function projectTexts(plan: Plan): PlanText[] {
  return viewOf(plan).projects.flatMap(({ project, pointer, label }) => {
    const place = (field: string): Place | undefined => project.places?.[field] ?? project.at;
    return [
      text('name', project.name, `${pointer}/name`, label, place('name')),
      text('goal', project.purpose, `${pointer}/purpose`, label, place('purpose')),
      ...project.goals.map((goal, i) =>
        text('goal', goal, `${pointer}/goals/${i}`, label, place(`goals/${i}`) ?? place('goals')),
      ),
      ...project.midtermGoals.map((goal, i) =>
        text('goal', goal, `${pointer}/midtermGoals/${i}`, label, place('midtermGoals')),
      ),
      ...(project.further ?? []).map(({ label: title, value, at }, i) =>
        text(
          BACKGROUND.test(title) ? 'background' : 'money',
          value,
          `${pointer}/further/${i}/value`,
          label,
          at ?? project.at,
        ),
      ),
      ...project.costLines.flatMap(({ name, formula, at }, i) => [
        text('money', name, `${pointer}/costLines/${i}/name`, label, at ?? project.at),
        text('money', formula, `${pointer}/costLines/${i}/formula`, label, at ?? project.at),
      ]),
    ];
  });
}

function indicatorTexts(plan: Plan): PlanText[] {
  return viewOf(plan).worded.flatMap(({ indicator, pointer, label }) => {
    const place = (field: string): Place => indicator.places?.[field] ?? indicator.at;
    return [
      text('indicator', indicator.level3, `${pointer}/level3`, label, place('level3')),
      text('indicator', indicator.description, `${pointer}/description`, label, place('description')),
      text('indicator', indicator.target.text, `${pointer}/target`, label, place('target')),
      text('basis', indicator.basis, `${pointer}/basis`, label, place('basis')),
    ];
  });
}
