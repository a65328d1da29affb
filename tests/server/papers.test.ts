import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Plan } from '../../src/model/plan.ts';
import { badFiles } from '../corpus/bad/bad-files.ts';
import { held, planCalls } from './held-plan.ts';
import { startTestOffice } from './ready-office.ts';
import { education, type TestOffice } from './test-office.ts';
import { paper, zipOfPapers } from './test-papers.ts';
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

interface Paper {
  readonly id: string;
  readonly fileName: string;
  readonly state: string;
  readonly indicators: number;
  readonly corrections: number;
  readonly plan: string | null;
  readonly messages: readonly { code: string; text: { zh: string } }[];
}
interface Finding {
  readonly rule: string;
  readonly subject: string;
  readonly excerpt?: string;
  readonly marks: readonly { block: string; start: number; end: number }[];
  readonly decision: { verdict: string } | null;
}

const send = async (name: string, body: Uint8Array, as = people.preparer): Promise<Paper[]> => {
  const path = `/api/v1/papers?fileName=${encodeURIComponent(name)}`;
  return (await must<{ items: Paper[] }>(server.send('POST', path, { as, body }), 202)).items;
};
/** Hands a paper in and waits until nothing of the office waits any more. */
async function read(name: string, body: Uint8Array, as = people.preparer): Promise<Paper> {
  const [sent] = await send(name, body, as);
  await (await server.send('GET', '/api/v1/paper-events', { as })).text();
  return calls.read<Paper>(as, `/api/v1/papers/${sent?.id}`);
}
const of = <T>({ id }: Paper, rest: string, as = people.preparer): Promise<T> =>
  calls.read<T>(as, `/api/v1/papers/${id}/${rest}`);
const sample = (name: string): Uint8Array => readFileSync(new URL(`../../samples/${name}`, import.meta.url));

