import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkProofFile } from '../../src/services/log/check-proof-file.ts';
import { verifyStoredLog } from '../../src/services/log/verify-stored-log.ts';
import { writeSite } from '../../src/services/publishing/write-site.ts';
import { startTestOffice } from './ready-office.ts';
import { education, type TestOffice } from './test-office.ts';
import { must, type TestServer } from './test-server.ts';
import { approve, approvedPlan, confirmAll, PROJECT, recordYear } from './test-year.ts';

let server: TestServer;
let office: TestOffice;
let people: TestOffice['cookies'];
let planId: string;
let filingId: string;
let folder: string;

/** The whole cycle, on a fresh database: set-up, a plan through both reviews, the ledgers' year, the self-evaluation to recognition. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mingji-site-'));
  ({ server, office } = await startTestOffice());
  people = office.cookies;
  planId = await approvedPlan(server, office);
  await confirmAll(server, planId);
  await recordYear(server);
  const begun = await server.send('POST', '/api/v1/filings', {
    as: people.preparer,
    body: { kind: 'evaluation', planId },
  });
  filingId = ((await begun.json()) as { id: string }).id;
  const lines = [2, 5].map((place) => ({
    subject: `/projects/0/indicators/${place}`,
    claim: { text: '100%', source: '活动总结' },
    reason: '=cmd|/c calc',
  }));
  const tables = [{ subject: '/projects/0', outcome: '全年举办12场 <b>读书会</b>' }];
  const saved = await server.send('PUT', `/api/v1/filings/${filingId}/entries`, {
    as: people.preparer,
    body: { tables, lines },
    headers: { 'if-match': begun.headers.get('etag') ?? '' },
  });
  await approve(server, office, `/filings/${filingId}`, saved.headers.get('etag') ?? '');
}, 60_000);
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

interface Shown {
  readonly id: string;
  readonly state: string;
  readonly path: string | null;
  readonly cleared: object[];
}

const propose = (body: object, as = people['department-reviewer']) =>
  server.send('POST', '/api/v1/publications', { as, body });
const decide = (id: string, body: object, etag = '"1"', as = people['finance-reviewer']) =>
  server.send('POST', `/api/v1/publications/${id}/decision`, { as, body, headers: { 'if-match': etag } });
const codeOf = async (answer: Promise<Response>): Promise<string> =>
  ((await (await answer).json()) as { code: string }).code;
const visit = async (path: string, status = 200): Promise<string> => {
  const answer = await server.send('GET', path);
  expect([path, answer.status]).toEqual([path, status]);
  return answer.text();
};

describe('a recognised self-evaluation', () => {
  let shown: Shown;

  it('is public only after it was cleared project by project and the finance bureau has said yes', async () => {
    const body = { kind: 'evaluation', documentId: filingId };
    expect((await propose({ ...body, cleared: [] })).status).toBe(400);
    expect(await codeOf(propose({ ...body, cleared: ['/projects/3'] }))).toBe('unknown_line');
    const { id } = await must<Shown>(propose({ ...body, cleared: ['/projects/0'] }), 201);
    expect(await codeOf(propose({ ...body, cleared: ['/projects/0'] }))).toBe('already_exists');
    expect(await visit('/public/')).not.toContain(PROJECT);
    expect(await visit('/public/')).toContain('还没有公开的内容');

    const preview = await must<{ tables: { name: string }[] }>(
      server.send('GET', `/api/v1/publications/${id}/preview`, { as: people['finance-reviewer'] }),
      200,
    );
    expect(preview.tables).toMatchObject([{ name: PROJECT, total: '99.60', grade: 'excellent' }]);
    expect((await decide(id, { approved: false })).status).toBe(400);
    shown = await must<Shown>(decide(id, { approved: true }), 200);
    expect(shown).toMatchObject({ state: 'published', cleared: [{ subject: '/projects/0', name: PROJECT }] });
    expect(await codeOf(decide(id, { approved: true }, '"2"'))).toBe('step_not_possible');
  });

  it('stands on a page that needs no sign-in and no script, in both languages', async () => {
    expect(await visit('/public/')).toContain(shown.path?.slice('/public/'.length));
    expect(await visit('/public/')).toContain('<h2>云川县（区划 130999）</h2>');
    const page = await visit(shown.path ?? '');
    for (const words of [PROJECT, '云川县教育局', '12场', '99.60', '台账记录计算', '/content/tables/0/lines/0'])
      expect(page).toContain(words);
    expect(page).toContain('全年举办12场 &lt;b&gt;读书会&lt;/b&gt;');
    expect(page.match(/<script/g)).toEqual(['<script']);
    expect(page).toContain('<script type="application/ld+json">');
    const english = await visit(shown.path?.replace('index.html', 'en.html') ?? '');
    expect(english).toContain('computed from records');
    const answer = await server.send('GET', shown.path ?? '');
    expect(answer.headers.get('content-security-policy')).not.toContain('script');
  });

  it('comes as open data that its own schema describes', async () => {
    const at = shown.path?.replace('index.html', '') ?? '';
    interface Package {
      readonly profile: string;
      readonly resources: {
        readonly path: string;
        readonly schema: { readonly fields: { readonly name: string; readonly type: string }[] };
      }[];
    }
    const described = JSON.parse(await visit(`${at}datapackage.json`)) as Package;
    expect(described.profile).toBe('fiscal-data-package');
    for (const { path, schema } of described.resources) {
      const [head = [], ...rows] = parseCsv(await visit(at + path));
      expect(head).toEqual(schema.fields.map(({ name }) => name));
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) {
        expect(row).toHaveLength(head.length);
        for (const [index, value] of row.entries())
          expect(value).toMatch(FORMS[schema.fields[index]?.type ?? ''] ?? /^/);
      }
    }
    const money = await visit(`${at}money.csv`);
    expect(money).toContain('200000,200000,200000,192000,96.00,99.60');
    // Each value is the one that the proof beside it names, also where a spreadsheet would take it for a formula.
    expect(await visit(`${at}indicators.csv`)).toContain(',=cmd|/c calc,');
  });

  it('comes as StratML with each indicator and what was reached', async () => {
    const xml = await visit(shown.path?.replace('index.html', 'stratml.xml') ?? '');
    expect(xml).toContain('xmlns="http://www.stratml.net/PerformancePlanOrReport" Type="Performance_Report"');
    expect(xml).toContain('<MeasurementDimension>举办读书活动场次</MeasurementDimension>');
    expect(xml).toMatch(/<ActualResult><Description>12场<\/Description><NumberOfUnits>12<\/NumberOfUnits>/);
    expect(xml.match(/<PerformanceIndicator>/g)).toHaveLength(7);
  });

  it('is written into a folder, where anybody can verify every number with the proof and the public key', async () => {
    expect(await writeSite(server.data.store, 'site', folder)).toBe(11);
    const place = join(folder, 'site', shown.path?.slice('/public/'.length).replace('index.html', '') ?? '');
    expect(readdirSync(place).sort()).toEqual([
      'datapackage.json',
      'en.html',
      'index.html',
      'indicators.csv',
      'money.csv',
      'proof.json',
      'stratml.xml',
      'verifier',
    ]);
    const { proof, verdict } = checkProofFile('proof.json', 'verifier', place);
    expect(verdict).toMatchObject({ kind: 'proven', content: 'shown' });
    const [, , , , , , at = ''] = parseCsv(readFileSync(join(place, 'indicators.csv'), 'utf8'))[1]?.slice(-7) ?? [];
    expect(valueAt(proof, at)).toMatchObject({ level3: '举办读书活动场次', actual: { text: '12场' }, score: '6.25' });

    const forged = readFileSync(join(place, 'proof.json'), 'utf8').replace('"12场"', '"13场"');
    writeFileSync(join(place, 'proof.json'), forged);
    expect(checkProofFile('proof.json', 'verifier', place).verdict).toMatchObject({ kind: 'refuted' });
    expect(await verifyStoredLog(server.data.store, education)).toMatchObject({ faults: [] });

    writeFileSync(join(folder, 'andere.txt'), '');
    await expect(writeSite(server.data.store, '.', folder)).rejects.toThrow('file_not_writable');
  });

  it('is gone from the public when it is withdrawn', async () => {
    const withdraw = (note: string) =>
      server.send('POST', `/api/v1/publications/${shown.id}/withdrawal`, {
        as: people['finance-reviewer'],
        body: { note },
        headers: { 'if-match': '"2"' },
      });
    expect((await withdraw('')).status).toBe(400);
    expect(await must<Shown>(withdraw('数据有误，更正后再公开'), 200)).toMatchObject({
      state: 'withdrawn',
      path: null,
    });
    await visit(shown.path ?? '', 404);
    expect(await visit('/public/')).not.toContain(PROJECT);
    await writeSite(server.data.store, 'site', folder);
    expect(readdirSync(join(folder, 'site')).sort()).toEqual(['en.html', 'index.html', 'style.css']);
  });
});

describe('a publication', () => {
  it('needs an approved document, of the own office', async () => {
    const as = await office.hire('linbumen', '130999/302', 'department-reviewer');
    const body = { kind: 'plan', documentId: planId, cleared: ['/projects/0'] };
    expect(await codeOf(propose(body, as))).toBe('resource_not_found');
    expect((await propose(body, people.preparer)).status).toBe(403);
  });

  it('of a plan shows its targets and no score', async () => {
    const body = { kind: 'plan', documentId: planId, cleared: ['/projects/0'] };
    const { id } = await must<Shown>(propose(body), 201);
    const { path } = await must<Shown>(decide(id, { approved: true }), 200);
    const page = await visit(path ?? '');
    expect(page).toContain('≥12场');
    expect(page).not.toContain('实际完成值');
  });
});

const FORMS: Readonly<Record<string, RegExp>> = {
  number: /^(?:-?\d+(?:\.\d+)?)?$/,
  year: /^\d{4}$/,
};

/** CSV as RFC 4180 has it, read by a second hand. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  for (const line of text.split('\r\n').filter((one) => one !== '')) {
    const cells = [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)];
    rows.push(cells.map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? ''));
  }
  return rows;
}

function valueAt(root: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((value, key) => Reflect.get(value as object, key), root);
}
