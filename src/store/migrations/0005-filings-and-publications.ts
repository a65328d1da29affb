import { type Kysely, sql } from 'kysely';

/**
 * Monitorings and self-evaluations with their versions, the locks of their periods, and what an office has published. Their steps and
 * comments stand beside those of plans (`docs/decisions/0013-one-way-for-three-documents.md`).
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS: readonly string[] = [
  `create table filings (
    tenant text collate "C", filing_id uuid, kind text collate "C" not null, plan_id uuid not null, plan_version integer not null,
    fiscal_year integer not null, through date not null, title text not null, profile text not null, state text not null,
    version integer not null, revision integer not null, submitted_version integer, approved_version integer, submitted_by uuid,
    endorsed_by uuid, created_at timestamptz not null, created_by uuid not null, updated_at timestamptz not null,
    primary key (tenant, filing_id))`,
  `create unique index filings_period on filings (tenant, plan_id, kind, through)`,
  `create table filing_versions (
    tenant text collate "C", filing_id uuid, version integer, content jsonb not null, written_by uuid not null,
    recorded_at timestamptz not null, log_index bigint not null, primary key (tenant, filing_id, version))`,
  `create table filing_locks (
    tenant text collate "C", kind text collate "C", through date, locked boolean not null, changed_at timestamptz not null,
    changed_by text not null, primary key (tenant, kind, through))`,
  `create table publications (
    tenant text collate "C", publication_id uuid, kind text collate "C" not null, document_id uuid not null, document_version integer not null,
    fiscal_year integer not null, title text not null, cleared jsonb not null, state text not null, revision integer not null,
    proposed_at timestamptz not null, proposed_by uuid not null, proposed_by_name text not null, decided_at timestamptz,
    decided_by_name text, note text not null default '', withdrawn_at timestamptz, withdrawn_by_name text,
    log_index bigint, primary key (tenant, publication_id))`,
  `create index publications_public on publications (tenant, fiscal_year) where state = 'published'`,
];