describe('a paper', () => {
  it('is read in the background, with the document and the words that each finding is about, and makes no plan', async () => {
    const done = await read('paper.html', paper({ people: '若干人次' }));
    expect(done).toMatchObject({
      state: 'read',
      indicators: 7,
      format: 'html',
      department: '云川县教育局',
      plan: null,
    });
    const { blocks, pages } = await of<{
      blocks: { id: string; cells?: { id: string; text: string }[] }[];
      pages: number;
    }>(done, 'document');
    expect(pages).toBe(0);
    const cells = blocks.flatMap((block) => block.cells ?? []);
    const { findings } = await of<{ findings: Finding[] }>(done, 'findings');
    const marked = findings.find(({ subject }) => subject === '/projects/0/indicators/1/target');
    const [mark] = marked?.marks ?? [];
    const cell = cells.find(({ id }) => id === mark?.block);
    expect(cell?.text.slice(mark?.start, mark?.end)).toBe('若干人次');
    expect(await calls.read(people.preparer, '/api/v1/plans')).toEqual({ items: [] });
  });

  it('as pdf is shown page by page, each cell with its place on the page', async () => {
    const done = await read('水务.pdf', sample('yunchuan-water-2025.pdf'));
    const document = await of<{
      pages: number;
      blocks: { cells?: { text: string; box?: Record<string, number> }[] }[];
    }>(done, 'document');
    expect(document.pages).toBeGreaterThan(0);
    const boxes = document.blocks.flatMap(({ cells }) => cells ?? []).flatMap(({ box }) => (box ? [box] : []));
    expect(boxes.length).toBeGreaterThan(20);
    for (const { left = -1, top = -1, right = -1, bottom = -1 } of boxes) {
      expect(left >= 0 && top >= 0 && left < right && top < bottom && right <= 10_000 && bottom <= 10_000).toBe(true);
    }
    const answer = await server.send('GET', `/api/v1/papers/${done.id}/pages/1?width=500`, { as: people.reader });
    const png = Buffer.from(await answer.arrayBuffer());
    expect([answer.headers.get('content-type'), png.readUInt32BE(16)]).toEqual(['image/png', 500]);
    await calls.read(people.reader, `/api/v1/papers/${done.id}/pages/999`, 404);
  });

  it('of a zip comes one by one, what cannot be unpacked with its reason', async () => {
    const sent = await send('2026.zip', zipOfPapers([paper(), paper({ name: '校园维修' })]));
    expect(sent.map(({ fileName }) => fileName)).toEqual(['1.html', '2.html']);
    expect(
      await calls.codeOf(
        server.send('POST', '/api/v1/papers?fileName=x.zip', { as: people.preparer, body: Buffer.from('PK') }),
      ),
    ).toBe('file_not_readable');
  });

  it('is found again by its name and by nobody of another office', async () => {
    const done = await read('全民阅读.html', paper());
    const found = await calls.read<{ items: Paper[] }>(
      people.reader,
      `/api/v1/papers?text=${encodeURIComponent('全民阅')}`,
    );
    expect(found.items.map(({ id }) => id)).toEqual([done.id]);
    await calls.read(people['finance-reviewer'], `/api/v1/papers/${done.id}`, 404);
    const bytes = await server.send('GET', `/api/v1/papers/${done.id}/file`, { as: people.reader });
    expect(Buffer.from(await bytes.arrayBuffer()).equals(Buffer.from(paper()))).toBe(true);
  });

  it('is kept as a page or as a list with what was decided, by everybody of its office', async () => {
    const done = await read('全民阅读自查.html', paper({ people: '若干人次' }));
    const path = `/api/v1/papers/${done.id}`;
    const { findings } = await of<{ findings: (Finding & { title: { zh: string } })[] }>(done, 'findings');
    const [first] = findings;
    const body = { rule: first?.rule, subject: first?.subject, verdict: 'dismissed', reason: '主管部门要求这样写' };
    await must(server.send('PUT', `${path}/decisions`, { as: people.preparer, body }), 200);

    const page = await server.send('GET', `${path}/report?format=html`, { as: people.reader });
    expect(page.headers.get('content-disposition')).toBe(
      `attachment; filename*=UTF-8''${encodeURIComponent('全民阅读自查-审核报告.html')}`,
    );
    const html = await page.text();
    for (const { title } of findings) expect(html).toContain(title.zh);
    expect(html).toContain('不采纳：主管部门要求这样写（');
    expect(html).toContain('若干人次');

    const list = await server.send('GET', `${path}/report?format=xlsx&language=en`, { as: people.reader });
    const sheet = new TextDecoder().decode(
      unzipSync(new Uint8Array(await list.arrayBuffer()))['xl/worksheets/sheet2.xml'],
    );
    expect(sheet.match(/<row /g)).toHaveLength(2 + findings.length);
    await calls.read(people['finance-reviewer'], `${path}/report?format=html`, 404);
  });

  it('is corrected where it was read wrongly, with places kept and decisions carried on', async () => {
    const done = await read('paper.html', paper({ people: '若干人次', target: '适量' }));
    const path = `/api/v1/papers/${done.id}`;
    const { findings } = await of<{ findings: Finding[] }>(done, 'findings');
    const [first, second] = ['/projects/0/indicators/0/target', '/projects/0/indicators/1/target'].map((subject) =>
      findings.find((one) => one.subject === subject),
    );
    const decide = { rule: second?.rule, subject: second?.subject, verdict: 'dismissed', reason: '由学校统计' };
    await must(server.send('PUT', `${path}/decisions`, { as: people.preparer, body: decide }), 200);
    const content = await server.send('GET', `${path}/content`, { as: people.preparer });
    const plan = (await content.json()) as Plan;
    const [project] = plan.projects;
    const mended = {
      ...project,
      indicators: project?.indicators.map((one, index) => (index === 0 ? { ...one, target: '≥12场' } : one)),
    };
    const correct = (etag: string) =>
      server.send('PUT', `${path}/content`, {
        as: people.preparer,
        body: { ...plan, projects: [mended] },
        headers: { 'if-match': etag },
      });
    expect((await correct('"0"')).status).toBe(412);
    expect(await must(correct(content.headers.get('etag') ?? ''), 200)).toMatchObject({ corrections: 1 });
    const after = (await of<{ findings: Finding[] }>(done, 'findings')).findings;
    expect(after.some(({ rule, subject }) => rule === first?.rule && subject === first?.subject)).toBe(false);
    expect(after.filter(({ decision }) => decision)).toMatchObject([
      { rule: second?.rule, decision: { verdict: 'dismissed' }, marks: [{}] },
    ]);
  });

  it('becomes the draft of its year, with its paper and decisions, once', async () => {
    const done = await read('paper.html', paper({ people: '若干人次' }));
    const { findings } = await of<{ findings: Finding[] }>(done, 'findings');
    const { rule, subject } = findings[0] as Finding;
    const body = { rule, subject, verdict: 'accepted' };
    await must(server.send('PUT', `/api/v1/papers/${done.id}/decisions`, { as: people.preparer, body }), 200);
    const make = () => server.send('POST', `/api/v1/papers/${done.id}/plan`, { as: people.preparer, body: {} });
    const now = await held(make(), 201);
    expect(now.plan).toMatchObject({ state: 'drafting', version: 1, origin: 'paper', fileName: 'paper.html' });
    const kept = await calls.read<{ findings: Finding[] }>(people.reader, `${now.path}/findings`);
    expect(kept.findings.filter(({ decision }) => decision)).toMatchObject([{ rule, subject }]);
    expect(await calls.codeOf(make())).toBe('step_not_possible');
    expect((await calls.read<Paper>(people.reader, `/api/v1/papers/${done.id}`)).plan).toBe(now.plan.id);
  });

  it('of last year begins this year’s draft, without what was achieved', async () => {
    const done = await read('自评.docx', sample('linhekou-library-2024-self-evaluation.docx'));
    const body = { fiscalYear: 2025 };
    const now = await held(server.send('POST', `/api/v1/papers/${done.id}/plan`, { as: people.preparer, body }), 201);
    expect(now.plan).toMatchObject({ origin: 'plan', fileName: null });
    const plan = await calls.read<Plan>(people.reader, `${now.path}/content`);
    expect(plan.fiscalYear).toBe(2025);
    expect(JSON.stringify(plan)).not.toContain('"actual"');
  });
});

