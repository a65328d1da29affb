import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestOffice } from './ready-office.ts';
import { forestry, school, type TestOffice } from './test-office.ts';
import { PICTURE, paper } from './test-papers.ts';
import { must, type TestServer } from './test-server.ts';

let server: TestServer;
let office: TestOffice;
let as: string;
let plan: string;

interface Line {
  readonly subject: string;
  readonly indicator: string;
  readonly measure: object | null;
  readonly confirmed: { readonly by: string } | null;
  readonly actual: { readonly value: string | null; readonly records: string } | null;
}
interface Measured {
  readonly lines: readonly Line[];
}

const api = (path: string): string => `/api/v1${path}`;
const send = (method: string, path: string, body: object, who = as): Promise<Response> =>
  server.send(method, api(path), { as: who, body });
const get = <T>(path: string, who = as): Promise<T> => must<T>(server.send('GET', api(path), { as: who }), 200);
const lineOf = ({ lines }: Measured, indicator: string): Line => {
  const line = lines.find((one) => one.indicator === indicator);
  if (!line) throw new Error(`no line ${indicator}`);
  return line;
};
const events = '举办读书活动场次';
const visitors = '参加活动人次';
const asked = (line: Line): string => `subject=${encodeURIComponent(line.subject)}`;

async function enter(date: string, topic: string, headcount: string): Promise<string> {
  const fields = { date, topic, place: '县图书馆', headcount };
  return (await must<{ id: string }>(send('POST', '/ledgers/activity/records', { fields }), 201)).id;
}

beforeAll(async () => {
  ({ server, office } = await startTestOffice());
  as = office.cookies.preparer;
  const created = server.send('POST', api('/plans?fileName=paper.html'), { as, body: paper() });
  plan = `/plans/${(await must<{ id: string }>(created, 201)).id}`;
  for (const [index, day] of ['01', '08', '15'].entries()) await enter(`2026-03-${day}`, `读书会${index}`, '120');
  await enter('2025-12-30', '去年的读书会', '500');
  // What is shown is the person; the account name stays in the record and its log.
  await server.data.store.pool.query(`update accounts set display_name = '田宝' where name = 'tianbao'`);
}, 60_000);
afterAll(() => server.close());

