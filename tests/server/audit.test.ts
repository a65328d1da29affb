import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestOffice } from './ready-office.ts';
import { education, PASSWORD, type TestOffice } from './test-office.ts';
import { must, type TestServer } from './test-server.ts';

interface Entry {
  readonly actor: string;
  readonly person: string | null;
  readonly action: string;
  readonly actionName: { readonly zh: string };
  readonly outcome: string;
  readonly subject: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly logIndex: number;
}
type Page = { readonly items: Entry[]; readonly nextCursor?: string };

let server: TestServer;
let office: TestOffice;

beforeAll(async () => {
  ({ server, office } = await startTestOffice());
}, 180_000);
afterAll(() => server.close(), 180_000);

const search = (query: string): Promise<Page> =>
  must<Page>(server.send('GET', `/api/v1/audit?${query}`, { as: office.cookies['audit-administrator'] }), 200);

describe('the audit trail', () => {
  it('says of a change what was before and after, and by whom', async () => {
    const as = office.cookies['system-administrator'];
    await must(server.send('PATCH', `/api/v1/offices/${education}`, { as, body: { name: '云川县教育体育局' } }), 200);
    const { items } = await search('action=office.rename');
    expect(items[0]).toMatchObject({
      actor: 'xitong',
      outcome: 'done',
      subject: `office/${education}`,
      before: { name: '云川县教育局' },
      after: { name: '云川县教育体育局' },
    });
  });

  it('holds what failed and what was refused', async () => {
    await server.send('POST', '/api/v1/session', { body: { name: 'yuedu', password: 'Wrong-2026' } });
    expect((await search('outcome=failed')).items[0]).toMatchObject({ actor: 'yuedu', action: 'session.create' });
    await server.send('GET', '/api/v1/audit', { as: office.cookies['system-administrator'] });
    expect((await search('outcome=refused')).items[0]).toMatchObject({ actor: 'xitong', action: 'audit.search' });
  });

  it('says by whom in the name of the person, and what in words, also of what was only refused', async () => {
    await server.data.store.pool.query(`update accounts set display_name = '钱系统' where name = 'xitong'`);
    const [renamed] = (await search('action=office.rename')).items;
    expect(renamed).toMatchObject({ actor: 'xitong', person: '钱系统', actionName: { zh: '单位改名' } });
    const found = (await search(`actor=${encodeURIComponent('钱系统')}&limit=200`)).items;
    expect(new Set(found.map(({ actor }) => actor))).toEqual(new Set(['xitong']));
    await server.send('GET', '/api/v1/plans', { as: office.cookies['system-administrator'] });
    const [refused] = (await search('outcome=refused')).items;
    expect(refused).toMatchObject({ action: 'plan.list', actionName: { zh: '计划列表，新的在前' } });
  });

  it('holds that it was looked into', async () => {
    await search('actor=yuedu');
    expect((await search('action=audit.search')).items[0]).toMatchObject({
      actor: 'shenji',
      after: { actor: 'yuedu' },
    });
  });

  it('never holds a password, its hash or a token', async () => {
    const { rows } = await server.data.store.pool.query('select * from audit_entries');
    expect(rows.length).toBeGreaterThan(20);
    expect(JSON.stringify(rows)).not.toMatch(new RegExp(`argon2|${PASSWORD}|Erste-Mal|Wrong-2026`));
  });

  it('comes in pages without a gap, newest first', async () => {
    const whole = (await search('action=account.create&limit=200')).items.map(({ subject }) => subject);
    const first = await search('action=account.create&limit=3');
    const second = await search(`action=account.create&limit=3&cursor=${first.nextCursor}`);
    expect([...first.items, ...second.items].map(({ subject }) => subject)).toEqual(whole.slice(0, 6));
    expect(second.nextCursor).toBeUndefined();
  });

  it('cannot be changed in the database, and deleted only when older than 180 days', async () => {
    const { pool } = server.data.store;
    await expect(pool.query(`update audit_entries set actor_name = 'x'`)).rejects.toThrow('never changed');
    await expect(pool.query('delete from audit_entries')).rejects.toThrow('180 days');
    const copy = (days: number): Promise<unknown> =>
      pool.query(
        `insert into audit_entries select tenant, gen_random_uuid(), now() - interval '${days} days', actor_id, actor_name, role, address,
         request_id, 'old', subject, outcome, before, after, log_index from audit_entries limit 1`,
      );
    await copy(181);
    expect((await pool.query(`delete from audit_entries where action = 'old'`)).rowCount).toBe(1);
    await copy(179);
    await expect(pool.query(`delete from audit_entries where action = 'old'`)).rejects.toThrow('180 days');
  });

  it('stands in the tamper-evident log of its office, entry by entry', async () => {
    const { rows } = await server.data.store.pool.query<{ id: string; entry: string }>(
      `select a.id, l.entry from audit_entries a left join log_entries l on l.tenant = a.tenant and l.index = a.log_index
       where a.action <> 'old'`,
    );
    for (const { id, entry } of rows) expect(JSON.parse(entry)).toMatchObject({ kind: 'audit', subject: id });
  });
});

