import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { RegionProfile } from '../../src/model/region-profile.ts';
import { ruleIds } from '../../src/services/checking/rule-catalogue.ts';
import { parseConfiguration } from '../../src/services/configuration/parse-configuration.ts';
import { verifyStoredLog } from '../../src/services/log/verify-stored-log.ts';
import { profileCalls, profileWith, type ShownProfile } from './profile-calls.ts';
import { region, setUpOffice, type TestOffice } from './test-office.ts';
import { must, startTestServer, type TestServer } from './test-server.ts';
import { approve, approvedPlan, confirmAll, recordYear } from './test-year.ts';

let server: TestServer;
let office: TestOffice;
let people: TestOffice['cookies'];
let bureau: string;
let calls: ReturnType<typeof profileCalls>;

beforeAll(async () => {
  server = await startTestServer();
  server.clock.now = new Date('2026-07-01T02:00:00Z');
  office = await setUpOffice(server);
  people = office.cookies;
  bureau = people['finance-reviewer'];
  calls = profileCalls(server);
}, 60_000);
afterAll(() => server.close());

/** 80 points of indicators beside 20 of the execution rate, and grades of its own. */
const strict = profileWith({
  execution: { weight: '20', reasonBelow: '97' },
  level1: { output: '45', benefit: '25', satisfaction: '10' },
  level1WithCost: { cost: '15', output: '35', benefit: '20', satisfaction: '10' },
  grades: { excellent: '99.5', good: '85', fair: '60' },
});

const problemOf = async (answer: Promise<Response>) =>
  (await (await answer).json()) as { status: number; code: string; faults?: { at: string; why: string }[] };

