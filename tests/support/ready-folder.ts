// A data folder whose database is there already: made once and copied, as every one of dozens of test servers would take seconds for it.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Data, openData } from '../../src/services/data/open-data.ts';
import { startJobs } from '../../src/services/jobs/start-jobs.ts';
import { temporaryFolder } from './temporary-folder.ts';

const root = join(import.meta.dirname, '..', '..');
const migrations = join(root, 'src', 'store', 'migrations');

/** What the database depends on: the migrations, and the programs of the packages. */
function keyOfDatabase(): string {
  const hash = createHash('sha256');
  const sources = readdirSync(migrations).filter((name) => /^\d{4}-/.test(name));
  for (const file of [...sources.map((name) => join(migrations, name)), join(root, 'package-lock.json')])
    hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

const PREFIX = `mingji-ready-${process.getuid?.() ?? 'user'}-`;
const ready = join(tmpdir(), PREFIX + keyOfDatabase());
/** Stands in the folder once it is whole. */
const WHOLE = 'whole';
const PROGRAMS = 'programs';

/** Copies with owners: the database of root belongs to somebody else. Its programs, half of all bytes, are never changed: they are linked. */
function copyTo(folder: string, data = join(ready, 'data')): boolean {
  if (process.platform === 'win32') return false;
  const put = (how: string, from: string, to: string): boolean =>
    spawnSync('cp', [how, `${from}/.`, to], { stdio: 'ignore' }).status === 0;
  const home = join(folder, 'postgres');
  const programs = join(ready, PROGRAMS);
  return put('-a', data, folder) && existsSync(home) && (put('-al', programs, home) || put('-a', programs, home));
}

/** A test's database need not survive a power cut; many clusters that wait for one disk would take minutes. */
export const FORGET_POWER_CUTS = ['alter system set fsync = off', 'select pg_reload_conf()'];

async function forgetPowerCuts(data: Data): Promise<void> {
  for (const statement of FORGET_POWER_CUTS) await data.store.pool.query(statement);
}

/** Those of earlier states of the program. */
function dropOthers(): void {
  for (const name of readdirSync(tmpdir())) {
    const folder = join(tmpdir(), name);
    if (name.startsWith(PREFIX) && folder !== ready) rmSync(folder, { recursive: true, force: true });
  }
}

async function makeQueues(data: Data): Promise<void> {
  const jobs = await startJobs({ data, alone: true, onFault: () => undefined });
  await jobs.end();
}

const programsIn = (home: string): string[] =>
  existsSync(home) ? readdirSync(home).filter((name) => name.startsWith(`${PROGRAMS}-`)) : [];

/** Puts the database's programs beside the data. */
function partPrograms(folder: string): void {
  const home = join(folder, 'data', 'postgres');
  mkdirSync(join(folder, PROGRAMS));
  for (const name of programsIn(home)) renameSync(join(home, name), join(folder, PROGRAMS, name));
}

async function makeReady(): Promise<void> {
  dropOthers();
  const folder = temporaryFolder('mingji-readying-');
  const data = await openData({ folder: join(folder, 'data') });
  await forgetPowerCuts(data);
  await makeQueues(data);
  await data.close();
  partPrograms(folder);
  writeFileSync(join(folder, WHOLE), '');
  try {
    renameSync(folder, ready);
  } catch {
    // Another test file was faster.
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Lays an empty installation with its queues into a folder, for whoever opens it next. False where the database cannot be copied: it is made then. */
export async function layReady(folder: string): Promise<boolean> {
  if (!existsSync(join(ready, WHOLE))) await makeReady();
  mkdirSync(folder, { recursive: true });
  return copyTo(folder);
}

/** Lays what `layReady` had laid into a folder, and others have worked on since, into another one. Nothing may be open in it. */
export function layWorkedOn(from: string, folder: string): boolean {
  const home = join(from, 'postgres');
  for (const name of programsIn(home)) rmSync(join(home, name), { recursive: true });
  mkdirSync(folder, { recursive: true });
  return copyTo(folder, from);
}

/** Opens what a way of laying has put into a folder: an empty installation unless another is named. */
export async function openReady(folder: string, lay: (folder: string) => Promise<boolean> = layReady): Promise<Data> {
  const isLaid = await lay(folder);
  const data = await openData({ folder });
  if (!isLaid) await forgetPowerCuts(data);
  return data;
}