describe('the retention of the audit trail', () => {
  const as = (): string => office.cookies['audit-administrator'];
  const set = (days: number) => server.send('PUT', '/api/v1/audit/retention', { as: as(), body: { days } });

  it('is decided by the auditor, never below what the law asks for', async () => {
    expect((await set(179)).status).toBe(400);
    await must(set(200), 200);
    expect(await must(server.send('GET', '/api/v1/audit/retention', { as: as() }), 200)).toMatchObject({ days: 200 });
    expect((await search('action=audit.retention')).items[0]).toMatchObject({
      before: { days: 180 },
      after: { days: 200 },
    });
  });

  it('lets expired entries be deleted, and keeps that it was done, how many and why', async () => {
    const { pool } = server.data.store;
    for (const days of [190, 201, 300]) {
      await pool.query(
        `insert into audit_entries select tenant, gen_random_uuid(), now() - interval '${days} days', actor_id, actor_name, role, address,
         request_id, 'older', subject, outcome, before, after, log_index from audit_entries limit 1`,
      );
    }
    const body = { reason: '到期清理' };
    expect(await must(server.send('POST', '/api/v1/audit/expiry', { as: as(), body }), 200)).toEqual({ deleted: 2 });
    const { items } = await search('action=audit.expire');
    expect(items[0]).toMatchObject({
      actor: 'shenji',
      before: { entries: 2 },
      after: { days: 200, reason: '到期清理' },
    });
    expect((await search('action=older')).items).toHaveLength(1);
  });
});

describe('the export of the audit trail', () => {
  it('is CSV that a spreadsheet opens, filtered like the search, with nothing that runs', async () => {
    const answer = await server.send('GET', `/api/v1/audit/export?action=account.create&office=${education}`, {
      as: office.cookies['audit-administrator'],
    });
    expect(answer.headers.get('content-disposition')).toContain('attachment');
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = bytes.toString('utf8').trimEnd().split('\r\n');
    const { items } = await search(`action=account.create&office=${education}&limit=200`);
    expect(lines).toHaveLength(items.length + 1);
    expect(lines[0]?.slice(1)).toBe(
      '时间（北京时间）,单位,姓名,帐号,角色,来源地址,操作,对象,结果,操作前,操作后,日志序号,请求编号,操作代码',
    );
    for (const line of lines.slice(1)) expect(line).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,/);
    expect((await search('action=audit.export')).items[0]).toMatchObject({ after: { action: 'account.create' } });
  });

  it('comes whole over more pages than one', async () => {
    await server.data.store.pool.query(
      `insert into audit_entries select tenant, gen_random_uuid(), now(), actor_id, '=cmd()', role, address, request_id, 'many', subject,
       outcome, before, after, log_index from generate_series(1, 2500), (select * from audit_entries limit 1) one`,
    );
    const answer = await server.send('GET', '/api/v1/audit/export?action=many', {
      as: office.cookies['audit-administrator'],
    });
    const lines = (await answer.text()).trimEnd().split('\r\n').slice(1);
    expect(lines).toHaveLength(2500);
    for (const line of lines) expect(line).toContain(",'=cmd(),");
  });
});

describe('a repeated request', () => {
  it('is done once and answered alike; the same key with another content is refused', async () => {
    const as = office.cookies['system-administrator'];
    const headers = { 'idempotency-key': 'k-1' };
    const body = { region: '130999', unit: '305', name: '云川县水务局', kind: 'department', parent: '130999/000000' };
    const create = (more: object = {}) =>
      server.send('POST', '/api/v1/offices', { as, headers, body: { ...body, ...more } });
    const answers = await Promise.all([create(), create(), create()]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    const [first, ...others] = await Promise.all(answers.map((answer) => answer.json()));
    for (const other of others) expect(other).toEqual(first);
    expect((await search(`subject=office/130999/305`)).items).toHaveLength(1);
    expect((await create({ name: '另一个' })).status).toBe(422);
    const without = await server.send('POST', '/api/v1/offices', { as, body });
    expect(without.status).toBe(409);
  });
});
