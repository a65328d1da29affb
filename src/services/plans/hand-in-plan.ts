import { OperationalError } from '../../base/operational-error.ts';
import { updatePlanRow } from '../../store/workflow/plans.ts';
import { act } from '../acting/act.ts';
import type { Acting } from '../acting/actor.ts';
import type { Expected } from '../acting/expected-revision.ts';
import { keepPaper } from '../papers/paper-store.ts';
import type { ReadPaper } from '../papers/paper-task.ts';
import { readUploadedPaper, type UploadedPaper } from '../papers/read-uploaded-paper.ts';
import { mustBeOpen, mustBeOwn } from './may-change.ts';
import { auditedPlan, mustBeCurrent, mustBeUnlocked, mustSeePlan, type PlanView, viewPlan } from './plan-view.ts';
import { type NewVersion, putNewPlan, putPlanVersion, titleOf } from './put-plan-version.ts';

/** Begins a plan of the actor's office with its first paper. The year is the paper's unless one is given. */
export async function createPlan(
  acting: Acting,
  paper: UploadedPaper,
  fiscalYear: number | undefined,
): Promise<PlanView> {
  const read = await readUploadedPaper(acting, paper, fiscalYear);
  const year = fiscalYear ?? read.plan.fiscalYear;
  if (year === undefined) throw yearMissing();
  const { data, actor } = acting;
  const { tenant } = actor;
  await keepPaper(data.store.folder, paper);
  return act(acting, { tenant, action: 'plan.create' }, async (step) => {
    await mustBeUnlocked(step.db, { tenant, fiscal_year: year });
    const title = titleOf(read.plan, paper.fileName);
    const row = await putNewPlan(step, actor, { fiscalYear: year, title }, versionOf(read, paper));
    await step.record({ subject: `plan/${row.plan_id}`, after: { ...auditedPlan(row), paper: paper.sha256 } });
    return viewPlan(step.db, actor, row);
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
  const read = await readUploadedPaper(acting, paper, known.fiscal_year);
  await keepPaper(acting.data.store.folder, paper);
  return act(acting, { tenant: known.tenant, action: 'plan.replace' }, async (step) => {
    const before = await mustBeCurrent(step, known, expected);
    await mustBeUnlocked(step.db, before);
    mustBeOpen(before);
    const title = titleOf(read.plan, paper.fileName);
    const after = await updatePlanRow(step.db, before, { version: before.version + 1, title, updated_at: step.at });
    await putPlanVersion(step, acting.actor, after, versionOf(read, paper));
    await step.record({
      subject: `plan/${planId}`,
      before: auditedPlan(before),
      after: { ...auditedPlan(after), paper: paper.sha256 },
    });
    return viewPlan(step.db, acting.actor, after);
  });
}

function versionOf({ plan, report }: ReadPaper, { sha256, fileName, size }: UploadedPaper): NewVersion {
  return { plan, report, origin: 'paper', paper: { sha256, file_name: fileName, size } };
}

const yearMissing = (): OperationalError =>
  new OperationalError('request_invalid', {
    zh: '文本里没有写明年度，请用 fiscalYear 指定。',
    en: 'The paper names no year; give it as fiscalYear.',
  });
