import type { Kysely, Selectable } from 'kysely';
import type { Tables } from '../database.ts';
import type { BackupRunTable } from '../operation-tables.ts';

export type BackupRunRow = Omit<Selectable<BackupRunTable>, 'tenant'>;

/** What belongs to the installation and to no office. */
const INSTALLATION = '-';

/** Adds a run, whether it worked or not. */
export async function insertBackupRun(db: Kysely<Tables>, run: BackupRunRow): Promise<void> {
  await db
    .insertInto('backup_runs')
    .values({ tenant: INSTALLATION, ...run })
    .execute();
}

/** The last runs, newest first. */
export async function listBackupRuns(db: Kysely<Tables>, limit: number): Promise<BackupRunRow[]> {
  return db
    .selectFrom('backup_runs')
    .select(['id', 'started_at', 'ended_at', 'outcome', 'file_name', 'size', 'rows', 'files', 'error'])
    .where('tenant', '=', INSTALLATION)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
}
