import { type Kysely, sql } from 'kysely';

/**
 * Versions of a plan that were edited and not uploaded, papers that are read without a plan, and what people decide about findings. A version
 * of a plan has a row in `plan_papers` or one in `plan_edits`, never both. `finding_decisions` serves plans and papers: `owner_id` is the id of
 * either.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS: readonly string[] = [
  `create table plan_edits (
    tenant text collate "C", plan_id uuid, version integer, origin text not null, edited_by uuid not null, report jsonb not null,
    primary key (tenant, plan_id, version))`,
  `create table papers (
    tenant text collate "C", id uuid, file_name text not null, sha256 text collate "C" not null, size bigint not null, state text not null,
    uploaded_by uuid not null, uploaded_by_name text not null, uploaded_at timestamptz not null, read_at timestamptz,
    format text, department text, fiscal_year integer, projects integer not null default 0, indicators integer not null default 0,
    errors integer not null default 0, warnings integer not null default 0, hints integer not null default 0,
    pages integer not null default 0, messages jsonb not null default '[]', revision integer not null default 1,
    corrections integer not null default 0, plan_id uuid, document jsonb, plan jsonb, report jsonb, primary key (tenant, id))`,
  `create index papers_waiting on papers (id) where state = 'waiting'`,
  `create table finding_decisions (
    tenant text collate "C", owner_id uuid, version integer, rule text collate "C", subject text collate "C", verdict text not null,
    reason text not null, decided_version integer not null, decided_by uuid not null, decided_by_name text not null,
    at timestamptz not null, primary key (tenant, owner_id, version, rule, subject))`,
];
