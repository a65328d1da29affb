import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openData } from '../../src/services/data/open-data.ts';
import { verifyAll } from '../../src/services/log/verify-all.ts';
import { layReady } from '../support/ready-folder.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { clientOf, endProcess, type ServerProcess, setUpCounty, setUpPerson, startProcess } from './server-process.ts';
import { paper, trainingSheet, zipOfPapers } from './test-papers.ts';

const folders: string[] = [];
let running: ServerProcess | undefined;

afterAll(async () => {
  if (running) await endProcess(running.child, 'SIGTERM');
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** What is killed here is a server that has begun before: how one begins on an empty folder is seen with the demonstration. */
async function newFolder(): Promise<string> {
  const folder = temporaryFolder();
  folders.push(folder);
  await layReady(join(folder, 'data'));
  return folder;
}

async function start(folder: string): Promise<ServerProcess> {
  running = await startProcess(folder);
  return running;
}

/** What the stopped installation's logs say of themselves, and how often a step of the workflow stands in the audit trail of an office. */
async function lookThrough(folder: string, tenant = '130999/301') {
  const data = await openData({ folder: join(folder, 'data') });
  try {
    const verdicts = await verifyAll(data.store, { cwd: folder });
    const { rows } = await data.store.pool.query<{ subject: string }>(
      `select subject from audit_entries where tenant = $1 and action in ('plan.submit', 'plan.endorse', 'plan.approve') and outcome = 'done'`,
      [tenant],
    );
    return { faults: verdicts.flatMap(({ faults }) => faults), steps: rows.map(({ subject }) => subject) };
  } finally {
    await data.close();
  }
}

describe('the server as a process', () => {
  it('loses nothing that it has acknowledged when it is killed amid a batch, and finishes the batch by itself', async () => {
    const folder = await newFolder();
    const first = await start(folder);
    const send = clientOf(first);
    const as = await setUpPerson(send, { unit: '101', name: '云川县财政局', kind: 'finance' }, 'finance-reviewer');
    const papers = zipOfPapers(Array.from({ length: 150 }, () => paper()));
    const batch = await send('POST', '/reviews?title=t&fileName=t.zip', papers, as);
    expect(batch.status).toBe(202);
    let done = 0;
    while (done < 5) done = (await send('GET', `/reviews/${batch.json.id}`, undefined, as)).json.done;
    await endProcess(first.child, 'SIGKILL');

    const second = await start(folder);
    const again = clientOf(second);
    const seen = await again('GET', `/reviews/${batch.json.id}`, undefined, as);
    expect(seen.json.done).toBeGreaterThanOrEqual(done);
    await again('GET', `/reviews/${batch.json.id}/events`, undefined, as);
    const finished = await again('GET', `/reviews/${batch.json.id}`, undefined, as);
    expect(finished.json).toMatchObject({ state: 'finished', total: 150, done: 150, failed: 0 });
    expect(await endProcess(second.child, 'SIGTERM')).toBe(0);
  }, 180_000);

  it('finishes an import by itself when it is killed while it looks a sheet through and again while it stores it', async () => {
    const folder = await newFolder();
    const rows = Array.from({ length: 20_000 }, (_, index) => ['2026-03-01', `主题${index}`, '30'] as const);
    const first = await start(folder);
    const as = await setUpPerson(
      clientOf(first),
      { unit: '301', name: '云川县教育局', kind: 'department' },
      'preparer',
    );
    const path = '/ledgers/training/imports?fileName=a.csv';
    const begun = await clientOf(first)('POST', path, trainingSheet(rows), as);
    expect(begun.status).toBe(202);
    await endProcess(first.child, 'SIGKILL');

    const second = await start(folder);
    const send = clientOf(second);
    const { id } = begun.json;
    await send('GET', `/imports/${id}/events`, undefined, as);
    expect((await send('GET', `/imports/${id}`, undefined, as)).json).toMatchObject({ state: 'ready', good: 20_000 });
    expect((await send('POST', `/imports/${id}/commit`, { rows: 'all' }, as)).status).toBe(202);
    for (let state = 'storing', progress = 0; state === 'storing' && progress === 0; )
      ({ state, progress } = (await send('GET', `/imports/${id}`, undefined, as)).json);
    await endProcess(second.child, 'SIGKILL');

    const third = await start(folder);
    const again = clientOf(third);
    await again('GET', `/imports/${id}/events`, undefined, as);
    const done = await again('GET', `/imports/${id}`, undefined, as);
    expect(done.json).toMatchObject({ state: 'done', inserted: 20_000, corrected: 0, unchanged: 0 });
    const { text } = await again('GET', '/ledgers/training/export?format=csv', undefined, as);
    expect(text.trimEnd().split('\r\n')).toHaveLength(20_001);
    expect(await endProcess(third.child, 'SIGTERM')).toBe(0);
    expect((await lookThrough(folder)).faults).toEqual([]);
  }, 240_000);

  it('keeps papers and a step of a plan that it has acknowledged when it is killed at once, and reads the papers by itself', async () => {
    const folder = await newFolder();
    const first = await start(folder);
    const send = clientOf(first);
    const office = { unit: '301', name: '云川县教育局', kind: 'department' } as const;
    const as = await setUpPerson(send, office, 'preparer');
    const known: string[] = [];
    for (let count = 0; count < 12; count += 1) {
      const { status, json } = await send('POST', `/papers?fileName=${count}.html`, paper(), as);
      expect(status).toBe(202);
      known.push(json.items[0].id);
    }
    const begun = await send('POST', '/plan-drafts', { from: 'empty', fiscalYear: 2026, title: '计划' }, as);
    const path = `/plans/${begun.json.id}`;
    expect((await send('POST', `${path}/steps`, { step: 'submit' }, as, '"1"')).status).toBe(200);
    await endProcess(first.child, 'SIGKILL');

    const second = await start(folder);
    const again = clientOf(second);
    expect((await again('GET', path, undefined, as)).json).toMatchObject({ state: 'department-review', version: 1 });
    expect((await again('GET', `${path}/steps`, undefined, as)).json.items).toMatchObject([{ action: 'submit' }]);
    await again('GET', '/paper-events', undefined, as);
    for (const id of known) {
      expect((await again('GET', `/papers/${id}`, undefined, as)).json).toMatchObject({ state: 'read', indicators: 7 });
    }
    expect(await endProcess(second.child, 'SIGTERM')).toBe(0);
  }, 240_000);

  it('killed amid approvals has done each of them whole or not at all, those that it acknowledged for certain', async () => {
    const folder = await newFolder();
    const first = await start(folder);
    const send = clientOf(first);
    const county = await setUpCounty(send, { unit: '301', name: '云川县教育局', kind: 'department' });
    await county.open({ unit: '101', name: '云川县财政局', kind: 'finance' });
    const preparer = await county.hire('tianbao', '301', 'preparer');
    const reviewer = await county.hire('bumen', '301', 'department-reviewer');
    const bureau = await county.hire('caizheng', '101', 'finance-reviewer');
    const plans = await Promise.all(
      Array.from({ length: 24 }, async (_, index) => {
        const body = { from: 'empty', fiscalYear: 2026, title: `计划${index}` };
        const { json, etag } = await send('POST', '/plan-drafts', body, preparer);
        const path = `/plans/${json.id}`;
        const handedIn = await send('POST', `${path}/steps`, { step: 'submit' }, preparer, etag);
        const endorsed = await send('POST', `${path}/steps`, { step: 'endorse' }, reviewer, handedIn.etag);
        expect(endorsed.json.state).toBe('finance-review');
        return { path, etag: endorsed.etag };
      }),
    );
    // The first acknowledgement ends the process while the others are under way.
    const acknowledged = new Set<string>();
    let kill: Promise<unknown> | undefined;
    await Promise.allSettled(
      plans.map(async ({ path, etag }) => {
        const { status } = await send('POST', `${path}/steps`, { step: 'approve' }, bureau, etag);
        if (status === 200) acknowledged.add(path);
        kill ??= endProcess(first.child, 'SIGKILL');
      }),
    );
    await kill;
    expect(acknowledged.size).toBeGreaterThan(0);
    expect(acknowledged.size).toBeLessThan(plans.length);

    const second = await start(folder);
    const again = clientOf(second);
    const approved: string[] = [];
    for (const { path, etag } of plans) {
      const { state } = (await again('GET', path, undefined, bureau)).json;
      const { items } = (await again('GET', `${path}/steps`, undefined, bureau)).json;
      const actions = items.map(({ action }: { action: string }) => action).join(' ');
      const whole = state === 'approved' ? 'submit endorse approve' : 'submit endorse';
      expect([path, state, actions]).toEqual([path, acknowledged.has(path) ? 'approved' : state, whole]);
      if (state === 'approved') approved.push(path);
      // Whoever got no answer asks again: what was done is not done twice.
      const retried = await again('POST', `${path}/steps`, { step: 'approve' }, bureau, etag);
      expect([path, retried.status]).toEqual([path, state === 'approved' ? 412 : 200]);
    }
    expect(await endProcess(second.child, 'SIGTERM')).toBe(0);
    const { faults, steps } = await lookThrough(folder);
    expect(faults).toEqual([]);
    expect(steps).toHaveLength(3 * plans.length);
  }, 240_000);
});
