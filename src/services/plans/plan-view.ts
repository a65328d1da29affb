import { OperationalError } from '../../base/operational-error.ts';
import type { PlanStep } from '../../model/workflow.ts';
import { listPlanLocks } from '../../store/workflow/plan-locks.ts';
import { findPlanMaking, type PlanMaking, type PlanOrigin } from '../../store/workflow/plan-makings.ts';
import { findPlanRow, type PlanRow } from '../../store/workflow/plans.ts';
import type { Step } from '../acting/act.ts';
import type { Acting, Actor } from '../acting/actor.ts';
import { changedMeanwhile, type Expected } from '../acting/expected-revision.ts';
import { visibleOffices } from '../organisation/visible-offices.ts';
import { possibleSteps } from '../workflow/workflow.ts';

type Handle = Step['db'] | Acting['data']['store']['db'];

/** A plan with how its newest version came about, and what the reader may do with it. */
export interface PlanView {
  readonly row: PlanRow;
  readonly origin: PlanOrigin;
  /** Null where the newest version came without a paper. */
  readonly fileName: string | null;
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

/** How a version of a plan came about, the newest where none is named; `resource_not_found` where there is no such version. */
export async function mustHaveVersion(db: Handle, row: PlanRow, version = row.version): Promise<PlanMaking> {
  const making = await findPlanMaking(db, row, version);
  if (making) return making;
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

/** A plan as its reader sees it, with the steps that are open to them; no file name where it came from no file. */
export async function viewPlan(db: Handle, { role }: Actor, row: PlanRow): Promise<PlanView> {
  const { origin, paper } = await mustHaveVersion(db, row);
  const steps = possibleSteps(row.state, role, row.submitted_by === null);
  return { row, origin, fileName: paper?.file_name ?? null, possibleSteps: steps };
}

/** What the audit trail keeps of a plan. */
export function auditedPlan({ state, version, revision, fiscal_year, title }: PlanRow): object {
  return { state, version, revision, fiscalYear: fiscal_year, title };
}
