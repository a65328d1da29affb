import { guide2021 } from '../../regulations/guide2021.ts';
import { measures2015 } from '../../regulations/measures2015.ts';
import { onAbsentPart, projectNotChecked } from '../draft.ts';
import { line, planOf } from '../example-plan.ts';
import { viewOf } from '../plan-view.ts';
import type { Draft, Rule } from '../rule.ts';

/** So many characters and fewer are no goal (“见附件”).*/
const SHORT = 6;

/** A project says in words what it is to achieve. Self-evaluation forms may leave the goal to the declared plan and are not judged; of a table without its head nothing is known. */
export const projectWithoutGoal: Rule = {
  id: 'project-without-goal',
  topic: 'plan',
  reviewPoint: 'completeness',
  title: { zh: '项目没有绩效目标文字', en: 'Project without a goal in words' },
  severity: 'warning',
  cites: [measures2015.declarationForm, guide2021.coreGoals],
  needsCells: true,
  explanation: {
    zh: '项目应有概括性的绩效目标文字，指标由它分解而来。自评表、监控表不检查；连项目名称也没有读到的片段列入未检查。',
    en: 'A project states its goal in words, from which the indicators follow. Self-evaluation and monitoring forms are not judged; a table without its head is not checked.',
  },
  *check(plan): Iterable<Draft> {
    for (const view of viewOf(plan).projects) {
      const { project } = view;
      const isEvaluated = view.indicators.some(({ indicator: { actual, score } }) => (actual ?? score) !== undefined);
      if (project.execution || isEvaluated) continue;
      if ([...project.goals, ...project.midtermGoals].some((goal) => goal.trim() !== '')) continue;
      if (view.indicators.length === 0) continue;
      if ((project.further ?? []).some(({ label, value }) => /目标/.test(label) && value.trim().length > SHORT)) {
        yield projectNotChecked(view, 'goals', {
          zh: '表中有名称含“目标”的一栏，没有认作绩效目标，请人工核对。',
          en: 'The form has a field whose label speaks of a goal and which was not taken as one; a person has to look.',
        });
        continue;
      }
      if (project.name.trim() === '') {
        yield projectNotChecked(view, 'goals', {
          zh: '没有读到这张表的表头（项目名称、目标），不能断定没有填写绩效目标。',
          en: 'The head of this table (name, goal) was not read; whether a goal is stated cannot be known.',
        });
        continue;
      }
      yield onAbsentPart(plan, view, 'goals', {
        message: {
          zh: `项目「${view.label}」有指标，但没有绩效目标文字，看不出指标从何而来。`,
          en: `The project “${view.label}” has indicators but no goal in words.`,
        },
        remedy: {
          zh: '用一两句话写明干什么、达到什么效果。',
          en: 'Say in a sentence or two what is done and to what effect.',
        },
      });
    }
  },
  examples: {
    accept: [
      {
        name: '有目标',
        plan: planOf({ goals: ['养护农村公路120公里'], indicators: [line('数量指标', '养护里程', '≥120公里')] }),
      },
      {
        name: '没有读到表头的片段',
        plan: planOf({ name: '', indicators: [line('数量指标', '养护里程', '≥120公里')] }),
      },
      {
        name: '目标写在别的栏目里',
        plan: planOf({
          further: [{ label: '年度主要目标和成果', value: '改造养护站8处，惠及群众5000人。' }],
          indicators: [line('数量指标', '养护里程', '≥120公里')],
        }),
      },
      {
        name: '自评表不检查',
        plan: planOf({ indicators: [line('数量指标', '养护里程', '≥120公里', { actual: '118公里' })] }),
      },
    ],
    reject: [
      { name: '没有目标', plan: planOf({ indicators: [line('数量指标', '养护里程', '≥120公里')] }), findings: 1 },
      {
        name: '目标为空',
        plan: planOf({ goals: [' '], indicators: [line('数量指标', '养护里程', '≥120公里')] }),
        findings: 1,
      },
    ],
  },
};
