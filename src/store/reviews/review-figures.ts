import { type Kysely, sql } from 'kysely';
import type { Bilingual } from '../../base/bilingual.ts';
import type { TenantKey } from '../../model/tenant.ts';
import type { Tables } from '../database.ts';

type Handle = Kysely<Tables>;

interface BatchKey {
  readonly tenant: TenantKey;
  readonly id: string;
}

/** How often a rule objected to the papers of one department. */
export interface HeatCell {
  /** The department, or the name of the file where the paper names none. */
  readonly department: string;
  readonly rule: string;
  readonly severity: 'error' | 'warning' | 'hint';
  readonly title: Bilingual;
  readonly findings: number;
}

/** Departments × rules over all checked papers of a batch; a pair without a finding is left out. */
export async function listHeatCells(db: Handle, { tenant, id }: BatchKey): Promise<HeatCell[]> {
  const { rows } = await sql<HeatCell>`
    select coalesce(department, file_name) as department, finding->>'rule' as rule, finding->>'severity' as severity,
      (array_agg(finding->'title'))[1] as title, count(*)::int as findings
    from review_documents, jsonb_array_elements(report->'findings') as finding
    where tenant = ${tenant} and batch_id = ${id} and state = 'checked'
    group by 1, 2, 3 order by 1, 2`.execute(db);
  return rows;
}

/** The weight and the proposed points of every checked paper of a batch. */
export async function listScores(
  db: Handle,
  { tenant, id }: BatchKey,
): Promise<{ readonly department: string; readonly weight: number; readonly points: string | null }[]> {
  const { rows } = await sql<{ department: string; weight: number; points: string | null }>`
    select coalesce(department, file_name) as department, weight, points from review_documents
    where tenant = ${tenant} and batch_id = ${id} and state = 'checked'`.execute(db);
  return rows;
}

/** A paper of an earlier year that bears the same department's name. */
export interface EarlierPaper {
  readonly sha256: string;
  readonly fileName: string;
  readonly fiscalYear: number;
}

/** The newest checked paper of a department and year among a bureau's batches. */
export async function findEarlierPaper(
  db: Handle,
  tenant: TenantKey,
  department: string,
  fiscalYear: number,
): Promise<EarlierPaper | undefined> {
  const row = await db
    .selectFrom('review_documents')
    .select(['sha256', 'file_name as fileName', 'fiscal_year as fiscalYear'])
    .where('tenant', '=', tenant)
    .where('department', '=', department)
    .where('fiscal_year', '=', fiscalYear)
    .where('state', '=', 'checked')
    .orderBy('batch_id', 'desc')
    .orderBy('number', 'desc')
    .executeTakeFirst();
  return row && { ...row, fiscalYear };
}

/** The approved version of the plan of an office and year, as data. */
export async function findApprovedPlan(
  db: Handle,
  tenant: TenantKey,
  fiscalYear: number,
): Promise<{ readonly planId: string; readonly version: number; readonly title: string } | undefined> {
  const row = await db
    .selectFrom('plans')
    .select(['plan_id as planId', 'approved_version as version', 'title'])
    .where('tenant', '=', tenant)
    .where('fiscal_year', '=', fiscalYear)
    .where('approved_version', 'is not', null)
    .orderBy('plan_id', 'desc')
    .executeTakeFirst();
  return row && row.version !== null ? { ...row, version: row.version } : undefined;
}
