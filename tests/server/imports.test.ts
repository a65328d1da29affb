import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clearForgottenImports } from '../../src/services/imports/clear-forgotten.ts';
import { startTestOffice } from './ready-office.ts';
import { education, forestry, type TestOffice } from './test-office.ts';
import { trainingSheet } from './test-papers.ts';
import { must, type TestServer } from './test-server.ts';

let server: TestServer;
let office: TestOffice;
let as: string;

beforeAll(async () => {
  ({ server, office } = await startTestOffice());
  as = office.cookies.preparer;
}, 60_000);
afterAll(() => server.close());

interface Run {
  readonly id: string;
  readonly state: string;
  readonly good: number;
  readonly bad: number;
}
interface Row {
  readonly number: number;
  readonly raw: { readonly [name: string]: string };
  readonly problems: readonly { readonly field: string | null; readonly cell: string | null }[];
}

const api = (path: string): string => `/api/v1${path}`;
const get = <T>(path: string, who = as): Promise<T> => must<T>(server.send('GET', api(path), { as: who }), 200);
const post = (path: string, body: object): Promise<Response> => server.send('POST', api(path), { as, body });
const codeOf = async (answer: Promise<Response>): Promise<string> =>
  ((await (await answer).json()) as { code: string }).code;

/** What the progress stream says last: where the import waits for a person. */
async function settled({ id }: Run): Promise<Run> {
  const events = await (await server.send('GET', api(`/imports/${id}/events`), { as })).text();
  return JSON.parse(events.split('data: ').at(-1) ?? '') as Run;
}
async function handIn(sheet: Uint8Array, fileName = '培训.csv'): Promise<Run> {
  const path = `/ledgers/training/imports?fileName=${encodeURIComponent(fileName)}`;
  return settled(await must<Run>(server.send('POST', api(path), { as, body: sheet }), 202));
}
const commit = async ({ id }: Run, rows: 'all' | 'good', late = false): Promise<Run> =>
  settled(await must<Run>(post(`/imports/${id}/commit`, { rows, late }), 202));
const recordsOf = async (words: string): Promise<number> =>
  (await get<{ items: object[] }>(`/ledgers/training/records?limit=200&text=${encodeURIComponent(words)}`)).items
    .length;

describe('an import', () => {
  it('names every bad cell before anything is written, lets it be mended, and takes all in', async () => {
    const sheet = trainingSheet([
      ['2026-01-05', '桥梁养护', '30'],
      ['2026-02-30', '隧道养护', '约50'],
      ['2026-01-07', '路面养护', '20'],
    ]);
    const ready = await handIn(sheet);
    expect(ready).toMatchObject({ state: 'ready', total: 3, good: 2, bad: 1, inserted: 0 });
    expect(await recordsOf('养护')).toBe(0);
    const { items } = await get<{ items: Row[] }>(`/imports/${ready.id}/rows`);
    expect(items).toMatchObject([
      { number: 2, raw: { date: '2026-02-30', topic: '隧道养护', attendees: '约50' }, mended: false },
    ]);
    expect(items[0]?.problems.map(({ field, cell }) => [field, cell])).toEqual([
      ['date', 'A3'],
      ['attendees', 'C3'],
    ]);
    expect(await codeOf(post(`/imports/${ready.id}/commit`, { rows: 'all' }))).toBe('import_refused');

    const mend = (fields: object): Promise<Row> =>
      must<Row>(server.send('PUT', api(`/imports/${ready.id}/rows/2`), { as, body: { fields } }), 200);
    expect((await mend({ ...items[0]?.raw, date: '2026-02-20' })).problems).toHaveLength(1);
    const twice = await mend({ date: '2026-01-05', topic: '桥梁养护', attendees: '50' });
    expect(twice.problems).toMatchObject([{ field: null }]);
    expect(await mend({ ...items[0]?.raw, date: '2026年2月20日', attendees: '五十' })).toMatchObject({
      problems: [],
      mended: true,
    });
    expect(await commit(ready, 'all')).toMatchObject({ state: 'done', inserted: 3, bad: 0 });
    expect(await recordsOf('养护')).toBe(3);
  });

  it('takes the good rows alone when that is wanted, changes nothing when it comes again, and is undone as one step', async () => {
    const sheet = trainingSheet([
      ['2026-03-05', '急救甲', '30'],
      ['2026-03-06', '急救乙', 'x'],
    ]);
    const done = await commit(await handIn(sheet), 'good');
    expect(done).toMatchObject({ state: 'done', inserted: 1, bad: 1 });
    expect(await commit(await handIn(sheet), 'good')).toMatchObject({ inserted: 0, unchanged: 1 });
    const changed = await commit(await handIn(trainingSheet([['2026-03-05', '急救甲', '31']])), 'all');
    expect(changed).toMatchObject({ inserted: 0, corrected: 1 });
    const undone = await must(post(`/imports/${changed.id}/undo`, {}), 200);
    expect(undone).toMatchObject({ state: 'undone', withdrawn: 0, restored: 1 });
    expect(await codeOf(post(`/imports/${changed.id}/undo`, {}))).toBe('import_not_found');
    await must(post(`/imports/${done.id}/undo`, {}), 200);
    expect(await recordsOf('急救')).toBe(1);
  });

  it('is refused with a reason when the sheet is none of this ledger, and can be given up', async () => {
    const failed = await handIn(Buffer.from('甲,乙\n1,2\n'));
    expect(failed).toMatchObject({ state: 'failed' });
    expect(await must(server.send('DELETE', api(`/imports/${failed.id}`), { as }), 200)).toMatchObject({
      state: 'discarded',
    });
    expect(await codeOf(post(`/imports/${failed.id}/commit`, { rows: 'good' }))).toBe('import_step_not_possible');
  });

  it('into a closed period is taken as late entries only', async () => {
    const reviewer = office.cookies['department-reviewer'];
    const period = api(`/periods/${education}/2023`);
    await must(server.send('PUT', period, { as: reviewer, body: { closed: true } }), 200);
    const ready = await handIn(trainingSheet([['2023-03-05', '旧年培训', '30']]));
    expect(ready).toMatchObject({ inClosedPeriod: 1 });
    expect(await codeOf(post(`/imports/${ready.id}/commit`, { rows: 'all' }))).toBe('period_closed');
    expect(await commit(ready, 'all', true)).toMatchObject({ state: 'done', inserted: 1 });
    const { items } = await get<{ items: { late: boolean }[] }>('/ledgers/training/records?period=2023');
    expect(items).toMatchObject([{ late: true }]);
  });

  it('is seen by its office and its reviewers, and by nobody else', async () => {
    const run = await handIn(trainingSheet([['2026-06-05', '可见范围', '30']]));
    const stranger = await office.hire('linye', forestry, 'preparer');
    expect((await server.send('GET', api(`/imports/${run.id}`), { as: stranger })).status).toBe(404);
    await get(`/imports/${run.id}`, office.cookies['finance-reviewer']);
    const { items } = await get<{ items: Run[] }>('/imports?ledger=training&limit=1');
    expect(items.map(({ id }) => id)).toEqual([run.id]);
  });
});

