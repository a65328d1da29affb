import { type Selectable, sql } from 'kysely';
import type { TenantKey } from '../../model/tenant.ts';
import type { Database, Tables } from '../database.ts';

/** The tables that keep versions of something for each indicator of a plan. */
type IndicatorTable = 'measures' | 'claims' | 'certifications';

/** The newest row of every indicator of a plan that has one, in the order of the indicators. */
export async function newestOfEachIndicator<Table extends IndicatorTable>(
  db: Database,
  table: Table,
  tenant: TenantKey,
  planId: string,
): Promise<Selectable<Tables[Table]>[]> {
  const rows = await db
    .selectFrom<IndicatorTable>(table)
    .distinctOn('indicator')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('plan_id', '=', planId)
    .orderBy('indicator')
    .orderBy('version', 'desc')
    .execute();
  return rows as Selectable<Tables[Table]>[];
}

/** The version that the next row of an indicator gets: 1 where it has none. */
export async function nextVersion(
  db: Database,
  table: IndicatorTable,
  tenant: TenantKey,
  of: { readonly planId: string; readonly indicator: string },
): Promise<number> {
  const row = await db
    .selectFrom(table)
    .select(sql<number>`coalesce(max(version), 0)`.as('version'))
    .where('tenant', '=', tenant)
    .where('plan_id', '=', of.planId)
    .where('indicator', '=', of.indicator)
    .executeTakeFirstOrThrow();
  return row.version + 1;
}
