import { type Kysely, sql } from 'kysely';

/**
 * By what a region judges the papers of a year, version by version; a version without content takes the year's own back. Decisions about rules
 * that held for every year (`rule_settings`) are kept and read as older than all of these; nothing writes them any more.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`create table region_profiles (
    tenant text collate "C", fiscal_year integer, version integer, content jsonb, recorded_at timestamptz not null,
    recorded_by text not null, log_index bigint not null, primary key (tenant, fiscal_year, version))`)
    .execute(db);
}
