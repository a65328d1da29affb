import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setUpOffice, type TestOffice } from './test-office.ts';
import { must, startTestServer, type TestServer } from './test-server.ts';
import { approvedPlan, confirmAll, PROJECT, record, recordYear } from './test-year.ts';

let server: TestServer;
let office: TestOffice;
let planId: string;

beforeAll(async () => {
  server = await startTestServer();
  server.clock.now = new Date('2026-08-15T04:00:00Z');
  office = await setUpOffice(server);
  planId = await approvedPlan(server, office);
  await confirmAll(server, planId);
  await recordYear(server, 8);
}, 60_000);
afterAll(() => server.close());

const get = <T>(path: string) => must<T>(server.send('GET', `/api/v1${path}`, { as: office.cookies.reader }), 200);

describe('the series of an indicator', () => {
  interface Series {
    readonly nature: string;
    readonly measure: { readonly confirmedBy: string | null } | null;
    readonly points: {
      readonly through: string;
      readonly actual: string | null;
      readonly pace: string | null;
      readonly light: string | null;
    }[];
    readonly projection: { readonly value: string; readonly low: string; readonly high: string } | null;
    readonly filings: { readonly kind: string; readonly actual: string | null }[];
  }
  const series = (place: number) =>
    get<Series>(`/plans/${planId}/indicator-series?subject=/projects/0/indicators/${place}`);

  it('shows month by month what the records say beside what the target asks for, and where the year will end', async () => {
    const { points, nature, measure, projection } = await series(0);
    expect([nature, measure?.confirmedBy]).toEqual(['flow', 'tianbao']);
    expect(points).toHaveLength(8);
    expect(points.map(({ actual }) => actual).join(' ')).toBe('1 2 3 4 5 6 7 8');
    expect(points[0]).toEqual({ through: '2026-01-31', actual: '1', pace: '1.00', light: 'green', records: 1 });
    expect(points[7]).toMatchObject({ through: '2026-08-15', pace: '7.48' });
    expect(projection).toMatchObject({ value: '12.83' });
  });

  it('leaves out what no record says, and draws no line for a deadline', async () => {
    const survey = await series(6);
    expect(survey.points[6]).toMatchObject({ actual: null, pace: '90.00', light: null });
    expect((await series(3)).points[0]).toMatchObject({ pace: null });
  });

  it('shows what was filed of it', async () => {
    const body = { kind: 'monitoring', planId, through: '2026-06-30' };
    await must(server.send('POST', '/api/v1/filings', { as: office.cookies.preparer, body }), 201);
    expect((await series(0)).filings).toMatchObject([{ kind: 'monitoring', through: '2026-06-30', actual: '6场' }]);
  });
});

describe('the lights', () => {
  interface Lights {
    readonly items: {
      readonly planId: string;
      readonly through: string;
      readonly tables: { readonly name: string; readonly money: { light: string | null }; readonly goals: object }[];
    }[];
  }

  it('can be opened line by line, each with the way of its pace', async () => {
    const { tables } = await get<{ tables: { lines: { level3: string; light: string; trace: object[] }[] }[] }>(
      `/plans/${planId}/pace`,
    );
    expect(tables[0]?.lines[0]).toMatchObject({ level3: '举办读书活动场次', light: 'green', trace: [{}] });
  });

  it('say of every approved plan how money and goals stand today, and follow the records at once', async () => {
    const before = await get<Lights>('/lights');
    expect(before.items).toMatchObject([{ planId, through: '2026-08-15' }]);
    expect(before.items[0]?.tables).toMatchObject([
      { name: PROJECT, money: { light: 'green' }, goals: { red: 0, yellow: 0, green: 4, open: 3 } },
    ]);
    await record(server, 'survey', [
      { date: '2026-08-12', subject: '学生家长', method: 'paper', issued: '100', returned: '80', satisfied: '30' },
    ]);
    const after = await get<Lights>('/lights');
    expect(after.items[0]?.tables[0]?.goals).toEqual({ red: 1, yellow: 0, green: 4, open: 2 });
  });
});

describe('the form of a filing', () => {
  it('comes filled, in three file types', async () => {
    const body = { kind: 'monitoring', planId, through: '2026-07-31' };
    const { id } = await must<{ id: string }>(
      server.send('POST', '/api/v1/filings', { as: office.cookies.preparer, body }),
      201,
    );
    for (const [format, start] of [
      ['docx', 'PK'],
      ['xlsx', 'PK'],
      ['pdf', '%PDF'],
    ] as const) {
      const answer = await server.send('GET', `/api/v1/filings/${id}/form?format=${format}`, {
        as: office.cookies.reader,
      });
      expect(answer.status).toBe(200);
      expect(decodeURIComponent(answer.headers.get('content-disposition') ?? '')).toContain(`2026-07-31.${format}`);
      expect(Buffer.from(await answer.arrayBuffer()).toString('latin1')).toMatch(new RegExp(`^${start}`));
    }
  });
});
