import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isRunning } from './process-identity.ts';

/** What a running server says of itself in postmaster.pid (PostgreSQL, src/include/utils/pidfile.h). */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  /** The folder of its Unix socket, or the address it listens on. */
  readonly host: string;
  readonly ready: boolean;
}

/**
 * The server that runs on a database folder, or undefined. The file of a server that is gone is removed: where its process id now belongs to
 * another program, or waits as a zombie for a parent that never asks (both usual in containers), PostgreSQL would refuse to start over it.
 * Its own check against surviving children, by the shared memory that belongs to the folder, stays in force.
 */
export function findPostmaster(folder: string): Postmaster | undefined {
  const path = join(folder, 'postmaster.pid');
  if (!existsSync(path)) return undefined;
  const lines = readFileSync(path, 'utf8').split('\n');
  const pid = Number(lines[0]);
  if (!Number.isSafeInteger(pid) || pid <= 0) return undefined;
  if (!isRunning(pid) || !isServerOf(pid, folder)) {
    rmSync(path, { force: true });
    return undefined;
  }
  const host = lines[4] || lines[5] || '';
  return { pid, port: Number(lines[3]), host: host === '*' ? '127.0.0.1' : host, ready: lines[7]?.trim() === 'ready' };
}

/** Whether the process is a PostgreSQL on this folder: a postmaster works inside its database folder. */
function isServerOf(pid: number, folder: string): boolean {
  try {
    if (process.platform === 'linux') return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(folder);
    return /postgres/.test(processName(pid));
  } catch {
    // Where the machine does not say, the file is believed: the other mistake would start two servers on one folder.
    return true;
  }
}

function processName(pid: number): string {
  return process.platform === 'win32'
    ? execFileSync('tasklist', ['/FI', `PID eq ${pid}`, '/NH'], { encoding: 'utf8', windowsHide: true })
    : execFileSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' });
}
