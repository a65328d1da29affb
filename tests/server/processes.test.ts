import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EmbeddedServer, startEmbedded } from '../../src/store/embedded/embedded-server.ts';
import { programScript } from '../support/program.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { finance, PASSWORD, region, setUpOfYunchuan } from './test-office.ts';
import { paper, zipOfPapers } from './test-papers.ts';

const folder = mkdtempSync(join(tmpdir(), 'mingji-processes-'));
const children: ChildProcess[] = [];
let home: string;
let database: EmbeddedServer;
let servers: string[];
const connections = join(folder, 'connections');

/** Notes every connection of the process to anything but a socket of the file system. */
const NOTE = `
import { appendFileSync } from 'node:fs';
import { Socket } from 'node:net';
import { Socket as Datagram } from 'node:dgram';
const note = (to) => appendFileSync(${JSON.stringify(connections)}, JSON.stringify(to) + '\\n');
const connect = Socket.prototype.connect;
Socket.prototype.connect = function (...words) {
  const [first] = Array.isArray(words[0]) ? words[0] : words;
  const path = typeof first === 'string' ? first : first?.path;
  if (typeof path !== 'string') note({ host: first?.host, port: first?.port ?? first });
  return connect.apply(this, words);
};
const send = Datagram.prototype.send;
Datagram.prototype.send = function (...words) { note({ datagram: true }); return send.apply(this, words); };
`;

async function start(url: string, env: NodeJS.ProcessEnv = {}): Promise<string> {
  const [script, note] = [join(folder, 'serve.mjs'), join(folder, 'note.mjs')];
  writeFileSync(script, programScript);
  writeFileSync(note, NOTE);
  const words = ['--import', note, script, 'serve', '--data', join(folder, 'data'), '--port', '0'];
  const options = { cwd: folder, env: { ...process.env, DATABASE_URL: url, ...env } };
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'ignore'], ...options });
  children.push(child);
  const [line] = (await once(child.stdout as NonNullable<typeof child.stdout>, 'data')) as [Buffer];
  return line.toString().split('\n')[0]?.trim() ?? '';
}

beforeAll(async () => {
  home = temporaryFolder();
  database = await startEmbedded(home);
  const { host, port, user, password } = database.connection;
  const url = `postgres://${user}:${password}@localhost:${port}/postgres?host=${encodeURIComponent(host)}`;
  writeFileSync(connections, '');
  servers = [await start(url), await start(url)];
}, 180_000);
afterAll(async () => {
  for (const child of children) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    child.kill('SIGTERM');
    await once(child, 'exit');
  }
  await database.stop();
  for (const one of [folder, home]) rmSync(one, { recursive: true, force: true });
}, 120_000);

async function send(server: number, method: string, path: string, body?: object, as = '', revision = '"1"') {
  const isFile = body instanceof Uint8Array;
  const response = await fetch(`${servers[server]}/api/v1${path}`, {
    method,
    headers: {
      cookie: as,
      ...(body && { 'content-type': isFile ? 'application/octet-stream' : 'application/json' }),
      ...(/^\/accounts\/./.test(path) && { 'if-match': revision }),
    },
    ...(body && { body: isFile ? Buffer.from(body) : JSON.stringify(body) }),
  });
  const text = await response.text();
  const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? '';
  const etag = response.headers.get('etag') ?? '';
  return { status: response.status, cookie, etag, text, json: text.startsWith('{') ? JSON.parse(text) : undefined };
}

