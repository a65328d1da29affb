import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestOffice } from './ready-office.ts';
import { education, type TestOffice } from './test-office.ts';
import { filledSheet } from './test-papers.ts';
import { must, type TestServer } from './test-server.ts';
import { approve, approvedPlan, confirmAll, PROJECT, record, recordYear } from './test-year.ts';

let server: TestServer;
let office: TestOffice;
let people: TestOffice['cookies'];
let planId: string;

beforeAll(async () => {
  ({ server, office } = await startTestOffice());
  people = office.cookies;
  planId = await approvedPlan(server, office);
  await confirmAll(server, planId);
  await recordYear(server);
}, 60_000);
afterAll(() => server.close());

interface Line {
  readonly subject: string;
  readonly level3: string;
  readonly actual: string | null;
  readonly origin: string;
  readonly score: string | null;
  readonly light: string | null;
  readonly claim: { readonly difference: string | null } | null;
  readonly trace: readonly object[];
}
interface Filing {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly planVersion: number;
  readonly entries: object;
  readonly profile: object;
  readonly possibleSteps: string[];
  readonly editable: boolean;
  readonly tables: {
    readonly lines: Line[];
    readonly money: { readonly executed: string | null; readonly score: string | null; readonly light: string | null };
    readonly total: string | null;
    readonly grade: string | null;
    readonly complete: boolean;
  }[];
  readonly obstacles: { readonly subject: string; readonly why: { readonly zh: string } }[];
}
interface Held {
  readonly filing: Filing;
  readonly path: string;
  readonly etag: string;
}

async function held(answer: Promise<Response>, status = 200): Promise<Held> {
  const response = await answer;
  const filing = await must<Filing>(Promise.resolve(response), status);
  return { filing, path: `/filings/${filing.id}`, etag: response.headers.get('etag') ?? '' };
}

const create = (body: object, as = people.preparer) => server.send('POST', '/api/v1/filings', { as, body });
const put = ({ path, etag }: Held, body: object, as = people.preparer) =>
  server.send('PUT', `/api/v1${path}/entries`, { as, body, headers: { 'if-match': etag } });
const take = ({ path, etag }: Held, as: string, body: object) =>
  server.send('POST', `/api/v1${path}/steps`, { as, body, headers: { 'if-match': etag } });
const codeOf = async (answer: Promise<Response>): Promise<string> =>
  ((await (await answer).json()) as { code: string }).code;
const line = (place: number) => `/projects/0/indicators/${place}`;
const lineOf = ({ filing }: Held, place: number) => filing.tables[0]?.lines.find((one) => one.subject === line(place));

/** What the records of the test year cannot say. */
const rest = [
  { subject: line(2), claim: { text: '100%', source: '活动总结（第3页）' } },
  { subject: line(5), claim: { text: '12%', source: '县图书馆借阅系统年报' } },
];

describe('a sheet that was filled away from the page', () => {
  it('is given, read for the lines of the filing with what could not be used, and kept only when a person saves', async () => {
    const now = await held(create({ kind: 'monitoring', planId, through: '2026-02-28' }), 201);
    const given = await server.send('GET', `/api/v1${now.path}/sheet`, { as: people.preparer });
    expect([given.status, given.headers.get('content-disposition')]).toEqual([200, expect.stringContaining('.xlsx')]);
    const read = (as: string, body: Uint8Array) =>
      server.send('POST', `/api/v1${now.path}/sheet?fileName=${encodeURIComponent('完成情况.html')}`, { as, body });
    const { entries, messages } = await must<{ entries: object; messages: { zh: string }[] }>(
      read(people.preparer, filledSheet()),
      200,
    );
    const source = '完成情况.html';
    expect(entries).toEqual({
      tables: [{ subject: '/projects/0', claim: { adjusted: '200000', executed: '195000', source } }],
      lines: [
        { subject: line(0), claim: { text: '11场', source }, reason: '一场因暴雨取消' },
        { subject: line(1), claim: { text: '0.07万人次', source } },
      ],
    });
    expect(messages.map(({ zh }) => zh)).toEqual([expect.stringContaining('没有“没有这个指标”这个指标')]);
    const unchanged = await held(server.send('GET', `/api/v1${now.path}`, { as: people.preparer }));
    expect(unchanged.filing).toMatchObject({ version: 1, entries: { tables: [], lines: [] } });
    const saved = await held(put(unchanged, entries));
    expect(lineOf(saved, 0)?.claim).not.toBeNull();
    const empty = Buffer.from('<!doctype html><meta charset="utf-8"><p>没有表</p>');
    expect(await codeOf(read(people.preparer, empty))).toBe('sheet_unreadable');
    expect((await read(people['finance-reviewer'], filledSheet())).status).toBe(403);
  });
});

