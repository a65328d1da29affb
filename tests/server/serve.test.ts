import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { clientOf, endProcess, type ServerProcess, setUpPerson, startProcess } from './server-process.ts';
import { paper, trainingSheet, zipOfPapers } from './test-papers.ts';

const folders: string[] = [];
let running: ServerProcess | undefined;

afterAll(async () => {
  if (running) await endProcess(running.child, 'SIGTERM');
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mingji-serve-'));
  folders.push(folder);
  return folder;
}

async function start(folder: string): Promise<ServerProcess> {
  running = await startProcess(folder);
  return running;
}

describe('the server as a process', () => {
  it('loses nothing that it has acknowledged when it is killed amid a batch, and finishes the batch by itself', async () => {
    const folder = newFolder();
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
    const folder = newFolder();
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
  }, 240_000);

  it('keeps papers and a step of a plan that it has acknowledged when it is killed at once, and reads the papers by itself', async () => {
    const folder = newFolder();
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
});
