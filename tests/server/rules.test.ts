import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { profileCalls, profileWith } from './profile-calls.ts';
import { startTestOffice } from './ready-office.ts';
import { region, type TestOffice } from './test-office.ts';
import { paper, zipOfPapers } from './test-papers.ts';
import { must, type TestServer } from './test-server.ts';

let server: TestServer;
let people: TestOffice['cookies'];
let bureau: string;

beforeAll(async () => {
  const started = await startTestOffice();
  server = started.server;
  people = started.office.cookies;
  bureau = people['finance-reviewer'];
}, 180_000);
afterAll(() => server.close());

interface Findings {
  readonly findings: readonly { readonly rule: string; readonly severity: string }[];
  readonly switchedOff: readonly { readonly id: string; readonly reason: string }[];
  readonly profile?: object;
}

/** What a department's paper of 2026 is told by what holds now, or by what holds in another year that it is handed in for. */
async function checked(fiscalYear = 2026): Promise<Findings> {
  const as = people.preparer;
  const { id } = await must<{ id: string }>(
    server.send('POST', `/api/v1/plans?fileName=paper.html&fiscalYear=${fiscalYear}`, { as, body: paper() }),
    201,
  );
  return must<Findings>(server.send('GET', `/api/v1/plans/${id}/findings`, { as }), 200);
}

const decide = (year: number, rules: Parameters<typeof profileWith>[1]) =>
  profileCalls(server).decide(bureau, year, profileWith({}, rules));

describe('a rule', () => {
  it('that the finance bureau switches off for a year is left out in that year, and its reason stands in the report', async () => {
    const before = await checked();
    const rule = before.findings[0]?.rule ?? '';
    await decide(2026, { [rule]: { severity: 'off', reason: '本县另有规定' } });
    const after = await checked();
    expect(after.findings.filter((one) => one.rule === rule)).toEqual([]);
    expect(after.switchedOff).toEqual([expect.objectContaining({ id: rule, reason: '本县另有规定' })]);
    expect(after.profile).toMatchObject({ id: '130999/2026', version: '1', title: { zh: '云川县2026年度评分口径' } });
    expect(await checked(2025)).not.toHaveProperty('profile');
    expect((await checked(2025)).switchedOff).toEqual([]);
    await profileCalls(server).withdraw(bureau, 2026);
    expect((await checked()).findings).toEqual(before.findings);
  });

  it('can be weighed otherwise, for a plan that is typed and for the papers of a folder', async () => {
    const rule = (await checked()).findings.find(({ severity }) => severity !== 'error')?.rule ?? '';
    await decide(2026, { [rule]: { severity: 'error', reason: '' } });
    const sent = { as: bureau, body: zipOfPapers([paper()]) };
    const { id } = await must<{ id: string }>(server.send('POST', '/api/v1/reviews?title=t&fileName=t.zip', sent), 202);
    await (await server.send('GET', `/api/v1/reviews/${id}/events`, { as: bureau })).text();
    const { report } = await must<{ report: Findings }>(
      server.send('GET', `/api/v1/reviews/${id}/documents/1`, { as: bureau }),
      200,
    );
    expect(report.findings.find((one) => one.rule === rule)?.severity).toBe('error');
    const as = people.preparer;
    const { items } = await must<{ items: { id: string }[] }>(server.send('GET', '/api/v1/plans', { as }), 200);
    const plan = await must<object>(server.send('GET', `/api/v1/plans/${items[0]?.id}/content`, { as }), 200);
    const live = await must<Findings>(server.send('POST', '/api/v1/checks', { as, body: { plan } }), 200);
    expect(live.findings.find((one) => one.rule === rule)?.severity).toBe('error');
  });

  it('is listed with what holds about it in a year', async () => {
    await decide(2024, { 'basis-generic': { severity: 'off', reason: '依据统一填写' } });
    const settingIn = async (year: number): Promise<object | null | undefined> => {
      const { items } = await must<{ items: { id: string; setting: object | null }[] }>(
        server.send('GET', `/api/v1/rules?fiscalYear=${year}`, { as: people.preparer }),
        200,
      );
      return items.find(({ id }) => id === 'basis-generic')?.setting;
    };
    expect(await settingIn(2023)).toBeNull();
    expect(await settingIn(2024)).toEqual({ severity: 'off', reason: '依据统一填写' });
    expect(await settingIn(2025)).toEqual({ severity: 'off', reason: '依据统一填写' });
    await profileCalls(server).withdraw(bureau, 2024);
  });

  it('that was switched off for every year by an earlier version stays so until the first year is decided; one that is gone is passed over', async () => {
    const { pool } = server.data.store;
    for (const rule of ['basis-missing', 'rule-of-yesterday'])
      await pool.query(`insert into rule_settings values ($1, $2, 'off', '各年度通用', now(), 'x')`, [region, rule]);
    expect((await checked(2025)).switchedOff.map(({ id }) => id)).toEqual(['basis-missing']);
    expect((await checked(2026)).switchedOff).toEqual([]);
    await pool.query('delete from rule_settings');
  });
});

describe('built-in scoring profiles', () => {
  it('are shown in words, each parameter with the clauses that it rests on, and as a region takes them over', async () => {
    const { items } = await must<{
      items: { id: string; region: string; lines: { citations: object[] }[]; scoring: object }[];
    }>(server.send('GET', '/api/v1/profiles', { as: people.reader }), 200);
    expect(items.map(({ id }) => id)).toEqual(expect.arrayContaining(['national-2020', 'sichuan-2023']));
    for (const { lines } of items) for (const { citations } of lines) expect(citations.length).toBeGreaterThan(0);
    for (const [place, { scoring }] of items.entries()) {
      const content = profileWith(scoring);
      await must(profileCalls(server).preview(bureau, 2001 + place, content), 200);
    }
  });
});
