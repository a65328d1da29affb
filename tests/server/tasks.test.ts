import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { remind } from '../../src/services/notices/remind.ts';
import type { NoticeParts } from '../../src/services/notices/tell.ts';
import { tellSteps } from '../../src/services/notices/tell-steps.ts';
import { startTestOffice } from './ready-office.ts';
import { startMailServer, startRobot } from './sink.ts';
import { education, forestry, type TestOffice } from './test-office.ts';
import { paper } from './test-papers.ts';
import { must, type TestServer } from './test-server.ts';

let server: TestServer;
let office: TestOffice;
let parts: NoticeParts;
let robots: Awaited<ReturnType<typeof startRobot>>[];
let mail: Awaited<ReturnType<typeof startMailServer>>;

beforeAll(async () => {
  mail = await startMailServer();
  // The second one is out of order at first: what it refuses is tried again.
  robots = [await startRobot([{ errcode: 0 }]), await startRobot([{ code: 9499 }, { code: 0 }])];
  const [wecom, feishu] = robots.map(({ url }) => url) as [string, string];
  ({ server, office } = await startTestOffice(
    {},
    {
      webhooks: [
        { name: '财政局群', kind: 'wecom', url: wecom },
        { name: '飞书群', kind: 'feishu', url: feishu, region: '130999' },
        { name: '外地群', kind: 'wecom', url: wecom, region: '110000' },
      ],
      mail: { host: '127.0.0.1', port: mail.port, plain: true, user: undefined, password: undefined, from: 'm@x.cn' },
    },
  ));
  const { data, jobs, operator } = server;
  parts = { data, jobs, operator, now: () => server.clock.now };
}, 60_000);
afterAll(async () => {
  await server.close();
  for (const one of [...robots, mail]) await one.close();
});

interface Task {
  readonly work: string;
  readonly tenant: string;
  readonly document: { readonly id: string; readonly kind: string } | null;
  readonly returned: boolean;
  readonly dueOn: string | null;
  readonly daysLeft: number | null;
}
interface Notice {
  readonly id: string;
  readonly kind: string;
  readonly texts: { readonly zh: string };
  readonly about: { readonly id: string } | null;
  readonly readAt: string | null;
}

const get = async <T>(path: string, as: string): Promise<T> =>
  must<T>(server.send('GET', `/api/v1${path}`, { as }), 200);
const tasks = async (as: string): Promise<Task[]> => (await get<{ items: Task[] }>('/tasks', as)).items;
const notices = (as: string): Promise<{ items: Notice[]; unread: number }> => get('/notices', as);
const setDue = (path: string, dueOn: string): Promise<object> =>
  must(
    server.send('PUT', `/api/v1/deadlines/${path}`, { as: office.cookies['finance-reviewer'], body: { dueOn } }),
    200,
  );
const until = async (isThere: () => boolean | Promise<boolean>): Promise<void> => {
  while (!(await isThere())) await new Promise((resolve) => setTimeout(resolve, 50));
};
const inDays = (days: number): string =>
  new Date(server.clock.now.getTime() + 8 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10);

async function beginPlan(): Promise<{ readonly id: string; etag: string }> {
  const sent = { as: office.cookies.preparer, body: paper() };
  const answer = await server.send('POST', '/api/v1/plans?fileName=a.html', sent);
  return { id: ((await answer.json()) as { id: string }).id, etag: answer.headers.get('etag') ?? '' };
}

async function take(plan: { readonly id: string; etag: string }, as: string, step: string, reason = ''): Promise<void> {
  const sent = { as, body: { step, reason }, headers: { 'if-match': plan.etag } };
  const answer = await server.send('POST', `/api/v1/plans/${plan.id}/steps`, sent);
  expect(answer.status).toBe(200);
  plan.etag = answer.headers.get('etag') ?? '';
}

