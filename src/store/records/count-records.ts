import type { TenantKey } from '../../model/tenant.ts';
import type { Database } from '../database.ts';

/** How many records of each ledger count, by its id; ledgers without any are not in the map. */
export async function countRecords(db: Database, tenant: TenantKey): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('records')
    .select(['ledger', (expression) => expression.fn.countAll<number>().as('count')])
    .where('tenant', '=', tenant)
    .where('current', '=', true)
    .where('withdrawn', '=', false)
    .groupBy('ledger')
    .execute();
  return new Map(rows.map(({ ledger, count }) => [ledger, Number(count)]));
}
