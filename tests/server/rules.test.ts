import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkSettingsOf } from '../../src/services/rules/check-settings.ts';
import { education, region, setUpOffice, type TestOffice } from './test-office.ts';
import { paper, zipOfPapers } from './test-papers.ts';
import { must, startTestServer, type TestServer } from './test-server.ts';

let server: TestServer;
let people: TestOffice['cookies'];

beforeAll(async () => {
  server = await startTestServer();
  people = (await setUpOffice(server)).cookies;
}, 180_000);
afterAll(() => server.close());

interface Findings {
  readonly findings: readonly { readonly rule: string; readonly severity: string }[];
  readonly switchedOff: readonly { readonly id: string; readonly reason: string }[];
}

/** What a department's paper is told by the rules of now. */
async function checked(): Promise<Findings> {
  const as = people.preparer;
  const { id } = await must<{ id: string }>(
    server.send('POST', '/api/v1/plans?fileName=paper.html', { as, body: paper() }),
    201,
  );
  return must<Findings>(server.send('GET', `/api/v1/plans/${id}/findings`, { as }), 200);
}

const decide = (rule: string, body: object): Promise<Response> =>
  server.send('PUT', `/api/v1/rules/${rule}/setting`, { as: people['finance-reviewer'], body });

describe('a rule', () => {
  it('that the finance bureau switches off is left out for its departments, and its reason stands in the report', async () => {
    const before = await checked();
    const rule = before.findings[0]?.rule ?? '';
    await must(decide(rule, { severity: 'off', reason: '本县另有规定' }), 200);
    const after = await checked();
    expect(after.findings.filter((one) => one.rule === rule)).toEqual([]);
    expect(after.switchedOff).toEqual([expect.objectContaining({ id: rule, reason: '本县另有规定' })]);
    await must(server.send('DELETE', `/api/v1/rules/${rule}/setting`, { as: people['finance-reviewer'] }), 200);
    expect((await checked()).findings).toEqual(before.findings);
  });

  it('can be weighed otherwise, also for the papers of a folder', async () => {
    const rule = (await checked()).findings.find(({ severity }) => severity !== 'error')?.rule ?? '';
    await must(decide(rule, { severity: 'error', reason: '本年审核重点' }), 200);
    const as = people['finance-reviewer'];
    const sent = { as, body: zipOfPapers([paper()]) };
    const { id } = await must<{ id: string }>(server.send('POST', '/api/v1/reviews?title=t&fileName=t.zip', sent), 202);
    await (await server.send('GET', `/api/v1/reviews/${id}/events`, { as })).text();
    const { report } = await must<{ report: Findings }>(
      server.send('GET', `/api/v1/reviews/${id}/documents/1`, { as }),
      200,
    );
    expect(report.findings.find((one) => one.rule === rule)?.severity).toBe('error');
  });

  it('is decided about with a reason, by its own name, and nothing of it holds in another region', async () => {
    expect((await decide('basis-generic', { severity: 'off' })).status).toBe(400);
    expect((await decide('no-such-rule', { severity: 'off', reason: '没有' })).status).toBe(404);
    await must(decide('basis-generic', { severity: 'off', reason: '依据统一填写' }), 200);
    const { db, pool } = server.data.store;
    expect((await checkSettingsOf(db, education)).switchedOff).toEqual({ 'basis-generic': { reason: '依据统一填写' } });
    expect(await checkSettingsOf(db, '130998/301')).toEqual({ switchedOff: {}, severities: {} });
    await pool.query(`insert into rule_settings values ($1, 'rule-of-yesterday', 'off', 'x', now(), 'x')`, [region]);
    expect(Object.keys((await checkSettingsOf(db, education)).switchedOff ?? {})).toEqual(['basis-generic']);
  });

  it('shows what was decided, by whom, and the audit trail before and after', async () => {
    const as = people.preparer;
    const { items } = await must<{ items: { id: string; setting: object | null }[] }>(
      server.send('GET', '/api/v1/rules', { as }),
      200,
    );
    const setting = { severity: 'off', reason: '依据统一填写', changedBy: 'caizheng' };
    expect(items.find(({ id }) => id === 'basis-generic')?.setting).toMatchObject(setting);
    const trail = await must<{ items: object[] }>(
      server.send('GET', '/api/v1/audit?subject=rule/basis-generic', { as: people['audit-administrator'] }),
      200,
    );
    expect(trail.items[0]).toMatchObject({ before: {}, after: { severity: 'off', reason: '依据统一填写' } });
  });
});

describe('scoring profiles', () => {
  it('are shown in words, each parameter with the clauses that it rests on', async () => {
    const { items } = await must<{ items: { id: string; region: string; lines: { citations: object[] }[] }[] }>(
      server.send('GET', '/api/v1/profiles', { as: people.reader }),
      200,
    );
    expect(items.map(({ id }) => id)).toEqual(expect.arrayContaining(['national-2020', 'sichuan-2023']));
    for (const { lines } of items) for (const { citations } of lines) expect(citations.length).toBeGreaterThan(0);
  });
});
