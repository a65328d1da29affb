// The databases that the store's tests run on: the embedded one always; a server where DATABASE_URL names one, or where the machine has a
// PostgreSQL of its own, which is then started for the test and reached through its URL like any other server.
import { rmSync } from 'node:fs';
import pg from 'pg';
import { startEmbedded } from '../../src/store/embedded/embedded-server.ts';
import { machinePrograms } from '../../src/store/embedded/machine-programs.ts';
import type { ServerPrograms } from '../../src/store/embedded/server-programs.ts';
import type { StoreSettings } from '../../src/store/open-store.ts';
import { FORGET_POWER_CUTS, layReady } from './ready-folder.ts';
import { temporaryFolder } from './temporary-folder.ts';

export interface Backend {
  readonly name: string;
  /** Settings for a fresh, empty database, and what takes it away. */
  readonly start: () => Promise<StartedBackend>;
  /** The same with its tables made already, where that is quicker: for tests of what is done with them. */
  readonly startReady: () => Promise<StartedBackend>;
}

interface StartedBackend {
  readonly settings: StoreSettings;
  readonly stop: () => Promise<void>;
}

async function startEmpty() {
  const folder = temporaryFolder();
  return { settings: { folder }, stop: async () => rmSync(folder, { recursive: true, force: true }) };
}

const embedded: Backend = {
  name: 'the embedded PostgreSQL',
  start: startEmpty,
  async startReady() {
    const started = await startEmpty();
    await layReady(started.settings.folder);
    return started;
  },
};

/** A fresh database on a server, and an empty data folder for the log's files. */
async function freshDatabase(server: string) {
  const folder = temporaryFolder();
  const name = `mingji_test_${crypto.randomUUID().replaceAll('-', '')}`;
  await onServer(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const stop = async (): Promise<void> => {
    await onServer(server, `drop database ${name} with (force)`);
    rmSync(folder, { recursive: true, force: true });
  };
  return { settings: { folder, url: url.href }, stop };
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  await client.query(statement);
  await client.end();
}

function given(url: string): Backend {
  const start = () => freshDatabase(url);
  return { name: 'the server of DATABASE_URL', start, startReady: start };
}

async function startInstalled(programs: ServerPrograms) {
  const home = temporaryFolder();
  const server = await startEmbedded(home, programs);
  const { host, port, user, password } = server.connection;
  const url = `postgres://${user}:${password}@localhost:${port}/postgres?host=${encodeURIComponent(host)}`;
  for (const statement of FORGET_POWER_CUTS) await onServer(url, statement);
  const stop = async (): Promise<void> => {
    await server.stop();
    rmSync(home, { recursive: true, force: true });
  };
  return { url, stop };
}

/** One for all who have it at the same time, ended by the last of them. */
function shared<T extends { readonly stop: () => Promise<void> }>(start: () => Promise<T>) {
  let users = 0;
  let running: Promise<T> | undefined;
  return {
    take(): Promise<T> {
      users += 1;
      running ??= start();
      return running;
    },
    async leave(): Promise<void> {
      users -= 1;
      if (users > 0) return;
      const last = running;
      running = undefined;
      await (await last)?.stop();
    },
  };
}

function installed(): Backend | undefined {
  const programs = machinePrograms();
  if (!programs) return undefined;
  const server = shared(() => startInstalled(programs));
  const start = async () => {
    const { url } = await server.take();
    const { settings, stop } = await freshDatabase(url);
    return { settings, stop: () => stop().finally(server.leave) };
  };
  return { name: `a server with the machine's PostgreSQL ${programs.major}`, start, startReady: start };
}

const url = process.env['DATABASE_URL'];

/** Every database there is to test on. */
export const backends: readonly Backend[] = [embedded, url ? given(url) : installed()].filter(
  (backend) => backend !== undefined,
);
