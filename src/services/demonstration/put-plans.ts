import type { Plan } from '../../model/plan.ts';
import { parseTarget } from '../../model/target-grammar/parse-target.ts';
import type { PlanStep } from '../../model/workflow.ts';
import type { Acting } from '../acting/actor.ts';
import { createPlan, replacePaper } from '../plans/hand-in-plan.ts';
import type { PlanView } from '../plans/plan-view.ts';
import { readPlan } from '../plans/read-plans.ts';
import { stepPlan } from '../plans/step-plan.ts';
import type { NewComment } from '../workflow/document-comments.ts';
import type { DemonstrationDepartment } from './demonstration-department.ts';
import { makePlan, officeName } from './make-plan.ts';
import type { Staff } from './staff.ts';
import type { OnDay, PaperMaker } from './story.ts';

/** What putting plans needs. */
export interface PlanDesk {
  readonly staff: Staff;
  /** Writes a plan down as the Word paper that an office hands in. */
  readonly paper: PaperMaker;
  /** Lets somebody act on a day of the story. */
  readonly on: OnDay;
  readonly fiscalYear: number;
}

/** The plan of last year, approved in its January. Gives its id. */
export async function putLastYear(desk: PlanDesk, department: DemonstrationDepartment): Promise<string> {
  const year = desk.fiscalYear - 1;
  const plan = await handIn(desk, department, makePlan(department, 'last', year), `${year}-01-08`);
  return approve(desk, department, plan, `${year}-01`);
}

/** The plan of this year, as far as the story of the department goes. Gives its id. */
export async function putThisYear(desk: PlanDesk, department: DemonstrationDepartment): Promise<string> {
  const { fiscalYear: year } = desk;
  const content = makePlan(department, 'now', year);
  const begun = await handIn(desk, department, content, `${year}-01-07`);
  const { plan_id: id } = begun.row;
  const step = (view: PlanView, who: string, day: string, what: PlanStep, more: Partial<Note> = {}) =>
    stepOf(desk, view, who, `${year}-${day}`, what, more);
  const [preparer, reviewer] = peopleOf(department);
  switch (department.stands) {
    case 'drafting':
      return id;
    case 'department-review':
      await step(begun, preparer, '01-09', 'submit');
      return id;
    case 'finance-review':
      await step(await step(begun, preparer, '01-09', 'submit'), reviewer, '01-12', 'endorse');
      return id;
    case 'returned': {
      const endorsed = await step(await step(begun, preparer, '01-09', 'submit'), reviewer, '01-12', 'endorse');
      await step(endorsed, FINANCE, '01-20', 'return', { reason: RETURNED, comments: OBJECTIONS });
      return id;
    }
    default:
      await approve(desk, department, begun, `${year}-01`);
  }
  if (department.stands === 'approved') return id;
  const approved = await current(desk, department, id);
  const adjusting = await step(approved, preparer, '07-06', 'adjust', { reason: ADJUSTED });
  if (department.stands === 'adjusting') return id;
  const changed = await replace(desk, department, adjusting, lowered(content), `${year}-07-08`);
  return approve(desk, department, changed, `${year}-07`);
}

/** The finance bureau's reviewer who judges plans. */
export const FINANCE = 'caizheng1';

/** The accounts of a department: who prepares, and who reviews. */
export function peopleOf({ account }: DemonstrationDepartment): readonly [preparer: string, reviewer: string] {
  return [`${account}-tb`, `${account}-sh`];
}

interface Note {
  readonly reason: string;
  readonly comments: readonly NewComment[];
}

const RETURNED = '请按逐条意见修改后重新报送。';
const ADJUSTED = '上级追加任务，部分指标值需要调整。';

const OBJECTIONS: readonly NewComment[] = [
  { subject: '/projects/0/indicators/5', body: '上年实际发生 8 起，今年仍按“≤8起”，请说明为什么不再压减。' },
  {
    subject: '/projects/0/indicators/6',
    rule: 'satisfaction-without-survey-method',
    body: '请写明调查份数和调查单位。',
  },
  { subject: '/projects/1/indicators/0', body: '上年实际检查家数与今年目标接近，请附年度监督检查计划。' },
];

async function handIn(desk: PlanDesk, department: DemonstrationDepartment, plan: Plan, day: string): Promise<PlanView> {
  const [preparer] = peopleOf(department);
  const fileName = `${plan.fiscalYear}年${officeName(department)}部门预算绩效文本.docx`;
  const paper = await desk.paper(plan, fileName);
  return createPlan(desk.on(desk.staff.acting(preparer), day), paper, plan.fiscalYear);
}

async function replace(
  desk: PlanDesk,
  department: DemonstrationDepartment,
  { row }: PlanView,
  plan: Plan,
  day: string,
): Promise<PlanView> {
  const [preparer] = peopleOf(department);
  const paper = await desk.paper(plan, `${plan.fiscalYear}年${officeName(department)}部门预算绩效文本（调整）.docx`);
  return replacePaper(desk.on(desk.staff.acting(preparer), day), row.plan_id, { revision: row.revision }, paper);
}

async function approve(
  desk: PlanDesk,
  department: DemonstrationDepartment,
  view: PlanView,
  month: string,
): Promise<string> {
  const [preparer, reviewer] = peopleOf(department);
  const submitted = await stepOf(desk, view, preparer, `${month}-10`, 'submit');
  const endorsed = await stepOf(desk, submitted, reviewer, `${month}-13`, 'endorse');
  await stepOf(desk, endorsed, FINANCE, `${month}-24`, 'approve');
  return view.row.plan_id;
}

function stepOf(
  { staff, on }: PlanDesk,
  { row }: PlanView,
  who: string,
  day: string,
  step: PlanStep,
  { reason = '', comments = [] }: Partial<Note> = {},
): Promise<PlanView> {
  const acting: Acting = on(staff.acting(who), day);
  return stepPlan(acting, row.plan_id, { revision: row.revision }, { step, reason, comments });
}

function current({ staff }: PlanDesk, department: DemonstrationDepartment, id: string): Promise<PlanView> {
  return readPlan(staff.acting(peopleOf(department)[0]), id);
}

/** The adjusted plan: fewer courses, because a training hall is closed for repair. */
function lowered(plan: Plan): Plan {
  const changes: Readonly<Record<string, string>> = { '≥60期': '≥50期', '≥2400人次': '≥2000人次' };
  const projects = plan.projects.map((project) => ({
    ...project,
    indicators: project.indicators.map((indicator) => {
      const now = changes[indicator.target.text];
      return now === undefined ? indicator : { ...indicator, target: parseTarget(now) };
    }),
  }));
  return { ...plan, projects };
}
