import type { Kysely, Selectable, Updateable } from 'kysely';
import type { TenantKey } from '../../model/tenant.ts';
import type { PlanState } from '../../model/workflow.ts';
import type { Tables } from '../database.ts';
import type { PlanTable } from '../server-tables.ts';

type Handle = Kysely<Tables>;

export type PlanRow = Omit<Selectable<PlanTable>, 'state'> & { readonly state: PlanState };

const asPlan = (row: Selectable<PlanTable>): PlanRow => ({ ...row, state: row.state as PlanState });

/** Adds a plan. */
export async function insertPlan(db: Handle, plan: PlanRow): Promise<void> {
  await db.insertInto('plans').values(plan).execute();
}

/** A plan among those of the offices named; undefined when it is none of theirs. */
export async function findPlanRow(
  db: Handle,
  among: readonly TenantKey[],
  planId: string,
): Promise<PlanRow | undefined> {
  const row = await db
    .selectFrom('plans')
    .selectAll()
    .where('tenant', 'in', [...among, ''])
    .where('plan_id', '=', planId)
    .executeTakeFirst();
  return row && asPlan(row);
}

export interface PlanSearch {
  readonly among: readonly TenantKey[];
  readonly state?: PlanState | undefined;
  readonly fiscalYear?: number | undefined;
  /** Only plans that have an approved version, also while they are being adjusted. */
  readonly wasApproved?: boolean;
  /** The id that the page before ended with. Ids are ordered by time: newest first. */
  readonly before?: string | undefined;
  readonly limit: number;
}

/** The plans that a search finds, newest first; withdrawn ones only where it asks for their state. */
export async function listPlanRows(db: Handle, search: PlanSearch): Promise<PlanRow[]> {
  let query = db
    .selectFrom('plans')
    .selectAll()
    .where('tenant', 'in', [...search.among, '']);
  // What was withdrawn is there for who asks for it.
  query =
    search.state === undefined ? query.where('state', '!=', 'withdrawn') : query.where('state', '=', search.state);
  if (search.fiscalYear !== undefined) query = query.where('fiscal_year', '=', search.fiscalYear);
  if (search.wasApproved) query = query.where('approved_version', 'is not', null);
  if (search.before !== undefined) query = query.where('plan_id', '<', search.before);
  const rows = await query.orderBy('plan_id', 'desc').limit(search.limit).execute();
  return rows.map(asPlan);
}

/** Changes a plan and counts its revision up. */
export async function updatePlanRow(
  db: Handle,
  { tenant, plan_id }: Pick<PlanRow, 'tenant' | 'plan_id'>,
  change: Updateable<PlanTable>,
): Promise<PlanRow> {
  const row = await db
    .updateTable('plans')
    .set((eb) => ({ ...change, revision: eb('revision', '+', 1) }))
    .where('tenant', '=', tenant)
    .where('plan_id', '=', plan_id)
    .returningAll()
    .executeTakeFirstOrThrow();
  return asPlan(row);
}
