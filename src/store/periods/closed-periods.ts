import { OperationalError } from '../../base/operational-error.ts';
import type { TenantKey } from '../../model/tenant.ts';
import type { Database } from '../database.ts';

/** The periods that are closed: years ("2025") and months ("2025-06"). */
export async function closedPeriods(db: Database, tenant: TenantKey): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('periods')
    .select('period')
    .where('tenant', '=', tenant)
    .where('closed_at', 'is not', null)
    .orderBy('period')
    .execute();
  return new Set(rows.map(({ period }) => period));
}

/** Whether a day lies in a closed year or month. */
export function isClosed(closed: ReadonlySet<string>, day: string): boolean {
  return closed.has(day.slice(0, 4)) || closed.has(day.slice(0, 7));
}

/** Throws `period_closed` when one of the days lies in a closed period. Entries marked as late are not asked. */
export function mustBeOpen(closed: ReadonlySet<string>, days: readonly string[]): void {
  const day = closed.size === 0 ? undefined : days.find((date) => isClosed(closed, date));
  if (day === undefined) return;
  throw new OperationalError('period_closed', {
    zh: `${day} 所在的期间已经结账，不能再登记或更正。确需补记的，请标为“补记”（--late），补记会单独列示。`,
    en: `The period of ${day} is closed: nothing can be entered or corrected in it. Mark it as a late entry (--late) if it has to be; late entries are shown apart.`,
  });
}
