import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestOffice } from './ready-office.ts';
import { education, forestry, PASSWORD, signInAdministrators, type TestOffice } from './test-office.ts';
import { must, type TestServer } from './test-server.ts';

let server: TestServer;
let office: TestOffice;

beforeAll(async () => {
  ({ server, office } = await startTestOffice());
}, 180_000);
afterAll(() => server.close(), 180_000);

interface Account {
  readonly id: string;
  readonly name: string;
  readonly lockedUntil: string | null;
}

const asAdmin = async (role: 'system-administrator' | 'security-administrator' | 'audit-administrator') =>
  (await signInAdministrators(server))[role];
const list = async (query = ''): Promise<Account[]> =>
  (
    await must<{ items: Account[] }>(
      server.send('GET', `/api/v1/accounts?limit=200&${query}`, { as: await asAdmin('security-administrator') }),
      200,
    )
  ).items;
const names = async (query: string): Promise<string[]> => (await list(query)).map(({ name }) => name);
const idOf = async (name: string): Promise<string> => (await list()).find((one) => one.name === name)?.id ?? '';
const codeOf = async (answer: Promise<Response>): Promise<string> => {
  const response = await answer;
  return response.ok ? 'done' : ((await response.json()) as { code: string }).code;
};

async function create(name: string, more: object = {}): Promise<string> {
  const body = { name, displayName: name, tenant: education, password: 'Erste-Mal-2026', ...more };
  const as = await asAdmin('system-administrator');
  return (await must<Account>(server.send('POST', '/api/v1/accounts', { as, body }), 201)).id;
}

/** Reads the account's state and changes it from there. */
async function onAccount(
  id: string,
  how: { readonly method: string; readonly rest: string; readonly body: object; readonly who?: 'system-administrator' },
) {
  const as = await asAdmin(how.who ?? 'security-administrator');
  const { headers } = await server.send('GET', `/api/v1/accounts/${id}`, { as });
  const etag = { 'if-match': headers.get('etag') ?? '' };
  return server.send(how.method, `/api/v1/accounts/${id}${how.rest}`, { as, body: how.body, headers: etag });
}
const give = (id: string, role: string) => onAccount(id, { method: 'PUT', rest: '/role', body: { role } });
const change = (id: string, body: object) =>
  onAccount(id, { method: 'PATCH', rest: '', body, who: 'system-administrator' });

describe('accounts', () => {
  it('are found by a part of the name, the office, the role and the state', async () => {
    await create('linshi', { tenant: forestry, displayName: '临时工 100%' });
    expect(await names('search=aozheng')).toEqual([]);
    expect(await names('search=caizh')).toEqual(['caizheng']);
    expect(await names(`search=${encodeURIComponent('100%')}`)).toEqual(['linshi']);
    expect(await names('search=G-yuedu')).toEqual(['yuedu']);
    expect(await names(`office=${forestry}`)).toEqual(['linshi']);
    expect(await names('role=finance-reviewer')).toEqual(['caizheng']);
    expect(await names('state=without-role')).toEqual(['linshi']);
    await must(change(await idOf('linshi'), { active: false }), 200);
    expect(await names('state=closed')).toEqual(['linshi']);
  });

  it('that nobody has used for ninety days are told, and those never used since they were made', async () => {
    await create('meiyong');
    expect(await names('state=unused')).toEqual([]);
    server.wait(91 * 24 * 60);
    const unused = await names('state=unused');
    expect(unused).toEqual(expect.arrayContaining(['meiyong', 'tianbao']));
    expect(unused).not.toContain('anquan');
    await server.signIn('tianbao', PASSWORD);
    expect(await names('state=unused')).not.toContain('tianbao');
  });

  it('are locked by the security administrator until they are unlocked, and their sessions end', async () => {
    const as = await server.signIn('yuedu', PASSWORD);
    const id = await idOf('yuedu');
    await must(onAccount(id, { method: 'PUT', rest: '/lock', body: { reason: '离岗待查' } }), 200);
    expect((await server.send('GET', '/api/v1/session', { as })).status).toBe(401);
    server.wait(24 * 60);
    await expect(server.signIn('yuedu', PASSWORD)).rejects.toThrow('account_locked');
    expect(await names('state=locked')).toEqual(['yuedu']);
    await must(
      server.send('DELETE', `/api/v1/accounts/${id}/lock`, { as: await asAdmin('security-administrator') }),
      200,
    );
    await server.signIn('yuedu', PASSWORD);
    const own = await idOf('anquan');
    expect(await codeOf(onAccount(own, { method: 'PUT', rest: '/lock', body: { reason: 'x' } }))).toBe(
      'role_exclusive',
    );
  });

  it('whose owner lost telephone and recovery codes are helped by the security administrator, who learns nothing', async () => {
    const as = await office.hire('diushouji', education, 'reader');
    await must(server.send('POST', '/api/v1/session/one-time-codes', { as, body: { password: PASSWORD } }), 201);
    await server.data.store.pool.query(`update accounts set totp_confirmed = true where name = 'diushouji'`);
    await expect(server.signIn('diushouji', PASSWORD)).rejects.toThrow('second_factor_needed');
    const id = await idOf('diushouji');
    const admin = await asAdmin('security-administrator');
    await must(server.send('DELETE', `/api/v1/accounts/${id}/one-time-codes`, { as: admin }), 200);
    await server.signIn('diushouji', PASSWORD);
  });
});

