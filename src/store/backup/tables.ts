import { sql } from 'kysely';
import type { Database } from '../database.ts';

/** A table as a backup sees it: its columns, without those that the database computes itself. */
export interface BackupTable {
  readonly name: string;
  readonly columns: readonly string[];
}

/** Every table of the program, from the database's own catalogue: a table that a migration adds is in the next backup by itself. */
export async function listBackupTables(db: Database): Promise<BackupTable[]> {
  const { rows } = await sql<{ name: string; columns: string[] }>`
    select c.table_name as name, json_agg(c.column_name order by c.ordinal_position) as columns
    from information_schema.columns c
    join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.table_name not like 'kysely%' and c.is_generated = 'NEVER'
    group by c.table_name
    order by c.table_name`.execute(db);
  return rows;
}

/** The migrations that the database has seen, in order. */
export async function listMigrations(db: Database): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
  return rows.map(({ name }) => name);
}