describe('my tasks', () => {
  it('follow a document from desk to desk, with since when and until when', async () => {
    const { preparer, 'department-reviewer': reviewer, 'finance-reviewer': bureau, reader } = office.cookies;
    await setDue('2026/plan', inDays(5));
    await setDue('2026/department-review', inDays(-2));
    expect(await tasks(preparer)).toMatchObject([{ work: 'plan', tenant: education, document: null, daysLeft: 5 }]);
    const plan = await beginPlan();
    expect(await tasks(preparer)).toMatchObject([
      { work: 'plan', document: { id: plan.id }, returned: false, daysLeft: 5 },
    ]);
    expect(await tasks(reviewer)).toEqual([]);
    await take(plan, preparer, 'submit');
    expect(await tasks(preparer)).toEqual([]);
    expect(await tasks(reviewer)).toMatchObject([
      { work: 'department-review', document: { kind: 'plan', id: plan.id }, dueOn: inDays(-2), daysLeft: -2 },
    ]);
    await take(plan, reviewer, 'endorse');
    expect(await tasks(bureau)).toMatchObject([{ work: 'finance-review', dueOn: null, daysLeft: null }]);
    await take(plan, bureau, 'return', '指标值请量化');
    expect(await tasks(preparer)).toMatchObject([{ work: 'plan', document: { id: plan.id }, returned: true }]);
    expect(await tasks(reader)).toEqual([]);

    const since = new Date(server.clock.now.getTime() - 1000).toISOString();
    const { items } = await get<{ items: { action: string; text: string }[] }>(`/changes?since=${since}`, preparer);
    expect(items.map(({ action }) => action).toSorted()).toEqual(['endorse', 'return', 'submit']);
    expect(items.find(({ action }) => action === 'return')?.text).toBe('指标值请量化');
    const later = new Date(server.clock.now.getTime() + 1000).toISOString();
    expect(await get(`/changes?since=${later}`, preparer)).toEqual({ items: [] });
  });

  it('are nobody else’s: another office sees none of it', async () => {
    const stranger = await office.hire('linye', forestry, 'preparer');
    expect((await tasks(stranger)).map(({ tenant, document }) => [tenant, document])).toEqual([[forestry, null]]);
    expect(await get('/changes?since=2026-01-01T00:00:00Z', stranger)).toEqual({ items: [] });
  });
});

describe('a deadline', () => {
  it('of monitoring names its month, and other work none; one that is taken away is gone', async () => {
    const as = office.cookies['finance-reviewer'];
    const body = { dueOn: '2026-07-15' };
    const put = (path: string): Promise<Response> => server.send('PUT', `/api/v1/deadlines/${path}`, { as, body });
    expect((await put('2026/monitoring')).status).toBe(400);
    expect((await put('2026/plan?period=06')).status).toBe(400);
    await must(put('2026/monitoring?period=06'), 200);
    const { items } = await get<{ items: { work: string; period: string }[] }>('/deadlines', office.cookies.preparer);
    expect(items).toContainEqual(expect.objectContaining({ work: 'monitoring', period: '06', dueOn: '2026-07-15' }));
    await must(server.send('DELETE', '/api/v1/deadlines/2026/monitoring?period=06', { as }), 204);
    await must(server.send('DELETE', '/api/v1/deadlines/2026/monitoring?period=06', { as }), 404);
  });
});

