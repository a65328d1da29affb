import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve, sep } from 'node:path';
import { OperationalError } from '../../base/operational-error.ts';
import { countRows, fillTable } from '../../store/backup/copy-table.ts';
import { type BackupClient, withWholeDatabase } from '../../store/backup/snapshot.ts';
import { type BackupTable, listBackupTables, listMigrations } from '../../store/backup/tables.ts';
import type { Store } from '../../store/open-store.ts';
import { checkBackup, invalid, readBackup } from './check-backup.ts';
import { MANIFEST, type Manifest } from './manifest.ts';
import type { TarEntry } from './tar.ts';

/**
 * Puts a backup into an empty installation. The whole file is checked first; the tables are filled in one transaction, so that a fault
 * leaves the database as empty as it was. Throws `backup_invalid`, `restore_target_not_empty` or `database_version_differs`.
 */
export async function restoreBackup(store: Store, file: string, cwd: string): Promise<Manifest> {
  const path = resolve(cwd, file);
  const manifest = await checkBackup(path);
  await mustKnow(store, manifest);
  await withWholeDatabase(store.pool, async (client) => {
    await mustBeEmpty(client, await listBackupTables(store.db));
    const rows = await unpack(client, store.folder, path, manifest);
    const short = manifest.tables.find((table) => (rows.get(table.name) ?? 0) !== table.rows);
    if (short) throw invalid(path, `${short.name}: ${rows.get(short.name) ?? 0} / ${short.rows}`);
  });
  return manifest;
}

/** A newer program restores an older backup, because migrations only add; the other way round something would be lost. */
async function mustKnow(store: Store, manifest: Manifest): Promise<void> {
  const known = new Set(await listMigrations(store.db));
  const unknown = manifest.migrations.find((name) => !known.has(name));
  if (unknown === undefined) return;
  throw new OperationalError('database_version_differs', {
    zh: `备份由更新的明绩 ${manifest.program} 写成（${unknown}）。请用那个版本恢复。`,
    en: `The backup was written by a newer Mingji, ${manifest.program} (${unknown}); restore it with that version.`,
  });
}

async function mustBeEmpty(client: BackupClient, tables: readonly BackupTable[]): Promise<void> {
  for (const table of tables) {
    if ((await countRows(client, table)) === 0) continue;
    throw new OperationalError('restore_target_not_empty', {
      zh: `要恢复到的数据库不是空的（${table.name} 中已有内容）。请用 --data 指定一个新的目录，或用 DATABASE_URL 指定一个空的数据库。`,
      en: `The database to restore into is not empty (there is something in ${table.name}); name a new folder with --data, or an empty database with DATABASE_URL.`,
    });
  }
}

/** Puts every file where it belongs; the rows of each table. */
async function unpack(
  client: BackupClient,
  folder: string,
  path: string,
  manifest: Manifest,
): Promise<Map<string, number>> {
  const tables = new Map(manifest.tables.map((table) => [table.name, table]));
  const rows = new Map<string, number>();
  for await (const entry of readBackup(path)) {
    const table = tables.get(/^tables\/([^/]+)\//.exec(entry.name)?.[1] ?? '');
    if (table) rows.set(table.name, (rows.get(table.name) ?? 0) + (await fillTable(client, table, entry.content)));
    else if (entry.name === MANIFEST) for await (const _ of entry.content);
    else await putFile(folder, entry, path);
  }
  return rows;
}

/** A file of the log or an exhibit. A name that leads out of the data folder is no file of ours. */
async function putFile(folder: string, { name, content }: TarEntry, path: string): Promise<void> {
  const target = resolve(folder, name);
  if (!/^(?:log|keys|exhibits|papers)\//.test(name) || !target.startsWith(`${resolve(folder)}${sep}`))
    throw invalid(path, name);
  const parts: Uint8Array[] = [];
  for await (const part of content) parts.push(part);
  mkdirSync(dirname(target), { recursive: true });
  const isSecret = name === 'log/key' || name.startsWith('keys/');
  writeFileSync(target, Buffer.concat(parts), { mode: isSecret ? 0o600 : 0o644 });
}
