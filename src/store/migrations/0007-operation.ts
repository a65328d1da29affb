import { type Kysely, sql } from 'kysely';

/**
 * Deadlines of a region, notices to accounts, what is to be sent by mail and to group chats, and the results of the daily backup. What belongs
 * to the installation and to no office (group chats, backups) has the tenant "-".
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS: readonly string[] = [
  `create table deadlines (
    tenant text collate "C", fiscal_year integer, work text collate "C", period text collate "C", due_on date not null, set_at timestamptz not null,
    set_by text not null, primary key (tenant, fiscal_year, work, period))`,
  `create table notices (
    tenant text collate "C", account_id uuid, id uuid, key text collate "C" not null, kind text not null, texts jsonb not null, about jsonb,
    created_at timestamptz not null, read_at timestamptz, primary key (tenant, account_id, id))`,
  `create unique index notices_key on notices (tenant, account_id, key)`,
  `create table notice_settings (
    tenant text collate "C", account_id uuid, email text not null, changed_at timestamptz not null, primary key (tenant, account_id))`,
  `create table deliveries (
    tenant text collate "C", id uuid, channel text not null, target text collate "C" not null, key text collate "C" not null,
    message jsonb not null, created_at timestamptz not null, sent_at timestamptz, primary key (tenant, id))`,
  `create unique index deliveries_key on deliveries (tenant, channel, target, key)`,
  `create index deliveries_open on deliveries (tenant, id) where sent_at is null`,
  `create table backup_runs (
    tenant text collate "C", id uuid, started_at timestamptz not null, ended_at timestamptz not null, outcome text not null,
    file_name text not null, size bigint, rows bigint, files integer, error text, primary key (tenant, id))`,
  `create index plan_steps_newest on plan_steps (at)`,
];
