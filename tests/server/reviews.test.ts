import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeZip } from '../../src/base/zip-writer.ts';
import { workOnJobs } from '../../src/services/jobs/work-on-jobs.ts';
import { startTestOffice } from './ready-office.ts';
import { education, forestry, school, type TestOffice } from './test-office.ts';
import { paper, zipOfPapers } from './test-papers.ts';
import { must, quietOperator, type TestServer } from './test-server.ts';

let server: TestServer;
let office: TestOffice;
let finance: string;

beforeAll(async () => {
  ({ server, office } = await startTestOffice());
  finance = office.cookies['finance-reviewer'];
}, 60_000);
afterAll(async () => {
  expect(server.faults).toEqual([]);
  await server.close();
});

interface Batch {
  readonly id: string;
  readonly state: string;
  readonly total: number;
  readonly done: number;
  readonly failed: number;
}
interface Line {
  readonly number: number;
  readonly fileName: string;
  readonly state: string;
  readonly department: string | null;
  readonly weight: number;
  readonly returned: { readonly to: string; readonly note: string } | null;
}

const codeOf = async (answer: Promise<Response>): Promise<string> =>
  ((await (await answer).json()) as { code: string }).code;
const get = <T>(path: string, as = finance): Promise<T> => must<T>(server.send('GET', `/api/v1${path}`, { as }), 200);
const create = (body: Uint8Array): Promise<Batch> =>
  must<Batch>(server.send('POST', '/api/v1/reviews?title=2026&fileName=papers.zip', { as: finance, body }), 202);

/** The progress as it was sent, until the batch is finished. */
async function watch({ id }: Batch): Promise<Batch[]> {
  const answer = await server.send('GET', `/api/v1/reviews/${id}/events`, { as: finance });
  expect(answer.headers.get('content-type')).toBe('text/event-stream');
  const text = await answer.text();
  return [...text.matchAll(/^data: (.*)$/gm)].map(([, json = '']) => JSON.parse(json) as Batch);
}

/** A paper with faults: a target without a number. */
const weak = (officeName: string): Uint8Array => paper({ target: '若干场', people: '明显增加', office: officeName });

describe('a batch', () => {
  it('of 600 papers is checked in the background, with its progress told, and ranked by weight', async () => {
    const papers = Array.from({ length: 600 }, (_, index) =>
      index % 10 === 0 ? weak(`云川县第${index}局`) : paper({ office: `云川县第${index}局` }),
    );
    const batch = await create(zipOfPapers(papers));
    expect(batch).toMatchObject({ total: 600, done: 0, failed: 0 });
    const progress = await watch(batch);
    expect(progress.at(-1)).toMatchObject({ state: 'finished', done: 600, failed: 0 });
    expect(progress.length).toBeGreaterThan(2);

    const lines: Line[] = [];
    let cursor = '';
    do {
      const part = await get<{ items: Line[]; nextCursor?: string }>(
        `/reviews/${batch.id}/documents?limit=200${cursor}`,
      );
      lines.push(...part.items);
      cursor = part.nextCursor === undefined ? '' : `&cursor=${part.nextCursor}`;
    } while (cursor !== '');
    expect(new Set(lines.map(({ number }) => number)).size).toBe(600);
    const weights = lines.map(({ weight }) => weight);
    expect(weights).toEqual([...weights].sort((a, b) => b - a));
    expect(lines.slice(0, 60).every(({ number }) => (number - 1) % 10 === 0)).toBe(true);

    const { items } = await get<{ items: { rule: string; departments: number; documents: number[] }[] }>(
      `/reviews/${batch.id}/groups`,
    );
    const group = items.find(({ rule }) => rule === 'target-not-quantified');
    expect(group?.departments).toBe(60);
    expect(group?.documents.slice(0, 3)).toEqual([1, 11, 21]);
  }, 120_000);

  it('puts what cannot be read first, with the reason, and lets it spoil nothing', async () => {
    const body = writeZip([
      { name: '好.html', content: paper() },
      { name: '坏.docx', content: Buffer.from('PK\x03\x04 broken') },
      { name: '空.txt', content: '' },
      { name: '__MACOSX/._好.html', content: 'x' },
      { name: '../../etc/passwd.html', content: paper() },
    ]);
    const batch = await create(body);
    expect((await watch(batch)).at(-1)).toMatchObject({ total: 4, done: 4, failed: 2 });
    const { items } = await get<{ items: Line[] }>(`/reviews/${batch.id}/documents`);
    expect(items.map(({ state }) => state)).toEqual(['unreadable', 'unreadable', 'checked', 'checked']);
    const { report } = await get<{ report: { messages: object[] } }>(`/reviews/${batch.id}/documents/2`);
    expect(report.messages.length).toBeGreaterThan(0);
  });

  it('that holds nothing, or is no archive, is refused with the reason', async () => {
    const send = (body: Uint8Array) =>
      codeOf(server.send('POST', '/api/v1/reviews?title=x&fileName=x.zip', { as: finance, body }));
    expect(await send(Buffer.from('no archive'))).toBe('file_not_readable');
    expect(await send(writeZip([]))).toBe('file_not_readable');
  });

  it('that a process left unfinished is taken up by the next, and no paper is counted twice', async () => {
    const batch = await create(zipOfPapers(Array.from({ length: 12 }, () => paper())));
    await watch(batch);
    const { pool } = server.data.store;
    await pool.query(
      `update review_documents set state = 'waiting', report = null where batch_id = $1 and number > 5`,
      [batch.id],
    );
    await pool.query(`update review_batches set state = 'running', done = 5, finished_at = null where id = $1`, [
      batch.id,
    ]);
    const parts = {
      data: server.data,
      papers: server.papers,
      now: () => server.clock.now,
      alone: false,
      quiet: true,
      operator: quietOperator,
    };
    const processes = await Promise.all(
      [1, 2].map(() => workOnJobs({ ...parts, onFault: (fault) => server.faults.push(fault) })),
    );
    await watch(batch);
    await Promise.all(processes.map((jobs) => jobs.end()));
    expect(await get<Batch>(`/reviews/${batch.id}`)).toMatchObject({ state: 'finished', done: 12, total: 12 });
  });
});

