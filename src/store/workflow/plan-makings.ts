import { type Kysely, type Selectable, sql } from 'kysely';
import type { Tables } from '../database.ts';
import type { PlanPaperTable } from '../server-tables.ts';

type Handle = Kysely<Tables>;

/** How a version came about: with a paper, edited, begun empty, or begun from another plan. */
export type PlanOrigin = 'paper' | 'edited' | 'empty' | 'plan';

/** The paper of a version that came with one. */
export type PlanPaper = Pick<Selectable<PlanPaperTable>, 'sha256' | 'file_name' | 'size'>;

/** Who made a version of a plan, out of what, and what the check found in it. */
export interface PlanMaking {
  readonly version: number;
  readonly origin: PlanOrigin;
  readonly madeBy: string;
  readonly report: unknown;
  /** Null where the version was made in the program. */
  readonly paper: PlanPaper | null;
}

interface PlanKey {
  readonly tenant: string;
  readonly plan_id: string;
}

/** Keeps how a version of a plan was made, with its paper where it came from one. */
export async function insertPlanMaking(db: Handle, { tenant, plan_id }: PlanKey, making: PlanMaking): Promise<void> {
  const { version, origin, madeBy, paper } = making;
  const report = JSON.stringify(making.report);
  const row = { tenant, plan_id, version, report };
  if (paper) {
    const { sha256, file_name, size } = paper;
    await db
      .insertInto('plan_papers')
      .values({ ...row, sha256, file_name, size, uploaded_by: madeBy })
      .execute();
  } else {
    await db
      .insertInto('plan_edits')
      .values({ ...row, origin, edited_by: madeBy })
      .execute();
  }
}

/** Undefined when the plan has no such version. */
export async function findPlanMaking(
  db: Handle,
  { tenant, plan_id }: PlanKey,
  version: number,
): Promise<PlanMaking | undefined> {
  const paper = await db
    .selectFrom('plan_papers')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('plan_id', '=', plan_id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (paper) {
    const { sha256, file_name, size, report, uploaded_by } = paper;
    return { version, origin: 'paper', madeBy: uploaded_by, report, paper: { sha256, file_name, size } };
  }
  const edit = await db
    .selectFrom('plan_edits')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('plan_id', '=', plan_id)
    .where('version', '=', version)
    .executeTakeFirst();
  return (
    edit && { version, origin: edit.origin as PlanOrigin, madeBy: edit.edited_by, report: edit.report, paper: null }
  );
}

/** The newest version up to one that came with a paper. */
export async function findNewestPaper(
  db: Handle,
  { tenant, plan_id }: PlanKey,
  version: number,
): Promise<PlanPaper | undefined> {
  return db
    .selectFrom('plan_papers')
    .select(['sha256', 'file_name', 'size'])
    .where('tenant', '=', tenant)
    .where('plan_id', '=', plan_id)
    .where('version', '<=', version)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** A version as a list shows it; `recorded_by` is what its maker is called. */
export interface PlanVersionLine {
  readonly version: number;
  readonly origin: PlanOrigin;
  readonly file_name: string | null;
  readonly recorded_at: string;
  readonly recorded_by: string;
  readonly counts: { readonly error: number; readonly warning: number; readonly hint: number };
}

/** The versions of a plan, newest first. */
export async function listPlanVersionLines(db: Handle, { tenant, plan_id }: PlanKey): Promise<PlanVersionLine[]> {
  const { rows } = await sql<PlanVersionLine>`
    select v.version, v.recorded_at, coalesce(a.display_name, v.recorded_by) as recorded_by, coalesce(e.origin, 'paper') as origin, p.file_name,
      coalesce(p.report, e.report)->'counts' as counts
    from plan_versions v
    left join plan_papers p on p.tenant = v.tenant and p.plan_id = ${plan_id}::uuid and p.version = v.version
    left join plan_edits e on e.tenant = v.tenant and e.plan_id = ${plan_id}::uuid and e.version = v.version
    left join accounts a on a.name = v.recorded_by
    where v.tenant = ${tenant} and v.plan_id = ${plan_id}
    order by v.version desc`.execute(db);
  return rows;
}

/** The accounts that made a version later than one. */
export async function listPlanWriters(db: Handle, { tenant, plan_id }: PlanKey, after: number): Promise<string[]> {
  const { rows } = await sql<{ account: string }>`
    select uploaded_by as account from plan_papers where tenant = ${tenant} and plan_id = ${plan_id} and version > ${after}
    union
    select edited_by from plan_edits where tenant = ${tenant} and plan_id = ${plan_id} and version > ${after}`.execute(
    db,
  );
  return rows.map(({ account }) => account);
}
