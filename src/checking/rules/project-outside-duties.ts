import type { Plan } from '../../model/plan.ts';
import { measures2015 } from '../../regulations/measures2015.ts';
import { onProject, projectNotChecked } from '../draft.ts';
import { examplePlan, exampleProject } from '../example-plan.ts';
import { viewOf } from '../plan-view.ts';
import type { Rule } from '../rule.ts';
import { isRunningCost } from '../running-cost.ts';
import { essence, sharesPair } from '../similarity.ts';

/** A name that has less than this many telling characters could be anybody's project. */
const TELLING = 4;
/** Duties shorter than this do not list what a department does. */
const ENOUGH_DUTIES = 60;

/**
 * A department's project serves its duties. Found only where not one pair of telling characters of the project's name stands in the
 * duties, goals or work plan of the department. Running costs belong to any department. A department without such text is not checked.
 */
export const projectOutsideDuties: Rule = {
  id: 'project-outside-duties',
  topic: 'plan',
  reviewPoint: 'goal-relevance',
  title: { zh: '项目与部门职责看不出关系', en: 'Project without a link to the department’s duties' },
  severity: 'hint',
  cites: [measures2015.goalsPointed, measures2015.reviewRelevance],
  explanation: {
    zh: '项目应服务于部门职责。项目名称的实义词在部门职责、总体目标、分项目标、重点工作中一个也找不到时提示。人员、运转、购置类项目任何部门都有，不检查；没有职责文字的列入未检查。',
    en: 'Found where no telling word of the project’s name stands in the duties, goals or work plan. Running costs are left alone.',
  },
  *check(plan) {
    const duties = dutiesOf(plan);
    for (const view of viewOf(plan).projects) {
      const name = essence(view.project.name).replace(
        /(业务|维护|建设|管理|服务|支出|补助|补贴|县级|区级|市级|本级|配套|\d{4}年)/g,
        '',
      );
      if (isRunningCost(view.project.name) || name.length < TELLING) continue;
      if (duties.length < ENOUGH_DUTIES) {
        yield projectNotChecked(view, '', {
          zh: '文件没有部门职责或总体目标的文字，不能判断项目是否属于部门职责。',
          en: 'The paper does not describe the department’s duties, so the link cannot be judged.',
        });
        continue;
      }
      if (sharesPair(name, duties)) continue;
      yield onProject(
        view,
        'name',
        {
          message: {
            zh: `部门职责、目标和重点工作中都没有提到「${view.label}」的内容，看不出项目与职责的关系。`,
            en: `Neither duties nor goals of the department mention what “${view.label}” is about.`,
          },
          remedy: {
            zh: '在项目目标中说明与部门职责或上级分工的关系；不属于本部门的，调整到主管部门。',
            en: 'State the link to the duties or to an assignment, or move the project to the department in charge.',
          },
        },
        view.project.name,
      );
    }
  },
  examples: {
    accept: [
      { name: '属于职责', plan: withDuties('农村公路养护经费') },
      { name: '运转类项目', plan: withDuties('办公设备购置费') },
      { name: '没有职责文字', plan: examplePlan({ projects: [exampleProject({ name: '招商引资专项业务费' })] }) },
    ],
    reject: [
      { name: '招商', plan: withDuties('招商引资专项业务费'), findings: 1 },
      { name: '旅游', plan: withDuties('旅游节庆活动经费'), findings: 1 },
    ],
  },
};

function dutiesOf(plan: Plan): string {
  return [
    plan.duties,
    plan.overallGoal,
    ...plan.divisions.flatMap(({ title, goal, targets }) => [title, goal, ...targets.map(({ name }) => name)]),
    ...plan.safeguards,
    ...plan.workPlan.flatMap(({ item, goal }) => [item, goal]),
  ]
    .join('\n')
    .replace(/\s/g, '');
}

function withDuties(name: string) {
  return examplePlan({
    duties:
      '负责全县公路、桥梁、隧道的规划、建设和养护，组织实施农村公路日常巡查和专项检测，监督道路运输市场，承担路政执法、安全生产监督和应急抢险，指导乡镇做好乡道村道管理。',
    projects: [exampleProject({ name })],
  });
}
