import type { TenantKey } from '../../model/tenant.ts';
import { listPlanLocks, type PlanLockRow, putPlanLock } from '../../store/workflow/plan-locks.ts';
import { act } from '../acting/act.ts';
import type { Acting } from '../acting/actor.ts';
import { mustSee, visibleOffices } from '../organisation/visible-offices.ts';

/** The years that were locked, or locked and unlocked again, of the offices one sees. */
export async function readLocks(acting: Acting): Promise<PlanLockRow[]> {
  return listPlanLocks(acting.data.store.db, await visibleOffices(acting));
}

/** Locks or unlocks a year of an office: while it is locked no plan of that year is changed or takes a step. */
export async function setLock(
  acting: Acting,
  tenant: TenantKey,
  fiscalYear: number,
  locked: boolean,
): Promise<PlanLockRow> {
  await mustSee(acting, tenant);
  return act(acting, { tenant, action: 'plan-lock.set' }, async (step) => {
    const before = (await listPlanLocks(step.db, [tenant])).find((lock) => lock.fiscal_year === fiscalYear);
    const lock = { tenant, fiscal_year: fiscalYear, locked, changed_at: step.at, changed_by: acting.actor.displayName };
    await putPlanLock(step.db, lock);
    const subject = `plan-lock/${tenant}/${fiscalYear}`;
    await step.record({ subject, before: { locked: before?.locked ?? false }, after: { locked } });
    return lock;
  });
}