describe('the profile of a year', () => {
  it('is the built-in one until somebody decides, then the year’s own, and that of the newest earlier year after it', async () => {
    const { shown, etag } = await calls.read(people.preparer, 2026);
    expect(shown).toMatchObject({ by: 'built-in', decided: null });
    expect(shown.why.zh).toContain('内置');
    expect(etag).toBe('"0"');
    await calls.decide(bureau, 2026, strict);
    await calls.decide(bureau, 2028, profileWith({ equal: 'exact' }));
    const seen = async (year: number): Promise<ShownProfile> => (await calls.read(people.reader, year)).shown;
    expect(await seen(2025)).toMatchObject({ by: 'built-in' });
    expect(await seen(2026)).toMatchObject({ by: 'own-year', content: strict });
    expect(await seen(2027)).toMatchObject({ by: 'earlier-year', decided: { fiscalYear: 2026, version: 1 } });
    expect((await seen(2027)).why.zh).toBe('云川县没有单独定 2027 年度的口径，沿用 2026 年度口径第 1 版。');
    expect(await seen(2029)).toMatchObject({ by: 'earlier-year', decided: { fiscalYear: 2028 } });
    const { items } = await must<{ items: { fiscalYear: number }[] }>(
      server.send('GET', '/api/v1/region-profiles', { as: people.reader }),
      200,
    );
    expect(items.map(({ fiscalYear }) => fiscalYear)).toEqual([2028, 2026]);
    await calls.withdraw(bureau, 2028);
    expect(await seen(2029)).toMatchObject({ decided: { fiscalYear: 2026 } });
  });

  it('is that of the region above where the own one has decided nothing for it', async () => {
    const as = people['system-administrator'];
    const below = { region: '130998', unit: '000000', name: '云川新区', kind: 'region', parent: region };
    await must(server.send('POST', '/api/v1/offices', { as, body: below }), 201);
    const own = { region: '130998', unit: '101', name: '云川新区财政局', kind: 'finance', parent: '130998/000000' };
    await must(server.send('POST', '/api/v1/offices', { as, body: own }), 201);
    const other = await office.hire('xinqu', '130998/101', 'finance-reviewer');
    expect((await calls.read(other, 2026)).shown).toMatchObject({
      by: 'region-above',
      decided: { region: '云川县', fiscalYear: 2026 },
      content: strict,
    });
    await calls.decide(other, 2027, profileWith({ overrun: 'inverse' }));
    expect((await calls.read(other, 2027)).shown).toMatchObject({ by: 'own-year', decided: { region: '云川新区' } });
    expect((await calls.read(other, 2026)).shown).toMatchObject({ by: 'region-above' });
    // Nobody decides for another region.
    expect((await calls.read(bureau, 2027)).shown).toMatchObject({ by: 'earlier-year', decided: { region: '云川县' } });
  });

  it('is changed by the finance bureau alone, and never over somebody else’s change', async () => {
    const { etag } = await calls.read(bureau, 2026);
    expect((await calls.put(people.preparer, 2026, strict, etag)).status).toBe(403);
    expect((await calls.put(people['department-reviewer'], 2026, strict, etag)).status).toBe(403);
    await must(calls.put(bureau, 2026, strict, etag), 200);
    expect(await problemOf(calls.put(bureau, 2026, strict, etag))).toMatchObject({
      status: 412,
      code: 'changed_meanwhile',
    });
    expect((await calls.read(bureau, 2026)).shown.decided?.version).toBe(2);
  });

  it('is refused with every fault in its place: sums, bounds, a rule switched off without a reason, a rule that is not there', async () => {
    const wrong = profileWith(
      {
        level1: { output: '50', benefit: '30', satisfaction: '10.5' },
        grades: { excellent: '80', good: '90', fair: '60' },
        lights: { redBelow: '80', yellowBelow: '60', deadlineDays: 30 },
        tiers: { achievedFrom: '60', partlyFrom: '60' },
      },
      { 'basis-generic': { severity: 'off', reason: '  ' } },
    );
    const { etag } = await calls.read(bureau, 2030);
    for (const asked of [calls.put(bureau, 2030, wrong, etag), calls.preview(bureau, 2030, wrong)]) {
      const { status, code, faults } = await problemOf(asked);
      expect([status, code]).toEqual([400, 'request_invalid']);
      expect(faults?.map(({ at }) => at)).toEqual([
        'scoring.level1',
        'scoring.grades',
        'scoring.tiers',
        'scoring.lights',
        'rules.basis-generic',
      ]);
      expect(faults?.[0]?.why).toContain('100.5');
    }
    const unknown = profileWith({}, { 'no-such-rule': { severity: 'off', reason: '没有' } });
    expect(await problemOf(calls.put(bureau, 2030, unknown, etag))).toMatchObject({ code: 'unknown_rule' });
    expect((await calls.read(bureau, 2030)).etag).toBe('"0"');
  });

  it('says before it is saved what will change, in words', async () => {
    const next: RegionProfile = {
      ...strict,
      basis: '云财绩〔2026〕3号',
      scoring: { ...strict.scoring, grades: { excellent: '92', good: '85', fair: '60' } },
      rules: { 'basis-generic': { severity: 'off', reason: '依据统一填写' } },
    };
    const { differences } = await must<{ differences: object[] }>(calls.preview(bureau, 2026, next), 200);
    expect(differences).toMatchObject([
      { part: 'basis', after: { zh: '云财绩〔2026〕3号' } },
      {
        part: 'scoring',
        before: { zh: '优 ≥99.5，良 ≥85，中 ≥60，差 ≥0' },
        after: { zh: '优 ≥92，良 ≥85，中 ≥60，差 ≥0' },
      },
      { part: 'rules', before: { zh: '按原规则' }, after: { zh: '停用：依据统一填写' } },
    ]);
    expect((await calls.read(bureau, 2026)).shown.content).toEqual(strict);
  });

  it('stands in the audit trail before and after and in the log, which shows when it is touched', async () => {
    const kept = await calls.decide(bureau, 2031, strict);
    await calls.decide(bureau, 2031, profileWith());
    const { items } = await must<{ items: object[] }>(
      server.send('GET', `/api/v1/audit?subject=region-profile/${region}/2031`, { as: people['audit-administrator'] }),
      200,
    );
    expect(items).toMatchObject([
      { action: 'region-profile.set', before: kept.content, after: profileWith() },
      { action: 'region-profile.set', before: {}, after: kept.content },
    ]);
    expect(await verifyStoredLog(server.data.store, region)).toMatchObject({ faults: [] });
    const { pool } = server.data.store;
    const place = `where tenant = '${region}' and fiscal_year = 2031 and version = 1`;
    const touch = (weight: string) =>
      pool.query(
        `update region_profiles set content = jsonb_set(content, '{scoring,execution,weight}', '"${weight}"') ${place}`,
      );
    await touch('10');
    expect((await verifyStoredLog(server.data.store, region)).faults).not.toEqual([]);
    await touch('20');
    expect((await verifyStoredLog(server.data.store, region)).faults).toEqual([]);
  });

  it('gives its decisions about rules as the configuration file of the command line', async () => {
    const rules = {
      'basis-generic': { severity: 'off', reason: '依据：统一 “填写”' },
      'unit-missing': { severity: 'error', reason: '' },
    } as const;
    await calls.decide(bureau, 2032, profileWith({}, rules));
    const answer = await server.send('GET', '/api/v1/region-profiles/2032/configuration', { as: people.reader });
    expect(answer.headers.get('content-disposition')).toContain('mingji.config.yaml');
    const parsed = parseConfiguration(await answer.text(), ruleIds);
    expect(parsed).toEqual({
      configuration: {
        rules: {
          switchedOff: { 'basis-generic': { reason: '依据：统一 “填写”' } },
          severities: { 'unit-missing': 'error' },
        },
        profiles: {},
      },
    });
  });
});

