import { mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { OperationalError } from '../../base/operational-error.ts';
import { processStart } from './process-identity.ts';

interface Holder {
  readonly pid: number;
  /** Milliseconds since 1970; tells a process from a later one with the same id. */
  readonly started: number;
  readonly host: string;
  readonly token: string;
}

export interface DataLock {
  readonly release: () => void;
}

const BEAT = 1_000;
/** A holder on another host (a container that shares the folder) cannot be looked up; it lives while it touches its lock. */
const SILENCE = 3 * BEAT;
/** Clocks of the process table are coarser than ours. */
const SAME_START = 5_000;

/**
 * Takes the data folder for this process: one process at a time, told by the process id and its start, so that a lock left behind by a
 * crash or a power cut is recovered without anybody's help. Throws `data_folder_in_use` when its holder lives.
 */
export async function takeDataLock(folder: string): Promise<DataLock> {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'mingji.lock');
  const own: Holder = {
    pid: process.pid,
    started: processStart(process.pid) ?? Date.now(),
    host: hostname(),
    token: crypto.randomUUID(),
  };
  for (let attempt = 0; attempt < 5; attempt += 1) {
    if (tryWrite(path, own)) return beating(path, own);
    const holder = await readHolder(path);
    if (holder && (await isAlive(holder, path))) throw inUse(folder, holder);
    discard(path, holder);
  }
  throw inUse(folder, await readHolder(path));
}

function tryWrite(path: string, own: Holder): boolean {
  try {
    writeFileSync(path, JSON.stringify(own), { flag: 'wx', mode: 0o644 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Who holds the lock. A file that is still empty is being written: it gets a moment; one that stays unreadable has no holder. */
async function readHolder(path: string): Promise<Holder | undefined> {
  for (let attempt = 0; attempt < 10; attempt += 1) {
    try {
      return JSON.parse(readFileSync(path, 'utf8')) as Holder;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      await delay(20);
    }
  }
  return undefined;
}

async function isAlive(holder: Holder, path: string): Promise<boolean> {
  if (holder.host !== hostname()) return beats(path);
  const started = processStart(holder.pid);
  return started !== undefined && Math.abs(started - holder.started) < SAME_START;
}

async function beats(path: string): Promise<boolean> {
  const before = touched(path);
  if (before === undefined) return false;
  await delay(SILENCE);
  const after = touched(path);
  return after !== undefined && after !== before;
}

function touched(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs;
}

/** Removes a dead holder's lock, and only his: a faster process may have put its own in the same place. */
function discard(path: string, dead: Holder | undefined): void {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  const moved = readFileSync(aside, 'utf8');
  if (dead && !moved.includes(dead.token)) renameSync(aside, path);
  else rmSync(aside, { force: true });
}

function beating(path: string, own: Holder): DataLock {
  const timer = setInterval(() => touch(path), BEAT);
  timer.unref();
  const release = (): void => {
    clearInterval(timer);
    process.off('exit', release);
    if (isOwn(path, own)) rmSync(path, { force: true });
  };
  process.once('exit', release);
  return { release };
}

/** A missed beat is no fault of the work in hand; the next one follows. */
function touch(path: string): void {
  try {
    utimesSync(path, new Date(), new Date());
  } catch {
    return;
  }
}

function isOwn(path: string, own: Holder): boolean {
  try {
    return readFileSync(path, 'utf8').includes(own.token);
  } catch {
    return false;
  }
}

function inUse(folder: string, holder: Holder | undefined): OperationalError {
  const who = holder ? `${holder.pid}@${holder.host}` : '?';
  return new OperationalError('data_folder_in_use', {
    zh: `数据目录 ${folder} 正由另一个明绩进程使用（进程 ${who}）。请先结束它，或用 --data 指定另一个目录。`,
    en: `The data folder ${folder} is in use by another Mingji process (${who}); end that one first, or name another folder with --data.`,
  });
}