describe('an import that nobody takes in', () => {
  it('is cleared after thirty days and says so; one of yesterday stays', async () => {
    const old = await handIn(trainingSheet([['2026-04-01', '从前的培训', '10']]));
    const folderOf = ({ id }: Run): string => join(server.data.store.folder, 'imports', id);
    expect(existsSync(folderOf(old))).toBe(true);
    const today = { data: server.data, now: () => server.clock.now };
    const orphan = join(server.data.store.folder, 'imports', '01900000-0000-7000-8000-000000000000');
    mkdirSync(orphan);
    await clearForgottenImports(today);
    expect(await get<Run>(`/imports/${old.id}`)).toMatchObject({ state: 'ready' });
    // Nobody speaks of it yet: its import may be about to begin.
    expect(existsSync(orphan)).toBe(true);
    const later = new Date(server.clock.now.getTime() + 31 * 86_400_000);
    await clearForgottenImports({ ...today, now: () => later });
    expect(await get<Run>(`/imports/${old.id}`)).toMatchObject({
      state: 'discarded',
      messages: [{ zh: expect.stringContaining('30 天') }],
    });
    expect([existsSync(folderOf(old)), existsSync(orphan)]).toEqual([false, false]);
  });
});

describe('a large import', () => {
  it('is written piece by piece: a record entered meanwhile does not wait for its end, and all of it is undone as one step', async () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => [
      `2026-05-${String(1 + (index % 28)).padStart(2, '0')}`,
      `大批培训${index}`,
      '5',
    ]);
    const ready = await handIn(trainingSheet(rows));
    expect(ready).toMatchObject({ state: 'ready', good: 20_000 });
    await must(post(`/imports/${ready.id}/commit`, { rows: 'all', late: false }), 202);
    const states: string[] = [];
    for (let number = 0; !states.includes('done') && number < 500; number += 1) {
      const fields = { date: '2026-05-06', topic: `窗口登记${number}`, attendees: '3' };
      await must(post('/ledgers/training/records', { fields }), 201);
      states.push((await get<Run>(`/imports/${ready.id}`)).state);
    }
    // Each of them was entered while more was to come.
    expect(states.filter((state) => state === 'storing').length).toBeGreaterThan(2);
    expect(await get<Run>(`/imports/${ready.id}`)).toMatchObject({ state: 'done', inserted: 20_000, progress: 20_000 });
    expect(await must(post(`/imports/${ready.id}/undo`, {}), 200)).toMatchObject({ withdrawn: 20_000 });
    expect(await recordsOf('大批培训')).toBe(0);
  }, 300_000);
});
