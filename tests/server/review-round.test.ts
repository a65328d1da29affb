import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDocument } from '../../src/readers/read-document.ts';
import { startTestOffice } from './ready-office.ts';
import { education, type TestOffice } from './test-office.ts';
import { paper, zipOfPapers } from './test-papers.ts';
import { must, type TestServer } from './test-server.ts';

let server: TestServer;
let office: TestOffice;
let finance: string;
let batch: string;

const weak = (name: string): Uint8Array => paper({ target: '若干场', people: '明显增加', office: name });

beforeAll(async () => {
  ({ server, office } = await startTestOffice());
  finance = office.cookies['finance-reviewer'];
  batch = await check([weak('云川县林业局'), weak('云川县外事局'), paper({ office: '云川县教育局', target: '≥6场' })]);
}, 120_000);
afterAll(() => server.close());

const get = <T>(path: string, as = finance): Promise<T> => must<T>(server.send('GET', `/api/v1${path}`, { as }), 200);

async function check(papers: readonly Uint8Array[]): Promise<string> {
  const sent = { as: finance, body: zipOfPapers(papers) };
  const { id } = await must<{ id: string }>(
    server.send('POST', '/api/v1/reviews?title=2026年&fileName=a.zip', sent),
    202,
  );
  await (await server.send('GET', `/api/v1/reviews/${id}/events`, { as: finance })).text();
  return id;
}

describe('a round', () => {
  it('is shown as departments × rules, heaviest first, and each finding is counted once', async () => {
    const heat = await get<{
      departments: { name: string; findings: number; weight: number }[];
      rules: { rule: string; departments: number; findings: number }[];
      cells: [number, number, number][];
    }>(`/reviews/${batch}/heat-map`);
    expect(
      heat.departments
        .map(({ name }) => name)
        .slice(0, 2)
        .toSorted(),
    ).toEqual(['云川县外事局', '云川县林业局']);
    expect(heat.rules.find(({ rule }) => rule === 'target-not-quantified')?.departments).toBe(2);
    const total = heat.cells.reduce((sum, [, , findings]) => sum + findings, 0);
    expect(total).toBe(heat.departments.reduce((sum, { findings }) => sum + findings, 0));
    expect(total).toBe(heat.rules.reduce((sum, { findings }) => sum + findings, 0));
    const { items } = await get<{ items: { weight: number; department: string }[] }>(`/reviews/${batch}/documents`);
    for (const { name, weight } of heat.departments)
      expect(items.find(({ department }) => department === name)?.weight).toBe(weight);
  });

  it('tells how weights and points spread: every checked paper stands in one bar of each', async () => {
    const spread = await get<{ weights: { papers: number }[]; points: { papers: number }[] }>(
      `/reviews/${batch}/distribution`,
    );
    for (const bars of [spread.weights, spread.points])
      expect(bars.reduce((sum, { papers }) => sum + papers, 0)).toBe(3);
  });

  it('goes out as one workbook with papers, findings, groups and departments × rules', async () => {
    const back = { as: finance, body: { to: education, note: '请量化' } };
    await must(server.send('POST', `/api/v1/reviews/${batch}/documents/1/return`, back), 200);
    const answer = await server.send('GET', `/api/v1/reviews/${batch}/export`, { as: finance });
    expect(answer.status).toBe(200);
    expect(decodeURIComponent(answer.headers.get('content-disposition') ?? '')).toContain('2026年.xlsx');
    const text = JSON.stringify(await readDocument(new Uint8Array(await answer.arrayBuffer()), 'round.xlsx'));
    // Whom a paper was returned to is told by name.
    expect(text).not.toContain(education);
    for (const word of ['云川县林业局', '请量化', '问题权重', '怎么改', '部门数', '若干场'])
      expect(text).toContain(word);
  });

  it('compares a paper with the approved plan of the year before, else with the paper of an earlier round, else says that there is none', async () => {
    const compare = (number: number) =>
      get<{
        with: { kind: string; fiscalYear: number } | null;
        differences: { label: string; before?: string; after?: string }[];
      }>(`/reviews/${batch}/documents/${number}/last-year`);
    const lastYear = (bytes: Uint8Array): Uint8Array =>
      Buffer.from(Buffer.from(bytes).toString().replace('2026年度', '2025年度'));
    expect(await compare(1)).toEqual({ with: null, differences: [] });
    await check([lastYear(paper({ office: '云川县林业局', target: '≥9场' }))]);
    const first = await compare(1);
    expect(first.with).toMatchObject({ kind: 'paper', fiscalYear: 2025 });
    expect(first.differences).toContainEqual(expect.objectContaining({ before: '≥9场', after: '若干场' }));

    const { preparer, 'department-reviewer': reviewer } = office.cookies;
    const sent = { as: preparer, body: lastYear(paper({ target: '≥12场' })) };
    const answer = await server.send('POST', '/api/v1/plans?fileName=a.html', sent);
    const { id } = (await answer.json()) as { id: string };
    let etag = answer.headers.get('etag') ?? '';
    for (const [as, step] of [
      [preparer, 'submit'],
      [reviewer, 'endorse'],
      [finance, 'approve'],
    ] as const) {
      const taken = await server.send('POST', `/api/v1/plans/${id}/steps`, {
        as,
        body: { step },
        headers: { 'if-match': etag },
      });
      expect(taken.status).toBe(200);
      etag = taken.headers.get('etag') ?? '';
    }
    const third = await compare(3);
    expect(third.with).toMatchObject({ kind: 'plan', fiscalYear: 2025 });
    expect(third.differences).toContainEqual(expect.objectContaining({ before: '≥12场', after: '≥6场' }));
  });
});

describe('the queue of a reviewer', () => {
  it('holds what waits for that review, the weightiest findings first, ready for a step', async () => {
    const { preparer, 'department-reviewer': reviewer } = office.cookies;
    for (const body of [paper({ name: '好项目' }), paper({ name: '差项目', target: '若干场', people: '明显增加' })]) {
      const answer = await server.send('POST', '/api/v1/plans?fileName=a.html', { as: preparer, body });
      const { id } = (await answer.json()) as { id: string };
      const headers = { 'if-match': answer.headers.get('etag') ?? '' };
      await must(
        server.send('POST', `/api/v1/plans/${id}/steps`, { as: preparer, body: { step: 'submit' }, headers }),
        200,
      );
    }
    interface Queued {
      readonly document: { readonly id: string };
      readonly weight: number;
      readonly revision: number;
      readonly counts: { readonly error: number };
    }
    const { items } = await get<{ items: Queued[] }>('/review-queue', reviewer);
    expect(items).toHaveLength(2);
    expect(items[0]?.weight).toBeGreaterThan(items[1]?.weight ?? 0);
    expect(await get('/review-queue')).toEqual({ items: [] });
    const [first] = items;
    const sent = {
      as: reviewer,
      body: { step: 'return', reason: '请量化' },
      headers: { 'if-match': `"${first?.revision}"` },
    };
    await must(server.send('POST', `/api/v1/plans/${first?.document.id}/steps`, sent), 200);
    expect((await get<{ items: Queued[] }>('/review-queue', reviewer)).items).toHaveLength(1);
  });
});