it('every bad file of the readers is answered clearly, with the reason in words, and nothing hangs', async () => {
  const as = await office.hire('huaiwenjian', education, 'preparer');
  const sent: (readonly [id: string, code: string, file: string])[] = [];
  for (const [code, , file, make] of badFiles)
    for (const { id } of await send(file, make(), as)) sent.push([id, code, file]);
  await (await server.send('GET', '/api/v1/paper-events', { as })).text();
  for (const [id, code, file] of sent) {
    const done = await calls.read<Paper>(as, `/api/v1/papers/${id}`);
    const reason = done.messages.find((message) => message.code === code);
    expect([file, reason?.text.zh]).toEqual([file, expect.stringMatching(/[一-鿿]/)]);
    // What is cut off where it becomes too much is read up to there; everything else is not read at all.
    if (code !== 'html-too-deep' && code !== 'tables-too-deep')
      expect([file, done.state]).toEqual([file, 'unreadable']);
    if (done.state === 'read') continue;
    const made = server.send('POST', `/api/v1/papers/${id}/plan`, { as, body: { fiscalYear: 2026 } });
    expect(['step_not_possible', 'resource_not_found']).toContain(await calls.codeOf(made));
  }
  expect(sent.map(([, , file]) => file)).toEqual(badFiles.map(([, , file]) => file));
  expect(server.faults).toEqual([]);
  expect((await read('good.html', paper(), as)).state).toBe('read');
}, 240_000);