describe('two processes on one database', () => {
  it('know each other’s sessions, share the work of a batch without doing any of it twice, and see its progress', async () => {
    const signIn = async (server: number, name: string, password: string): Promise<string> =>
      (await send(server, 'POST', '/session', { name, password })).cookie;
    await send(0, 'POST', '/setup', setUpOfYunchuan);
    const system = await signIn(1, 'xitong', `${PASSWORD}-s`);
    const security = await signIn(0, 'anquan', `${PASSWORD}-a`);
    const bureau = { region: '130999', unit: '101', name: '云川县财政局', kind: 'finance', parent: region };
    expect((await send(0, 'POST', '/offices', bureau, system)).status).toBe(201);
    const person = { name: 'caizheng', displayName: '财政', tenant: finance, password: 'Erste-Mal-2026' };
    const { json } = await send(1, 'POST', '/accounts', person, system);
    expect((await send(1, 'PUT', `/accounts/${json.id}/role`, { role: 'finance-reviewer' }, security)).status).toBe(
      200,
    );
    const begun = await signIn(0, 'caizheng', 'Erste-Mal-2026');
    await send(1, 'PUT', '/session/password', { current: 'Erste-Mal-2026', next: PASSWORD }, begun);
    const as = await signIn(0, 'caizheng', PASSWORD);

    const papers = zipOfPapers(Array.from({ length: 30 }, () => paper()));
    const batches = await Promise.all(
      [0, 1].map((server) => send(server, 'POST', '/reviews?title=t&fileName=t.zip', papers, as)),
    );
    for (const [server, batch] of batches.entries()) {
      const other = 1 - server;
      await send(other, 'GET', `/reviews/${batch.json.id}/events`, undefined, as);
      const { json: seen } = await send(other, 'GET', `/reviews/${batch.json.id}`, undefined, as);
      expect(seen).toMatchObject({ state: 'finished', total: 30, done: 30, failed: 0 });
    }

    expect((await send(1, 'DELETE', '/session', undefined, as)).status).toBe(204);
    expect((await send(0, 'GET', '/session', undefined, as)).status).toBe(401);
  }, 180_000);

  it('see at once what the other did: a record in the dashboard, a closed account, a password that ended every session', async () => {
    const signIn = async (server: number, name: string, password: string): Promise<string> =>
      (await send(server, 'POST', '/session', { name, password })).cookie;
    const system = await signIn(0, 'xitong', `${PASSWORD}-s`);
    const security = await signIn(1, 'anquan', `${PASSWORD}-a`);
    const office = { region: '130999', unit: '301', name: '云川县教育局', kind: 'department', parent: region };
    expect((await send(1, 'POST', '/offices', office, system)).status).toBe(201);
    const person = { name: 'tianbao', displayName: '填报', tenant: '130999/301', password: 'Erste-Mal-2026' };
    const { json } = await send(0, 'POST', '/accounts', person, system);
    await send(0, 'PUT', `/accounts/${json.id}/role`, { role: 'preparer' }, security);
    const first = await signIn(1, 'tianbao', 'Erste-Mal-2026');
    await send(0, 'PUT', '/session/password', { current: 'Erste-Mal-2026', next: PASSWORD }, first);
    const as = await signIn(0, 'tianbao', PASSWORD);

    const trainings = async (server: number): Promise<number> => {
      const { items } = (await send(server, 'GET', '/ledgers', undefined, as)).json;
      return items.find(({ id }: { id: string }) => id === 'training').records;
    };
    expect([await trainings(0), await trainings(1)]).toEqual([0, 0]);
    for (let count = 1; count <= 6; count += 1) {
      const fields = { date: '2026-03-04', topic: `第${count}次业务培训`, attendees: '20' };
      expect((await send(count % 2, 'POST', '/ledgers/training/records', { fields }, as)).status).toBe(201);
      expect([await trainings(0), await trainings(1)]).toEqual([count, count]);
    }

    // Both have answered this session from memory; neither may do so once more.
    const next = 'Neues-Wort-2027';
    expect((await send(0, 'PUT', '/session/password', { current: PASSWORD, next }, as)).status).toBe(204);
    expect((await send(1, 'GET', '/ledgers', undefined, as)).status).toBe(401);
    expect((await send(0, 'GET', '/ledgers', undefined, as)).status).toBe(401);

    const again = await signIn(1, 'tianbao', next);
    expect((await send(1, 'GET', '/ledgers', undefined, again)).status).toBe(200);
    const { etag } = await send(0, 'GET', `/accounts/${json.id}`, undefined, system);
    const closed = await send(0, 'PATCH', `/accounts/${json.id}`, { active: false }, system, etag);
    expect(closed.status).toBe(200);
    expect((await send(1, 'GET', '/ledgers', undefined, again)).status).toBe(401);
  }, 180_000);

  it('have connected to nothing but their database', () => {
    const noted = readFileSync(connections, 'utf8');
    expect(noted).toBe('');
  });
});

describe('the note of connections', () => {
  it('sees one where there is one', async () => {
    const before = readFileSync(connections, 'utf8');
    const probe = join(folder, 'probe.mjs');
    writeFileSync(probe, `await fetch(${JSON.stringify(servers[0])});`);
    const child = spawn(process.execPath, ['--import', join(folder, 'note.mjs'), probe], { stdio: 'ignore' });
    await once(child, 'exit');
    expect(readFileSync(connections, 'utf8').length).toBeGreaterThan(before.length);
  });
});
