import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TokenScope, tokenScopeIds } from '../../src/model/token-scope.ts';
import { allows } from '../../src/server/policy.ts';
import type { Route } from '../../src/server/route.ts';
import { routes } from '../../src/server/routes.ts';
import { scopesFor, tokenAccess } from '../../src/server/token-access.ts';
import { tokenRequest } from './matrix-access-examples.ts';
import { examples, type World } from './matrix-examples.ts';
import { startTestOffice } from './ready-office.ts';
import { education, finance, forestry, school, signInAdministrators } from './test-office.ts';
import { paper } from './test-papers.ts';
import { must, type TestServer } from './test-server.ts';

let server: TestServer;
let world: World;

beforeAll(async () => {
  const started = await startTestOffice();
  server = started.server;
  const { office } = started;
  let count = 0;
  const fresh = (): string => {
    count += 1;
    return `9${String(count).padStart(5, '0')}`;
  };
  world = { server, office, fresh };
}, 180_000);
afterAll(() => server.close(), 180_000);

interface Made {
  readonly token: { readonly id: string };
  readonly secret: string;
}
const make = (scopes: readonly string[], tenant = education): Promise<Made> =>
  must<Made>(
    server.send('POST', '/api/v1/api-tokens', {
      as: world.office.cookies['security-administrator'],
      body: tokenRequest(scopes, tenant),
    }),
    201,
  );
const bearer = (secret: string) => ({ headers: { authorization: `Bearer ${secret}` } });
const call = (secret: string, path: string): Promise<Response> => server.send('GET', `/api/v1${path}`, bearer(secret));
const codeOf = async (answer: Response): Promise<string> => ((await answer.json()) as { code: string }).code;

const secrets = new Map<TokenScope, Promise<string>>();

/** The secret of a token with one scope that nobody revokes: one for all who only try what it opens. */
function secretWith(scope: TokenScope): Promise<string> {
  const secret = secrets.get(scope) ?? make([scope]).then((made) => made.secret);
  secrets.set(scope, secret);
  return secret;
}

/** A request to the route as somebody may make it, without that somebody's cookie. */
async function exampleOf({ endpoint, policy }: Route, role?: 'reader' | 'preparer') {
  const roles = ['reader', 'preparer', ...(typeof policy === 'string' ? [] : policy)] as const;
  const who = role ?? roles.find((one) => allows(policy, one)) ?? 'reader';
  const { path, as: _, ...sent } = (await examples[endpoint.id]?.(world, who)) ?? { path: '' };
  return { method: endpoint.method.toUpperCase(), path: `/api/v1${path}`, sent };
}

const closed = routes.filter(({ policy }) => policy !== 'everyone');

describe('the scopes of API tokens', () => {
  it('open operations that exist, each within the rights of the role that the program then has', () => {
    for (const { as, endpoints } of Object.values(tokenAccess)) {
      for (const id of endpoints) {
        const route = routes.find(({ endpoint }) => endpoint.id === id);
        expect([id, route && allows(route.policy, as)]).toEqual([id, true]);
      }
    }
  });

  it('never open accounts, sessions, roles, tokens, audit, reviews or a step of the workflow', () => {
    const open = Object.values(tokenAccess).flatMap(({ endpoints }) => endpoints);
    expect(
      open.filter((id) => /^(?:account|session|api-token|audit|review|installation|one-time|job)|\.step$/.test(id)),
    ).toEqual([]);
  });
});

describe.each(closed.map((route) => [route.endpoint.id, route] as const))('%s by token', (id, route) => {
  const admitted = scopesFor(id);

  it('answers 403 to every scope that does not open it', async () => {
    const { method, path, sent } = await exampleOf(route);
    for (const scope of tokenScopeIds.filter((one) => !admitted.includes(one))) {
      const answer = await server.send(method, path, {
        ...sent,
        headers: { ...sent.headers, ...bearer(await secretWith(scope)).headers },
      });
      expect([scope, answer.status, await codeOf(answer)]).toEqual([scope, 403, 'not_allowed']);
    }
  });

  it.each(admitted)('succeeds with %s', async (scope: TokenScope) => {
    const role = tokenAccess[scope].as;
    const { method, path, sent } = await exampleOf(route, role === 'preparer' ? 'preparer' : 'reader');
    const answer = await server.send(method, path, {
      ...sent,
      headers: { ...sent.headers, ...bearer(await secretWith(scope)).headers },
    });
    expect([answer.status, answer.status === route.endpoint.answer.status ? '' : await answer.text()]).toEqual([
      route.endpoint.answer.status,
      '',
    ]);
    expect(answer.headers.get('set-cookie')).toBeNull();
  });
});

