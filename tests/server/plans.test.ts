import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestOffice } from './ready-office.ts';
import { education, forestry, school, type TestOffice } from './test-office.ts';
import { paper } from './test-papers.ts';
import { must, type TestServer } from './test-server.ts';

let server: TestServer;
let office: TestOffice;
let people: TestOffice['cookies'];

beforeAll(async () => {
  ({ server, office } = await startTestOffice());
  people = office.cookies;
}, 60_000);
afterAll(() => server.close());

interface Plan {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly possibleSteps: string[];
}
interface Held {
  readonly plan: Plan;
  readonly path: string;
  readonly etag: string;
}

async function held(answer: Promise<Response>, status = 200): Promise<Held> {
  const response = await answer;
  const plan = await must<Plan>(Promise.resolve(response), status);
  return { plan, path: `/api/v1/plans/${plan.id}`, etag: response.headers.get('etag') ?? '' };
}

const create = (as = people.preparer, body = paper(), query = 'fileName=paper.html'): Promise<Held> =>
  held(server.send('POST', `/api/v1/plans?${query}`, { as, body }), 201);
const replace = ({ path, etag }: Held, body: Uint8Array, as = people.preparer): Promise<Response> =>
  server.send('PUT', `${path}/paper?fileName=paper.html`, { as, body, headers: { 'if-match': etag } });
const take = ({ path, etag }: Held, as: string, step: string, more: object = {}): Promise<Response> =>
  server.send('POST', `${path}/steps`, { as, body: { step, ...more }, headers: { 'if-match': etag } });
const read = (as: string, path: string, status = 200) => must(server.send('GET', path, { as }), status);
const codeOf = async (answer: Promise<Response>): Promise<string> =>
  ((await (await answer).json()) as { code: string }).code;