describe('the measures of a plan', () => {
  it('are proposed with their value as it would be, and what could never be proved is said', async () => {
    const measured = await get<Measured>(`${plan}/measures`);
    expect(lineOf(measured, events)).toMatchObject({
      confirmed: null,
      actual: { value: '3', records: '3', sentence: { zh: expect.stringContaining('2026年') } },
    });
    expect(lineOf(measured, visitors).actual).toMatchObject({ value: '360' });
    const gaps = measured.lines.flatMap((line) => (line as unknown as { gaps: object[] }).gaps);
    expect(gaps.length).toBeGreaterThan(0);
    expect(lineOf(await get<Measured>(`${plan}/measures?through=2026-03-08`), events).actual?.value).toBe('2');
  });

  it('are tried before they are kept, confirmed by a person, and taken back', async () => {
    const { subject } = lineOf(await get<Measured>(`${plan}/measures`), events);
    const measure = { ledger: '活动台账', take: 'count', period: '2026-H1' };
    const tried = await must<object>(send('POST', `${plan}/measure-trials`, { subject, measure }), 200);
    expect(tried).toMatchObject({ problems: [], actual: { value: '3' } });
    const bad = { ledger: 'activity', take: { sum: '没有的栏' } };
    const wrong = await must<{ problems: { path: string }[] }>(
      send('POST', `${plan}/measure-trials`, { subject, measure: bad }),
      200,
    );
    expect(wrong.problems).toMatchObject([{ path: 'take.field' }]);
    const refused = await send('PUT', `${plan}/measures`, { measures: [{ subject, measure: bad }] });
    expect(refused.status).toBe(422);

    const confirmed = await must<Measured>(send('PUT', `${plan}/measures`, { measures: [{ subject, measure }] }), 200);
    expect(lineOf(confirmed, events)).toMatchObject({ confirmed: { by: '田宝' }, measure: { ledger: 'activity' } });
    const back = await must<Measured>(send('PUT', `${plan}/measures`, { measures: [{ subject, measure: null }] }), 200);
    expect(lineOf(back, events).confirmed).toBeNull();
    await must(send('PUT', `${plan}/measures`, { measures: [{ subject, measure }] }), 200);
  });

  it('lead down to the records behind a number, page by page', async () => {
    const line = lineOf(await get<Measured>(`${plan}/measures`), events);
    interface Page {
      readonly items: { readonly counts: boolean; readonly record: { readonly date: string } }[];
      readonly nextCursor?: string;
    }
    const first = await get<Page>(`${plan}/measure-records?${asked(line)}&limit=2`);
    expect(first.items.map(({ counts, record }) => [counts, record.date])).toEqual([
      [true, '2026-03-01'],
      [true, '2026-03-08'],
    ]);
    const rest = await get<Page>(`${plan}/measure-records?${asked(line)}&limit=2&cursor=${first.nextCursor}`);
    expect(rest.items.map(({ record }) => record.date)).toEqual(['2026-03-15']);
    expect(rest.nextCursor).toBeUndefined();
  });

  it('are shown beside a record while it is typed and when it stands', async () => {
    const fields = { date: '3月20日', topic: '新的读书会', place: '县图书馆', headcount: '八十人次' };
    const year = new Date(server.clock.now.getTime() + 8 * 3_600_000).getFullYear();
    const check = await must<{ uses: object[]; fields: object }>(
      send('POST', '/ledgers/activity/record-checks', { fields: { ...fields, date: '2026年3月20日' } }),
      200,
    );
    expect(check.fields).toMatchObject({ date: '2026-03-20', headcount: '80' });
    expect(check.uses).toMatchObject([
      { indicator: events, target: '≥12场', confirmed: true, counts: true },
      { indicator: visitors, target: '≥600人次', confirmed: false, counts: true },
    ]);
    const undated = await must<{ fields: { date: string } }>(
      send('POST', '/ledgers/activity/record-checks', { fields }),
      200,
    );
    expect(undated.fields.date).toBe(`${year}-03-20`);
    const id = await enter('2026-04-01', '立着的读书会', '10');
    const uses = await get<{ items: object[] }>(`/ledgers/activity/records/${id}/uses`);
    expect(uses.items).toHaveLength(2);
    const withdrawal = api(`/ledgers/activity/records/${id}/withdrawal`);
    await must(server.send('POST', withdrawal, { as, body: { reason: '测试' }, headers: { 'if-match': '"1"' } }), 200);
  });

  it('are nobody’s to see or to confirm but those of the plan', async () => {
    const stranger = await office.hire('linye', forestry, 'preparer');
    expect((await server.send('GET', api(`${plan}/measures`), { as: stranger })).status).toBe(404);
    await get(`${plan}/measures`, office.cookies['finance-reviewer']);
  });
});

describe('a claim', () => {
  it('is set beside the computed value: right, right with flaws, wrong, or not to be judged', async () => {
    const measured = await get<Measured>(`${plan}/measures`);
    const [one, two] = [lineOf(measured, events), lineOf(measured, visitors)];
    const measure = two.measure;
    await must(send('PUT', `${plan}/measures`, { measures: [{ subject: two.subject, measure }] }), 200);
    const claims = [
      { subject: one.subject, value: '3' },
      { subject: two.subject, value: '400' },
    ];
    const claimed = await must<Measured>(send('PUT', `${plan}/claims`, { claims }), 200);
    expect(lineOf(claimed, events)).toMatchObject({ claim: { value: '3', by: '田宝' } });

    const reviewer = office.cookies['finance-reviewer'];
    const certify = async () => {
      const { items } = await must<{ items: { subject: string; verdict: string; reasons: object[] }[] }>(
        send('POST', `${plan}/certifications`, {}, reviewer),
        201,
      );
      return (line: Line) => items.find(({ subject }) => subject === line.subject);
    };
    const first = await certify();
    expect(first(one)).toMatchObject({ verdict: 'qualified', computed: '3', evidence: { records: 3, withExhibit: 0 } });
    expect(first(two)).toMatchObject({ verdict: 'inaccurate', difference: '40' });
    expect(first(lineOf(measured, '学生家长满意度'))).toMatchObject({ verdict: 'not-certifiable' });

    const { items } = await get<{ items: { id: string; date: string }[] }>('/ledgers/activity/records?period=2026');
    for (const { id, date } of items) {
      const query = `fileName=a.txt&date=${date}&ledger=activity&record=${id}`;
      await must(server.send('POST', api(`/exhibits?${query}`), { as, body: Buffer.from(`签到 ${id}`) }), 201);
    }
    expect((await certify())(one)).toMatchObject({ verdict: 'certified' });
    const query = `fileName=b.png&ledger=activity&record=${items[0]?.id}`;
    const { sha256 } = await must<{ sha256: string }>(
      server.send('POST', api(`/exhibits?${query}`), { as, body: PICTURE }),
      201,
    );
    await must(server.send('PUT', api(`/exhibits/${sha256}/records/activity/${items[1]?.id}`), { as }), 200);
    expect(await get(`${plan}/measure-evidence?${asked(one)}`)).toMatchObject({
      evidence: { records: 3, withExhibit: 3, usedTwice: [{ sha256 }] },
    });
    expect((await certify())(one)).toMatchObject({ verdict: 'qualified' });
    const kept = await get<{ items: { subject: string; version: number; by: string }[] }>(`${plan}/certifications`);
    expect(kept.items.find(({ subject }) => subject === one.subject)).toMatchObject({ version: 3, by: 'caizheng' });
  });
});

