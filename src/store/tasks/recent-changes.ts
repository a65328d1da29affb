import { type Kysely, sql } from 'kysely';
import type { Bilingual } from '../../base/bilingual.ts';
import type { TenantKey } from '../../model/tenant.ts';
import type { DocumentKind, PlanState, PlanStep } from '../../model/workflow.ts';
import type { Tables } from '../database.ts';

type Handle = Kysely<Tables>;

/** A step of a document, with what a person has to read about it. */
export interface RecentStep {
  readonly tenant: TenantKey;
  readonly office: string;
  readonly kind: DocumentKind;
  readonly id: string;
  readonly title: string;
  readonly step: number;
  readonly action: PlanStep;
  readonly to: PlanState;
  readonly reason: string;
  readonly actor: string;
  readonly actorName: string;
  readonly at: string;
}

/** Steps since a moment, of some offices or of all, newest first. */
export async function listRecentSteps(
  db: Handle,
  among: readonly TenantKey[] | 'all',
  since: string,
  limit: number,
): Promise<RecentStep[]> {
  const offices = among === 'all' ? sql`true` : sql`s.tenant = any(${among})`;
  const { rows } = await sql<RecentStep>`
    select s.tenant, t.name as office, d.kind, s.plan_id as id, d.title, s.step, s.action, s.to_state as to, s.reason,
      s.actor_id as actor, s.actor_name as "actorName", s.at
    from plan_steps s join tenants t on t.tenant = s.tenant
    join lateral (
      select 'plan' as kind, title from plans where tenant = s.tenant and plan_id = s.plan_id
      union all select kind, title from filings where tenant = s.tenant and filing_id = s.plan_id) d on true
    where s.at > ${since} and ${offices}
    order by s.at desc, s.plan_id limit ${limit}`.execute(db.withoutPlugins());
  return rows;
}

/** A comment on a document. */
export interface RecentComment {
  readonly tenant: TenantKey;
  readonly office: string;
  readonly kind: DocumentKind;
  readonly id: string;
  readonly title: string;
  readonly body: string;
  readonly author: string;
  readonly at: string;
}

/** Comments of the offices since a moment, newest first. */
export async function listRecentComments(
  db: Handle,
  among: readonly TenantKey[],
  since: string,
  limit: number,
): Promise<RecentComment[]> {
  const { rows } = await sql<RecentComment>`
    select c.tenant, t.name as office, d.kind, c.plan_id as id, d.title, c.body, c.author_name as author, c.at
    from plan_comments c join tenants t on t.tenant = c.tenant
    join lateral (
      select 'plan' as kind, title from plans where tenant = c.tenant and plan_id = c.plan_id
      union all select kind, title from filings where tenant = c.tenant and filing_id = c.plan_id) d on true
    where c.at > ${since} and c.tenant = any(${among})
    order by c.at desc limit ${limit}`.execute(db);
  return rows;
}

/** Something that somebody is told and that is no step: a batch is finished, a paper came back. */
export interface RecentEvent {
  readonly key: string;
  readonly kind: 'batch' | 'returned-paper';
  readonly tenant: TenantKey;
  /** Whom alone it concerns; null for those who prepare at the office. */
  readonly account: string | null;
  readonly texts: Bilingual;
  readonly about: { readonly kind: string; readonly id: string };
}

/** Batches that were finished and papers that were returned since a moment, in all offices. */
export async function listRecentEvents(db: Handle, since: string): Promise<RecentEvent[]> {
  const { rows } = await sql<RecentEvent>`
    select 'batch/' || id as key, 'batch' as kind, tenant, created_by as account,
      jsonb_build_object('zh', '批量检查“' || title || '”已完成，共' || total || '份。',
        'en', 'The batch "' || title || '" of ' || total || ' papers is checked.') as texts,
      jsonb_build_object('kind', 'batch', 'id', id) as about
    from review_batches where finished_at > ${since}
    union all
    select 'returned/' || batch_id || '/' || number, 'returned-paper', returned_to, null,
      jsonb_build_object('zh', '财政部门退回了“' || file_name || '”。', 'en', 'The finance bureau returned "' || file_name || '".'),
      jsonb_build_object('kind', 'returned-paper', 'id', batch_id || '/' || number)
    from review_documents where returned_at > ${since}`.execute(db.withoutPlugins());
  return rows;
}
