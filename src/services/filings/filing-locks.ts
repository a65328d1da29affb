import { OperationalError } from '../../base/operational-error.ts';
import type { FilingKind } from '../../model/filing.ts';
import type { TenantKey } from '../../model/tenant.ts';
import { documentKinds } from '../../model/workflow.ts';
import type { Database } from '../../store/database.ts';
import { type FilingLockRow, listFilingLocks, putFilingLock } from '../../store/filings/filing-locks.ts';
import type { FilingRow } from '../../store/filings/filings.ts';
import { act } from '../acting/act.ts';
import type { Acting } from '../acting/actor.ts';
import { mustSee, visibleOffices } from '../organisation/visible-offices.ts';

/** The periods that were locked, or locked and unlocked again, of the offices one sees. */
export async function readFilingLocks(acting: Acting): Promise<FilingLockRow[]> {
  return listFilingLocks(acting.data.store.db, await visibleOffices(acting));
}

export interface LockedPeriod {
  readonly tenant: TenantKey;
  readonly kind: FilingKind;
  /** The last day of the period. */
  readonly through: string;
}

/** Locks or unlocks a period of an office: while it is locked no such filing is begun, changed or takes a step. */
export async function setFilingLock(acting: Acting, period: LockedPeriod, locked: boolean): Promise<FilingLockRow> {
  await mustSee(acting, period.tenant);
  return act(acting, { tenant: period.tenant, action: 'filing-lock.set' }, async (step) => {
    const before = await isLocked(step.db, period);
    const lock = { ...period, locked, changed_at: step.at, changed_by: acting.actor.displayName };
    await putFilingLock(step.db, lock);
    const subject = `filing-lock/${period.tenant}/${period.kind}/${period.through}`;
    await step.record({ subject, before: { locked: before }, after: { locked } });
    return lock;
  });
}

async function isLocked(db: Database, { tenant, kind, through }: LockedPeriod): Promise<boolean> {
  const locks = await listFilingLocks(db, [tenant]);
  return locks.some((lock) => lock.locked && lock.kind === kind && lock.through === through);
}

/** Throws `period_closed` where the finance bureau has locked the period of the unit. */
export async function mustBeUnlockedPeriod(
  db: Database,
  row: Pick<FilingRow, 'tenant' | 'kind' | 'through'>,
): Promise<void> {
  if (!(await isLocked(db, row))) return;
  const { zh, en } = documentKinds[row.kind];
  throw new OperationalError('period_closed', {
    zh: `截至 ${row.through} 的${zh}已锁定。需要修改的，请联系财政部门解锁。`,
    en: `The ${en} up to ${row.through} is locked; ask the finance bureau to unlock the period.`,
  });
}
