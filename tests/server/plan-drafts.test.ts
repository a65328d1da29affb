import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Plan } from '../../src/model/plan.ts';
import { type HeldPlan, held, planCalls } from './held-plan.ts';
import { startTestOffice } from './ready-office.ts';
import { education, type TestOffice } from './test-office.ts';
import { paper } from './test-papers.ts';
import { must, type TestServer } from './test-server.ts';

let server: TestServer;
let office: TestOffice;
let people: TestOffice['cookies'];
let calls: ReturnType<typeof planCalls>;

beforeAll(async () => {
  ({ server, office } = await startTestOffice());
  people = office.cookies;
  calls = planCalls(server);
}, 60_000);
afterAll(() => server.close());

const begin = (body: object, as = people.preparer): Promise<HeldPlan> =>
  held(server.send('POST', '/api/v1/plan-drafts', { as, body }), 201);
const upload = (query: string, body = paper()): Promise<HeldPlan> =>
  held(server.send('POST', `/api/v1/plans?fileName=paper.html${query}`, { as: people.preparer, body }), 201);
const contentOf = (now: HeldPlan, query = ''): Promise<Plan> =>
  calls.read<Plan>(people.reader, `${now.path}/content${query}`);

/** The content with the target of its first indicator typed anew. */
function retyped(plan: Plan, target: string): object {
  const [project] = plan.projects;
  const [first, ...rest] = project?.indicators ?? [];
  return { ...plan, projects: [{ ...project, indicators: [{ ...first, target }, ...rest] }] };
}

interface Findings {
  readonly findings: readonly {
    rule: string;
    subject: string;
    decision: { verdict: string; version: number } | null;
  }[];
}

