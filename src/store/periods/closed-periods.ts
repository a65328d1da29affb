import { OperationalError } from '../../base/operational-error.ts';
import type { TenantKey } from '../../model/tenant.ts';
import type { Database } from '../database.ts';
import type { Write } from '../writes/write.ts';

/** The periods that are closed: years ("2025") and months ("2025-06"). */
export async function listClosedPeriods(db: Database, tenant: TenantKey): Promise<string[]> {
  const rows = await db
    .selectFrom('periods')
    .select('period')
    .where('tenant', '=', tenant)
    .where('closed_at', 'is not', null)
    .orderBy('period')
    .execute();
  return rows.map(({ period }) => period);
}

/** Throws `period_closed` when one of the days lies in a closed period, unless the entry is marked as late. */
export async function mustBeOpen(write: Write, days: readonly string[], late: boolean | undefined): Promise<void> {
  if (late === true || days.length === 0) return;
  const closed = new Set(await listClosedPeriods(write.db, write.context.tenant));
  const day = days.find((date) => closed.has(date.slice(0, 4)) || closed.has(date.slice(0, 7)));
  if (day === undefined) return;
  throw new OperationalError('period_closed', {
    zh: `${day} 所在的期间已经结账，不能再登记或更正。确需补记的，请标为“补记”（--late），补记会单独列示。`,
    en: `The period of ${day} is closed: nothing can be entered or corrected in it. Mark it as a late entry (--late) if it has to be; late entries are shown apart.`,
  });
}