describe('a paper', () => {
  it('is returned in one call to the office whose name it bears, which then sees it with its findings', async () => {
    const batch = await create(zipOfPapers([weak('云川县教育局'), paper({ office: '云川县外事局' })]));
    await watch(batch);
    const path = `/api/v1/reviews/${batch.id}/documents`;
    const back = await must<Line>(
      server.send('POST', `${path}/1/return`, { as: finance, body: { note: '请量化指标值' } }),
      200,
    );
    expect(back.returned).toMatchObject({ to: education, note: '请量化指标值' });
    const { items } = await get<{ items: (Line & { batch: string })[] }>('/returned-papers', office.cookies.preparer);
    expect(items).toMatchObject([{ batch: batch.id, number: 1 }]);
    const seen = await get<{ report: { findings: object[] } }>(
      `/returned-papers/${batch.id}/1`,
      office.cookies.preparer,
    );
    expect(seen.report.findings.length).toBeGreaterThan(0);

    const others = await Promise.all([
      office.hire('linye', forestry, 'preparer'),
      office.hire('xuexiao', school, 'preparer'),
    ]);
    for (const as of others) {
      expect(await get<object>('/returned-papers', as)).toEqual({ items: [] });
      await must(server.send('GET', `/api/v1/returned-papers/${batch.id}/1`, { as }), 404);
    }
    expect(await codeOf(server.send('POST', `${path}/2/return`, { as: finance, body: {} }))).toBe('request_invalid');
    const elsewhere = { to: '130998/301', note: '' };
    expect(await codeOf(server.send('POST', `${path}/2/return`, { as: finance, body: elsewhere }))).toBe(
      'resource_not_found',
    );
    await must(server.send('POST', `${path}/2/return`, { as: finance, body: { to: forestry } }), 200);
  });

  it('goes to the office that the reviewer names where its own is not known or was guessed wrongly; who got it by mistake loses it', async () => {
    const batch = await create(zipOfPapers([weak('云川县教育局'), paper({ office: '云川县外事局' })]));
    await watch(batch);
    const path = `/reviews/${batch.id}/documents`;
    const proposed = async (number: number) =>
      (await get<{ proposedOffice: { tenant: string; name: string } | null }>(`${path}/${number}`)).proposedOffice;
    expect(await proposed(1)).toEqual({ tenant: education, name: '云川县教育局' });
    expect(await proposed(2)).toBeNull();
    const send = (number: number, body: object): Promise<Response> =>
      server.send('POST', `/api/v1${path}/${number}/return`, { as: finance, body });
    // Neither the region nor its bureau makes papers.
    for (const to of ['130999/000000', '130999/101']) expect(await codeOf(send(2, { to }))).toBe('request_invalid');
    await must(send(1, { note: '请量化' }), 200);
    const back = await must<Line>(send(1, { to: school, note: '是学校的文本' }), 200);
    expect(back.returned).toMatchObject({ to: school, note: '是学校的文本' });
    const forester = await office.hire('linye2', forestry, 'preparer');
    await must(send(2, { to: forestry }), 200);
    const seenBy = async (as: string): Promise<number[]> => {
      const { items } = await get<{ items: (Line & { batch: string })[] }>('/returned-papers', as);
      return items.filter((one) => one.batch === batch.id).map(({ number }) => number);
    };
    expect(await seenBy(forester)).toEqual([2]);
    expect(await seenBy(await office.hire('xuexiao2', school, 'preparer'))).toEqual([1]);
    const trail = await get<{ items: object[] }>(
      `/audit?subject=review/${batch.id}/1`,
      office.cookies['audit-administrator'],
    );
    expect(trail.items[0]).toMatchObject({ before: { to: education }, after: { to: school } });
  });
});