describe('a plan', () => {
  it('goes the whole way: handed in, returned with objections, mended, approved, adjusted and approved again', async () => {
    let now = await create();
    expect(now.plan).toMatchObject({ state: 'drafting', version: 1, possibleSteps: ['submit', 'withdraw'] });
    now = await held(take(now, people.preparer, 'submit'));
    expect(now.plan).toMatchObject({ state: 'department-review', possibleSteps: [] });

    const line = '/projects/0/indicators/0/target';
    const objection = { subject: line, rule: 'target-lower-than-last-year', body: '上年完成 15 场，请说明调低的原因' };
    expect(await codeOf(take(now, people['department-reviewer'], 'return'))).toBe('request_invalid');
    now = await held(take(now, people['department-reviewer'], 'return', { reason: '目标偏低', comments: [objection] }));
    expect(now.plan.state).toBe('drafting');
    const { items } = (await read(people.preparer, `${now.path}/comments`)) as { items: { id: string }[] };
    const label = '全民阅读活动经费 › 举办读书活动场次';
    const said = { ...objection, version: 1, author: 'bumen', label, place: line };
    expect(items).toMatchObject([{ ...said, resolvedAt: null, answer: '' }]);

    now = await held(replace(now, paper({ target: '≥15场' })));
    expect(now.plan).toMatchObject({ state: 'drafting', version: 2 });
    const resolution = `${now.path}/comments/${items[0]?.id}/resolution`;
    const answer = '已改为不少于15场';
    await must(server.send('PUT', resolution, { as: people.preparer, body: { answer } }), 200);
    const { items: answered } = (await read(people['department-reviewer'], `${now.path}/comments`)) as {
      items: object[];
    };
    expect(answered).toMatchObject([{ ...said, resolvedBy: 'tianbao', answer }]);
    now = await held(take(now, people.preparer, 'submit'));
    expect(await read(people['department-reviewer'], `${now.path}/differences?since=submission`)).toEqual({
      from: 1,
      to: 2,
      differences: [{ subject: line, label: '全民阅读活动经费 › 举办读书活动场次', before: '≥12场', after: '≥15场' }],
    });
    now = await held(take(now, people['department-reviewer'], 'endorse'));
    now = await held(take(now, people['finance-reviewer'], 'approve'));
    expect(now.plan).toMatchObject({ state: 'approved', approvedVersion: 2 });
    expect(await codeOf(replace(now, paper()))).toBe('step_not_possible');

    expect(await codeOf(take(now, people.preparer, 'adjust'))).toBe('request_invalid');
    now = await held(take(now, people.preparer, 'adjust', { reason: '年中追加预算' }));
    // While it is adjusted the approved version still holds, and the plan is among those to be monitored.
    const listed = (await read(people.preparer, '/api/v1/plans?approved=true')) as { items: { id: string }[] };
    expect(listed.items).toMatchObject([{ id: now.plan.id, state: 'adjusting', approvedVersion: 2 }]);
    now = await held(replace(now, paper({ target: '≥15场', people: '≥900人次' })));
    now = await held(take(now, people.preparer, 'submit'));
    const since = (await read(people.reader, `${now.path}/differences?since=approval`)) as { differences: object[] };
    expect(since.differences).toMatchObject([{ before: '≥600人次', after: '≥900人次' }]);
    now = await held(take(now, people['department-reviewer'], 'return', { reason: '请附追加文件' }));
    expect(now.plan.state).toBe('adjusting');
    now = await held(take(now, people.preparer, 'submit'));
    now = await held(take(now, people['department-reviewer'], 'endorse'));
    now = await held(take(now, people['finance-reviewer'], 'approve'));
    expect(now.plan).toMatchObject({ state: 'approved', approvedVersion: 3 });

    const steps = (await read(people.reader, `${now.path}/steps`)) as { items: { action: string }[] };
    expect(steps.items.map(({ action }) => action).join(' ')).toBe(
      'submit return submit endorse approve adjust submit return submit endorse approve',
    );
  });

  it('takes no step but those of its state and of the role', async () => {
    const now = await create();
    expect(await codeOf(take(now, people['department-reviewer'], 'endorse'))).toBe('step_not_possible');
    expect(await codeOf(take(now, people['finance-reviewer'], 'approve'))).toBe('step_not_possible');
    expect(await codeOf(take(now, people.preparer, 'approve'))).toBe('step_not_possible');
    const submitted = await held(take(now, people.preparer, 'submit'));
    expect(await codeOf(take(submitted, people.preparer, 'submit'))).toBe('step_not_possible');
    expect(await codeOf(take(submitted, people['finance-reviewer'], 'approve'))).toBe('step_not_possible');
  });

  it('is never endorsed by whoever handed it in, also when their role has changed since', async () => {
    let cookie = await office.hire('shuangshou', education, 'preparer');
    const now = await held(take(await create(cookie), cookie, 'submit'));
    const as = people['security-administrator'];
    const { items } = await must<{ items: { id: string; name: string }[] }>(
      server.send('GET', '/api/v1/accounts', { as }),
      200,
    );
    const account = `/api/v1/accounts/${items.find(({ name }) => name === 'shuangshou')?.id}`;
    const etag = (await server.send('GET', account, { as })).headers.get('etag') ?? '';
    await must(
      server.send('PUT', `${account}/role`, {
        as,
        body: { role: 'department-reviewer' },
        headers: { 'if-match': etag },
      }),
      200,
    );
    await read(cookie, now.path, 401);
    cookie = await server.signIn('shuangshou', 'Shan-Lin-2026');
    expect(await codeOf(take(now, cookie, 'endorse'))).toBe('four_eyes');
    await held(take(now, people['department-reviewer'], 'endorse'));
  });

  it('is seen by its office, what stands above it, and the finance bureau of its region; by nobody else', async () => {
    const pupil = await office.hire('xuexiao', school, 'preparer');
    const stranger = await office.hire('linye', forestry, 'preparer');
    const below = await create(pupil, paper({ office: '云川县第一小学' }));
    const above = await create();
    for (const who of [pupil, people.preparer, people['finance-reviewer']]) await read(who, below.path);
    await read(stranger, below.path, 404);
    await read(pupil, above.path, 404);
    expect(await codeOf(replace(below, paper()))).toBe('not_allowed');
    expect(await codeOf(replace(above, paper(), stranger))).toBe('resource_not_found');
    const listed = (await read(pupil, '/api/v1/plans')) as { items: { id: string }[] };
    expect(listed.items.map(({ id }) => id)).toEqual([below.plan.id]);
    await read(people['system-administrator'], below.path, 403);
  });

  it('is listed in pages without a gap, by state and year', async () => {
    const mine = await create(people.preparer, paper(), 'fileName=paper.html&fiscalYear=2033');
    await create(people.preparer, paper(), 'fileName=paper.html&fiscalYear=2033');
    const all = (await read(people.reader, '/api/v1/plans?fiscalYear=2033')) as { items: { id: string }[] };
    const first = (await read(people.reader, '/api/v1/plans?fiscalYear=2033&limit=1')) as {
      items: object[];
      nextCursor: string;
    };
    const second = (await read(people.reader, `/api/v1/plans?fiscalYear=2033&limit=1&cursor=${first.nextCursor}`)) as {
      items: object[];
    };
    expect([...first.items, ...second.items]).toEqual(all.items);
    expect(all.items.map(({ id }) => id)).toContain(mine.plan.id);
    await take(mine, people.preparer, 'submit');
    const waiting = (await read(people.reader, '/api/v1/plans?fiscalYear=2033&state=department-review')) as {
      items: object[];
    };
    expect(waiting.items).toHaveLength(1);
  });
});