describe('a plan of the department as a whole', () => {
  const wide = { ledger: '活动', take: { sum: '参加人次' }, offices: '本单位及所属单位' };
  let schoolAs: string;

  it('adds up the records of its units, says so, and names the unit of each record', async () => {
    schoolAs = await office.hire('xuexiao', school, 'preparer');
    const fields = { date: '2026-05-04', topic: '校园读书会', place: '第一小学', headcount: '70' };
    const { id } = await must<{ id: string }>(send('POST', '/ledgers/activity/records', { fields }, schoolAs), 201);
    const line = lineOf(await get<Measured>(`${plan}/measures`), visitors);
    const before = await must<{ actual: { value: string; records: string } }>(
      send('POST', `${plan}/measure-trials`, { subject: line.subject, measure: { ...wide, offices: '本单位' } }),
      200,
    );
    const tried = await must<{ actual: { value: string; records: string; sentence: { zh: string } } }>(
      send('POST', `${plan}/measure-trials`, { subject: line.subject, measure: wide }),
      200,
    );
    expect(Number(tried.actual.value)).toBe(Number(before.actual.value) + 70);
    expect(Number(tried.actual.records)).toBe(Number(before.actual.records) + 1);
    expect(tried.actual.sentence.zh).toBe('2026年内本单位及所属单位活动台账的参加人数合计');

    const sent = { measures: [{ subject: line.subject, measure: wide }] };
    await must(send('PUT', `${plan}/measures`, sent), 200);
    interface Page {
      readonly items: { readonly office: { readonly name: string } | null; readonly record: { readonly id: string } }[];
    }
    const { items } = await get<Page>(`${plan}/measure-records?${asked(line)}`);
    expect(items).toHaveLength(Number(tried.actual.records));
    expect(items.find(({ record }) => record.id === id)?.office).toEqual({ id: school, name: '云川县第一小学' });
    const evidence = await get<{ evidence: { records: number } }>(`${plan}/measure-evidence?${asked(line)}`);
    expect(evidence.evidence.records).toBe(items.length);
    const uses = await get<{ items: { indicator: string }[] }>(
      `/ledgers/activity/records/${id}/uses?office=${encodeURIComponent(school)}`,
    );
    expect(uses.items.map(({ indicator }) => indicator)).toEqual([visitors]);
  });

  it('counts once what a unit’s sheet brought into the department as well, and shows the unit its own part alone', async () => {
    const value = async (): Promise<string | null | undefined> =>
      lineOf(await get<Measured>(`${plan}/measures`), visitors).actual?.value;
    const before = await value();
    const fields = { date: '2026-05-04', topic: '校园读书会', place: '第一小学', headcount: '70' };
    await must(send('POST', '/ledgers/activity/records', { fields }), 201);
    expect(await value()).toBe(before);
    const own = await must<{ id: string }>(
      server.send('POST', api('/plans?fileName=school.html'), {
        as: schoolAs,
        body: paper({ office: '云川县第一小学' }),
      }),
      201,
    );
    const line = lineOf(await get<Measured>(`/plans/${own.id}/measures`, schoolAs), visitors);
    const tried = await must<{ actual: { value: string } }>(
      send('POST', `/plans/${own.id}/measure-trials`, { subject: line.subject, measure: wide }, schoolAs),
      200,
    );
    expect(tried.actual.value).toBe('70');
    expect((await server.send('GET', api(`${plan}/measures`), { as: schoolAs })).status).toBe(404);
  });
});
