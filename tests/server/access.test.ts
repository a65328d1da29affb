import { hash } from '@node-rs/argon2';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeAt, stepAt } from '../../src/services/access/one-time-code.ts';
import {
  education,
  PASSWORD,
  setUpOffice,
  setUpOfYunchuan,
  signInAdministrators,
  type TestOffice,
} from './test-office.ts';
import { must, startTestServer, type TestServer } from './test-server.ts';

let server: TestServer;
let office: TestOffice;

beforeAll(async () => {
  server = await startTestServer();
}, 180_000);
afterAll(() => server.close(), 180_000);

const session = '/api/v1/session';
const admin = async (role: keyof Awaited<ReturnType<typeof signInAdministrators>>) =>
  (await signInAdministrators(server))[role];
const codeOf = async (answer: Promise<Response>): Promise<string> =>
  ((await (await answer).json()) as { code: string }).code;
const tryToSignIn = (name: string, password: string): Promise<Response> =>
  server.send('POST', session, { body: { name, password } });

describe('the first run', () => {
  it('has no built-in account: before the set-up nobody can sign in', async () => {
    expect(await must(server.send('GET', '/api/v1/setup'), 200)).toMatchObject({ done: false });
    expect(await codeOf(tryToSignIn('admin', 'admin'))).toBe('set_up_needed');
  });

  it('refuses weak passwords, and one person as two administrators', async () => {
    const weak = { ...setUpOfYunchuan, system: { ...setUpOfYunchuan.system, password: 'alllower1' } };
    const refused = await server.send('POST', '/api/v1/setup', { body: weak });
    const { code, detail } = (await refused.json()) as { code: string; detail: string };
    expect(code).toBe('password_too_weak');
    expect(detail).toContain(`帐号“${setUpOfYunchuan.system.name}”的口令不符合规则`);
    const same = { ...setUpOfYunchuan, audit: { ...setUpOfYunchuan.audit, name: setUpOfYunchuan.system.name } };
    expect(await codeOf(server.send('POST', '/api/v1/setup', { body: same }))).toBe('role_exclusive');
    expect(await must(server.send('GET', '/api/v1/setup'), 200)).toMatchObject({ done: false });
  });

  it('takes one set-up of several that come at the same moment, also for different regions', async () => {
    const attempts = ['130999', '130998', '130997'].map((code) => ({
      ...setUpOfYunchuan,
      region: { code, name: `县${code}` },
    }));
    const race = await startTestServer();
    const answers = await Promise.all(attempts.map((body) => race.send('POST', '/api/v1/setup', { body })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    await race.close();
  });

  it('works once', async () => {
    office = await setUpOffice(server);
    expect(await codeOf(server.send('POST', '/api/v1/setup', { body: setUpOfYunchuan }))).toBe('set_up_already');
  });
});

describe('signing in', () => {
  it('answers an unknown name and a wrong password with the same words', async () => {
    const [unknown, wrong] = await Promise.all([
      tryToSignIn('nobody-here', PASSWORD),
      tryToSignIn('yuedu', 'Wrong-2026'),
    ]);
    const bodies = await Promise.all([unknown.json(), wrong.json()]);
    expect(unknown.status).toBe(401);
    const [a, b] = bodies.map((body) => ({ ...(body as object), requestId: '' }));
    expect(a).toEqual(b);
    await server.signIn('yuedu', PASSWORD);
  });

  it('locks an account for 30 minutes after five wrong passwords in a row, against the right one too', async () => {
    for (let attempt = 1; attempt <= 4; attempt += 1)
      expect((await tryToSignIn('yuedu', 'Wrong-2026')).status).toBe(401);
    expect(await codeOf(tryToSignIn('yuedu', 'Wrong-2026'))).toBe('account_locked');
    expect(await codeOf(tryToSignIn('yuedu', PASSWORD))).toBe('account_locked');
    server.wait(29);
    expect(await codeOf(tryToSignIn('yuedu', PASSWORD))).toBe('account_locked');
    server.wait(2);
    await server.signIn('yuedu', PASSWORD);
  });

  it('starts counting anew after a right password', async () => {
    for (let attempt = 1; attempt <= 4; attempt += 1) await tryToSignIn('yuedu', 'Wrong-2026');
    await server.signIn('yuedu', PASSWORD);
    for (let attempt = 1; attempt <= 4; attempt += 1)
      expect((await tryToSignIn('yuedu', 'Wrong-2026')).status).toBe(401);
    await server.signIn('yuedu', PASSWORD);
  });

  it('can be made possible again by the security administrator before the half hour is over', async () => {
    await office.hire('suoding', education, 'reader');
    for (let attempt = 1; attempt <= 5; attempt += 1) await tryToSignIn('suoding', 'Wrong-2026');
    const as = await admin('security-administrator');
    const { items } = await must<{ items: { id: string; name: string; lockedUntil: string | null }[] }>(
      server.send('GET', '/api/v1/accounts', { as }),
      200,
    );
    const locked = items.find(({ name }) => name === 'suoding');
    expect(locked?.lockedUntil).not.toBeNull();
    await must(server.send('DELETE', `/api/v1/accounts/${locked?.id}/lock`, { as }), 200);
    await server.signIn('suoding', PASSWORD);
  });
});

describe('a session', () => {
  it('ends by itself after 30 minutes without a request, and not before', async () => {
    const as = await server.signIn('yuedu', PASSWORD);
    server.wait(29);
    await must(server.send('GET', session, { as }), 200);
    server.wait(29);
    await must(server.send('GET', session, { as }), 200);
    server.wait(31);
    await must(server.send('GET', session, { as }), 401);
    server.clock.now = new Date(server.clock.now.getTime() - 60 * 60_000);
    await must(server.send('GET', session, { as }), 401);
  });

  it('ends after twelve hours, however busy it is', async () => {
    const as = await server.signIn('yuedu', PASSWORD);
    for (let half = 0; half < 24; half += 1) {
      await must(server.send('GET', session, { as }), 200);
      server.wait(29.9);
    }
    await must(server.send('GET', session, { as }), 200);
    server.wait(10);
    await must(server.send('GET', session, { as }), 401);
  });

  it('ends when its account changes the password: all of them, on every machine', async () => {
    await office.hire('gaimi', education, 'reader');
    const [first, second] = [await server.signIn('gaimi', PASSWORD), await server.signIn('gaimi', PASSWORD)];
    const next = 'Neues-Wort-2027';
    const change = { current: PASSWORD, next };
    await must(
      server.send('PUT', `${session}/password`, { as: first, body: { ...change, current: 'Wrong-2026' } }),
      401,
    );
    await must(server.send('PUT', `${session}/password`, { as: first, body: { ...change, next: 'weak' } }), 422);
    await must(server.send('GET', session, { as: second }), 200);
    await must(server.send('PUT', `${session}/password`, { as: first, body: change }), 204);
    await must(server.send('GET', session, { as: first }), 401);
    await must(server.send('GET', session, { as: second }), 401);
    expect((await tryToSignIn('gaimi', PASSWORD)).status).toBe(401);
    await server.signIn('gaimi', next);
  });

  it('can be looked at and ended by its owner alone', async () => {
    const [mine, other] = [await server.signIn('yuedu', PASSWORD), await server.signIn('yuedu', PASSWORD)];
    const { items } = await must<{ items: { id: string; current: boolean }[] }>(
      server.send('GET', '/api/v1/sessions', { as: other }),
      200,
    );
    const current = items.find((one) => one.current);
    const stranger = await server.signIn('tianbao', PASSWORD);
    await must(server.send('DELETE', `/api/v1/sessions/${current?.id}`, { as: stranger }), 404);
    await must(server.send('DELETE', `/api/v1/sessions/${current?.id}`, { as: mine }), 204);
    await must(server.send('GET', session, { as: other }), 401);
    await must(server.send('DELETE', session, { as: mine }), 204);
    await must(server.send('GET', session, { as: mine }), 401);
  });

  it('is no longer listed when it has been idle for too long', async () => {
    const idle = await server.signIn('yuedu', PASSWORD);
    server.wait(31);
    const as = await server.signIn('yuedu', PASSWORD);
    const { items } = await must<{ items: { current: boolean }[] }>(
      server.send('GET', '/api/v1/sessions', { as }),
      200,
    );
    expect(items.map(({ current }) => current)).toEqual([true]);
    await must(server.send('GET', session, { as: idle }), 401);
  });

  it('is its own among many that ask in the same moment, and only the one that was ended is refused', async () => {
    const names = ['tianbao', 'bumen', 'caizheng', 'yuedu'];
    const cookies = await Promise.all([...names, ...names].map((name) => server.signIn(name, PASSWORD)));
    const askAll = () => Promise.all([...cookies, 'mingji=nobody'].map((as) => server.send('GET', session, { as })));
    const whose = (answers: readonly Response[]) =>
      Promise.all(
        answers.map(async (answer) => (answer.ok ? ((await answer.json()) as { name: string }).name : answer.status)),
      );
    expect(await whose(await askAll())).toEqual([...names, ...names, 401]);
    await must(server.send('DELETE', session, { as: cookies[2] }), 204);
    expect(await whose(await askAll())).toEqual(['tianbao', 'bumen', 401, 'yuedu', ...names, 401]);
  });

  it('keeps its token out of the database', async () => {
    const as = await server.signIn('yuedu', PASSWORD);
    const token = as.split('=')[1] ?? '';
    const { rows } = await server.data.store.pool.query('select * from sessions');
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(rows.length).toBeGreaterThan(0);
  });
});

describe('a first password', () => {
  it('serves for choosing an own one and for nothing else', async () => {
    const as = await admin('system-administrator');
    const body = { name: 'xinren', displayName: '新人', tenant: education, password: 'Erste-Mal-2026' };
    await must(server.send('POST', '/api/v1/accounts', { as, body }), 201);
    const cookie = await server.signIn('xinren', 'Erste-Mal-2026');
    expect(await must(server.send('GET', session, { as: cookie }), 200)).toMatchObject({ mustChangePassword: true });
    expect(await codeOf(server.send('GET', '/api/v1/offices', { as: cookie }))).toBe('password_change_needed');
  });
});

describe('a first password that lay about for too long', () => {
  it('is good for nothing any more, and is told only to whoever has it; a new one works', async () => {
    const body = { name: 'chidao', displayName: '迟到', tenant: education, password: 'Erste-Mal-2026' };
    const as = await admin('system-administrator');
    const { id } = await must<{ id: string }>(server.send('POST', '/api/v1/accounts', { as, body }), 201);
    server.wait(71 * 60);
    await server.signIn('chidao', 'Erste-Mal-2026');
    server.wait(2 * 60);
    expect(await codeOf(tryToSignIn('chidao', 'Erste-Mal-2026'))).toBe('first_password_over');
    expect(await codeOf(tryToSignIn('chidao', 'Wrong-2026'))).toBe('credentials_wrong');
    // What its owner has chosen does not age.
    await server.signIn('yuedu', PASSWORD);
    const again = { as: await admin('system-administrator'), body: { password: 'Zweite-Mal-2026' } };
    const known = await server.send('GET', `/api/v1/accounts/${id}`, { as: again.as });
    const headers = { 'if-match': known.headers.get('etag') ?? '' };
    await must(server.send('PATCH', `/api/v1/accounts/${id}`, { ...again, headers }), 200);
    await server.signIn('chidao', 'Zweite-Mal-2026');
  });
});

describe('one-time codes', () => {
  it('are asked for once they have been confirmed, and no code works twice', async () => {
    const as = await office.hire('liangbu', education, 'reader');
    const begun = await must<{ secret: string }>(
      server.send('POST', `${session}/one-time-codes`, { as, body: { password: PASSWORD } }),
      201,
    );
    await server.signIn('liangbu', PASSWORD);
    const secret = fromBase32(begun.secret);
    const code = () => codeAt(secret, stepAt(server.clock.now));
    await must(server.send('PUT', `${session}/one-time-codes`, { as, body: { code: '000000' } }), 401);
    await must(server.send('PUT', `${session}/one-time-codes`, { as, body: { code: code() } }), 200);
    expect(await codeOf(tryToSignIn('liangbu', PASSWORD))).toBe('second_factor_needed');
    await expect(server.signIn('liangbu', PASSWORD, code())).rejects.toThrow('credentials_wrong');
    server.wait(1);
    await server.signIn('liangbu', PASSWORD, code());
    await must(server.send('POST', `${session}/one-time-codes/removal`, { as, body: { password: PASSWORD } }), 204);
    await server.signIn('liangbu', PASSWORD);
  });

  it('are kept sealed: the database alone does not give the secret', async () => {
    const { secret } = await withCodes('miwen');
    const { rows } = await server.data.store.pool.query<{ totp_secret: Buffer }>(
      `select totp_secret from accounts where name = 'miwen'`,
    );
    expect(rows[0]?.totp_secret.length).toBeGreaterThan(secret.length);
    expect(rows[0]?.totp_secret.includes(Buffer.from(secret))).toBe(false);
  });

  it('can be replaced by a recovery code, each of which works once, and none after new ones were made', async () => {
    const { as, recoveryCodes } = await withCodes('huifu');
    expect(recoveryCodes).toHaveLength(8);
    const [first = '', second = '', third = ''] = recoveryCodes;
    const enter = (recoveryCode: string) =>
      server.send('POST', session, { body: { name: 'huifu', password: PASSWORD, recoveryCode } });
    expect((await enter(first.toLowerCase().replaceAll('-', ' '))).status).toBe(201);
    expect((await enter(first)).status).toBe(401);
    const both = await Promise.all([enter(second), enter(second)]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 401]);
    await must(server.send('POST', `${session}/recovery-codes`, { as, body: { password: 'Wrong-2026' } }), 401);
    const fresh = await must<{ recoveryCodes: string[] }>(
      server.send('POST', `${session}/recovery-codes`, { as, body: { password: PASSWORD } }),
      201,
    );
    expect((await enter(third)).status).toBe(401);
    expect((await enter(fresh.recoveryCodes[0] ?? '')).status).toBe(201);
    const kept = JSON.stringify((await server.data.store.pool.query('select * from recovery_codes')).rows);
    for (const code of [...recoveryCodes, ...fresh.recoveryCodes]) expect(kept).not.toContain(code);
  });

  it('are counted like passwords: five wrong recovery codes lock the account', async () => {
    await withCodes('caicai');
    const wrong = { name: 'caicai', password: PASSWORD, recoveryCode: 'AAAAAA-AAAAAA-AAAAAA-AAAAAA' };
    for (let attempt = 1; attempt <= 4; attempt += 1)
      expect(await codeOf(server.send('POST', session, { body: wrong }))).toBe('credentials_wrong');
    expect(await codeOf(server.send('POST', session, { body: wrong }))).toBe('account_locked');
  });
});

/** A new reader with confirmed one-time codes. */
async function withCodes(name: string) {
  const as = await office.hire(name, education, 'reader');
  const begun = await must<{ secret: string }>(
    server.send('POST', `${session}/one-time-codes`, { as, body: { password: PASSWORD } }),
    201,
  );
  const secret = fromBase32(begun.secret);
  const body = { code: codeAt(secret, stepAt(server.clock.now)) };
  const confirmed = await must<{ recoveryCodes: string[] }>(
    server.send('PUT', `${session}/one-time-codes`, { as, body }),
    200,
  );
  return { as, secret, recoveryCodes: confirmed.recoveryCodes };
}

describe('the hash of a password', () => {
  it('is made anew at the next sign-in when it was made with a lower cost', async () => {
    await office.hire('jiuhash', education, 'reader');
    const { pool } = server.data.store;
    const weak = await hash(PASSWORD, { memoryCost: 8192, timeCost: 1, parallelism: 1 });
    await pool.query(`update accounts set password_hash = $1 where name = 'jiuhash'`, [weak]);
    const stored = async (): Promise<string> =>
      (await pool.query<{ password_hash: string }>(`select password_hash from accounts where name = 'jiuhash'`)).rows[0]
        ?.password_hash ?? '';
    expect((await tryToSignIn('jiuhash', 'Wrong-2026')).status).toBe(401);
    expect(await stored()).toBe(weak);
    await server.signIn('jiuhash', PASSWORD);
    expect(await stored()).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    await server.signIn('jiuhash', PASSWORD);
  });
});

describe('administrators', () => {
  it('exclude one another and business roles, whoever asks', async () => {
    const as = await admin('security-administrator');
    const { items } = await must<{ items: { id: string; name: string }[] }>(
      server.send('GET', '/api/v1/accounts', { as }),
      200,
    );
    const give = async (name: string, role: string): Promise<string> => {
      const { id } = items.find((one) => one.name === name) ?? { id: '' };
      const { headers } = await server.send('GET', `/api/v1/accounts/${id}`, { as });
      const etag = { 'if-match': headers.get('etag') ?? '' };
      const answer = await server.send('PUT', `/api/v1/accounts/${id}/role`, { as, body: { role }, headers: etag });
      return answer.status === 200 ? 'given' : ((await answer.json()) as { code: string }).code;
    };
    expect(await give('xitong', 'audit-administrator')).toBe('role_exclusive');
    expect(await give('xitong', 'finance-reviewer')).toBe('role_exclusive');
    expect(await give('yuedu', 'system-administrator')).toBe('role_exclusive');
    expect(await give('anquan', 'reader')).toBe('role_exclusive');
    expect(await give('suoding', 'preparer')).toBe('given');
  });

  it('lose no change to one another: the second of two that start from the same state is told', async () => {
    const as = await admin('system-administrator');
    const { items } = await must<{ items: { id: string; name: string }[] }>(
      server.send('GET', '/api/v1/accounts', { as }),
      200,
    );
    const path = `/api/v1/accounts/${items.find(({ name }) => name === 'suoding')?.id}`;
    const etag = (await server.send('GET', path, { as })).headers.get('etag') ?? '';
    expect(await codeOf(server.send('PATCH', path, { as, body: { displayName: '甲' } }))).toBe('precondition_needed');
    const change = (displayName: string) =>
      server.send('PATCH', path, { as, body: { displayName }, headers: { 'if-match': etag } });
    const answers = await Promise.all([change('甲'), change('乙')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  it('close an account at once: its sessions end', async () => {
    const cookie = await office.hire('lizhi', education, 'reader');
    const as = await admin('system-administrator');
    const { items } = await must<{ items: { id: string; name: string }[] }>(
      server.send('GET', '/api/v1/accounts', { as }),
      200,
    );
    const path = `/api/v1/accounts/${items.find(({ name }) => name === 'lizhi')?.id}`;
    const etag = (await server.send('GET', path, { as })).headers.get('etag') ?? '';
    await must(server.send('PATCH', path, { as, body: { active: false }, headers: { 'if-match': etag } }), 200);
    await must(server.send('GET', session, { as: cookie }), 401);
    expect((await tryToSignIn('lizhi', PASSWORD)).status).toBe(401);
  });
});

function fromBase32(text: string): Uint8Array {
  const bits = [...text]
    .map((sign) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(sign).toString(2).padStart(5, '0'))
    .join('');
  return Uint8Array.from(bits.match(/.{8}/g) ?? [], (byte) => Number.parseInt(byte, 2));
}