describe('an API token', () => {
  it('reaches its own office and what is under it, and nothing beside', async () => {
    const as = world.office.cookies.preparer;
    const { id } = await must<{ id: string }>(
      server.send('POST', '/api/v1/plans?fileName=paper.html', { as, body: paper() }),
      201,
    );
    const [own, below, beside] = [
      await make(['plans:read']),
      await make(['plans:read'], school),
      await make(['plans:read'], forestry),
    ];
    expect((await call(own.secret, `/plans/${id}`)).status).toBe(200);
    expect((await call(below.secret, `/plans/${id}`)).status).toBe(404);
    expect((await call(beside.secret, `/plans/${id}`)).status).toBe(404);
  });

  it('is no cookie, a session is no token, and a cookie beside a token does not count', async () => {
    const { secret } = await make(['plans:read']);
    expect((await server.send('GET', '/api/v1/plans', { as: `mingji=${secret}` })).status).toBe(401);
    const session = world.office.cookies['system-administrator'];
    expect((await call(session.split('=')[1] ?? '', '/accounts')).status).toBe(401);
    const both = await server.send('GET', '/api/v1/accounts', { as: session, ...bearer(secret) });
    expect(both.status).toBe(403);
    for (const authorization of ['Basic eDp5', 'Bearer', `Bearer ${secret}x`, `Bearer ${secret} y`]) {
      const answer = await server.send('GET', '/api/v1/plans', { as: session, headers: { authorization } });
      expect([authorization, answer.status]).toEqual([authorization, 401]);
    }
  });

  it('ends when it is revoked, by the security administrator or a reviewer of the office it works for', async () => {
    const [one, two, three] = [
      await make(['plans:read']),
      await make(['plans:read']),
      await make(['plans:read'], forestry),
    ];
    const end = (who: 'security-administrator' | 'department-reviewer', { token }: Made): Promise<Response> =>
      server.send('DELETE', `/api/v1/api-tokens/${token.id}`, { as: world.office.cookies[who] });
    await must(end('security-administrator', one), 200);
    await must(end('department-reviewer', two), 200);
    await must(end('department-reviewer', three), 404);
    for (const { secret } of [one, two]) {
      const answer = await call(secret, '/plans');
      expect([answer.status, await codeOf(answer)]).toEqual([401, 'token_invalid']);
      expect(answer.headers.get('www-authenticate')).toContain('invalid_token');
    }
    expect((await call(three.secret, '/plans')).status).toBe(200);
  });

  it('has an end, within a year, and works until then', async () => {
    const as = world.office.cookies['security-administrator'];
    const ask = (days: number): Promise<Response> => {
      const expiresAt = new Date(server.clock.now.getTime() + days * 86_400_000).toISOString();
      return server.send('POST', '/api/v1/api-tokens', { as, body: { ...tokenRequest(['plans:read']), expiresAt } });
    };
    expect((await ask(-1)).status).toBe(400);
    expect((await ask(400)).status).toBe(400);
    const { secret } = await must<Made>(ask(2), 201);
    const then = server.clock.now;
    server.wait(2 * 24 * 60 - 1);
    expect((await call(secret, '/plans')).status).toBe(200);
    server.wait(2);
    expect((await call(secret, '/plans')).status).toBe(401);
    server.clock.now = then;
  });

  it('is told once: the database, the list and the audit trail do not have its secret', async () => {
    const { secret } = await make(['plans:read']);
    // The 256 bits may hold a "_" of their own, even as their last character.
    const own = /^mj_[^_]+_[^_]+_(.{43})$/.exec(secret)?.[1] ?? expect.unreachable('a token without a secret');
    const { pool } = server.data.store;
    const kept = [
      await pool.query('select * from api_tokens'),
      await pool.query('select * from audit_entries'),
      await pool.query('select * from idempotency_keys'),
    ].map(({ rows }) => JSON.stringify(rows));
    const as = world.office.cookies['security-administrator'];
    kept.push(await (await server.send('GET', '/api/v1/api-tokens', { as })).text());
    for (const text of kept) expect(text).not.toContain(own);
  });

  it('leaves its trace: when and from where it was last used, what it changed, what it was refused', async () => {
    const made = await make(['records:write', 'plans:read']);
    const record = { fields: { date: '2026-03-02', topic: '接口登记', attendees: '12人次', kind: '培训' } };
    const sent = { ...bearer(made.secret), body: record };
    await must(server.send('POST', '/api/v1/ledgers/training/records', sent), 201);
    expect((await call(made.secret, '/audit')).status).toBe(403);
    const admins = await signInAdministrators(server);
    const trail = async (query: string) =>
      (
        await must<{ items: object[] }>(
          server.send('GET', `/api/v1/audit?${query}`, { as: admins['audit-administrator'] }),
          200,
        )
      ).items;
    const mine = { actor: 'api:协同办公系统' };
    expect((await trail('action=record.create'))[0]).toMatchObject({ ...mine, role: 'preparer' });
    expect((await trail('action=audit.search&outcome=refused'))[0]).toMatchObject(mine);
    const { items } = await must<{ items: { id: string; lastUsedAt: string; lastUsedFrom: string }[] }>(
      server.send('GET', '/api/v1/api-tokens', { as: admins['security-administrator'] }),
      200,
    );
    const used = items.find(({ id }) => id === made.token.id);
    expect([used?.lastUsedAt, used?.lastUsedFrom]).toEqual([server.clock.now.toISOString(), '-']);
  });

  it('of an office that was closed does not work', async () => {
    const { secret } = await make(['rules:read'], finance);
    expect((await call(secret, '/rules')).status).toBe(200);
    await server.data.store.pool.query('update tenants set closed_at = now() where tenant = $1', [finance]);
    expect((await call(secret, '/rules')).status).toBe(401);
  });
});
