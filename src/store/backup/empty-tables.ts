import { sql } from 'kysely';
import type { WriteDatabase } from '../database.ts';
import { listBackupTables } from './tables.ts';

/** Takes every row out of every table. Only for data that were made up: nothing of them is left. */
export async function emptyTables(db: WriteDatabase): Promise<void> {
  // Every write begins here: those under way come to their end, and none is caught half-way by the locks on the other tables.
  await sql`lock table tenants`.execute(db);
  const tables = await listBackupTables(db);
  await sql`truncate ${sql.join(tables.map(({ name }) => sql.table(name)))}`.execute(db);
}
