import type { Kysely, Selectable, Updateable } from 'kysely';
import type { FilingKind } from '../../model/filing.ts';
import type { TenantKey } from '../../model/tenant.ts';
import type { PlanState } from '../../model/workflow.ts';
import type { Tables } from '../database.ts';
import type { FilingTable } from '../filing-tables.ts';

type Handle = Kysely<Tables>;

export type FilingRow = Omit<Selectable<FilingTable>, 'state' | 'kind'> & {
  readonly state: PlanState;
  readonly kind: FilingKind;
};

// The columns hold what the workflow wrote.
const asFiling = (row: Selectable<FilingTable>): FilingRow => ({
  ...row,
  state: row.state as PlanState,
  kind: row.kind as FilingKind,
});

/** Begins a filing; false when there is one already for the plan, kind and period. */
export async function insertFiling(db: Handle, filing: FilingRow): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('filings')
    .values(filing)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

/** A filing among those of the offices named; undefined when it is none of theirs. */
export async function findFilingRow(
  db: Handle,
  among: readonly TenantKey[],
  filingId: string,
): Promise<FilingRow | undefined> {
  const row = await db
    .selectFrom('filings')
    .selectAll()
    .where('tenant', 'in', [...among, ''])
    .where('filing_id', '=', filingId)
    .executeTakeFirst();
  return row && asFiling(row);
}

export interface FilingSearch {
  readonly among: readonly TenantKey[];
  readonly kind?: FilingKind | undefined;
  readonly planId?: string | undefined;
  readonly state?: PlanState | undefined;
  readonly fiscalYear?: number | undefined;
  /** The id that the page before ended with. Ids are ordered by time: newest first. */
  readonly before?: string | undefined;
  readonly limit: number;
}

/** The newest fiscal year for which the offices have a filing of a kind; undefined where they have none. */
export async function newestFilingYear(
  db: Handle,
  among: readonly TenantKey[],
  kind: FilingKind,
): Promise<number | undefined> {
  const row = await db
    .selectFrom('filings')
    .select('fiscal_year')
    .where('tenant', 'in', [...among, ''])
    .where('kind', '=', kind)
    .orderBy('fiscal_year', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.fiscal_year;
}

/** The filings that a search finds, newest first. */
export async function listFilingRows(db: Handle, search: FilingSearch): Promise<FilingRow[]> {
  let query = db
    .selectFrom('filings')
    .selectAll()
    .where('tenant', 'in', [...search.among, '']);
  if (search.kind !== undefined) query = query.where('kind', '=', search.kind);
  if (search.planId !== undefined) query = query.where('plan_id', '=', search.planId);
  if (search.state !== undefined) query = query.where('state', '=', search.state);
  if (search.fiscalYear !== undefined) query = query.where('fiscal_year', '=', search.fiscalYear);
  if (search.before !== undefined) query = query.where('filing_id', '<', search.before);
  const rows = await query.orderBy('filing_id', 'desc').limit(search.limit).execute();
  return rows.map(asFiling);
}

/** Changes a filing and counts its revision up. */
export async function updateFilingRow(
  db: Handle,
  { tenant, filing_id }: Pick<FilingRow, 'tenant' | 'filing_id'>,
  change: Updateable<FilingTable>,
): Promise<FilingRow> {
  const row = await db
    .updateTable('filings')
    .set((eb) => ({ ...change, revision: eb('revision', '+', 1) }))
    .where('tenant', '=', tenant)
    .where('filing_id', '=', filing_id)
    .returningAll()
    .executeTakeFirstOrThrow();
  return asFiling(row);
}

/** How many filings of a year were approved at least once, and how many never were. */
export async function countFilingsOfYear(
  db: Handle,
  among: readonly TenantKey[],
  fiscalYear: number,
): Promise<{ readonly open: number; readonly approved: number }> {
  const { open, approved } = await db
    .selectFrom('filings')
    .select((eb) => [
      eb.fn.countAll<string>().filterWhere('approved_version', 'is', null).as('open'),
      eb.fn.countAll<string>().filterWhere('approved_version', 'is not', null).as('approved'),
    ])
    .where('tenant', 'in', [...among, ''])
    .where('fiscal_year', '=', fiscalYear)
    .executeTakeFirstOrThrow();
  return { open: Number(open), approved: Number(approved) };
}
