import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyAll } from '../../src/services/log/verify-all.ts';
import { openStore } from '../../src/store/open-store.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { clientOf, endProcess, startProcess } from './server-process.ts';
import { setUpOfYunchuan } from './test-office.ts';
import { must, startTestServer, type TestServer } from './test-server.ts';

interface Loaded {
  readonly accounts: readonly { readonly name: string; readonly password: string; readonly role: string }[];
  readonly plans: number;
  readonly records: number;
  readonly exhibits: number;
}

interface Page<T> {
  readonly items: readonly T[];
}

const load = (server: TestServer): Promise<Response> =>
  server.send('POST', '/api/v1/setup/demonstration', { body: {} });

const setUpOf = (server: TestServer) => must(server.send('GET', '/api/v1/setup'), 200);

describe('the demonstration city', () => {
  let server: TestServer;
  let loaded: Loaded;
  const signIn = (name: string): Promise<string> =>
    server.signIn(name, loaded.accounts.find((account) => account.name === name)?.password ?? '');

  beforeAll(async () => {
    server = await startTestServer();
    server.clock.now = new Date('2026-09-15T02:00:00Z');
    expect(await setUpOf(server)).toEqual({ done: false, demonstration: false, cutOff: false });
    loaded = await must<Loaded>(load(server), 201);
  }, 600_000);
  afterAll(() => server.close());

  it('has twelve departments with two plans each, records, exhibits, and an account of every role', () => {
    expect([loaded.plans, loaded.exhibits]).toEqual([24, 72]);
    expect(loaded.records).toBeGreaterThan(3000);
    expect(new Set(loaded.accounts.map(({ role }) => role)).size).toBe(7);
    expect(new Set(loaded.accounts.map(({ password }) => password)).size).toBe(loaded.accounts.length);
  });

  it('is said to be one, so that every page can say so', async () => {
    expect(await setUpOf(server)).toEqual({ done: true, demonstration: true, cutOff: false });
  });

  it('has plans in every state, monitorings on their way, and recognised self-evaluations', async () => {
    const as = await signIn('caizheng1');
    const plans = await must<Page<{ state: string; fiscalYear: number }>>(
      server.send('GET', '/api/v1/plans?limit=100', { as }),
      200,
    );
    const statesOf = (year: number) =>
      new Set(plans.items.filter((one) => one.fiscalYear === year).map(({ state }) => state));
    expect([...statesOf(2025)]).toEqual(['approved']);
    expect([...statesOf(2026)].sort()).toEqual([
      'adjusting',
      'approved',
      'department-review',
      'drafting',
      'finance-review',
    ]);
    const filings = await must<Page<{ kind: string; state: string }>>(
      server.send('GET', '/api/v1/filings?limit=100', { as }),
      200,
    );
    const evaluations = filings.items.filter(({ kind }) => kind === 'evaluation');
    expect(evaluations.map(({ state }) => state)).toEqual(Array.from({ length: 12 }, () => 'approved'));
    const monitorings = new Set(filings.items.filter(({ kind }) => kind === 'monitoring').map(({ state }) => state));
    expect([...monitorings].sort()).toEqual(['approved', 'department-review', 'drafting', 'finance-review']);
  });

  it('has a profile of its own for this year, with its notice and what it decides otherwise', async () => {
    const as = await signIn('caizheng1');
    const { by, why, content } = await must<{ by: string; why: { zh: string }; content: object }>(
      server.send('GET', '/api/v1/region-profiles/2026', { as }),
      200,
    );
    expect(by).toBe('own-year');
    expect(why.zh).toContain('清岚市');
    expect(content).toMatchObject({
      basis: '清岚财绩〔2025〕16号',
      scoring: { execution: { reasonBelow: '95' }, tiers: { achievedFrom: '85' } },
      rules: { 'satisfaction-without-survey-method': { severity: 'warning' } },
    });
  });

  it('lets a preparer see the own records and nobody else’s', async () => {
    const as = await signIn('wenlv-tb');
    const { items } = await must<Page<unknown>>(
      server.send('GET', '/api/v1/ledgers/activity/records?limit=20', { as }),
      200,
    );
    expect(items).toHaveLength(20);
    const other = encodeURIComponent('990100/205001');
    expect((await server.send('GET', `/api/v1/ledgers/activity/records?office=${other}`, { as })).status).toBe(404);
  });

  it('has a folder of drafts that is checked in the background, with findings', async () => {
    const as = await signIn('caizheng1');
    const batches = () =>
      must<Page<{ state: string; total: number }>>(server.send('GET', '/api/v1/reviews', { as }), 200);
    await expect.poll(async () => (await batches()).items[0]?.state, { timeout: 60_000 }).toBe('finished');
    expect((await batches()).items[0]?.total).toBe(13);
  }, 90_000);

  it('has a log that holds for every office', async () => {
    const verdicts = await verifyAll(server.data.store, { cwd: process.cwd() });
    expect(verdicts).toHaveLength(14); // The departments, the finance bureau and the region.
    expect(verdicts.flatMap(({ faults }) => faults)).toEqual([]);
  }, 60_000);

  it('has published the plans and self-evaluations of last year, as pages that say that they are invented', async () => {
    const index = await (await server.send('GET', '/public/')).text();
    const pages = [...index.matchAll(/href="(990100\/[^"]*)"/g)].map(([, path = '']) => path);
    expect(pages).toHaveLength(24);
    const page = await (await server.send('GET', `/public/${pages[0]}`)).text();
    expect([index, page].every((text) => text.includes('演示数据：单位、人员和数字均为虚构。'))).toBe(true);
  });

  it('is loaded once', async () => {
    const { code } = await must<{ code: string }>(load(server), 409);
    expect(code).toBe('set_up_already');
  });
});

