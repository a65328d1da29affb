import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import type { Bilingual } from '../../base/bilingual.ts';
import { OperationalError } from '../../base/operational-error.ts';
import { fillTable, readTable } from '../backup/copy-table.ts';
import { withSnapshot, withWholeDatabase } from '../backup/snapshot.ts';
import { type BackupTable, listBackupTables } from '../backup/tables.ts';
import { openDatabase, openPool } from '../connect.ts';
import { migrate } from '../migrations/migrate.ts';
import type { Owner } from './cluster-owner.ts';
import { endWithProcess } from './end-with-process.ts';
import { findSurvivor } from './find-survivor.ts';
import { type Cluster, DATABASE_USER, initialise, majorOf, makeFolder, removeHalfMade } from './initialise-cluster.ts';
import { machinePrograms } from './machine-programs.ts';
import type { ServerPrograms } from './server-programs.ts';
import { startPostmaster } from './start-postmaster.ts';
import { askToStop, stopPostmaster } from './stop-postmaster.ts';

/** Told in words what an upgrade is at: it takes minutes in which nothing else happens. */
export type TellUpgrade = (text: Bilingual) => void;

/** The new database while it is made, and once every table in it has been compared. Both stand below the home folder. */
const MAKING = 'data.making-upgrade';
const READY = 'data.upgraded';

/**
 * Brings the data of an older PostgreSQL into a new database of this one, by itself and without a network: the programs that made them still
 * stand beside them. Every table is copied from the running old server into the running new one and read back; only when all of it is the
 * same byte by byte the new one takes the old one's place. The old folder stays, under another name. Throws `database_upgrade_failed`;
 * the old data are then where they were.
 */
export async function upgradeWhereOlder(
  home: string,
  programs: ServerPrograms,
  owner: Owner | undefined,
  tell: TellUpgrade,
): Promise<void> {
  const data = join(home, 'data');
  takeUpInterrupted(home, data);
  if (!existsSync(data)) return;
  const major = majorOf(data);
  if (major >= programs.major) return;
  const old = programsOf(home, major);
  if (!old) throw withoutPrograms(data, major, programs.major);
  tell(begun(major, programs.major));
  try {
    const rows = await copyInto(home, { old, programs }, owner);
    const kept = join(home, freeName(home, `data-${major}`));
    renameSync(data, kept);
    renameSync(join(home, READY), data);
    tell(done(rows, programs.major, kept));
  } catch (error) {
    throw failed(error, major, programs.major);
  }
}

/**
 * What a crash has left: a finished database whose place was already cleared takes it; one beside data that are still there is made anew,
 * because they may have been worked with since.
 */
function takeUpInterrupted(home: string, data: string): void {
  removeHalfMade(home);
  const ready = join(home, READY);
  if (!existsSync(ready)) return;
  if (existsSync(data)) rmSync(ready, { recursive: true, force: true });
  else renameSync(ready, data);
}

/** The programs of a major version: the copy that was made beside the data when they ran, else the machine's own. */
function programsOf(home: string, major: number): ServerPrograms | undefined {
  const versions = readdirSync(home)
    .map((name) => /^programs-(\d.*)$/.exec(name)?.[1])
    .filter(
      (version) => version !== undefined && Number.parseInt(version, 10) === major && !version.endsWith('.copying'),
    );
  const version = versions.sort().at(-1);
  if (version === undefined) return machinePrograms(major);
  return { folder: join(home, `programs-${version}`, 'bin'), major, version };
}

interface Both {
  readonly old: ServerPrograms;
  readonly programs: ServerPrograms;
}

/** Makes the new database and fills it; gives the number of rows. */
async function copyInto(home: string, { old, programs }: Both, owner: Owner | undefined): Promise<number> {
  const password = readFileSync(join(home, 'password'), 'utf8');
  const from: Cluster = { folder: join(home, 'data'), password };
  const making = join(home, MAKING);
  makeFolder(making, owner);
  const into: Cluster = { folder: join(making, 'data'), password };
  await initialise(making, into.folder, password, programs, owner);
  const rows = await withServer(home, from, old, owner, (source) =>
    withServer(making, into, programs, owner, (target) => copyAll(source, target)),
  );
  renameSync(into.folder, join(home, READY));
  rmSync(making, { recursive: true, force: true });
  return rows;
}

async function withServer<T>(
  home: string,
  cluster: Cluster,
  programs: ServerPrograms,
  owner: Owner | undefined,
  work: (pool: pg.Pool) => Promise<T>,
): Promise<T> {
  const server = (await findSurvivor(cluster)) ?? (await startPostmaster(home, cluster, programs, owner));
  const { host, port } = server;
  const takeBack = endWithProcess(() => askToStop(server));
  const pool = openPool({ host, port, user: DATABASE_USER, password: cluster.password, database: 'postgres' });
  try {
    return await work(pool);
  } finally {
    await pool.end();
    takeBack();
    await stopPostmaster(server, cluster, programs);
  }
}

