import { spawn } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { OperationalError } from '../../base/operational-error.ts';
import type { Owner } from './cluster-owner.ts';
import type { Cluster } from './initialise-cluster.ts';
import { makeFolder } from './initialise-cluster.ts';
import { findPostmaster, type Postmaster } from './postmaster-file.ts';
import { programEnvironment, runProgram } from './run-program.ts';
import { programPath, type ServerPrograms } from './server-programs.ts';

/** How long a start may take: after a crash the server first replays its journal. */
const PATIENCE = 120_000;
const LOG_LIMIT = 10_000_000;

/** Starts the server and waits until it takes connections. Throws `database_not_startable` with the last lines of its log. */
export async function startPostmaster(
  home: string,
  cluster: Cluster,
  programs: ServerPrograms,
  owner: Owner | undefined,
): Promise<Postmaster> {
  const log = join(home, 'server.log');
  if ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) > LOG_LIMIT) renameSync(log, `${log}.1`);
  const settings = await settingWords(home, owner);
  const start = (): Promise<() => boolean> =>
    process.platform === 'win32'
      ? startOnWindows(cluster, programs, settings, log)
      : startChild(cluster, programs, settings, log, owner);
  const end = Date.now() + PATIENCE;
  let hasEnded = await start();
  while (Date.now() < end) {
    const running = findPostmaster(cluster.folder);
    if (running?.ready) return running;
    if (hasEnded()) {
      if (!hasOrphans(log)) break;
      await delay(200);
      hasEnded = await start();
    }
    await delay(10);
  }
  throw notStartable(log);
}

/** Whether the start failed over processes of a server that was killed: they notice within moments that it is gone. */
function hasOrphans(log: string): boolean {
  return /pre-existing shared memory block/.test(lastLines(log, 4));
}

/**
 * A Unix socket in a folder that only the owner enters; loopback on Windows. Everything that could cost an acknowledged write (fsync,
 * synchronous_commit) stays as PostgreSQL has it.
 */
async function settingWords(home: string, owner: Owner | undefined): Promise<string[]> {
  const address =
    process.platform === 'win32'
      ? { listen_addresses: '127.0.0.1', port: await freePort() }
      : { listen_addresses: '', port: 5432, unix_socket_directories: socketFolder(home, owner) };
  const settings = {
    ...address,
    unix_socket_permissions: '0700',
    max_connections: 60,
    shared_buffers: '128MB',
    max_wal_size: '2GB',
    jit: 'off',
    timezone: 'Asia/Shanghai',
    log_timezone: 'Asia/Shanghai',
    lc_messages: 'C',
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** The path of a Unix socket has about 100 bytes (sun_path of unix(7)); below deep folders it stands in the temporary folder instead. */
function socketFolder(home: string, owner: Owner | undefined): string {
  const inside = join(home, 'socket');
  if (Buffer.byteLength(inside) <= 80 && !inside.includes(',')) {
    // The lock beside a killed server's socket names its process id too; no server runs now, so the folder is made anew.
    rmSync(inside, { recursive: true, force: true });
    makeFolder(inside, owner);
    return inside;
  }
  const folder = mkdtempSync(join(tmpdir(), 'mingji-'));
  const socket = join(folder, 's');
  makeFolder(socket, owner);
  return socket;
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => done(port));
    });
  });
}

/** In a session of its own, so that Ctrl-C at the terminal reaches us first and the server is stopped in good order. */
async function startChild(
  cluster: Cluster,
  programs: ServerPrograms,
  settings: readonly string[],
  log: string,
  owner: Owner | undefined,
): Promise<() => boolean> {
  const output = openSync(log, 'a', 0o600);
  const child = spawn(programPath(programs, 'postgres'), ['-D', cluster.folder, ...settings], {
    ...owner,
    cwd: '/',
    env: programEnvironment(),
    detached: true,
    stdio: ['ignore', output, output],
  });
  closeSync(output);
  let ended = false;
  child.once('exit', () => {
    ended = true;
  });
  child.once('error', () => {
    ended = true;
  });
  child.unref();
  return () => ended;
}

/** pg_ctl takes the rights of an administrator away from the server, which it refuses to run with on Windows too. */
async function startOnWindows(
  cluster: Cluster,
  programs: ServerPrograms,
  settings: readonly string[],
  log: string,
): Promise<() => boolean> {
  const words = ['start', '-w', '-D', cluster.folder, '-l', log, '-o', settings.join(' ')];
  await runProgram(programPath(programs, 'pg_ctl'), words, undefined).catch(() => {
    throw notStartable(log);
  });
  return () => false;
}

function lastLines(log: string, count: number): string {
  return existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n').slice(-count).join('\n') : '';
}

function notStartable(log: string): OperationalError {
  const lines = lastLines(log, 5);
  return new OperationalError('database_not_startable', {
    zh: `数据库未能启动。日志 ${log} 的最后几行：\n${lines}`,
    en: `The database did not start. The last lines of ${log}:\n${lines}`,
  });
}

/** Makes the folder of the database's files, readable so that another owner can reach his part of it. */
export function makeHome(home: string): void {
  mkdirSync(home, { recursive: true, mode: 0o755 });
}
