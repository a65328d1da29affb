import { sql } from 'kysely';
import type { TenantKey } from '../../model/tenant.ts';
import { findDisplayNames } from '../accounts/accounts.ts';
import type { Database } from '../database.ts';

/** What a ledger holds, in a few figures. */
export interface LedgerSummary {
  readonly records: number;
  /** The latest deciding date. */
  readonly lastDate: string;
  /** When the newest record was entered, and what the person is called who did; a correction of an older one is no new record. */
  readonly lastEntry: { readonly at: string; readonly by: string } | undefined;
}

/** The figures of every ledger of a tenant that has records, by its id. Counts come from the index over dates, entries from the key. */
export async function summariseRecords(db: Database, tenant: TenantKey): Promise<ReadonlyMap<string, LedgerSummary>> {
  const rows = await db
    .selectFrom('records')
    .select([
      'ledger',
      (expression) => expression.fn.countAll<number>().as('records'),
      // As text: a maximum is no column whose type the driver knows.
      sql<string>`to_char(max(date), 'YYYY-MM-DD')`.as('last_date'),
    ])
    .where('tenant', '=', tenant)
    .where('current', '=', true)
    .where('withdrawn', '=', false)
    .groupBy('ledger')
    .execute();
  const entries = await Promise.all(rows.map(({ ledger }) => newestEntry(db, tenant, ledger)));
  const names = await findDisplayNames(db, [...new Set(entries.flatMap((entry) => (entry ? [entry.by] : [])))]);
  return new Map(
    rows.map(({ ledger, records, last_date }, index) => {
      const entry = entries[index];
      const lastEntry = entry && { ...entry, by: names.get(entry.by) ?? entry.by };
      return [ledger, { records: Number(records), lastDate: last_date, lastEntry }];
    }),
  );
}

/** Ids are ordered by time, so the newest record stands last in the key. */
async function newestEntry(
  db: Database,
  tenant: TenantKey,
  ledger: string,
): Promise<{ readonly at: string; readonly by: string } | undefined> {
  const row = await db
    .selectFrom('records')
    .select(['recorded_at', 'recorded_by'])
    .where('tenant', '=', tenant)
    .where('ledger', '=', ledger)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && { at: row.recorded_at, by: row.recorded_by };
}
