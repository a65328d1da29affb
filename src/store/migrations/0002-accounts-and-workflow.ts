import { type Kysely, sql } from 'kysely';

/**
 * Accounts, sessions, the tree of offices, the way of a plan through its reviews, batches of papers under review, and the audit trail. Keys
 * begin with the tenant as everywhere. Names of accounts and tokens of sessions are looked up without knowing the tenant: those two tables
 * are small and are to be reference tables where the schema is distributed.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS: readonly string[] = [
  `alter table tenants add column kind text not null default 'unit'`,
  `create index tenants_parent on tenants (parent)`,
  `create table accounts (
    tenant text collate "C", id uuid, name text collate "C" not null, display_name text not null, role text, password_hash text not null,
    password_changed_at timestamptz not null, must_change boolean not null, failures integer not null default 0, locked_until timestamptz,
    active boolean not null default true, totp_secret bytea, totp_confirmed boolean not null default false,
    totp_last_step bigint not null default 0, revision integer not null default 1, created_at timestamptz not null,
    created_by text not null, primary key (tenant, id))`,
  `create unique index accounts_name on accounts (name)`,
  `create table sessions (
    tenant text collate "C", id uuid, account_id uuid not null, token_hash bytea not null, created_at timestamptz not null,
    seen_at timestamptz not null, address text not null, primary key (tenant, id))`,
  `create unique index sessions_token on sessions (token_hash)`,
  `create index sessions_account on sessions (tenant, account_id)`,
  `create table idempotency_keys (
    tenant text collate "C", account_id uuid, key text collate "C", fingerprint text not null, result jsonb, at timestamptz not null,
    primary key (tenant, account_id, key))`,
  `create table audit_entries (
    tenant text collate "C", id uuid, at timestamptz not null, actor_id uuid, actor_name text not null, role text, address text not null,
    request_id text not null, action text collate "C" not null, subject text collate "C" not null, outcome text not null, before jsonb,
    after jsonb, log_index bigint not null, primary key (tenant, id))`,
  `create index audit_entries_newest on audit_entries (id desc)`,
  `create index audit_entries_subject on audit_entries (subject, id desc)`,
  `create function keep_audit_entries() returns trigger language plpgsql as $$
    begin
      if tg_op = 'DELETE' and old.at < now() - interval '180 days' then return old; end if;
      raise exception 'audit entries are never changed, and kept for at least 180 days';
    end $$`,
  `create trigger audit_entries_kept before update or delete on audit_entries for each row execute function keep_audit_entries()`,
  `create table plans (
    tenant text collate "C", plan_id uuid, fiscal_year integer not null, title text not null, state text not null, version integer not null,
    revision integer not null, submitted_version integer, approved_version integer, submitted_by uuid, endorsed_by uuid,
    created_at timestamptz not null, created_by uuid not null, updated_at timestamptz not null, primary key (tenant, plan_id))`,
  `create table plan_papers (
    tenant text collate "C", plan_id uuid, version integer, sha256 text collate "C" not null, file_name text not null, size bigint not null,
    uploaded_by uuid not null, report jsonb not null, primary key (tenant, plan_id, version))`,
  `create table plan_steps (
    tenant text collate "C", plan_id uuid, step integer, action text not null, from_state text not null, to_state text not null,
    version integer not null, reason text not null, actor_id uuid not null, actor_name text not null, at timestamptz not null,
    primary key (tenant, plan_id, step))`,
  `create table plan_comments (
    tenant text collate "C", plan_id uuid, id uuid, version integer not null, subject text not null, rule text, body text not null,
    author_id uuid not null, author_name text not null, at timestamptz not null, resolved_at timestamptz, resolved_by text,
    primary key (tenant, plan_id, id))`,
  `create table plan_locks (
    tenant text collate "C", fiscal_year integer, locked boolean not null, changed_at timestamptz not null, changed_by text not null,
    primary key (tenant, fiscal_year))`,
  `create table review_batches (
    tenant text collate "C", id uuid, title text not null, state text not null, total integer not null, done integer not null default 0,
    failed integer not null default 0, created_by uuid not null, created_at timestamptz not null, finished_at timestamptz,
    beat_at timestamptz, primary key (tenant, id))`,
  `create index review_batches_open on review_batches (state) where state <> 'finished'`,
  `create table review_documents (
    tenant text collate "C", batch_id uuid, number integer, file_name text not null, sha256 text collate "C" not null, state text not null,
    department text, fiscal_year integer, errors integer not null default 0, warnings integer not null default 0,
    hints integer not null default 0, weight integer not null default 0, points text, report jsonb, returned_at timestamptz,
    returned_by text, return_note text, returned_to text collate "C", primary key (tenant, batch_id, number))`,
  `create index review_documents_rank on review_documents (tenant, batch_id, weight desc, number)`,
];
