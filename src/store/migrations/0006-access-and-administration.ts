import { type Kysely, sql } from 'kysely';

/**
 * What administrators work with: who an account belongs to and when it was last used, recovery codes, API tokens of an office, offices that are
 * closed, a region's decisions about rules, and settings of the installation.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS: readonly string[] = [
  `alter table accounts add column staff_number text collate "C", add column last_signed_in_at timestamptz, add column closed_at timestamptz`,
  `create index accounts_staff on accounts (staff_number) where staff_number is not null`,
  `alter table tenants add column closed_at timestamptz`,
  `create table recovery_codes (
    tenant text collate "C", account_id uuid, code_hash bytea, made_at timestamptz not null, primary key (tenant, account_id, code_hash))`,
  `create table api_tokens (
    tenant text collate "C", id uuid, name text not null, secret_hash bytea not null, scopes jsonb not null, created_at timestamptz not null,
    created_by text not null, expires_at timestamptz not null, revoked_at timestamptz, revoked_by text, last_used_at timestamptz,
    last_used_from text, primary key (tenant, id))`,
  `create unique index api_tokens_secret on api_tokens (tenant, secret_hash)`,
  `create table rule_settings (
    tenant text collate "C", rule text collate "C", severity text not null, reason text not null, changed_at timestamptz not null,
    changed_by text not null, primary key (tenant, rule))`,
  `create table installation_settings (
    tenant text collate "C", name text collate "C", value jsonb not null, changed_at timestamptz not null, changed_by text not null,
    primary key (tenant, name))`,
];
