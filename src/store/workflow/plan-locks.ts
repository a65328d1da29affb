import type { Kysely, Selectable } from 'kysely';
import type { TenantKey } from '../../model/tenant.ts';
import type { Tables } from '../database.ts';
import type { PlanLockTable } from '../server-tables.ts';

type Handle = Kysely<Tables>;

export type PlanLockRow = Selectable<PlanLockTable>;

/** The locks of the offices named, those that were lifted again among them. */
export async function listPlanLocks(db: Handle, among: readonly TenantKey[]): Promise<PlanLockRow[]> {
  return db
    .selectFrom('plan_locks')
    .selectAll()
    .where('tenant', 'in', [...among, ''])
    .orderBy('tenant')
    .orderBy('fiscal_year')
    .execute();
}

/** Sets or lifts the lock of a year in the place of what stood for it. */
export async function putPlanLock(db: Handle, lock: PlanLockRow): Promise<void> {
  const { locked, changed_at, changed_by } = lock;
  await db
    .insertInto('plan_locks')
    .values(lock)
    .onConflict((conflict) =>
      conflict.columns(['tenant', 'fiscal_year']).doUpdateSet({ locked, changed_at, changed_by }),
    )
    .execute();
}
