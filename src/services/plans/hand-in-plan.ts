import { OperationalError } from '../../base/operational-error.ts';
import type { Plan } from '../../model/plan.ts';
import { planStates } from '../../model/workflow.ts';
import { putPlan } from '../../store/plans/plan-versions.ts';
import { insertPlan, insertPlanPaper, type PlanRow, updatePlanRow } from '../../store/workflow/plans.ts';
import { act, type Step } from '../acting/act.ts';
import type { Acting } from '../acting/actor.ts';
import type { Expected } from '../acting/expected-revision.ts';
import { keepPaper } from '../papers/paper-store.ts';
import type { ReadPaper } from '../papers/paper-task.ts';
import { readUploadedPaper, type UploadedPaper } from '../papers/read-uploaded-paper.ts';
import { checkSettingsOf } from '../rules/check-settings.ts';
import { isOpenForChange } from '../workflow/workflow.ts';
import { auditedPlan, mustBeCurrent, mustBeUnlocked, mustSeePlan, type PlanView, viewPlan } from './plan-view.ts';

/** Begins a plan of the actor's office with its first paper. The year is the paper's unless one is given. */
export async function createPlan(
  acting: Acting,
  paper: UploadedPaper,
  fiscalYear: number | undefined,
): Promise<PlanView> {
  const { data, actor } = acting;
  const { tenant } = actor;
  const read = await readUploadedPaper(acting.papers, paper, await checkSettingsOf(data.store.db, tenant));
  const year = fiscalYear ?? read.plan.fiscalYear;
  if (year === undefined) throw yearMissing();
  await keepPaper(data.store.folder, paper);
  return act(acting, { tenant, action: 'plan.create' }, async (step) => {
    await mustBeUnlocked(step.db, { tenant, fiscal_year: year });
    const row: PlanRow = {
      ...{ tenant, plan_id: step.newId(), fiscal_year: year, title: titleOf(read.plan, paper), state: 'drafting' },
      ...{
        version: 1,
        revision: 1,
        submitted_version: null,
        approved_version: null,
        submitted_by: null,
        endorsed_by: null,
      },
      ...{ created_at: step.at, created_by: actor.account, updated_at: step.at },
    };
    await insertPlan(step.db, row);
    await putVersion(acting, step, row, read, paper);
    await step.record({ subject: `plan/${row.plan_id}`, after: { ...auditedPlan(row), paper: paper.sha256 } });
    return viewPlan(acting, row, paper.fileName);
  });
}

/** Puts a new paper in the place of the one before, which stays readable as its version. */
export async function replacePaper(
  acting: Acting,
  planId: string,
  expected: Expected,
  paper: UploadedPaper,
): Promise<PlanView> {
  const known = await mustSeePlan(acting, planId);
  mustBeOwn(acting, known);
  const settings = await checkSettingsOf(acting.data.store.db, known.tenant);
  const read = await readUploadedPaper(acting.papers, paper, settings);
  await keepPaper(acting.data.store.folder, paper);
  return act(acting, { tenant: known.tenant, action: 'plan.replace' }, async (step) => {
    const before = await mustBeCurrent(step, known, expected);
    await mustBeUnlocked(step.db, before);
    if (!isOpenForChange(before.state)) throw notOpen(before);
    const change = { version: before.version + 1, title: titleOf(read.plan, paper), updated_at: step.at };
    const after = await updatePlanRow(step.db, before, change);
    await putVersion(acting, step, after, read, paper);
    await step.record({
      subject: `plan/${planId}`,
      before: auditedPlan(before),
      after: { ...auditedPlan(after), paper: paper.sha256 },
    });
    return viewPlan(acting, after, paper.fileName);
  });
}

async function putVersion(
  acting: Acting,
  step: Step,
  row: PlanRow,
  read: ReadPaper,
  paper: UploadedPaper,
): Promise<void> {
  const { tenant, plan_id } = row;
  const version = await putPlan(step.write, plan_id, row.fiscal_year, read.plan);
  if (version !== row.version)
    throw new Error(`putVersion: the plan ${plan_id} has version ${version} instead of ${row.version}`);
  await insertPlanPaper(step.db, {
    ...{ tenant, plan_id, version, sha256: paper.sha256, file_name: paper.fileName, size: paper.size },
    ...{ uploaded_by: acting.actor.account, report: read.report },
  });
}

function titleOf(plan: Plan, paper: UploadedPaper): string {
  return plan.department.name ?? plan.projects[0]?.name ?? paper.fileName;
}

/** A preparer prepares for the own office; what stands under it is for its own people. */
function mustBeOwn({ actor }: Acting, { tenant }: PlanRow): void {
  if (actor.tenant === tenant) return;
  throw new OperationalError('not_allowed', {
    zh: '只有编报单位自己的填报人可以修改这份计划。',
    en: 'Only a preparer of the plan’s own office may change it.',
  });
}

const notOpen = ({ state }: PlanRow): OperationalError =>
  new OperationalError('step_not_possible', {
    zh: `计划正处于“${planStates[state].zh}”环节，不能更换文本。被退回或申请调整后才能修改。`,
    en: `The plan is in "${planStates[state].en}"; its paper can be replaced once it has been returned or an adjustment was begun.`,
  });

const yearMissing = (): OperationalError =>
  new OperationalError('request_invalid', {
    zh: '文本里没有写明年度，请用 fiscalYear 指定。',
    en: 'The paper names no year; give it as fiscalYear.',
  });