describe('a self-evaluation', () => {
  it('is filled from the ledgers, shows what is missing, and goes through both reviews to recognition', async () => {
    let now = await held(create({ kind: 'evaluation', planId }), 201);
    expect(now.filing).toMatchObject({ state: 'drafting', version: 1, editable: true, possibleSteps: ['submit'] });
    expect(lineOf(now, 0)).toMatchObject({ actual: '12场', origin: 'records' });
    expect(lineOf(now, 1)).toMatchObject({ actual: '720人次', origin: 'records' });
    expect(lineOf(now, 3)).toMatchObject({ actual: '2026-12-10', origin: 'records' });
    expect(lineOf(now, 6)).toMatchObject({ actual: '91.4%', origin: 'records' });
    expect(now.filing.tables[0]?.money).toMatchObject({ executed: '192000', score: '9.60' });
    // What has no record is missing, never a zero: there is no total yet.
    expect(lineOf(now, 2)).toMatchObject({ actual: null, origin: 'missing', score: null });
    expect(now.filing.tables[0]).toMatchObject({ complete: false, total: null, grade: null });
    expect(now.filing.obstacles.map(({ subject }) => subject)).toEqual([line(2), line(5)]);
    expect(await codeOf(take(now, people.preparer, { step: 'submit' }))).toBe('filing_incomplete');

    now = await held(put(now, { tables: [], lines: rest }));
    expect(lineOf(now, 2)).toMatchObject({ actual: '100%', origin: 'claim' });
    expect(lineOf(now, 2)?.trace).toHaveLength(1);
    expect(now.filing.obstacles).toEqual([]);
    expect(now.filing.tables[0]).toMatchObject({ complete: true, total: '99.60', grade: 'excellent' });

    now = await held(take(now, people.preparer, { step: 'submit' }));
    expect(await codeOf(put(now, { tables: [], lines: [] }))).toBe('step_not_possible');
    const objection = { subject: line(5), rule: 'evidence-missing', body: '请附借阅系统的截图' };
    now = await held(
      take(now, people['department-reviewer'], { step: 'return', reason: '缺佐证', comments: [objection] }),
    );
    expect(now.filing.state).toBe('drafting');
    const { items } = await must<{ items: { id: string }[] }>(
      server.send('GET', `/api/v1${now.path}/comments`, { as: people.preparer }),
      200,
    );
    expect(items).toMatchObject([{ ...objection, author: 'bumen', resolvedAt: null }]);
    const resolution = `/api/v1${now.path}/comments/${items[0]?.id}/resolution`;
    await must(server.send('PUT', resolution, { as: people.preparer, body: { answer: '截图已附' } }), 200);

    await approve(server, office, now.path, now.etag);
    now = await held(server.send('GET', `/api/v1${now.path}`, { as: people.reader }));
    expect(now.filing).toMatchObject({ state: 'approved', editable: false });
    const steps = await must<{ items: { action: string }[] }>(
      server.send('GET', `/api/v1${now.path}/steps`, { as: people.reader }),
      200,
    );
    expect(steps.items.map(({ action }) => action).join(' ')).toBe('submit return submit endorse approve');

    const distribution = await must<{ grades: object; items: object[] }>(
      server.send('GET', '/api/v1/score-distribution?fiscalYear=2026', { as: people['finance-reviewer'] }),
      200,
    );
    expect(distribution.grades).toEqual({ excellent: 1, good: 0, fair: 0, poor: 0, incomplete: 0 });
    expect(distribution.items).toMatchObject([{ tenant: education, name: PROJECT, total: '99.60' }]);
  });

  it('is counted in the distribution of the newest year that has any, unless another is asked for', async () => {
    const pool = server.data.store.pool;
    // Beside the one of 2026: a self-evaluation of years before, and a monitoring of the year after.
    const columns =
      'tenant, plan_version, through, title, profile, state, version, revision, created_at, created_by, updated_at';
    await pool.query(
      `insert into filings (filing_id, plan_id, kind, fiscal_year, ${columns})
       select gen_random_uuid(), gen_random_uuid(), more.work, more.year, ${columns}
       from filings, (values ('evaluation', 2023), ('monitoring', 2027)) as more (work, year)`,
    );
    const yearOf = async (query: string): Promise<number> => {
      const as = people['finance-reviewer'];
      const answer = server.send('GET', `/api/v1/score-distribution${query}`, { as });
      return (await must<{ fiscalYear: number }>(answer, 200)).fiscalYear;
    };
    expect([await yearOf(''), await yearOf('?fiscalYear=2023')]).toEqual([2026, 2023]);
    await pool.query('delete from filings where fiscal_year <> 2026');
  });

  it('is there once for a plan and year', async () => {
    expect(await codeOf(create({ kind: 'evaluation', planId }))).toBe('already_exists');
  });

  it('needs an approved plan, and a preparer of its own office', async () => {
    const as = await office.hire('lindian', '130999/302', 'preparer');
    expect(await codeOf(create({ kind: 'evaluation', planId }, as))).toBe('resource_not_found');
  });
});

