import { afterAll, beforeAll, expect, it } from 'vitest';
import { verifyAll } from '../../src/services/log/verify-all.ts';
import { startTestOffice } from './ready-office.ts';
import type { TestOffice } from './test-office.ts';
import { paper } from './test-papers.ts';
import { must, type TestServer } from './test-server.ts';

let server: TestServer;
let people: TestOffice['cookies'];

beforeAll(async () => {
  const started = await startTestOffice();
  server = started.server;
  people = started.office.cookies;
}, 120_000);
afterAll(() => server.close());

type Who = keyof TestOffice['cookies'];

async function call(who: Who, method: string, path: string, body?: object | Uint8Array, etag?: string) {
  const headers = etag === undefined ? {} : { 'if-match': etag };
  const answer = await server.send(method, `/api/v1${path}`, { as: people[who], ...(body && { body }), headers });
  const json = await must(Promise.resolve(answer), answer.ok ? answer.status : 200);
  return { json: json as unknown, etag: answer.headers.get('etag') ?? '' };
}
const json = async <T>(...words: Parameters<typeof call>): Promise<T> => (await call(...words)).json as T;

/** Hands in, endorses, approves. */
async function approve(path: string, etag: string): Promise<void> {
  const first = await call('preparer', 'POST', `${path}/steps`, { step: 'submit' }, etag);
  const second = await call('department-reviewer', 'POST', `${path}/steps`, { step: 'endorse' }, first.etag);
  await call('finance-reviewer', 'POST', `${path}/steps`, { step: 'approve' }, second.etag);
}

const tasksOf = async (who: Who): Promise<string[]> =>
  (await json<{ items: { work: string }[] }>(who, 'GET', '/tasks')).items.map(({ work }) => work);

it('goes from the set-up to the public page through the interface alone: nothing is put into the database by hand', async () => {
  await call('finance-reviewer', 'PUT', '/deadlines/2026/plan', { dueOn: '2026-12-31' });
  expect(await tasksOf('preparer')).toEqual(['plan']);

  const plan = await call('preparer', 'POST', '/plans?fileName=paper.html', paper());
  const { id: planId } = plan.json as { id: string };
  await approve(`/plans/${planId}`, plan.etag);
  expect(await tasksOf('preparer')).toEqual([]);

  interface Measured {
    readonly lines: readonly {
      readonly subject: string;
      readonly indicator: string;
      readonly measure: object | null;
    }[];
  }
  const { lines } = await json<Measured>('preparer', 'GET', `/plans/${planId}/measures`);
  const subjectOf = (indicator: string): string => lines.find((line) => line.indicator === indicator)?.subject ?? '';
  const measures = [
    { subject: subjectOf('举办读书活动场次'), measure: { ledger: 'activity', take: 'count' } },
    { subject: subjectOf('参加活动人次'), measure: { ledger: 'activity', take: { sum: 'headcount' } } },
    { subject: subjectOf('项目总成本'), measure: { ledger: 'payment', take: { spend: 'amount' } } },
  ];
  await call('preparer', 'PUT', `/plans/${planId}/measures`, { measures });

  for (let month = 1; month <= 12; month += 1) {
    const on = (day: number): string => `2026年${month}月${day}日`;
    const visit = { date: on(10), topic: `第${month}期读书会`, place: '县图书馆', headcount: '60人次' };
    await call('preparer', 'POST', '/ledgers/activity/records', { fields: visit });
    const paid = {
      date: on(20),
      project: '全民阅读活动经费',
      voucher: `记-${month}`,
      purpose: '场地',
      amount: '1.6万',
    };
    await call('preparer', 'POST', '/ledgers/payment/records', { fields: paid });
  }

  interface Filing {
    readonly id: string;
    readonly obstacles: readonly { readonly subject: string }[];
    readonly tables: readonly {
      readonly total: string | null;
      readonly lines: readonly { readonly actual: string | null }[];
    }[];
  }
  /** Says what no record says, and takes the filing through both reviews. */
  const finish = async ({ json: begun, etag }: Awaited<ReturnType<typeof call>>): Promise<Filing> => {
    const { id, obstacles } = begun as Filing;
    const claims: Readonly<Record<string, string>> = { 2: '100%', 3: '2026年12月10日', 5: '12%', 6: '95%' };
    const lines = obstacles.map(({ subject }) => {
      const text = claims[subject.split('/').at(-1) ?? ''] ?? '100%';
      return { subject, claim: { text, source: '活动总结（第3页）' } };
    });
    const saved = await call('preparer', 'PUT', `/filings/${id}/entries`, { tables: [], lines }, etag);
    await approve(`/filings/${id}`, saved.etag);
    return saved.json as Filing;
  };
  await finish(await call('preparer', 'POST', '/filings', { kind: 'monitoring', planId, through: '2026-08-31' }));
  const begun = await call('preparer', 'POST', '/filings', { kind: 'evaluation', planId });
  const filing = begun.json as Filing;
  expect(filing.tables[0]?.lines.slice(0, 2).map(({ actual }) => actual)).toEqual(['12场', '720人次']);
  expect((await finish(begun)).tables[0]?.total).toMatch(/^9\d\.\d\d$/);

  const proposal = { kind: 'evaluation', documentId: filing.id, cleared: ['/projects/0'] };
  const proposed = await call('department-reviewer', 'POST', '/publications', proposal);
  const { id } = proposed.json as { id: string };
  const shown = await call(
    'finance-reviewer',
    'POST',
    `/publications/${id}/decision`,
    { approved: true },
    proposed.etag,
  );
  const page = await server.send('GET', (shown.json as { path: string }).path);
  expect(await page.text()).toContain('全民阅读活动经费');

  const trail = await server.send('GET', '/api/v1/audit?limit=200', { as: people['audit-administrator'] });
  const actions = new Set(((await trail.json()) as { items: { action: string }[] }).items.map(({ action }) => action));
  for (const action of ['record.create', 'plan.approve', 'publication.decide']) expect(actions).toContain(action);
  await server.data.publish();
  const verdicts = await verifyAll(server.data.store, { cwd: server.folder });
  expect(verdicts.flatMap(({ faults }) => faults)).toEqual([]);
  expect(server.faults).toEqual([]);
}, 240_000);