describe('people are told', () => {
  it('what has come to them, once, and can mark it as read', async () => {
    const { preparer, 'department-reviewer': reviewer } = office.cookies;
    await tellSteps(parts);
    await tellSteps(parts);
    expect((await notices(reviewer)).items.map(({ texts }) => texts.zh)).toEqual([
      expect.stringMatching(/云川县教育局.*提交。$/),
    ]);
    const { items, unread } = await notices(preparer);
    expect(items.map(({ texts }) => texts.zh)).toEqual([expect.stringMatching(/退回。$/)]);
    expect(unread).toBe(1);
    const path = `/api/v1/notices/${items[0]?.id}/read`;
    expect(await must(server.send('PUT', path, { as: preparer, body: {} }), 200)).toEqual({ unread: 0 });
    expect((await notices(preparer)).items[0]?.readAt).not.toBeNull();
    await must(server.send('PUT', path, { as: reviewer, body: { olderToo: false } }), 200);
    expect((await notices(reviewer)).unread).toBe(1);
  });

  it('of a deadline at each stage once: in the application, by mail where they want it, and in the group chats of their region', async () => {
    const { preparer, 'finance-reviewer': bureau } = office.cookies;
    await must(
      server.send('PUT', '/api/v1/notice-settings', { as: preparer, body: { email: 'tianbao@example.com' } }),
      200,
    );
    const before = (await notices(preparer)).items.length;
    await remind(parts);
    await remind(parts);
    const told = (await notices(preparer)).items.slice(0, -before);
    expect(told.map(({ texts }) => texts.zh)).toEqual([
      expect.stringMatching(/^2026年度编报（\d+月\d+日截止）还有5天，您有1项待办。$/),
    ]);
    expect((await notices(bureau)).items.map(({ kind }) => kind)).toEqual(['step']);

    await until(() => mail.mails.length > 0 && (robots[1]?.calls.length ?? 0) > 1);
    expect(mail.mails).toHaveLength(1);
    expect(mail.mails[0]).toMatch(/^To: tianbao@example\.com$/m);
    const [wecom, feishu] = robots.map(({ calls }) => calls);
    expect(wecom?.map(({ body }) => body.text?.content)).toEqual([
      expect.stringMatching(/^明绩：云川县2026年度编报（\d+月\d+日截止）还有5天，还有3个单位未完成。$/),
    ]);
    // Refused once, tried again, and then left alone.
    expect(feishu).toHaveLength(2);
    // A message has arrived a little before it is written down as sent.
    const open = 'select id from deliveries where sent_at is null';
    await expect.poll(async () => (await server.data.store.pool.query(open)).rows, { timeout: 30_000 }).toEqual([]);

    server.wait(3 * 24 * 60);
    await remind(parts);
    const again = await server.signIn('tianbao', 'Shan-Lin-2026');
    expect((await notices(again)).items[0]?.texts.zh).toMatch(/还有2天/);
  }, 120_000);

  it('keeps the address of somebody out of the audit trail', async () => {
    const { rows } = await server.data.store.pool.query(
      `select after from audit_entries where action = 'notice-settings.set'`,
    );
    expect(rows).toEqual([{ after: { mail: true } }]);
  });

  it('are cleared by the nightly job when they are older than the operator keeps them, and not before, and so are the keys of requests and the sessions that have ended', async () => {
    const tidy = async (): Promise<void> => {
      await server.data.write(education, '-', ({ db }) => server.jobs.add(db, 'tidy', {}, 'tidy'));
      server.jobs.wake('tidy');
      await expect.poll(() => server.jobs.has('tidy', 'tidy'), { timeout: 30_000 }).toBe(false);
    };
    const told = async (): Promise<number> =>
      (await notices(await server.signIn('tianbao', 'Shan-Lin-2026'))).items.length;
    const keys = async (): Promise<unknown> =>
      (await server.data.store.pool.query('select key from idempotency_keys')).rows;
    await server.data.store.pool.query(
      `insert into idempotency_keys select tenant, id, 'used', 'a request', null, $1 from accounts limit 1`,
      [server.clock.now.toISOString()],
    );
    const sessions = async (): Promise<number> =>
      (await server.data.store.pool.query('select id from sessions')).rows.length;
    const before = await told();
    const mine = await server.signIn('tianbao', 'Shan-Lin-2026');
    await tidy();
    expect((await notices(mine)).items).toHaveLength(before);
    expect([await told(), before > 1, await keys()]).toEqual([before, true, [{ key: 'used' }]]);
    // The last of them, a reminder, is three days younger than the others.
    server.wait((server.operator.noticeDays - 1) * 24 * 60);
    await tidy();
    expect(await sessions()).toBe(0);
    expect([await told(), await keys()]).toEqual([1, []]);
    server.wait(2 * 24 * 60);
    await tidy();
    expect(await told()).toBe(0);
  }, 120_000);
});
