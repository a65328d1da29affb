import type { Kysely, Selectable } from 'kysely';
import type { FilingKind } from '../../model/filing.ts';
import type { TenantKey } from '../../model/tenant.ts';
import type { Tables } from '../database.ts';
import type { FilingLockTable } from '../filing-tables.ts';

type Handle = Kysely<Tables>;

export type FilingLockRow = Omit<Selectable<FilingLockTable>, 'kind'> & { readonly kind: FilingKind };

/** The locks of the offices named, those that were lifted again among them. */
export async function listFilingLocks(db: Handle, among: readonly TenantKey[]): Promise<FilingLockRow[]> {
  const rows = await db
    .selectFrom('filing_locks')
    .selectAll()
    .where('tenant', 'in', [...among, ''])
    .orderBy('tenant')
    .orderBy('kind')
    .orderBy('through')
    .execute();
  // The column holds what the use case wrote.
  return rows.map((row) => ({ ...row, kind: row.kind as FilingKind }));
}

/** Sets or lifts a lock in the place of what stood for that period. */
export async function putFilingLock(db: Handle, lock: FilingLockRow): Promise<void> {
  const { locked, changed_at, changed_by } = lock;
  await db
    .insertInto('filing_locks')
    .values(lock)
    .onConflict((conflict) =>
      conflict.columns(['tenant', 'kind', 'through']).doUpdateSet({ locked, changed_at, changed_by }),
    )
    .execute();
}
