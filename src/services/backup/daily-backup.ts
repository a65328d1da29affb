import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { clockInChina } from '../../base/china-time.ts';
import { OperationalError } from '../../base/operational-error.ts';
import { insertBackupRun } from '../../store/operation/backup-runs.ts';
import type { Data } from '../data/open-data.ts';
import { timeOrderedId } from '../data/time-ordered-id.ts';
import type { BackupPlan } from '../settings/operator.ts';
import { checkBackup } from './check-backup.ts';
import { makeBackup } from './make-backup.ts';

const NAME = /^mingji-\d{8}-\d{6}\.mingji-backup$/;

/**
 * Writes a backup into the operator's folder, reads it back to the last byte, and only then takes older ones away. What came of it is kept,
 * also when it failed; a failure is thrown on, so that the job is tried again.
 */
export async function backUp(data: Data, plan: BackupPlan, now: () => Date): Promise<void> {
  const start = now();
  const name = `mingji-${stamp(start)}.mingji-backup`;
  const run = { id: timeOrderedId(start.getTime()), started_at: start.toISOString(), file_name: name };
  try {
    await mkdir(plan.folder, { recursive: true, mode: 0o700 });
    await data.publish();
    const path = join(plan.folder, name);
    await makeBackup(data.store, path, plan.folder, start);
    const { tables, files } = await checkBackup(path);
    const { size } = await stat(path);
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    await insertBackupRun(data.store.db, {
      ...{ ...run, ended_at: now().toISOString(), outcome: 'done', size, rows, files: files.length, error: null },
    });
    await keepNewest(plan);
  } catch (error) {
    const why = error instanceof OperationalError ? error.text.zh : String(error);
    await insertBackupRun(data.store.db, {
      ...{ ...run, ended_at: now().toISOString(), outcome: 'failed', size: null, rows: null, files: null, error: why },
    });
    throw error;
  }
}

/** Only files that bear our name are ever taken away. */
async function keepNewest({ folder, keep }: BackupPlan): Promise<void> {
  const ours = (await readdir(folder)).filter((name) => NAME.test(name)).toSorted();
  for (const name of ours.slice(0, -keep)) await rm(join(folder, name));
}

/** "20261127-023000", by the time in China. */
function stamp(moment: Date): string {
  return clockInChina(moment).slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-');
}
