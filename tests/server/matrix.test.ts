import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Role, roleIds } from '../../src/model/role.ts';
import { allows } from '../../src/server/policy.ts';
import type { Route } from '../../src/server/route.ts';
import { routes } from '../../src/server/routes.ts';
import { examples, type World } from './matrix-examples.ts';
import { startTestOffice } from './ready-office.ts';
import type { TestOffice } from './test-office.ts';
import type { TestServer } from './test-server.ts';

let server: TestServer;
let office: TestOffice;
let world: World;

beforeAll(async () => {
  ({ server, office } = await startTestOffice());
  let count = 0;
  const fresh = (): string => {
    count += 1;
    return `9${String(count).padStart(5, '0')}`;
  };
  world = { server, office, fresh };
}, 60_000);
afterAll(() => server.close());

const closed = routes.filter(({ policy }) => policy !== 'everyone');
const method = ({ endpoint }: Route): string => endpoint.method.toUpperCase();

async function exampleOf({ endpoint }: Route, role: Role) {
  const make = examples[endpoint.id];
  if (!make) throw new Error(`The route ${endpoint.id} has no example in tests/server/matrix-examples.ts: add one.`);
  const { path, ...sent } = await make(world, role);
  return { path: `/api/v1${path}`, sent: { as: office.cookies[role], ...sent } };
}

const untouched = new Map<string, ReturnType<typeof exampleOf>>();

/** One example for all who are refused: they change nothing, so they can share it. It is one of somebody who may. */
function exampleToRefuse(route: Route) {
  const { id } = route.endpoint;
  const example = untouched.get(id) ?? exampleOf(route, roleThatMay(route));
  untouched.set(id, example);
  return example;
}

/** The route's own address with a parameter that has not its form, or a query or body that the contract does not know. */
function spoil(route: Route, path: string, sent: object) {
  const { params, query, body } = route.endpoint;
  if (query) return { path: `${path}${path.includes('?') ? '&' : '?'}limit=-1&unknown=1`, sent };
  if (body && !('kind' in body)) return { path, sent: { ...sent, body: { unknown: 1 } } };
  return params ? { path: `/api/v1${route.endpoint.path.replace(/:\w+/g, '!')}`, sent } : undefined;
}

const roleThatMay = ({ policy }: Route): Role => roleIds.find((role) => allows(policy, role)) ?? 'reader';

describe('every route', () => {
  it('is named once', () => {
    const names = routes.map(({ endpoint }) => endpoint.id);
    expect(new Set(names).size).toBe(names.length);
    const places = routes.map((route) => `${method(route)} ${route.endpoint.path}`);
    expect(new Set(places).size).toBe(places.length);
  });

  it('that is open to everyone is one of these', () => {
    const open = routes.filter(({ policy }) => policy === 'everyone').map(({ endpoint }) => endpoint.id);
    expect(open).toEqual(['installation.read', 'installation.set-up', 'demonstration.load', 'session.create']);
  });
});

describe.each(closed.map((route) => [route.endpoint.id, route] as const))('%s', (_, route) => {
  it('answers 401 where nobody is signed in, 400 to a request without its form', async () => {
    const { path, sent } = await exampleToRefuse(route);
    expect((await server.send(method(route), path, { ...sent, as: undefined })).status).toBe(401);
    expect((await server.send(method(route), path, { ...sent, as: 'mingji=invented' })).status).toBe(401);
    const spoilt = spoil(route, path, sent);
    if (spoilt) expect((await server.send(method(route), spoilt.path, spoilt.sent)).status).toBe(400);
  });

  it.each(roleIds.filter((role) => !allows(route.policy, role)))('answers 403 to %s', async (role) => {
    const { path, sent } = await exampleToRefuse(route);
    const answer = await server.send(method(route), path, { ...sent, as: office.cookies[role] });
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([403, 'not_allowed']);
  });

  it.each(roleIds.filter((role) => allows(route.policy, role)))('succeeds for %s', async (role) => {
    const { path, sent } = await exampleOf(route, role);
    const answer = await server.send(method(route), path, sent);
    const text = await answer.text();
    expect([answer.status, text]).toEqual([route.endpoint.answer.status, text]);
    const { schema, events, file } = route.endpoint.answer;
    if (schema && !events && !file) expect(schema.safeParse(JSON.parse(text)).error).toBeUndefined();
    if (route.endpoint.etag) expect(answer.headers.get('etag')).toMatch(/^"\d+"$/);
  });
});
