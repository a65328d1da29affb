import { type Kysely, type Selectable, sql } from 'kysely';
import type { TenantKey } from '../../model/tenant.ts';
import type { Work } from '../../model/work.ts';
import type { Tables } from '../database.ts';
import type { DeadlineTable } from '../operation-tables.ts';

type Handle = Kysely<Tables>;

export type DeadlineRow = Omit<Selectable<DeadlineTable>, 'work'> & { readonly work: Work };
export type DeadlineKey = Pick<DeadlineRow, 'tenant' | 'fiscal_year' | 'work' | 'period'>;

const asDeadline = (row: Selectable<DeadlineTable>): DeadlineRow => ({ ...row, work: row.work as Work });

/** The deadlines of a region, the nearest first. */
export async function listDeadlines(db: Handle, region: TenantKey): Promise<DeadlineRow[]> {
  const { rows } = await sql<Selectable<DeadlineTable>>`/* deadlines */
    select tenant, fiscal_year, work, period, due_on, set_at, set_by from deadlines
    where tenant = ${region} order by due_on, work`.execute(db);
  return rows.map(asDeadline);
}

/** The deadlines of all regions from one day to another: what the reminders look through. */
export async function listDeadlinesBetween(db: Handle, from: string, until: string): Promise<DeadlineRow[]> {
  const rows = await db
    .withoutPlugins()
    .selectFrom('deadlines')
    .selectAll()
    .where('due_on', '>=', from)
    .where('due_on', '<=', until)
    .execute();
  return rows.map(asDeadline);
}

/** Sets a day in the place of the one before for the same work. */
export async function putDeadline(db: Handle, deadline: DeadlineRow): Promise<void> {
  const { due_on, set_at, set_by } = deadline;
  await db
    .insertInto('deadlines')
    .values(deadline)
    .onConflict((conflict) =>
      conflict.columns(['tenant', 'fiscal_year', 'work', 'period']).doUpdateSet({ due_on, set_at, set_by }),
    )
    .execute();
}

/** Takes a deadline away; undefined when there is none. */
export async function deleteDeadline(db: Handle, key: DeadlineKey): Promise<DeadlineRow | undefined> {
  const row = await db
    .deleteFrom('deadlines')
    .where('tenant', '=', key.tenant)
    .where('fiscal_year', '=', key.fiscal_year)
    .where('work', '=', key.work)
    .where('period', '=', key.period)
    .returningAll()
    .executeTakeFirst();
  return row && asDeadline(row);
}
