import { deadlineOf } from '../../model/target-grammar/deadline.ts';
import { guide2021 } from '../../regulations/guide2021.ts';
import { measures2015 } from '../../regulations/measures2015.ts';
import { onProject } from '../draft.ts';
import { examplePlan, line, planOf } from '../example-plan.ts';
import { goalDatesOf, isOfSameStep } from '../goal-dates.ts';
import { shorten } from '../plain-text.ts';
import { type ProjectView, viewOf } from '../plan-view.ts';
import type { Rule } from '../rule.ts';

/**
 * A goal that is to be done by June and a timeliness indicator that allows December contradict each other. Found only where the goals name one day by which work is
 * done and the timeliness indicators name one, of the same step (招标, 验收): of several days nobody can say which belongs to
 * which.
 */
export const goalDateDiffersFromTimeliness: Rule = {
  id: 'goal-date-differs-from-timeliness',
  topic: 'plan',
  reviewPoint: 'clarity',
  title: { zh: '目标中的完成时间与时效指标不一致', en: 'Date of the goal differs from the timeliness indicator' },
  severity: 'warning',
  cites: [measures2015.goalsMatched, guide2021.timelinessIndicator],
  explanation: {
    zh: '绩效目标写明几月完成，时效指标应是同一时点。目标中完成的时点和时效指标的时点各只有一个时比较；各有几个的，说的是不同步骤的（主体完工与竣工验收），不检查。',
    en: 'Where a goal says by when it will be done, the timeliness indicator names the same day. Compared where both name just one day; of several, or of different steps, nobody knows which belongs to which.',
  },
  *check(plan) {
    const { fiscalYear } = plan;
    if (fiscalYear === undefined) return;
    for (const view of viewOf(plan).tables) {
      const goals = view.pointer === '' ? [plan.overallGoal ?? ''] : view.project.goals;
      const dates = goals.flatMap((goal, index) =>
        goalDatesOf(goal, fiscalYear).map((date) => ({
          ...date,
          path: view.pointer === '' ? 'overallGoal' : `goals/${index}`,
        })),
      );
      const [date] = dates;
      if (!date || dates.some(({ day }) => day !== date.day)) continue;
      const limit = onlyDeadline(view, fiscalYear);
      if (!limit || limit.day === date.day || !isOfSameStep(date.clause, limit.view.name)) continue;
      const { level3, target } = limit.view.indicator;
      yield onProject(
        view,
        date.path,
        {
          message: {
            zh: `目标文字写「${date.text}」完成，时效指标「${shorten(level3)}」却是「${target.text}」。`,
            en: `The goal says “${date.text}”, the timeliness indicator “${shorten(level3)}” says “${target.text}”.`,
          },
          remedy: {
            zh: '核对后写成同一时点；分步完成的，在目标和指标中分别写明各步的时间。',
            en: 'Make both the same day; where there are steps, name the day of each in goal and indicators.',
          },
        },
        date.text,
      );
    }
  },
  examples: {
    accept: [
      { name: '同一时点', plan: dated('6月底前完成全部维修任务', '维修任务完成时间', '6月30日前') },
      { name: '目标说的是主体，指标说的是验收', plan: dated('10月底前完成主体工程', '竣工验收时间', '12月底前') },
      { name: '目标没有写时点', plan: dated('完成全部维修任务', '维修任务完成时间', '12月底前') },
      {
        name: '目标分两步',
        plan: dated('3月底前完成招标，10月底前完成全部维修任务', '维修任务完成时间', '12月底前'),
      },
      { name: '时间说的不是完成', plan: dated('6月底前启动招标，全年维修公路30公里', '维修完成时间', '12月底前') },
      {
        name: '时效指标有两个时点',
        plan: planOf({
          goals: ['10月底前完成全部维修任务'],
          indicators: [line('时效指标', '招标完成时间', '4月底前'), line('时效指标', '验收时间', '11月底前')],
        }),
      },
    ],
    reject: [
      {
        name: '部门整体',
        plan: examplePlan({
          overallGoal: '8月底前完成造林任务。',
          indicators: [line('时效指标', '造林任务完成时间', '11月底前')],
        }),
        findings: 1,
      },
      { name: '目标早于时效指标', plan: dated('6月底前完成全部维修任务', '维修任务完成时间', '12月底前'), findings: 1 },
      { name: '目标晚于时效指标', plan: dated('12月20日前完成验收', '项目验收时间', '2025年10月底前'), findings: 1 },
    ],
  },
};

/** The one day that the timeliness indicators of the year name; undefined where there is none or more than one. */
function onlyDeadline({ indicators }: ProjectView, fiscalYear: number) {
  const deadlines = indicators.flatMap((view) => {
    const { indicator, level2 } = view;
    const day =
      level2 === 'timeliness' && indicator.horizon === 'annual' ? deadlineOf(indicator.target, fiscalYear) : undefined;
    return day && /月|日/.test(indicator.target.text) ? [{ view, day }] : [];
  });
  const [first] = deadlines;
  return first && deadlines.every(({ day }) => day === first.day) ? first : undefined;
}

function dated(goal: string, name: string, target: string) {
  return planOf({ goals: [goal], indicators: [line('时效指标', name, target)] });
}
