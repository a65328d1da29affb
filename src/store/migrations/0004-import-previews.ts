import { type Kysely, sql } from 'kysely';

/**
 * Sheets that were handed in through the server: looked through first, mended where they are wrong, then taken in or given up. What was
 * taken in stands in `imports` as before, under the same id.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS: readonly string[] = [
  `create table import_previews (
    tenant text collate "C", id uuid, ledger text collate "C" not null, file_name text not null, sha256 text collate "C" not null,
    year integer, state text not null, total integer not null default 0, progress integer not null default 0,
    good integer not null default 0, bad integer not null default 0, repeated integer not null default 0,
    in_closed_period integer not null default 0, inserted integer not null default 0, corrected integer not null default 0,
    unchanged integer not null default 0, messages jsonb not null default '[]', late boolean not null default false,
    created_at timestamptz not null, created_by text not null, committed_by text, finished_at timestamptz, primary key (tenant, id))`,
  `create table import_rows (
    tenant text collate "C", import_id uuid, number integer, sheet text, row integer not null, raw jsonb not null, scales jsonb not null,
    problems jsonb not null, is_bad boolean not null, mended boolean not null default false, natural_key text collate "C",
    primary key (tenant, import_id, number))`,
];
