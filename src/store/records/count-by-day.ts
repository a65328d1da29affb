import type { TenantKey } from '../../model/tenant.ts';
import type { Database } from '../database.ts';
import { standing } from './find-records.ts';

export interface DayCount {
  readonly date: string;
  readonly records: number;
}

/** How many records of a ledger count for each day from one to another, both included; days without any are left out. */
export async function countByDay(
  db: Database,
  tenant: TenantKey,
  ledger: string,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<DayCount[]> {
  const rows = await standing(db, tenant, ledger)
    .select(['date', (expression) => expression.fn.countAll<number>().as('records')])
    .where('date', '>=', from)
    .where('date', '<=', to)
    .groupBy('date')
    .orderBy('date')
    .execute();
  return rows.map(({ date, records }) => ({ date, records: Number(records) }));
}
