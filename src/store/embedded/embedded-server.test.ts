import { type ChildProcess, spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { openPool } from '../connect.ts';
import { clusterOwner } from './cluster-owner.ts';
import { type EmbeddedServer, startEmbedded } from './embedded-server.ts';
import { isRunning, processStart } from './process-identity.ts';

const folders: string[] = [];
const children: { readonly child: ChildProcess; readonly ended: Promise<void>; readonly server: number | undefined }[] =
  [];
const servers: EmbeddedServer[] = [];

afterEach(async () => {
  for (const { child, ended, server } of children.splice(0)) {
    child.kill('SIGTERM');
    await ended;
    if (server !== undefined) await expect.poll(() => isRunning(server), { timeout: 10_000 }).toBe(false);
  }
  for (const server of servers.splice(0)) await server.stop();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function newFolder(): string {
  const folder = temporaryFolder();
  folders.push(folder);
  return folder;
}

/** A folder with a database that the tests before have left in order; making one takes most of the time of a test. */
let used: string | undefined;
function usedFolder(): string {
  used ??= temporaryFolder();
  return used;
}
afterAll(() => {
  if (used) rmSync(used, { recursive: true, force: true });
});

async function start(folder: string): Promise<EmbeddedServer> {
  const server = await startEmbedded(folder);
  servers.push(server);
  return server;
}

const stop = async (server: EmbeddedServer): Promise<void> => {
  servers.splice(servers.indexOf(server), 1);
  await server.stop();
};

interface Said {
  readonly pid: number;
  readonly adopted: boolean;
  readonly milliseconds: number;
  readonly code?: string;
  readonly zh?: string;
}

/** Starts another process on the folder and waits for what it says first. */
async function another(folder: string, task: string, owner: { uid?: number; gid?: number } = {}) {
  const script = join(import.meta.dirname, '..', '..', '..', 'tests', 'support', 'use-store.ts');
  const child = spawn(process.execPath, [script, folder, task], { ...owner, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  for await (const line of createInterface({ input: child.stdout })) {
    const said = JSON.parse(line) as Said;
    children.push({ child, ended, server: task === 'wait' ? said.pid : undefined });
    return { said, child, ended };
  }
  throw new Error('the process ended without a word');
}

async function ask(server: EmbeddedServer, question: string): Promise<unknown> {
  const pool = openPool({ ...server.connection, database: 'postgres' });
  const { rows } = await pool.query<{ answer: unknown }>(question);
  await pool.end();
  return rows[0]?.answer;
}

const home = (folder: string): string => join(folder, 'postgres');

describe('the embedded server', () => {
  test('is made, and keeps what was written over a restart', async () => {
    const folder = newFolder();
    const first = await start(folder);
    await ask(first, `create table kept as select '绩效' as answer`);
    await stop(first);
    expect(isRunning(first.pid)).toBe(false);
    const second = await start(folder);
    expect(await ask(second, 'select answer from kept')).toBe('绩效');
  });

  test('orders by code point by itself and by pinyin where asked, writes to disk, and takes passwords only as scram', async () => {
    const server = await start(usedFolder());
    expect(
      await ask(
        server,
        `select string_agg(x, '' order by x collate "zh-x-icu") as answer from unnest(array['重','安','办']) x`,
      ),
    ).toBe('安办重');
    expect(
      await ask(server, `select string_agg(x, '' order by x) as answer from unnest(array['重','安','办','B','a']) x`),
    ).toBe('Ba办安重');
    expect(
      await ask(server, `select current_setting('fsync') || current_setting('synchronous_commit') as answer`),
    ).toBe('onon');
    expect(
      await ask(server, `select count(*) as answer from pg_hba_file_rules where auth_method <> 'scram-sha-256'`),
    ).toBe(0);
    const wrong = openPool({ ...server.connection, password: 'wrong', database: 'postgres' });
    await expect(wrong.query('select 1')).rejects.toThrow(/password/);
    await wrong.end();
  });

  test.skipIf(process.platform === 'win32')('keeps its password and its socket to itself', async () => {
    const folder = usedFolder();
    const server = await start(folder);
    expect(statSync(join(home(folder), 'password')).mode & 0o077).toBe(0);
    expect(statSync(server.connection.host).mode & 0o077).toBe(0);
    expect(await ask(server, `select current_setting('listen_addresses') as answer`)).toBe('');
  });

  test('is not kept from starting by an interrupted first start', async () => {
    const folder = newFolder();
    const half = join(home(folder), 'data.making-999999', 'data');
    mkdirSync(half, { recursive: true });
    writeFileSync(join(half, 'PG_VERSION'), '18\n');
    writeFileSync(join(home(folder), 'password'), 'left behind');
    mkdirSync(join(home(folder), 'programs-18.0.copying'));
    const server = await start(folder);
    expect(await ask(server, 'select 1 as answer')).toBe(1);
    expect(existsSync(join(home(folder), 'data.making-999999'))).toBe(false);
    expect(existsSync(join(home(folder), 'programs-18.0.copying'))).toBe(false);
  });

  test('that outlived its killed process is taken over by the next one', async () => {
    const folder = usedFolder();
    const { said, ended } = await another(folder, 'crash');
    await ended;
    expect(isRunning(said.pid)).toBe(true);
    const server = await start(folder);
    expect(server).toMatchObject({ adopted: true, pid: said.pid });
    expect(await ask(server, 'select 1 as answer')).toBe(1);
    await stop(server);
    expect(isRunning(said.pid)).toBe(false);
  });

  test('ends with its process, also when that exits without a goodbye or is asked to terminate', async () => {
    const folder = usedFolder();
    for (const end of ['exit', 'SIGTERM', 'SIGINT'] as const) {
      const { said, child, ended } = await another(folder, end === 'exit' ? 'exit' : 'wait');
      if (end !== 'exit') child.kill(end);
      await ended;
      await expect.poll(() => isRunning(said.pid), { timeout: 10_000 }).toBe(false);
      expect(existsSync(join(home(folder), 'data', 'postmaster.pid'))).toBe(false);
    }
  });

  test('starts over after it was killed itself, with everything that was committed', async () => {
    const folder = usedFolder();
    const server = await start(folder);
    await ask(server, 'create table kept as select 7 as answer');
    process.kill(server.pid, 'SIGKILL');
    await stop(server);
    expect(await ask(await start(folder), 'select answer from kept')).toBe(7);
  });

  test('starts although its old process id now belongs to another program, as happens in containers', async () => {
    const folder = usedFolder();
    await stop(await start(folder));
    const owner = clusterOwner(folder);
    const path = join(home(folder), 'data', 'postmaster.pid');
    writeFileSync(
      path,
      `${process.pid}\n${join(home(folder), 'data')}\n1700000000\n5432\n/nowhere\n\n  1  1\nready   \n`,
    );
    if (owner) chownSync(path, owner.uid, owner.gid);
    expect(await ask(await start(folder), 'select 1 as answer')).toBe(1);
  });

  test('of a newer major version, or of one whose programs are gone, is left alone, with the way out', async () => {
    const folder = newFolder();
    await stop(await start(folder));
    const named = (major: string): void => writeFileSync(join(home(folder), 'data', 'PG_VERSION'), `${major}\n`);
    named('99');
    const wayOut = { text: { zh: expect.stringContaining('mingji restore') } };
    await expect(startEmbedded(folder)).rejects.toMatchObject({ code: 'database_version_differs', ...wayOut });
    named('9');
    await expect(startEmbedded(folder)).rejects.toMatchObject({ code: 'database_upgrade_failed', ...wayOut });
    named('18');
    expect(await ask(await start(folder), 'select 1 as answer')).toBe(1);
  });
});

describe('the lock of the data folder', () => {
  test('keeps a second process out, naming the first', async () => {
    const folder = usedFolder();
    const { child } = await another(folder, 'wait');
    const second = await another(folder, 'open');
    expect(second.said.code).toBe('data_folder_in_use');
    expect(second.said.zh).toContain(String(child.pid));
    await expect(startEmbedded(folder)).rejects.toMatchObject({ code: 'data_folder_in_use' });
  });

  test('keeps the same process from opening a folder twice', async () => {
    const folder = usedFolder();
    await start(folder);
    await expect(startEmbedded(folder)).rejects.toMatchObject({ code: 'data_folder_in_use' });
  });

  test.each([
    ['of a process that is gone', { pid: 2 ** 22 - 3, started: 1, host: hostname(), token: 'x' }],
    [
      'whose process id now belongs to another process',
      { pid: process.pid, started: 1000, host: hostname(), token: 'x' },
    ],
    ['that was cut off in the middle of writing', undefined],
  ])('%s is recovered', async (_, holder) => {
    const folder = usedFolder();
    writeFileSync(join(folder, 'mingji.lock'), holder ? JSON.stringify(holder) : '{"pid": 1');
    const server = await start(folder);
    expect(JSON.parse(readFileSync(join(folder, 'mingji.lock'), 'utf8'))).toMatchObject({ pid: process.pid });
    await stop(server);
    expect(existsSync(join(folder, 'mingji.lock'))).toBe(false);
  });

  test('of another host is believed while it is being touched, and recovered when it falls silent', async () => {
    const folder = usedFolder();
    const path = join(folder, 'mingji.lock');
    writeFileSync(path, JSON.stringify({ pid: 7, started: 1, host: 'another-container', token: 'x' }));
    const beat = setInterval(() => utimesSync(path, new Date(), new Date()), 500);
    await expect(startEmbedded(folder)).rejects.toMatchObject({ code: 'data_folder_in_use' });
    clearInterval(beat);
    expect((await start(folder)).adopted).toBe(false);
  });

  test('of several processes that start at once on a crashed folder, one gets it', async () => {
    const folder = usedFolder();
    await (await another(folder, 'crash')).ended;
    const started = await Promise.all(Array.from({ length: 4 }, () => another(folder, 'wait')));
    const refused = started.filter(({ said }) => said.code === 'data_folder_in_use');
    expect(refused).toHaveLength(3);
  });
});

test('a process is told from a later one with the same id by its start', () => {
  const start = processStart(process.pid);
  expect(Math.abs((start ?? 0) - (Date.now() - process.uptime() * 1000))).toBeLessThan(100);
  expect(processStart(process.ppid)).toBeLessThan(Date.now());
  expect(processStart(2 ** 22 - 3)).toBeUndefined();
});

describe.runIf(process.getuid?.() === 0)('started as root', () => {
  test('the server runs as somebody else: as the owner of the folder, or as nobody', async () => {
    const folder = usedFolder();
    const { said } = await another(folder, 'wait');
    expect(statSync(`/proc/${said.pid}`).uid).not.toBe(0);
    const owned = newFolder();
    chownSync(owned, 1, 1);
    expect(clusterOwner(owned)).toEqual({ uid: 1, gid: 1 });
  });

  test('an owner without an account is passed over, and the database starts all the same', async () => {
    const folder = newFolder();
    chownSync(folder, 54_321, 54_321);
    expect(clusterOwner(folder)?.uid).not.toBe(54_321);
    expect(await ask(await start(folder), 'select 1 as answer')).toBe(1);
  });

  test('an ordinary user without an account is told what to do', async () => {
    const folder = newFolder();
    chownSync(folder, 54_321, 54_321);
    const { said } = await another(folder, 'open', { uid: 54_321, gid: 54_321 });
    expect(said.code).toBe('database_not_startable');
    expect(said.zh).toContain('/etc/passwd');
  });

  test('a data folder that only root may enter lets the server through and nobody else', async () => {
    const folder = newFolder();
    chmodSync(folder, 0o700);
    const server = await start(folder);
    expect(server.connection.host).toBe(join(home(folder), 'socket'));
    expect(statSync(folder).mode & 0o777).toBe(0o710);
  });

  test('data below a folder that only root may enter are kept where the server can reach them', async () => {
    const closed = newFolder();
    mkdirSync(join(closed, 'root'), { mode: 0o700 });
    const folder = join(closed, 'root', 'data');
    const server = await start(folder);
    folders.push(join(server.connection.host, '..'));
    expect(server.connection.host).toMatch(/^\/var\/lib\/mingji\/[0-9a-f]{16}\/socket$/);
    expect(await ask(server, 'select 1 as answer')).toBe(1);
  });

  test('an ordinary user starts a server of his own', async () => {
    const folder = newFolder();
    chownSync(folder, 65_534, 65_534);
    const { said } = await another(folder, 'open', { uid: 65_534, gid: 65_534 });
    expect(said).toMatchObject({ adopted: false });
    expect(statSync(join(home(folder), 'data')).uid).toBe(65_534);
  });
});