interface Filing {
  readonly tiers: object | null;
  readonly id: string;
  readonly profile: { readonly id: string; readonly version: string; readonly title: { readonly zh: string } };
  readonly obstacles: { readonly why: { readonly zh: string } }[];
  readonly tables: {
    readonly total: string | null;
    readonly grade: string | null;
    readonly money: { readonly score: string | null; readonly trace: { basis: { zh: string }[] }[] };
  }[];
}

describe('what is scored and checked', () => {
  let planId: string;

  beforeAll(async () => {
    await calls.withdraw(bureau, 2026);
    planId = await approvedPlan(server, office);
    await confirmAll(server, planId);
    await recordYear(server);
  }, 60_000);
  beforeEach(async () => {
    await calls.decide(bureau, 2026, profileWith());
  });

  const held = async (answer: Promise<Response>, status = 200) => {
    const response = await answer;
    const filing = await must<Filing>(Promise.resolve(response), status);
    return { filing, path: `/filings/${filing.id}`, etag: response.headers.get('etag') ?? '' };
  };
  const line = (place: number) => `/projects/0/indicators/${place}`;
  const entries = {
    tables: [],
    lines: [
      { subject: line(2), claim: { text: '100%', source: '活动总结' } },
      { subject: line(5), claim: { text: '12%', source: '借阅系统年报' } },
    ],
  };
  const save = ({ path, etag }: { path: string; etag: string }, body: object = entries) =>
    held(server.send('PUT', `/api/v1${path}/entries`, { as: people.preparer, body, headers: { 'if-match': etag } }));
  const step = ({ path, etag }: { path: string; etag: string }, as: string, body: object) =>
    server.send('POST', `/api/v1${path}/steps`, { as, body, headers: { 'if-match': etag } });

  it('goes by the edited profile of its region and year, says which version, and keeps it once it is approved', async () => {
    await calls.decide(bureau, 2026, strict);
    const version = String((await calls.read(bureau, 2026)).shown.decided?.version);
    const begun = server.send('POST', '/api/v1/filings', { as: people.preparer, body: { kind: 'evaluation', planId } });
    let now = await save(await held(begun, 201));
    // 192,000 of 200,000 are 96 %: 19.2 of 20 points, a reason below 97 %, and 99.20 is no longer 优.
    expect(now.filing.profile).toMatchObject({ id: '130999/2026', version, title: { zh: '云川县2026年度评分口径' } });
    expect(now.filing.tables[0]).toMatchObject({ money: { score: '19.20' }, total: '99.20', grade: 'good' });
    expect(now.filing.tables[0]?.money.trace[0]?.basis.map(({ zh }) => zh).join()).toContain('云川县2026年度评分口径');
    expect(now.filing.obstacles.map(({ why }) => why.zh).join()).toContain('97');

    // The bureau changes its mind: the draft has to be scored anew before it can be handed in.
    await calls.decide(bureau, 2026, profileWith({ tiers: { achievedFrom: '85', partlyFrom: '60' } }));
    now = await held(server.send('GET', `/api/v1${now.path}`, { as: people.preparer }));
    expect(now.filing.tiers).toMatchObject({
      achieved: { least: '85', most: '100', includesMost: true },
      partly: { least: '60', most: '85', includesMost: false },
    });
    expect(now.filing.obstacles[0]?.why.zh).toContain('评分口径已改为云川县2026年度评分口径');
    expect(await problemOf(step(now, people.preparer, { step: 'submit' }))).toMatchObject({
      code: 'filing_incomplete',
    });
    now = await save(now);
    expect(now.filing.tables[0]).toMatchObject({ money: { score: '9.60' }, total: '99.60', grade: 'excellent' });
    expect(now.filing.obstacles).toEqual([]);
    await approve(server, office, now.path, now.etag);

    // From here on nothing that is decided changes it, not even when it is adjusted and saved again.
    await calls.decide(bureau, 2026, strict);
    now = await held(server.send('GET', `/api/v1${now.path}`, { as: people.preparer }));
    const before = now.filing;
    now = await held(step(now, people.preparer, { step: 'adjust', reason: '补充佐证' }));
    now = await save(now);
    expect(now.filing).toMatchObject({ profile: before.profile, tables: [{ total: '99.60', grade: 'excellent' }] });
    expect(now.filing.obstacles).toEqual([]);
  });

  it('takes the lights of the year’s profile, at once', async () => {
    const lights = async (): Promise<{ red: number; yellow: number; green: number }> => {
      const { tables } = await must<{ tables: { lines: { light: string | null }[] }[] }>(
        server.send('GET', `/api/v1/plans/${planId}/pace`, { as: people.reader }),
        200,
      );
      const count = (wanted: string): number => (tables[0]?.lines ?? []).filter(({ light }) => light === wanted).length;
      return { red: count('red'), yellow: count('yellow'), green: count('green') };
    };
    const before = await lights();
    await calls.decide(
      bureau,
      2026,
      profileWith({ lights: { redBelow: '99.99', yellowBelow: '100', deadlineDays: 365 } }),
    );
    expect(await lights()).not.toEqual(before);
  });

  it('holds the weights and reasons of a plan against the year’s profile', async () => {
    const plan = await must<{ projects: { indicators: object[] }[] }>(
      server.send('GET', `/api/v1/plans/${planId}/content`, { as: people.preparer }),
      200,
    );
    const weighed = {
      ...plan,
      projects: plan.projects.map((one) => ({
        ...one,
        indicators: one.indicators.map((each, place) => ({ ...each, weight: place === 0 ? '20' : '10' })),
      })),
    };
    const sums = async (): Promise<string[]> => {
      const { findings } = await must<{ findings: { rule: string; message: { zh: string } }[] }>(
        server.send('POST', '/api/v1/checks', { as: people.preparer, body: { plan: weighed } }),
        200,
      );
      return findings.filter(({ rule }) => rule === 'weights-do-not-sum').map(({ message }) => message.zh);
    };
    expect((await sums())[0]).toContain('合计 80，应为 90 或 100');
    await calls.decide(bureau, 2026, strict);
    expect(await sums()).toEqual([]);
    await calls.decide(bureau, 2026, {
      ...profileWith({
        execution: { weight: '0', reasonBelow: '90' },
        level1: { output: '60', benefit: '30', satisfaction: '10' },
        level1WithCost: { cost: '20', output: '40', benefit: '30', satisfaction: '10' },
      }),
    });
    expect((await sums())[0]).toContain('合计 80，应为 100');
  });
});
