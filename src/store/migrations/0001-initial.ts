import { type Kysely, sql } from 'kysely';

/**
 * The first schema. The key of every table begins with the tenant, so that each can be distributed by it; codes, keys and texts that only
 * have to be equal are in the "C" order, which compares bytes.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const WRITE = 'recorded_at timestamptz not null, recorded_by text not null';

const STATEMENTS: readonly string[] = [
  `create table tenants (
    tenant text collate "C" primary key, region text not null, unit text not null, name text not null, parent text collate "C")`,
  `create table ledgers (
    tenant text collate "C", ledger text collate "C", version integer, definition jsonb not null, ${WRITE},
    primary key (tenant, ledger, version))`,
  `create table records (
    tenant text collate "C", ledger text collate "C", id uuid, version integer, natural_key text collate "C" not null,
    date date not null, period integer generated always as ((extract(year from date) * 100 + extract(month from date))::integer) stored,
    fields jsonb not null, current boolean not null, withdrawn boolean not null, late boolean not null,
    erased boolean not null default false, ${WRITE}, import_id uuid, log_index bigint not null,
    primary key (tenant, ledger, id, version))`,
  `create unique index records_natural_key on records (tenant, ledger, natural_key) where current and not withdrawn`,
  `create index records_date on records (tenant, ledger, date) include (id, period, late) where current and not withdrawn`,
  `create index records_import on records (tenant, import_id) where import_id is not null`,
  `create table exhibits (
    tenant text collate "C", sha256 text collate "C", size bigint not null, media_type text not null, name text not null,
    exhibit_date date, uploaded_at timestamptz not null, uploaded_by text not null, log_index bigint not null,
    primary key (tenant, sha256))`,
  `create table record_exhibits (
    tenant text collate "C", ledger text collate "C", record_id uuid, sha256 text collate "C", linked_at timestamptz not null,
    linked_by text not null, primary key (tenant, ledger, record_id, sha256))`,
  `create index record_exhibits_reuse on record_exhibits (tenant, sha256)`,
  `create table plan_versions (
    tenant text collate "C", plan_id text collate "C", version integer, fiscal_year integer not null, plan jsonb not null, ${WRITE},
    log_index bigint not null, primary key (tenant, plan_id, version))`,
  `create table measures (
    tenant text collate "C", plan_id text collate "C", indicator text collate "C", version integer, declaration jsonb not null,
    confirmed_at timestamptz, confirmed_by text, log_index bigint not null, primary key (tenant, plan_id, indicator, version))`,
  `create table claims (
    tenant text collate "C", plan_id text collate "C", indicator text collate "C", version integer, value numeric not null,
    claimed_at timestamptz not null, claimed_by text not null, log_index bigint not null,
    primary key (tenant, plan_id, indicator, version))`,
  `create table certifications (
    tenant text collate "C", plan_id text collate "C", indicator text collate "C", version integer, verdict text not null,
    computed numeric, reasons jsonb not null, certified_at timestamptz not null, certified_by text not null, log_index bigint not null,
    primary key (tenant, plan_id, indicator, version))`,
  `create table periods (
    tenant text collate "C", period text collate "C", closed_at timestamptz, closed_by text not null, primary key (tenant, period))`,
  `create table imports (
    tenant text collate "C", id uuid, ledger text collate "C" not null, file_name text not null, sha256 text not null,
    inserted integer not null, corrected integer not null, unchanged integer not null, imported_at timestamptz not null,
    imported_by text not null, undone_by uuid, primary key (tenant, id))`,
  `create table log_entries (
    tenant text collate "C", index bigint, entry text not null, salt bytea, content text, primary key (tenant, index))`,
  `create table log_checkpoints (
    tenant text collate "C", size bigint, note text not null, signed_at timestamptz not null, primary key (tenant, size))`,
];