/** Copies every table in one transaction, then reads all of them back. A column that a newer schema has in addition keeps its default. */
async function copyAll(source: pg.Pool, target: pg.Pool): Promise<number> {
  await migrate(openDatabase(target));
  const tables = await listBackupTables(openDatabase(source));
  const written = await withSnapshot(source, async (reader) => {
    await inTheirOrder(reader);
    return withWholeDatabase(target, async (writer) => {
      const digests = new Map<string, string>();
      let rows = 0;
      for (const table of tables) {
        const hash = createHash('sha256');
        rows += await fillTable(writer, table, hashing(readTable(reader, table), hash));
        digests.set(table.name, hash.digest('hex'));
      }
      return { digests, rows };
    });
  });
  const differing = await withSnapshot(target, async (reader) => {
    await inTheirOrder(reader);
    const found: string[] = [];
    for (const table of tables)
      if ((await digestOf(reader, table)) !== written.digests.get(table.name)) found.push(table.name);
    return found;
  });
  if (differing.length > 0) throw new Error(`read back differently: ${differing.join(', ')}`);
  return written.rows;
}

/** Rows are read as they lie: neither in parts by several workers, nor from where another reading of the table happens to be. */
async function inTheirOrder(client: pg.PoolClient): Promise<void> {
  await client.query('set local synchronize_seqscans = off');
  await client.query('set local max_parallel_workers_per_gather = 0');
}

async function* hashing(pieces: AsyncIterable<Buffer>, hash: ReturnType<typeof createHash>): AsyncGenerator<Buffer> {
  for await (const piece of pieces) {
    hash.update(piece);
    yield piece;
  }
}

async function digestOf(client: pg.PoolClient, table: BackupTable): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of readTable(client, table)) hash.update(piece);
  return hash.digest('hex');
}

function freeName(home: string, wanted: string): string {
  let [name, number] = [wanted, 1];
  while (existsSync(join(home, name))) {
    number += 1;
    name = `${wanted}-${number}`;
  }
  return name;
}

const begun = (from: number, to: number): Bilingual => ({
  zh: `数据由 PostgreSQL ${from} 建立，现在升级到 ${to}：读出每一张表，写入新的数据库，再逐字核对。数据多时要几分钟，请不要关机；中断了也不要紧，下次启动重新开始。`,
  en: `The data were made by PostgreSQL ${from} and are upgraded to ${to}: every table is copied into a new database and compared. It may take minutes; an interruption does no harm, the next start begins again.`,
});

const done = (rows: number, to: number, kept: string): Bilingual => ({
  zh: `升级到 PostgreSQL ${to} 完成，${rows} 行逐字核对一致。原来的数据保留在 ${kept}，确认无误后可以删除。`,
  en: `Upgraded to PostgreSQL ${to}; all ${rows} rows are the same, byte by byte. The old data are kept in ${kept} and may be deleted once you are sure.`,
});

const withoutPrograms = (data: string, from: number, to: number): OperationalError =>
  new OperationalError('database_upgrade_failed', {
    zh: `数据目录 ${data} 由 PostgreSQL ${from} 建立，升级到 ${to} 需要 ${from} 的程序来读出，而这台机器上已经没有。请在这台机器上安装 PostgreSQL ${from} 后再启动；或用原来的明绩运行 mingji backup，再用现在的版本 mingji restore 到一个新的目录。数据没有改动。`,
    en: `The data folder ${data} was made by PostgreSQL ${from}; upgrading to ${to} needs the programs of ${from}, which are no longer on this machine. Install PostgreSQL ${from} here and start again; or run "mingji backup" with the earlier Mingji and "mingji restore" into a new folder with this one. The data are as they were.`,
  });

function failed(error: unknown, from: number, to: number): OperationalError {
  const said = error instanceof OperationalError ? error.text : undefined;
  const why = error instanceof Error ? error.message : String(error);
  return new OperationalError('database_upgrade_failed', {
    zh: `数据从 PostgreSQL ${from} 升级到 ${to} 没有完成，原来的数据没有改动：${said?.zh ?? why} 请检查磁盘空间（要有与数据一样大的空余）后重新启动。`,
    en: `The upgrade of the data from PostgreSQL ${from} to ${to} was not completed, the old data are as they were: ${said?.en ?? why} Look at the free space (as much as the data take) and start again.`,
  });
}
