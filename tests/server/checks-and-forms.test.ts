import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Plan } from '../../src/model/plan.ts';
import { type HeldPlan, held, planCalls } from './held-plan.ts';
import { startTestOffice } from './ready-office.ts';
import type { TestOffice } from './test-office.ts';
import { paper } from './test-papers.ts';
import { must, type TestServer } from './test-server.ts';

let server: TestServer;
let people: TestOffice['cookies'];
let calls: ReturnType<typeof planCalls>;
let now: HeldPlan;
let plan: Plan;

beforeAll(async () => {
  const started = await startTestOffice();
  server = started.server;
  people = started.office.cookies;
  calls = planCalls(server);
  const upload = server.send('POST', '/api/v1/plans?fileName=p.html', { as: people.preparer, body: paper() });
  now = await held(upload, 201);
  plan = await calls.read<Plan>(people.preparer, `${now.path}/content`);
}, 60_000);
afterAll(() => server.close());

const check = (body: object) => server.send('POST', '/api/v1/checks', { as: people.preparer, body });

describe('a live check', () => {
  it('tells what it finds and how each target is understood, and stores nothing', async () => {
    const [project] = plan.projects;
    const [first, ...rest] = project?.indicators ?? [];
    const typed = { ...plan, projects: [{ ...project, indicators: [{ ...first, target: '不少于十二场' }, ...rest] }] };
    const checked = await must<{ findings: object[]; targets: { subject: string; sentence: { zh: string } }[] }>(
      check({ plan: typed }),
      200,
    );
    expect(checked.targets[0]).toMatchObject({
      subject: '/projects/0/indicators/0',
      target: { op: '≥', value: '12', unit: '场' },
      sentence: { zh: '不少于 12场' },
    });
    expect(await calls.read(people.preparer, `${now.path}/versions`)).toMatchObject({ items: [{ version: 1 }] });
  });

  it('compares with the office’s own plan of the year before', async () => {
    const next = { ...plan, fiscalYear: 2027, projects: [{ ...plan.projects[0], amounts: { total: '900000' } }] };
    const { findings } = await must<{ findings: { rule: string }[] }>(check({ plan: next }), 200);
    expect(findings.map(({ rule }) => rule)).toContain('project-copied-from-last-year');
  });

  it('says what is wrong with a plan that has not its form', async () => {
    const answer = await check({ plan: { schema: 'mingji.plan/1', projects: [{ nam: '?' }] } });
    expect(answer.status).toBe(400);
    expect(JSON.stringify(await answer.json())).toContain('body.plan.projects.0');
  });
});

it('target texts are read aloud', async () => {
  const body = { texts: ['不少于70起', '显著提升'] };
  const { items } = await must<{ items: object[] }>(
    server.send('POST', '/api/v1/targets', { as: people.reader, body }),
    200,
  );
  expect(items).toMatchObject([
    { target: { kind: 'number', op: '≥', value: '70', unit: '起' } },
    { target: { kind: 'qualitative' } },
  ]);
});

it('indicators are suggested out of the own plans and the library, of the class asked for', async () => {
  const ask = (query: string) =>
    calls.read<{ items: { source: string; level2: string; level3: string; ledger: { id: string } | null }[] }>(
      people.preparer,
      `/api/v1/indicator-suggestions?${query}`,
    );
  const { items } = await ask(`text=${encodeURIComponent('读书活动')}`);
  expect(items[0]).toMatchObject({
    source: 'own',
    level3: '举办读书活动场次',
    seen: { plan: now.plan.id, fiscalYear: 2026 },
  });
  const trained = (await ask(`text=${encodeURIComponent('培训')}&level2=${encodeURIComponent('数量指标')}`)).items;
  expect(trained.map(({ level2 }) => level2)).toEqual(trained.map(() => '数量指标'));
  expect(trained).toContainEqual(
    expect.objectContaining({
      level3: '培训人次',
      source: 'library',
      ledger: expect.objectContaining({ id: 'training' }),
    }),
  );
});

describe('an official form', () => {
  const form = (rest: string) => server.send('GET', `${now.path}/forms/${rest}`, { as: people.reader });

  it('comes in three file types, under its own name', async () => {
    const { items } = await calls.read<{ items: { id: string }[] }>(people.reader, '/api/v1/forms');
    expect(items.map(({ id }) => id)).toContain('sichuan-goals');
    for (const [format, start] of [
      ['docx', 'PK'],
      ['xlsx', 'PK'],
      ['pdf', '%PDF'],
    ] as const) {
      const answer = await form(`sichuan-goals?format=${format}`);
      expect(answer.headers.get('content-disposition')).toMatch(new RegExp(`^attachment; filename.*\\.${format}$`));
      expect(
        Buffer.from(await answer.arrayBuffer())
          .subarray(0, start.length)
          .toString('latin1'),
      ).toBe(start);
    }
  });

  it('is shown page by page as it will print', async () => {
    expect(await must(form('sichuan-goals/preview'), 200)).toEqual({ pages: 1 });
    const answer = await form('sichuan-goals/preview/1?width=600');
    expect(answer.headers.get('content-type')).toBe('image/png');
    const png = Buffer.from(await answer.arrayBuffer());
    expect([png.subarray(1, 4).toString('latin1'), png.readUInt32BE(16)]).toEqual(['PNG', 600]);
    expect(await calls.codeOf(form('sichuan-goals/preview/9'))).toBe('resource_not_found');
  });

  it('tells what it has no place for, and what does not exist', async () => {
    const { items } = await must<{ items: object[] }>(form('sichuan-goals/losses'), 200);
    expect(Array.isArray(items)).toBe(true);
    expect(await calls.codeOf(form('no-such-form?format=docx'))).toBe('unknown_form');
    expect(await calls.codeOf(form('sichuan-goals?format=docx&project=9'))).toBe('unknown_project');
  });
});
