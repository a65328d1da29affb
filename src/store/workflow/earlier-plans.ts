import { type Kysely, sql } from 'kysely';
import type { Plan } from '../../model/plan.ts';
import type { TenantKey } from '../../model/tenant.ts';
import type { Tables } from '../database.ts';

/** A plan of an office as it stands: the approved version, or the newest where none is approved yet. */
export interface EarlierPlanRow {
  readonly plan_id: string;
  readonly version: number;
  readonly fiscal_year: number;
  readonly title: string;
  readonly plan: Plan;
}

/** The plans of an office from one year to another, the newest year first; of one year the approved ones first. */
export async function listEarlierPlans(
  db: Kysely<Tables>,
  tenant: TenantKey,
  years: { readonly from: number; readonly to: number },
  limit: number,
): Promise<EarlierPlanRow[]> {
  const { rows } = await sql<EarlierPlanRow>`
    select p.plan_id, v.version, p.fiscal_year, p.title, v.plan
    from plans p
    join plan_versions v on v.tenant = p.tenant and v.plan_id = p.plan_id::text and v.version = coalesce(p.approved_version, p.version)
    where p.tenant = ${tenant} and p.state <> 'withdrawn' and p.fiscal_year between ${years.from} and ${years.to}
    order by p.fiscal_year desc, (p.approved_version is not null) desc, p.plan_id desc
    limit ${limit}`.execute(db);
  return rows;
}
