// A data folder whose database is there already: made once and copied, as every one of dozens of test servers would take seconds for it.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Data, openData } from '../../src/services/data/open-data.ts';

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

/** Copies with owners: the database of root belongs to somebody else. */
function copy(from: string, to: string): boolean {
  return process.platform !== 'win32' && spawnSync('cp', ['-a', `${from}/.`, to]).status === 0;
}

/** A test's database need not survive a power cut; many clusters that wait for one disk would take minutes. */
async function forgetPowerCuts(data: Data): Promise<void> {
  await data.store.pool.query('alter system set fsync = off');
  await data.store.pool.query('select pg_reload_conf()');
}

/** Those of earlier states of the program. */
function dropOthers(): void {
  for (const name of readdirSync(tmpdir())) {
    const folder = join(tmpdir(), name);
    if (name.startsWith(PREFIX) && folder !== ready) rmSync(folder, { recursive: true, force: true });
  }
}

async function makeReady(prepare: (data: Data) => Promise<unknown>): Promise<void> {
  dropOthers();
  const folder = mkdtempSync(join(tmpdir(), 'mingji-readying-'));
  // Below a folder that only root enters the database would stand in /var/lib/mingji, and nothing of it be copied.
  chmodSync(folder, 0o755);
  const data = await openData({ folder: join(folder, 'data') });
  await forgetPowerCuts(data);
  await prepare(data);
  await data.close();
  writeFileSync(join(folder, WHOLE), '');
  try {
    renameSync(folder, ready);
  } catch {
    // Another test file was faster.
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Opens an empty installation in a folder. `prepare` is done once, for the copies too. */
export async function openReady(folder: string, prepare: (data: Data) => Promise<unknown>): Promise<Data> {
  if (!existsSync(join(ready, WHOLE))) await makeReady(prepare);
  mkdirSync(folder, { recursive: true });
  if (copy(join(ready, 'data'), folder)) return openData({ folder });
  const data = await openData({ folder });
  await forgetPowerCuts(data);
  return data;
}
