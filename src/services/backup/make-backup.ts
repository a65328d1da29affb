import { renameSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { OperationalError } from '../../base/operational-error.ts';
import { readTable } from '../../store/backup/copy-table.ts';
import { withSnapshot } from '../../store/backup/snapshot.ts';
import { type BackupTable, listBackupTables, listMigrations } from '../../store/backup/tables.ts';
import type { Store } from '../../store/open-store.ts';
import { programVersion } from '../program-version.ts';
import { type ArchiveWriter, openArchive } from './archive-writer.ts';
import { listDataFiles } from './data-files.ts';
import { MANIFEST, type Manifest } from './manifest.ts';

/** So much of a table goes into one file of the archive: its size has to be known before it is written. */
const PART_BYTES = 8_000_000;

/**
 * Writes everything that the installation holds into one file: all tables in one state, the log with its key, the exhibits, and a manifest
 * that counts and hashes them. Written beside and renamed: a file under the final name is complete. Throws `file_not_writable`.
 */
export async function makeBackup(store: Store, file: string, cwd: string, now: Date = new Date()): Promise<Manifest> {
  const target = resolve(cwd, file);
  const beside = `${target}.making`;
  rmSync(beside, { force: true });
  try {
    const manifest = await writeArchive(store, openArchive(beside), now);
    renameSync(beside, target);
    return manifest;
  } catch (error) {
    rmSync(beside, { force: true });
    throw isSystemError(error) ? cannotWrite(target, error) : error;
  }
}

async function writeArchive(store: Store, archive: ArchiveWriter, now: Date): Promise<Manifest> {
  // The log's files first: what they vouch for is committed, so that the state of the tables, taken after, holds all of it.
  for (const name of listDataFiles(store.folder)) {
    const content = await readFile(join(store.folder, name)).catch(() => undefined);
    if (content) await archive.add(name, content);
  }
  const tables = await withSnapshot(store.pool, async (client) => {
    const found: Manifest['tables'] = [];
    for (const table of await listBackupTables(store.db))
      found.push({
        ...table,
        columns: [...table.columns],
        rows: await addTable(archive, table, readTable(client, table)),
      });
    return found;
  });
  const manifest: Manifest = {
    schema: 'mingji.backup/1',
    program: programVersion(),
    createdAt: now.toISOString(),
    migrations: await listMigrations(store.db),
    tables,
    files: archive.files.slice(),
  };
  await archive.add(MANIFEST, Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`));
  await archive.end();
  return manifest;
}

/** The table's rows as numbered files; how many rows there were. In COPY's text format a line feed ends a row and stands nowhere else. */
async function addTable(archive: ArchiveWriter, table: BackupTable, pieces: AsyncIterable<Buffer>): Promise<number> {
  let [rows, number] = [0, 0];
  for await (const part of wholeRows(pieces)) {
    number += 1;
    await archive.add(`tables/${table.name}/${String(number).padStart(6, '0')}.copy`, part);
    for (let at = part.indexOf(LINE_FEED); at >= 0; at = part.indexOf(LINE_FEED, at + 1)) rows += 1;
  }
  return rows;
}

const LINE_FEED = 10;

/** Pieces of any size as parts of about PART_BYTES that end with a row. */
async function* wholeRows(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let part: Buffer[] = [];
  let bytes = 0;
  for await (const piece of pieces) {
    part.push(piece);
    bytes += piece.length;
    if (bytes < PART_BYTES) continue;
    const whole = Buffer.concat(part);
    const end = whole.lastIndexOf(LINE_FEED) + 1;
    yield whole.subarray(0, end);
    part = [whole.subarray(end)];
    bytes = whole.length - end;
  }
  if (bytes > 0) yield Buffer.concat(part);
}

const isSystemError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error &&
  'syscall' in error &&
  /^E(?:NOSPC|ACCES|PERM|NOENT|ROFS|EXIST|ISDIR)$/.test(String((error as NodeJS.ErrnoException).code));

const cannotWrite = (path: string, error: Error): OperationalError =>
  new OperationalError('file_not_writable', {
    zh: `备份文件 ${path} 无法写入：${error.message}。请检查目录是否存在、磁盘空间和权限。`,
    en: `The backup ${path} cannot be written: ${error.message}; look at the folder, the free space and the rights.`,
  });