describe('the exclusion of the three administrators', () => {
  it('asks who somebody is before it makes them one', async () => {
    const id = await create('meigonghao');
    expect(await codeOf(give(id, 'audit-administrator'))).toBe('role_exclusive');
    await must(change(id, { staffNumber: 'A-77' }), 200);
    expect(await codeOf(give(id, 'audit-administrator'))).toBe('done');
    expect(await codeOf(change(id, { staffNumber: 'A-78' }))).toBe('role_exclusive');
  });

  it('holds for the person: nobody who is another administrator, also under another name', async () => {
    const first = await create('laowang', { staffNumber: 'A-1' });
    await must(give(first, 'system-administrator'), 200);
    const second = await create('laowang2', { staffNumber: 'A-1' });
    expect(await codeOf(give(second, 'audit-administrator'))).toBe('role_exclusive');
    expect(await codeOf(give(second, 'security-administrator'))).toBe('role_exclusive');
    expect(await codeOf(give(second, 'system-administrator'))).toBe('done');
  });

  it('holds over time: not before the audit trail has forgotten what they did as another one', async () => {
    const first = await create('laoli', { staffNumber: 'A-2' });
    await must(give(first, 'system-administrator'), 200);
    await must(change(first, { active: false }), 200);
    const second = await create('laoli2', { staffNumber: 'A-2' });
    expect(await codeOf(give(second, 'audit-administrator'))).toBe('role_exclusive');
    server.wait(179 * 24 * 60);
    expect(await codeOf(give(second, 'audit-administrator'))).toBe('role_exclusive');
    server.wait(2 * 24 * 60);
    expect(await codeOf(give(second, 'audit-administrator'))).toBe('done');
    expect(await codeOf(change(first, { active: true }))).toBe('role_exclusive');
  });
});

describe('the review of accounts', () => {
  it('counts who may do what, what is unused, and administrators without a staff number; and keeps when it was done', async () => {
    const as = await asAdmin('security-administrator');
    const before = await must<{
      byRole: object[];
      lastReview: null;
      unused: number;
      administratorsWithoutStaffNumber: number;
    }>(server.send('GET', '/api/v1/account-review', { as }), 200);
    expect(before).toMatchObject({ lastReview: null, administratorsWithoutStaffNumber: 3 });
    expect(before.unused).toBeGreaterThan(0);
    expect(before.byRole).toContainEqual({ role: 'finance-reviewer', open: 1, closed: 0 });
    await must(server.send('POST', '/api/v1/account-review', { as, body: { note: '停用两个帐号' } }), 201);
    expect(await must(server.send('GET', '/api/v1/account-review', { as }), 200)).toMatchObject({
      lastReview: { by: 'anquan', note: '停用两个帐号' },
    });
  });
});