describe('a change', () => {
  it('of sixteen that start from the same state succeeds once, and the others are told', async () => {
    const now = await create();
    const answers = await Promise.all(Array.from({ length: 16 }, () => take(now, people.preparer, 'submit')));
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect(statuses.filter((status) => status === 412)).toHaveLength(15);
  });

  it('that is sent twice with one key is done once, a paper too', async () => {
    const send = (body = paper()) =>
      server.send('POST', '/api/v1/plans?fileName=paper.html&fiscalYear=2034', {
        as: people.preparer,
        body,
        headers: { 'idempotency-key': 'paper-1' },
      });
    const answers = await Promise.all([send(), send()]);
    const [first, second] = await Promise.all(answers.map((answer) => answer.json()));
    expect(second).toEqual(first);
    expect(((await read(people.reader, '/api/v1/plans?fiscalYear=2034')) as { items: object[] }).items).toHaveLength(1);
    expect(await codeOf(send(paper({ target: '≥1场' })))).toBe('idempotency_key_reused');
  });

  it('of a locked year is refused until the finance bureau unlocks it', async () => {
    const now = await create(people.preparer, paper(), 'fileName=paper.html&fiscalYear=2035');
    const lock = (locked: boolean, as = people['finance-reviewer']) =>
      server.send('PUT', `/api/v1/plan-locks/${education}/2035`, { as, body: { locked } });
    await must(lock(true), 200);
    expect(await codeOf(take(now, people.preparer, 'submit'))).toBe('period_closed');
    expect(await codeOf(replace(now, paper()))).toBe('period_closed');
    const again = { as: people.preparer, body: paper() };
    expect(await codeOf(server.send('POST', '/api/v1/plans?fileName=p.html&fiscalYear=2035', again))).toBe(
      'period_closed',
    );
    await create(await office.hire('suowai', school, 'preparer'), paper(), 'fileName=paper.html&fiscalYear=2035');
    await must(lock(false), 200);
    await held(take(now, people.preparer, 'submit'));
  });

  it('keeps a comment at its line when lines move, and says when the line is gone', async () => {
    let now = await held(take(await create(), people.preparer, 'submit'));
    const comments = [{ subject: '/projects/0/indicators/1/target', body: '请说明口径' }];
    now = await held(take(now, people['department-reviewer'], 'return', { reason: '口径不清', comments }));
    const content = (await read(people.preparer, `${now.path}/content`)) as { projects: { indicators: object[] }[] };
    const [project] = content.projects;
    const [first, second, ...others] = project?.indicators ?? [];
    const placeWith = async (indicators: readonly unknown[]): Promise<unknown> => {
      const body = { ...content, projects: [{ ...project, indicators }] };
      const headers = { 'if-match': now.etag };
      now = await held(server.send('PUT', `${now.path}/content`, { as: people.preparer, body, headers }));
      const { items } = (await read(people.preparer, `${now.path}/comments`)) as { items: { place: unknown }[] };
      return items[0]?.place;
    };
    expect(await placeWith([second, first, ...others])).toBe('/projects/0/indicators/0/target');
    expect(await placeWith([first, ...others])).toBeNull();
  });

  it('of a comment on a line or a rule that does not exist is refused', async () => {
    const { path } = await create();
    const comment = (body: object) =>
      server.send('POST', `${path}/comments`, { as: people['department-reviewer'], body });
    expect(await codeOf(comment({ subject: '/projects/7', body: '?' }))).toBe('request_invalid');
    expect(await codeOf(comment({ subject: '/__proto__', body: '?' }))).toBe('request_invalid');
    expect(await codeOf(comment({ subject: '', rule: 'no-such-rule', body: '?' }))).toBe('unknown_rule');
    await must(comment({ subject: '', body: '整体：请补充测算依据' }), 201);
  });
});