describe('a monitoring', () => {
  it('counts up to its day, gives lights, and is handed in only with a reason for red and yellow', async () => {
    let now = await held(create({ kind: 'monitoring', planId, through: '2026-06-30' }), 201);
    expect(lineOf(now, 0)).toMatchObject({ actual: '6场', light: 'green' });
    expect(lineOf(now, 1)).toMatchObject({ actual: '360人次', light: 'green' });
    expect(now.filing.tables[0]?.money).toMatchObject({ executed: '96000', light: 'green' });
    // A survey that has not been held, and lines that no record carries, stand open.
    expect(now.filing.obstacles.map(({ subject }) => subject)).toEqual([line(2), line(5), line(6)]);

    const lines = [
      { subject: line(2), claim: { text: '50%', source: '活动总结' }, likelihood: 'possible' },
      { subject: line(5), claim: { text: '8%', source: '借阅系统' } },
      { subject: line(6), claim: { text: '92%', source: '中期问卷' } },
    ];
    now = await held(put(now, { tables: [], lines }));
    expect(now.filing.obstacles.map(({ subject }) => subject)).toEqual([line(2)]);
    expect(lineOf(now, 2)).toMatchObject({ light: 'red' });
    expect(await codeOf(take(now, people.preparer, { step: 'submit' }))).toBe('filing_incomplete');
    const [first, ...others] = lines;
    now = await held(put(now, { tables: [], lines: [{ ...first, reason: '下半年集中举办' }, ...others] }));
    now = await held(take(now, people.preparer, { step: 'submit' }));
    expect(now.filing.state).toBe('department-review');
    // Four eyes.
    expect(await codeOf(take(now, people['finance-reviewer'], { step: 'approve' }))).toBe('step_not_possible');
  });

  it('shows a claim beside what the records say, with the difference, and scores by the records', async () => {
    let now = await held(create({ kind: 'monitoring', planId, through: '2026-03-31' }), 201);
    now = await held(put(now, { tables: [], lines: [{ subject: line(0), claim: { text: '5场', source: '口头' } }] }));
    expect(lineOf(now, 0)).toMatchObject({ actual: '3场', origin: 'records', claim: { text: '5场', difference: '2' } });
  });

  it('tells of two who save the same state, and of a line that the plan has not', async () => {
    const now = await held(create({ kind: 'monitoring', planId, through: '2026-04-30' }), 201);
    await held(put(now, { tables: [], lines: [] }));
    expect(await codeOf(put(now, { tables: [], lines: [] }))).toBe('changed_meanwhile');
    const unknown = [{ subject: '/projects/7/indicators/0', reason: '?' }];
    expect(await codeOf(put({ ...now, etag: '"2"' }, { tables: [], lines: unknown }))).toBe('unknown_line');
  });

  it('of a locked period is refused until the finance bureau unlocks it; other periods stay open', async () => {
    const lock = (locked: boolean) =>
      must(
        server.send('PUT', `/api/v1/filing-locks/${education}/monitoring/2026-09-30`, {
          as: people['finance-reviewer'],
          body: { locked },
        }),
        200,
      );
    await lock(true);
    expect(await codeOf(create({ kind: 'monitoring', planId, through: '2026-09-30' }))).toBe('period_closed');
    await held(create({ kind: 'monitoring', planId, through: '2026-10-31' }), 201);
    await lock(false);
    await held(create({ kind: 'monitoring', planId, through: '2026-09-30' }), 201);
  });

  it('takes in what was recorded since, when it is saved again', async () => {
    const now = await held(create({ kind: 'monitoring', planId, through: '2026-05-31' }), 201);
    expect(lineOf(now, 0)).toMatchObject({ actual: '5场' });
    await record(server, 'activity', [{ date: '2026-05-30', topic: '加场', place: '文化馆', headcount: '20' }]);
    expect(lineOf(await held(put(now, { tables: [], lines: [] })), 0)).toMatchObject({ actual: '6场' });
  });
});