it('is not loaded where an office has begun to work', async () => {
  const server = await startTestServer();
  await must(server.send('POST', '/api/v1/setup', { body: setUpOfYunchuan }), 201);
  const { code } = await must<{ code: string }>(load(server), 409);
  expect(code).toBe('set_up_already');
  expect(await setUpOf(server)).toEqual({ done: true, demonstration: false, cutOff: false });
  await server.close();
}, 60_000);

it('is begun again with one request when the server was killed while it was being loaded', async () => {
  const folder = temporaryFolder();
  const first = await startProcess(folder);
  const cut = clientOf(first)('POST', '/setup/demonstration', {}).catch(() => 'cut off');
  const firstDepartment = join(folder, 'data', 'log', '990100', '205001', 'checkpoint');
  await expect.poll(() => existsSync(firstDepartment), { timeout: 120_000 }).toBe(true);
  await endProcess(first.child, 'SIGKILL');
  expect(await cut).toBe('cut off');

  const second = await startProcess(folder);
  const send = clientOf(second);
  expect((await send('GET', '/setup')).json).toEqual({ done: true, demonstration: true, cutOff: true });
  const { json, status } = await send('POST', '/setup/demonstration', {});
  expect([status, json.plans, json.exhibits]).toEqual([201, 24, 72]);
  expect((await send('GET', '/setup')).json).toEqual({ done: true, demonstration: true, cutOff: false });
  const { name, password } = json.accounts.find(({ name }: { name: string }) => name === 'caizheng1');
  const { cookie } = await send('POST', '/session', { name, password });
  const plans = await send('GET', '/plans?limit=100', undefined, cookie);
  expect(plans.json.items).toHaveLength(24);
  expect((await send('POST', '/setup/demonstration', {})).status).toBe(409);
  expect(await endProcess(second.child, 'SIGTERM')).toBe(0);

  const store = await openStore({ folder: join(folder, 'data') });
  const verdicts = await verifyAll(store, { cwd: process.cwd() });
  await store.close();
  expect(verdicts.flatMap(({ faults }) => faults)).toEqual([]);
  expect(verdicts).toHaveLength(14);
}, 900_000);