describe('a draft', () => {
  it('begins empty, is filled in the program, and goes its way without any paper', async () => {
    let now = await begin({ from: 'empty', fiscalYear: 2041, title: '教育局 2041 年计划' });
    expect(now.plan).toMatchObject({ version: 1, origin: 'empty', fileName: null, state: 'drafting' });
    expect(await contentOf(now)).toMatchObject({
      fiscalYear: 2041,
      department: { name: '云川县教育局' },
      projects: [],
    });
    const filled = await contentOf(await upload('&fiscalYear=2042'));
    now = await held(calls.edit(now, people.preparer, retyped({ ...filled, fiscalYear: 2041 }, '不少于70场')));
    expect(now.plan).toMatchObject({ version: 2, origin: 'edited' });
    expect((await contentOf(now)).projects[0]?.indicators[0]?.target).toEqual({
      ...{ text: '不少于70场', kind: 'number', op: '≥', value: '70', unit: '场', explicit: true },
    });
    expect(await calls.read(people.reader, `${now.path}/findings`)).toMatchObject({ projects: 1, indicators: 7 });
    await calls.read(people.reader, `${now.path}/paper`, 404);
    now = await held(calls.take(now, people.preparer, 'submit'));
    now = await held(calls.take(now, people['department-reviewer'], 'endorse'));
    now = await held(calls.take(now, people['finance-reviewer'], 'approve'));
    expect(now.plan.state).toBe('approved');
    expect(await calls.codeOf(calls.edit(now, people.preparer, filled))).toBe('step_not_possible');
  });

  it('begins from last year’s plan: the numbers stay, what was achieved and where it stood go', async () => {
    const last = await upload('&fiscalYear=2043');
    const scored = await contentOf(last);
    const [project] = scored.projects;
    const done = {
      ...scored,
      projects: [{ ...project, indicators: project?.indicators.map((one) => ({ ...one, actual: '15场' })) }],
    };
    await held(calls.edit(last, people.preparer, done));
    const now = await begin({ from: 'plan', plan: last.plan.id, fiscalYear: 2044 });
    const plan = await contentOf(now);
    expect(plan.fiscalYear).toBe(2044);
    expect(plan.projects[0]?.indicators[0]).toMatchObject({ level3: '举办读书活动场次', target: { text: '≥12场' } });
    expect(JSON.stringify(plan)).not.toMatch(/"actual"|"row"|"sha256":"\w/);
    const compared = await calls.read<{ before: object; rows: { kind: string }[] }>(
      people['finance-reviewer'],
      `${now.path}/comparison?against=last-year`,
    );
    expect(compared.before).toMatchObject({ plan: last.plan.id, fiscalYear: 2043, version: 2 });
    expect(compared.rows.filter(({ kind }) => kind === 'added' || kind === 'removed')).toEqual([]);
  });

  it('never handed in can be withdrawn, and is then listed only where it is asked for', async () => {
    const now = await begin({ from: 'empty', fiscalYear: 2045, title: '写错了' });
    expect(now.plan.possibleSteps).toEqual(['submit', 'withdraw']);
    const gone = await held(calls.take(now, people.preparer, 'withdraw'));
    expect(gone.plan).toMatchObject({ state: 'withdrawn', possibleSteps: [] });
    expect(await calls.read(people.reader, '/api/v1/plans?fiscalYear=2045')).toEqual({ items: [] });
    const asked = await calls.read<{ items: object[] }>(people.reader, '/api/v1/plans?fiscalYear=2045&state=withdrawn');
    expect(asked.items).toHaveLength(1);
    let other = await begin({ from: 'empty', fiscalYear: 2045, title: '已提交' });
    other = await held(calls.take(other, people.preparer, 'submit'));
    other = await held(calls.take(other, people['department-reviewer'], 'return', { reason: '请补充' }));
    expect(other.plan.possibleSteps).toEqual([]);
    const again = await held(server.send('GET', other.path, { as: people.preparer }));
    expect(again.plan.possibleSteps).toEqual(['submit']);
    expect(await calls.codeOf(calls.take(again, people.preparer, 'withdraw'))).toBe('step_not_possible');
  });
});

describe('an edit', () => {
  it('that starts from an older state is told, and nothing of the first is lost', async () => {
    const now = await upload('&fiscalYear=2046');
    const plan = await contentOf(now);
    const saved = await held(calls.edit(now, people.preparer, retyped(plan, '≥20场')));
    expect((await calls.edit(now, people.preparer, retyped(plan, '≥1场'))).status).toBe(412);
    expect((await contentOf(saved)).projects[0]?.indicators[0]?.target.text).toBe('≥20场');
    expect((await contentOf(saved, '?version=1')).projects[0]?.indicators[0]?.target.text).toBe('≥12场');
  });

  it('of sixteen people at once on one plan loses nothing of anybody: whoever comes second reads again and saves', async () => {
    const names = Array.from({ length: 16 }, (_, index) => `tongshi${String(index + 1).padStart(2, '0')}`);
    const cookies: string[] = [];
    for (const name of names) cookies.push(await office.hire(name, education, 'preparer'));
    const { path } = await upload('&fiscalYear=2046');
    let refused = 0;
    const save = async (name: string, as: string): Promise<void> => {
      for (;;) {
        const now = await held(server.send('GET', path, { as }));
        const plan = await calls.read<Plan>(as, `${path}/content`);
        const [project] = plan.projects;
        const [line] = project?.indicators ?? [];
        const mine = { ...line, level3: `${name}提出的指标`, target: '≥1项' };
        const indicators = [...(project?.indicators ?? []), mine];
        const { status } = await calls.edit(now, as, { ...plan, projects: [{ ...project, indicators }] });
        if (status === 200) return;
        expect(status).toBe(412);
        refused += 1;
      }
    };
    await Promise.all(names.map((name, index) => save(name, cookies[index] ?? '')));
    expect(refused).toBeGreaterThan(0);
    const plan = await calls.read<Plan>(people.reader, `${path}/content`);
    const lines = plan.projects[0]?.indicators.map(({ level3 }) => level3) ?? [];
    expect(lines).toHaveLength(7 + 16);
    for (const name of names) expect(lines).toContain(`${name}提出的指标`);
    const { items } = await calls.read<{ items: { by: string }[] }>(people.reader, `${path}/versions`);
    expect(items).toHaveLength(17);
  }, 240_000);

  it('that changes nothing makes no version', async () => {
    const now = await upload('&fiscalYear=2046');
    const saved = await held(calls.edit(now, people.preparer, await contentOf(now)));
    expect([saved.plan.version, saved.etag]).toEqual([1, now.etag]);
  });

  it('with a field that the format does not have, or a wrong one, is refused with its place', async () => {
    const now = await upload('&fiscalYear=2046');
    const plan = await contentOf(now);
    const answer = await calls.edit(now, people.preparer, { ...plan, projets: [], fiscalYear: '2046' });
    expect(answer.status).toBe(400);
    const { faults } = (await answer.json()) as { faults: { at: string }[] };
    expect(faults.map(({ at }) => at).sort()).toEqual(['body', 'body.fiscalYear']);
  });

  it('counts as a hand in the plan: whoever edited any version of the round does not endorse it', async () => {
    let cookie = await office.hire('bianji', education, 'preparer');
    let now = await upload('&fiscalYear=2047');
    const plan = await contentOf(now);
    now = await held(calls.edit(now, cookie, retyped(plan, '≥20场')));
    now = await held(calls.edit(now, people.preparer, retyped(plan, '≥21场')));
    now = await held(calls.take(now, people.preparer, 'submit'));
    const as = people['security-administrator'];
    const { items } = await must<{ items: { id: string; name: string }[] }>(
      server.send('GET', '/api/v1/accounts', { as }),
      200,
    );
    const account = `/api/v1/accounts/${items.find(({ name }) => name === 'bianji')?.id}`;
    const etag = (await server.send('GET', account, { as })).headers.get('etag') ?? '';
    const role = { role: 'department-reviewer' };
    await must(server.send('PUT', `${account}/role`, { as, body: role, headers: { 'if-match': etag } }), 200);
    cookie = await server.signIn('bianji', 'Shan-Lin-2026');
    expect(await calls.codeOf(calls.take(now, cookie, 'endorse'))).toBe('four_eyes');
  });

  it('of a plan of a locked year, under review, or of another office is refused', async () => {
    const now = await upload('&fiscalYear=2048');
    const plan = await contentOf(now);
    const lock = (locked: boolean) =>
      must(
        server.send('PUT', `/api/v1/plan-locks/${education}/2048`, {
          as: people['finance-reviewer'],
          body: { locked },
        }),
        200,
      );
    await lock(true);
    expect(await calls.codeOf(calls.edit(now, people.preparer, retyped(plan, '≥1场')))).toBe('period_closed');
    await lock(false);
    const handedIn = await held(calls.take(now, people.preparer, 'submit'));
    expect(await calls.codeOf(calls.edit(handedIn, people.preparer, retyped(plan, '≥1场')))).toBe('step_not_possible');
  });

  it('stands in the list of versions with its maker and what was found', async () => {
    const now = await upload('&fiscalYear=2049');
    const colleague = await office.hire('lumu', education, 'preparer');
    await held(calls.edit(now, colleague, retyped(await contentOf(now), '若干')));
    // By the name of the person, as the steps are, and not by that of the account.
    const as = people['system-administrator'];
    const { items: accounts } = await calls.read<{ items: { id: string }[] }>(as, '/api/v1/accounts?search=lumu');
    const path = `/api/v1/accounts/${accounts[0]?.id}`;
    const etag = (await server.send('GET', path, { as })).headers.get('etag') ?? '';
    const renaming = { as, body: { displayName: '陆牧' }, headers: { 'if-match': etag } };
    expect((await server.send('PATCH', path, renaming)).status).toBe(200);
    const { items } = await calls.read<{ items: { counts: { error: number; warning: number } }[] }>(
      people.reader,
      `${now.path}/versions`,
    );
    // A report names places of the paper where the version came with one, and lines where it was edited.
    const places = async (version: number): Promise<string[]> => {
      const page = await server.send('GET', `${now.path}/report?format=html&version=${version}`, { as: people.reader });
      return (await page.text()).match(/表\d+ 第\d+行|第\d+行/g) ?? [];
    };
    expect(await places(1)).not.toEqual([]);
    expect(await places(2)).toEqual([]);
    expect(items).toMatchObject([
      { version: 2, origin: 'edited', fileName: null, by: '陆牧' },
      { version: 1, origin: 'paper', fileName: 'paper.html', by: 'tianbao' },
    ]);
  });
});

describe('a decision about a finding', () => {
  const decide = (now: HeldPlan, body: object, as = people.preparer) =>
    server.send('PUT', `${now.path}/decisions`, { as, body });
  const findingsOf = (now: HeldPlan) => calls.read<Findings>(people['finance-reviewer'], `${now.path}/findings`);

  it('is seen by reviewers, goes on to the next version while the finding stands, and ends with it', async () => {
    let now = await upload('&fiscalYear=2050', paper({ people: '若干人次' }));
    const { findings } = await findingsOf(now);
    const known = findings.find(({ subject }) => subject.startsWith('/projects/0/indicators/1'));
    if (!known) throw new Error('the example has no finding on its second indicator');
    const { rule, subject } = known;
    await must(decide(now, { rule, subject, verdict: 'dismissed', reason: '人数由学校统计' }), 200);
    now = await held(calls.edit(now, people.preparer, retyped(await contentOf(now), '≥30场')));
    const decided = (await findingsOf(now)).findings.filter(({ decision }) => decision !== null);
    expect(decided).toMatchObject([
      { rule, subject, decision: { verdict: 'dismissed', reason: '人数由学校统计', version: 1, by: 'tianbao' } },
    ]);
    const plan = await contentOf(now);
    const [project] = plan.projects;
    const mended = {
      ...project,
      indicators: project?.indicators.map((one, index) => (index === 1 ? { ...one, target: '≥600人次' } : one)),
    };
    now = await held(calls.edit(now, people.preparer, { ...plan, projects: [mended] }));
    expect((await findingsOf(now)).findings.filter(({ decision }) => decision !== null)).toEqual([]);
  });

  it('to dismiss needs a reason, can be taken back, and is about a finding that is there', async () => {
    const now = await upload('&fiscalYear=2050', paper({ people: '若干人次' }));
    const [first] = (await findingsOf(now)).findings;
    const about = { rule: first?.rule, subject: first?.subject };
    expect((await decide(now, { ...about, verdict: 'dismissed' })).status).toBe(400);
    await must(decide(now, { ...about, verdict: 'accepted' }), 200);
    expect(await must(decide(now, { ...about, verdict: 'open' }), 200)).toEqual({ decision: null });
    expect(await calls.codeOf(decide(now, { rule: 'nothing', subject: '', verdict: 'accepted' }))).toBe(
      'resource_not_found',
    );
  });
});
