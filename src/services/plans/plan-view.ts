import { OperationalError } from '../../base/operational-error.ts';
import type { PlanStep } from '../../model/workflow.ts';
import { listPlanLocks } from '../../store/workflow/plan-locks.ts';
import { findPlanPaper, findPlanRow, type PlanPaperRow, type PlanRow } from '../../store/workflow/plans.ts';
import type { Step } from '../acting/act.ts';
import type { Acting } from '../acting/actor.ts';
import { changedMeanwhile, type Expected } from '../acting/expected-revision.ts';
import { visibleOffices } from '../organisation/visible-offices.ts';
import { possibleSteps } from '../workflow/workflow.ts';

/** A plan with the paper it now rests on, and what the reader may do with it. */
export interface PlanView {
  readonly row: PlanRow;
  readonly fileName: string;
  readonly possibleSteps: readonly PlanStep[];
}

/** A plan that the actor may see, or `resource_not_found`: that others exist is not told. */
export async function mustSeePlan(acting: Acting, planId: string): Promise<PlanRow> {
  const row = await findPlanRow(acting.data.store.db, await visibleOffices(acting), planId);
  if (row) return row;
  throw new OperationalError('resource_not_found', {
    zh: '没有这份计划，或您的单位无权查看。',
    en: 'There is no such plan, or your office may not see it.',
  });
}

/** The plan as it stands inside the transaction, in the state that the change starts from. */
export async function mustBeCurrent(step: Step, { tenant, plan_id }: PlanRow, expected: Expected): Promise<PlanRow> {
  const row = await findPlanRow(step.db, [tenant], plan_id);
  if (!row || row.revision !== expected.revision) throw changedMeanwhile();
  return row;
}

export async function mustHavePaper(
  db: Step['db'] | Acting['data']['store']['db'],
  row: PlanRow,
  version = row.version,
): Promise<PlanPaperRow> {
  const paper = await findPlanPaper(db, row.tenant, row.plan_id, version);
  if (paper) return paper;
  throw new OperationalError('resource_not_found', {
    zh: `这份计划没有第 ${version} 版。`,
    en: `The plan has no version ${version}.`,
  });
}

/** Throws `period_closed` where the finance bureau has locked the year of the unit. */
export async function mustBeUnlocked(
  db: Step['db'],
  { tenant, fiscal_year }: Pick<PlanRow, 'tenant' | 'fiscal_year'>,
): Promise<void> {
  const locks = await listPlanLocks(db, [tenant]);
  if (!locks.some((lock) => lock.fiscal_year === fiscal_year && lock.locked)) return;
  throw new OperationalError('period_closed', {
    zh: `${fiscal_year} 年度的编报已锁定。需要修改的，请联系财政部门解锁。`,
    en: `The plans of ${fiscal_year} are locked; ask the finance bureau to unlock the year.`,
  });
}

export function viewPlan(acting: Acting, row: PlanRow, fileName: string): PlanView {
  return { row, fileName, possibleSteps: possibleSteps(row.state, acting.actor.role) };
}

/** What the audit trail keeps of a plan. */
export function auditedPlan({ state, version, revision, fiscal_year, title }: PlanRow): object {
  return { state, version, revision, fiscalYear: fiscal_year, title };
}