describe('a paper', () => {
  it('comes back byte by byte, to be kept and never shown in place', async () => {
    const body = paper();
    const { path } = await create(people.preparer, body, `fileName=${encodeURIComponent('绩效 文本".html')}`);
    const answer = await server.send('GET', `${path}/paper`, { as: people['finance-reviewer'] });
    expect(Buffer.from(await answer.arrayBuffer()).equals(body)).toBe(true);
    expect(answer.headers.get('content-type')).toBe('application/octet-stream');
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''%E7/);
  });

  it('is read and checked when it comes', async () => {
    const { path } = await create();
    expect(await read(people.reader, `${path}/content`)).toMatchObject({ schema: 'mingji.plan/1', fiscalYear: 2026 });
    expect(await read(people.reader, `${path}/findings`)).toMatchObject({ projects: 1, indicators: 7 });
    const report = await server.send('GET', `${path}/report?format=html&version=1`, { as: people.reader });
    expect(await report.text()).toContain('<body class="alone">');
  });

  it('from which nothing can be read is refused with the reason, and leaves nothing behind', async () => {
    const before = ((await read(people.reader, '/api/v1/plans?limit=200')) as { items: object[] }).items.length;
    const send = (body: Uint8Array, name: string) =>
      codeOf(server.send('POST', `/api/v1/plans?fileName=${name}`, { as: people.preparer, body }));
    expect(await send(Buffer.from('PK\x03\x04 broken'), 'x.docx')).toBe('plan_not_readable');
    expect(await send(Buffer.alloc(0), 'x.docx')).toBe('plan_not_readable');
    expect(await send(Buffer.from('今天天气很好。'), 'x.txt')).toBe('plan_not_readable');
    expect(await send(Buffer.from('%PDF-1.7 broken'), 'x.pdf')).toBe('plan_not_readable');
    expect(((await read(people.reader, '/api/v1/plans?limit=200')) as { items: object[] }).items).toHaveLength(before);
  });

  it('larger than allowed is refused before it has come whole', async () => {
    const headers = { 'content-length': String(65 * 1024 * 1024) };
    const answer = server.send('POST', '/api/v1/plans?fileName=x.docx', {
      as: people.preparer,
      body: paper(),
      headers,
    });
    expect((await answer).status).toBe(413);
  });
});
