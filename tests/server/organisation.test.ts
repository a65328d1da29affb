import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestOffice } from './ready-office.ts';
import { education, forestry, PASSWORD, region, school, type TestOffice } from './test-office.ts';
import { paper } from './test-papers.ts';
import { must, type TestServer } from './test-server.ts';

let server: TestServer;
let people: TestOffice['cookies'];
let hire: TestOffice['hire'];

beforeAll(async () => {
  const started = await startTestOffice();
  server = started.server;
  ({ cookies: people, hire } = started.office);
}, 180_000);
afterAll(() => server.close(), 180_000);

const put = (path: string, body: object): Promise<Response> =>
  server.send('PUT', `/api/v1/offices/${path}`, { as: people['system-administrator'], body });
const move = (tenant: string, parent: string): Promise<Response> => put(`${tenant}/parent`, { parent });
const close = (tenant: string, closed = true): Promise<Response> =>
  put(`${tenant}/closure`, { closed, reason: '机构改革' });
const codeOf = async (answer: Promise<Response>): Promise<string> =>
  ((await (await answer).json()) as { code: string }).code;

describe('the tree of offices', () => {
  it('lets a unit move to another department: who sees its data follows at once', async () => {
    const as = await hire('xiaoxue', school, 'preparer');
    const { id } = await must<{ id: string }>(
      server.send('POST', '/api/v1/plans?fileName=paper.html', { as, body: paper() }),
      201,
    );
    const forester = await hire('linye', forestry, 'reader');
    const seen = async (cookie: string) => (await server.send('GET', `/api/v1/plans/${id}`, { as: cookie })).status;
    expect([await seen(people.reader), await seen(forester)]).toEqual([200, 404]);
    await must(move(school, forestry), 200);
    expect([await seen(people.reader), await seen(forester)]).toEqual([404, 200]);
    await must(move(school, education), 200);
  });

  it('never becomes a circle, and kinds stay where they belong', async () => {
    expect(await codeOf(move(education, school))).toBe('request_invalid');
    expect(await codeOf(move(school, school))).toBe('request_invalid');
    expect(await codeOf(move(school, region))).toBe('request_invalid');
    expect(await codeOf(move(education, forestry))).toBe('request_invalid');
    expect(await codeOf(move(region, education))).toBe('request_invalid');
  });

  it('lets an office be closed when nobody works for it any more, and its data stays with those above', async () => {
    expect(await codeOf(close(region))).toBe('office_in_use');
    expect(await codeOf(close(education))).toBe('office_in_use');
    const as = people['system-administrator'];
    const body = { region: '130999', unit: '301009', name: '云川县撤并小学', kind: 'unit', parent: education };
    const { tenant } = await must<{ tenant: string }>(server.send('POST', '/api/v1/offices', { as, body }), 201);
    expect(await must(close(tenant), 200)).toMatchObject({ closedAt: expect.any(String) });
    const account = { name: 'chebing', displayName: '撤并', tenant, password: PASSWORD };
    expect((await server.send('POST', '/api/v1/accounts', { as, body: account })).status).toBe(404);
    expect(await codeOf(move(tenant, education))).not.toBe('office_in_use');
    expect(
      (await server.send('POST', '/api/v1/offices', { as, body: { ...body, unit: '301010', parent: tenant } })).status,
    ).toBe(400);
    expect(await must(close(tenant, false), 200)).toMatchObject({ closedAt: null });
    await must(server.send('POST', '/api/v1/accounts', { as, body: account }), 201);
  });
});
