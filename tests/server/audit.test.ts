import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { education, PASSWORD, setUpOffice, type TestOffice } from './test-office.ts';
import { must, startTestServer, type TestServer } from './test-server.ts';

interface Entry {
  readonly actor: string;
  readonly action: string;
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
  server = await startTestServer();
  office = await setUpOffice(server);
});
afterAll(() => server.close());

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
