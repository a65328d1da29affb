import { type Kysely, sql } from 'kysely';
import type { TenantKey } from '../../model/tenant.ts';
import type { DocumentKind, PlanState } from '../../model/workflow.ts';
import type { Tables } from '../database.ts';

/** A document that waits for a review, with what the check found in the version that was handed in. */
export interface WaitingDocument {
  readonly tenant: TenantKey;
  readonly office: string;
  readonly kind: DocumentKind;
  readonly id: string;
  readonly fiscalYear: number;
  readonly period: string;
  readonly title: string;
  readonly state: PlanState;
  readonly version: number;
  readonly revision: number;
  readonly since: string;
  /** Null for documents that no rule is about: monitoring and self-evaluation. */
  readonly counts: { readonly error: number; readonly warning: number; readonly hint: number } | null;
}

/** The documents of the offices that stand in a state of review. */
export async function listWaitingForReview(
  db: Kysely<Tables>,
  among: readonly TenantKey[],
  states: readonly PlanState[],
): Promise<WaitingDocument[]> {
  const { rows } = await sql<WaitingDocument>`
    with documents as (
      select p.tenant, 'plan' as kind, p.plan_id as id, p.fiscal_year, '' as period, p.title, p.state, p.version, p.revision, p.updated_at,
        coalesce(m.report, e.report)->'counts' as counts
      from plans p
      left join plan_papers m on m.tenant = p.tenant and m.plan_id = p.plan_id and m.version = p.version
      left join plan_edits e on e.tenant = p.tenant and e.plan_id = p.plan_id and e.version = p.version
      where p.tenant = any(${among}) and p.state = any(${states})
      union all
      select tenant, kind, filing_id, fiscal_year, case kind when 'monitoring' then to_char(through, 'MM') else '' end, title, state,
        version, revision, updated_at, null from filings
      where tenant = any(${among}) and state = any(${states}))
    select d.tenant, t.name as office, d.kind, d.id, d.fiscal_year as "fiscalYear", d.period, d.title, d.state, d.version, d.revision,
      coalesce(s.at, d.updated_at) as since, d.counts
    from documents d join tenants t on t.tenant = d.tenant
    left join lateral (select at from plan_steps where tenant = d.tenant and plan_id = d.id order by step desc limit 1) s on true`.execute(
    db,
  );
  return rows;
}