describe('of a plan that was adjusted', () => {
  it('goes by the version approved last once it is saved: entries, measures, claims and comments go along with their lines', async () => {
    const plan = await approvedPlan(server, office);
    await confirmAll(server, plan);
    const call = (method: string, path: string, as: string, body?: object, etag = '') =>
      server.send(method, `/api/v1/plans/${plan}${path}`, { as, ...(body && { body }), headers: { 'if-match': etag } });
    const etagOf = async (): Promise<string> => (await call('GET', '', people.preparer)).headers.get('etag') ?? '';
    const step = async (as: string, body: object) => must(call('POST', '/steps', as, body, await etagOf()), 200);
    const certifiedLines = async (of: 'newest' | 'approved'): Promise<string[]> => {
      const asked = call('GET', `/certifications?of=${of}`, people.preparer);
      return (await must<{ items: { subject: string }[] }>(asked, 200)).items.map(({ subject }) => subject).toSorted();
    };
    const claims = [{ subject: line(0), value: '12' }];
    await must(call('PUT', '/claims', people.preparer, { claims }), 200);
    await must(call('POST', '/certifications', people['department-reviewer'], {}), 201);

    // One that is recognised already stays as it is; one that is still open goes along.
    let settled = await held(create({ kind: 'evaluation', planId: plan }), 201);
    settled = await held(put(settled, { tables: [], lines: rest }));
    await approve(server, office, settled.path, settled.etag);
    let open = await held(create({ kind: 'monitoring', planId: plan, through: '2026-11-30' }), 201);
    const entries = [line(0), line(1), line(2)].map((subject, index) => ({ subject, reason: `原因${index}` }));
    open = await held(put(open, { tables: [{ subject: '/projects/0', reason: '资金原因' }], lines: entries }));
    const said = { subject: line(0), body: '场次偏少' };
    await must(
      server.send('POST', `/api/v1${open.path}/comments`, { as: people['department-reviewer'], body: said }),
      201,
    );

    server.wait(1);
    await step(people.preparer, { step: 'adjust', reason: '年中追加预算' });
    const content = await must<{ projects: [{ indicators: { level3: string }[] }] }>(
      call('GET', '/content', people.preparer),
      200,
    );
    const [first, , ...others] = content.projects[0].indicators;
    const added = { ...first, level3: '新增读书角', target: { kind: 'absent', text: '' } };
    const indicators = [added, { ...first }, ...others];
    const changed = { ...content, projects: [{ ...content.projects[0], indicators }] };
    await must(call('PUT', '/content', people.preparer, changed, await etagOf()), 200);
    await step(people.preparer, { step: 'submit' });
    await step(people['department-reviewer'], { step: 'endorse' });
    open = await held(server.send('GET', `/api/v1${open.path}`, { as: people.preparer }));
    expect(open.filing.obstacles.map(({ why }) => why.zh).join()).not.toContain('已调整');
    // Until it is approved, what was approved before holds: there the line stands where it stood, in the adjustment one further down.
    const approved = await certifiedLines('approved');
    expect(approved).toContain(line(0));
    expect(await certifiedLines('newest')).toEqual(approved.filter((subject) => subject !== line(0)));
    const ofApproved = `/measure-records?of=approved&limit=1&subject=${encodeURIComponent(line(0))}`;
    expect((await must<{ items: object[] }>(call('GET', ofApproved, people.preparer), 200)).items).toHaveLength(1);
    await step(people['finance-reviewer'], { step: 'approve' });

    open = await held(server.send('GET', `/api/v1${open.path}`, { as: people.preparer }));
    expect(open.filing.obstacles[0]?.why.zh).toContain('计划已调整并批复（第 2 版）');
    // What is sent still speaks of the version that the page shows.
    open = await held(put(open, { tables: [{ subject: '/projects/0', reason: '资金原因' }], lines: entries }));
    expect(open.filing).toMatchObject({
      planVersion: 2,
      entries: {
        tables: [{ subject: '/projects/0', reason: '资金原因' }],
        // 参加活动人次 is gone.
        lines: [
          { subject: line(1), reason: '原因0' },
          { subject: line(2), reason: '原因2' },
        ],
      },
    });
    expect(lineOf(open, 1)).toMatchObject({ level3: '举办读书活动场次', actual: '12场', origin: 'records' });
    const { items } = await must<{ items: object[] }>(
      server.send('GET', `/api/v1${open.path}/comments`, { as: people.preparer }),
      200,
    );
    expect(items).toMatchObject([{ ...said, place: line(1), label: '全民阅读活动经费 › 举办读书活动场次' }]);

    const { lines } = await must<{ lines: { indicator: string; confirmed: object | null; claim: object | null }[] }>(
      call('GET', '/measures', people.preparer),
      200,
    );
    expect(lines.slice(0, 2)).toMatchObject([
      { indicator: '新增读书角', confirmed: null, claim: null },
      { indicator: '举办读书活动场次', confirmed: { by: 'tianbao' }, claim: { value: '12' } },
    ]);
    expect(await certifiedLines('newest')).toContain(line(1));
    expect(await certifiedLines('newest')).not.toContain(line(0));

    const before = settled.filing.tables[0]?.total;
    settled = await held(server.send('GET', `/api/v1${settled.path}`, { as: people.preparer }));
    expect(settled.filing).toMatchObject({ state: 'approved', planVersion: 1, obstacles: [] });
    expect(settled.filing.tables[0]?.total).toBe(before);
  });
});
