import { type Kysely, sql } from 'kysely';
import type { TenantKey } from '../../model/tenant.ts';
import type { DocumentKind, PlanState, PlanStep } from '../../model/workflow.ts';
import type { Tables } from '../database.ts';

/** A document that waits for somebody. */
export interface OpenDocument {
  readonly tenant: TenantKey;
  readonly office: string;
  readonly kind: DocumentKind;
  readonly id: string;
  readonly fiscalYear: number;
  /** The month up to which is monitored, "06"; empty for what is done once a year. */
  readonly period: string;
  readonly title: string;
  readonly state: PlanState;
  /** When it came to where it stands. */
  readonly since: string;
  /** The step that brought it there; null where it was begun there. */
  readonly lastStep: PlanStep | null;
}

/** The documents of the offices that stand in one of the states, longest waiting first. */
export async function listOpenDocuments(
  db: Kysely<Tables>,
  among: readonly TenantKey[],
  states: readonly PlanState[],
): Promise<OpenDocument[]> {
  const { rows } = await sql<OpenDocument>`/* open-documents */
    with documents as (
      select tenant, 'plan' as kind, plan_id as id, fiscal_year, '' as period, title, state, created_at from plans
      where tenant = any(${among}) and state = any(${states})
      union all
      select tenant, kind, filing_id, fiscal_year, case kind when 'monitoring' then to_char(through, 'MM') else '' end, title, state,
        created_at from filings
      where tenant = any(${among}) and state = any(${states}))
    select d.tenant, t.name as office, d.kind, d.id, d.fiscal_year as "fiscalYear", d.period, d.title, d.state,
      coalesce(s.at, d.created_at) as since, s.action as "lastStep"
    from documents d join tenants t on t.tenant = d.tenant
    left join lateral (
      select at, action from plan_steps where tenant = d.tenant and plan_id = d.id order by step desc limit 1) s on true
    order by since, d.id`.execute(db);
  return rows;
}

/** Those of the offices that have begun no plan of the year. */
export async function listWithoutPlan(
  db: Kysely<Tables>,
  among: readonly TenantKey[],
  fiscalYear: number,
): Promise<{ readonly tenant: TenantKey; readonly name: string }[]> {
  const { rows } = await sql<{ tenant: TenantKey; name: string }>`/* without-plan */
    select tenant, name from tenants t
    where tenant = any(${among}) and kind in ('department', 'unit') and closed_at is null
      and not exists (select from plans p where p.tenant = t.tenant and p.fiscal_year = ${fiscalYear})
    order by tenant`.execute(db);
  return rows;
}
