import { mkdir, readdir, rm, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { clockInChina } from '../../base/china-time.ts';
import { OperationalError } from '../../base/operational-error.ts';
import { insertBackupRun, listBackupRuns } from '../../store/operation/backup-runs.ts';
import type { Data } from '../data/open-data.ts';
import { timeOrderedId } from '../data/time-ordered-id.ts';
import type { BackupPlan } from '../settings/operator.ts';
import { checkBackup } from './check-backup.ts';
import { makeBackup } from './make-backup.ts';

const NAME = /^mingji-\d{8}-\d{6}\.mingji-backup$/;

/** Bytes that stay free for the database and whatever else works on that disk. */
const RESERVE = 1024 ** 3;
/** So many are never taken away for want of room. */
const LEAST_KEPT = 2;

/** How many bytes are free where a folder stands. */
async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

/**
 * Writes a backup into the operator's folder, reads it back to the last byte, and only then takes older ones away. What came of it is kept,
 * also when it failed; a failure is thrown on, so that the job is tried again.
 */
export async function backUp(data: Data, plan: BackupPlan, now: () => Date, free = freeBytes): Promise<void> {
  const start = now();
  const name = `mingji-${stamp(start)}.mingji-backup`;
  const run = { id: timeOrderedId(start.getTime()), started_at: start.toISOString(), file_name: name };
  try {
    await mkdir(plan.folder, { recursive: true, mode: 0o700 });
    await makeRoom(data, plan, free);
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

/**
 * A disk that a backup fills up stops the database with it. Where the next one, a quarter larger than the last, would leave too little,
 * the oldest go first, and where that is not enough none is made and the reason is told.
 */
async function makeRoom(data: Data, { folder }: BackupPlan, free: (folder: string) => Promise<number>): Promise<void> {
  const runs = await listBackupRuns(data.store.db, 30);
  const wanted = RESERVE + 1.25 * (runs.find(({ size }) => size !== null)?.size ?? 0);
  const ours = await oursIn(folder);
  for (const name of ours.slice(0, Math.max(0, ours.length - LEAST_KEPT))) {
    if ((await free(folder)) >= wanted) return;
    await rm(join(folder, name));
  }
  const left = await free(folder);
  if (left < wanted) throw noRoom(folder, left, wanted);
}

/** Only files that bear our name are ever taken away. */
async function keepNewest({ folder, keep }: BackupPlan): Promise<void> {
  for (const name of (await oursIn(folder)).slice(0, -keep)) await rm(join(folder, name));
}

/** Our backups, the oldest first. */
async function oursIn(folder: string): Promise<string[]> {
  return (await readdir(folder)).filter((name) => NAME.test(name)).toSorted();
}

function noRoom(folder: string, left: number, wanted: number): OperationalError {
  const gigabytes = (bytes: number): string => (bytes / 1024 ** 3).toFixed(1);
  return new OperationalError('file_not_writable', {
    zh: `${folder} 所在磁盘只剩 ${gigabytes(left)} GB，备份需要 ${gigabytes(wanted)} GB（含给数据库留出的空间）。请清理磁盘，或在 mingji.server.yaml 中把 backup.folder 设到另一块硬盘。`,
    en: `The disk of ${folder} has ${gigabytes(left)} GB left and a backup needs ${gigabytes(wanted)} GB (with what stays free for the database). Make room, or name another disk as backup.folder in mingji.server.yaml.`,
  });
}

/** "20261127-023000", by the time in China. */
function stamp(moment: Date): string {
  return clockInChina(moment).slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-');
}
