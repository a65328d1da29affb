import { connect } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { operationalErrors } from '../../src/base/operational-error.ts';
import { allEndpoints } from '../../src/contract/all-endpoints.ts';
import { routes } from '../../src/server/routes.ts';
import { serve } from '../../src/server/serve.ts';
import { defaultServerSettings } from '../../src/server/server-settings.ts';
import { timeOrderedId } from '../../src/services/data/time-ordered-id.ts';
import { startTestOffice } from './ready-office.ts';
import { PASSWORD, setUpOffice, type TestOffice } from './test-office.ts';
import { must, quietOperator, startTestServer, type TestServer } from './test-server.ts';

let server: TestServer;
let office: TestOffice;

beforeAll(async () => {
  ({ server, office } = await startTestOffice({ signInsPerMinute: 60 }));
}, 180_000);
afterAll(() => server.close(), 180_000);

const problemOf = async (answer: Promise<Response>) => {
  const response = await answer;
  return { response, problem: (await response.json()) as Record<string, unknown> };
};

it('answers every endpoint of the interface by one route', () => {
  const ids = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id).sort();
  expect(ids(routes.map(({ endpoint }) => endpoint))).toEqual(ids(allEndpoints));
});

describe('errors', () => {
  it('are problem+json in both languages, with the code of the table, the status and the request id', async () => {
    const { response, problem } = await problemOf(server.send('GET', '/api/v1/session'));
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(problem).toMatchObject({
      type: 'urn:mingji:error:not_signed_in',
      code: 'not_signed_in',
      status: 401,
      title: operationalErrors.not_signed_in.meaning.zh,
      requestId: response.headers.get('x-request-id'),
    });
    expect(Object.keys(problem['texts'] as object)).toEqual(['zh', 'en']);
  });

  it('speak English where that is asked for first', async () => {
    const headers = { 'accept-language': 'en-GB, zh;q=0.5' };
    const { problem } = await problemOf(server.send('GET', '/api/v1/session', { headers }));
    expect(problem['title']).toBe(operationalErrors.not_signed_in.meaning.en);
  });

  it('of form name every fault and its place at once', async () => {
    const as = office.cookies['system-administrator'];
    const body = { name: '!', displayName: '', tenant: 'x', password: 'y', more: 1 };
    const { problem } = await problemOf(server.send('POST', '/api/v1/accounts', { as, body }));
    const places = (problem['faults'] as { at: string }[]).map(({ at }) => at);
    expect(places).toEqual(expect.arrayContaining(['body.name', 'body.displayName', 'body.tenant', 'body']));
  });

  it('of an address that does not exist are the same kind', async () => {
    expect((await problemOf(server.send('GET', '/nowhere'))).problem).toMatchObject({
      code: 'resource_not_found',
      status: 404,
    });
  });

  it('that nobody foresaw are told generically, and logged whole', async () => {
    const broken = await startTestServer();
    await broken.data.store.pool.query('drop table accounts cascade');
    const { response, problem } = await problemOf(broken.send('GET', '/api/v1/setup'));
    expect(response.status).toBe(500);
    expect(JSON.stringify(problem)).not.toContain('accounts');
    expect(broken.log.find(({ event }) => event === 'fault')?.['stack']).toContain('accounts');
    await broken.close();
  });
});

describe('requests', () => {
  it('of another site are refused, whoever is signed in', async () => {
    const as = office.cookies.reader;
    const from = async (headers: Record<string, string>) =>
      (await server.send('DELETE', '/api/v1/sessions/x', { as, headers })).status;
    expect(await from({ 'sec-fetch-site': 'cross-site' })).toBe(403);
    expect(await from({ 'sec-fetch-site': 'same-site' })).toBe(403);
    expect(await from({ origin: 'https://elsewhere.example', host: 'here.example' })).toBe(403);
    expect(await from({ origin: 'null', host: 'here.example' })).toBe(403);
    expect(await from({ origin: 'http://here.example', host: 'here.example', 'sec-fetch-site': 'same-origin' })).toBe(
      400,
    );
  });

  it('with a body that a form could send are refused', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', '']) {
      const headers = { 'content-type': type };
      const answer = await server.send('POST', '/api/v1/session', {
        body: { name: 'yuedu', password: PASSWORD },
        headers,
      });
      expect([type, answer.status]).toEqual([type, 415]);
    }
  });

  it('over a megabyte are refused while they come', async () => {
    const body = { name: 'yuedu', password: 'x'.repeat(2_000_000) };
    expect((await server.send('POST', '/api/v1/session', { body })).status).toBe(413);
  });

  it('to sign in are limited by address, and told when to come again', async () => {
    const body = { name: 'nobody-here', password: 'x' };
    const answers: Response[] = [];
    for (let attempt = 0; attempt < 60; attempt += 1)
      answers.push(await server.send('POST', '/api/v1/session', { body }));
    const last = answers.at(-1);
    expect(last?.status).toBe(429);
    expect(last?.headers.get('retry-after')).toBe('60');
    server.wait(1);
    expect((await server.send('POST', '/api/v1/session', { body })).status).toBe(401);
  });

  it('that try accounts, rights or limits stand in the log as security events, by the same id as in the audit trail', async () => {
    server.log.length = 0;
    const wrong = await server.send('POST', '/api/v1/session', { body: { name: 'yuedu', password: 'Wrong-2026' } });
    await server.send('GET', '/api/v1/audit', { as: office.cookies.reader });
    await server.send('GET', '/api/v1/plans', { headers: { authorization: 'Bearer mj_x_y_z' } });
    await server.send('DELETE', '/api/v1/session', {
      as: office.cookies.reader,
      headers: { 'sec-fetch-site': 'cross-site' },
    });
    const events = server.log.filter(({ event }) => event === 'security');
    expect(events.map(({ code }) => code)).toEqual([
      'credentials_wrong',
      'not_allowed',
      'token_invalid',
      'cross_site_request',
    ]);
    expect(events[0]).toMatchObject({ level: 'warning', requestId: wrong.headers.get('x-request-id') });
    expect(JSON.stringify(server.log)).not.toMatch(/yuedu|mj_x/);
  });

  it('leave one line in the log, without names, addresses or ids', async () => {
    server.log.length = 0;
    await server.send('DELETE', '/api/v1/sessions/0195a0b0-0000-7000-8000-000000000001?x=yuedu', {
      as: office.cookies.reader,
    });
    expect(server.log).toHaveLength(1);
    expect(server.log[0]).toMatchObject({
      event: 'request',
      method: 'DELETE',
      route: '/api/v1/sessions/:id',
      status: 404,
    });
    expect(JSON.stringify(server.log)).not.toMatch(/yuedu|0195a0b0/);
  });
});

describe('answers', () => {
  it('forbid browsers what they must not do with them', async () => {
    const { headers } = await server.send('GET', '/api/v1/setup');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('strict-transport-security')).toBeNull();
  });

  it('let no page of another origin read them, also when it asks', async () => {
    const headers = { origin: 'https://elsewhere.example', 'access-control-request-method': 'GET' };
    for (const method of ['GET', 'OPTIONS']) {
      const answer = await server.send(method, '/api/v1/setup', { headers });
      expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
    }
  });

  it('of an https origin keep browsers to it, and the cookie with it', async () => {
    const secure = await startTestServer({ origin: 'https://jixiao.example.cn' });
    await setUpOffice(secure);
    const answer = await secure.send('POST', '/api/v1/session', { body: { name: 'yuedu', password: PASSWORD } });
    expect(answer.headers.get('strict-transport-security')).toContain('max-age');
    expect(answer.headers.get('set-cookie')).toMatch(
      /^__Host-mingji=[^;]+; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    );
    await secure.close();
  });
});

describe('the description of the interface', () => {
  it('is OpenAPI 3.1 and holds every route with its answers and errors', async () => {
    const document = await must<{
      openapi: string;
      paths: Record<string, Record<string, { operationId: string; responses: object }>>;
    }>(server.send('GET', '/api/v1/openapi.json'), 200);
    expect(document.openapi).toBe('3.1.0');
    const operations = Object.values(document.paths).flatMap((path) => Object.values(path));
    expect(operations.map(({ operationId }) => operationId).sort()).toEqual(
      routes.map(({ endpoint }) => endpoint.id).sort(),
    );
    for (const { responses } of operations) expect(Object.keys(responses).length).toBeGreaterThan(2);
  });

  it('is a page too, which needs nothing from anywhere', async () => {
    const answer = await server.send('GET', '/api/v1/');
    const html = await answer.text();
    expect(html).toContain('openapi.json');
    expect(html).not.toMatch(/<script|src=|https?:\/\//);
    expect(answer.headers.get('content-security-policy')).toMatch(/style-src 'sha256-/);
    for (const { endpoint } of routes) expect(html).toContain(`id="${endpoint.id}"`);
  });
});

describe('the running server', () => {
  it('is live and ready, says when it stops, and lets what is under way come to its end', async () => {
    const parts = {
      data: server.data,
      papers: server.papers,
      jobs: server.jobs,
      operator: quietOperator,
      routes,
      settings: defaultServerSettings,
      log: () => undefined,
      now: () => new Date(),
    };
    let onRequest = (): void => undefined;
    const newId = (): string => {
      onRequest();
      return timeOrderedId();
    };
    const running = await serve({ ...parts, newId, version: '0.0.0' }, { host: '127.0.0.1', port: 0 });
    expect(await (await fetch(`${running.url}/health/live`)).json()).toEqual({ status: 'live' });
    expect((await fetch(`${running.url}/health/ready`)).status).toBe(200);
    const { port } = new URL(running.url);
    const arrived = new Promise<void>((resolve) => {
      onRequest = resolve;
    });
    const slow = connect(Number(port), '127.0.0.1');
    const body = JSON.stringify({ name: 'yuedu', password: PASSWORD });
    const head = `POST /api/v1/session HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n`;
    slow.write(head + body.slice(0, 10));
    await arrived;
    await setImmediate();
    const stopped = running.stop();
    slow.write(body.slice(10));
    const answer = await new Promise<string>((resolve) => slow.once('data', (data) => resolve(data.toString())));
    expect(answer).toMatch(/^HTTP\/1.1 201/);
    slow.destroy();
    await stopped;
    await expect(fetch(`${running.url}/health/live`)).rejects.toThrow();
  });

  it('says that it is not ready while it stops', async () => {
    server.state.stopping = true;
    expect((await server.send('GET', '/health/ready')).status).toBe(503);
    expect((await server.send('GET', '/api/v1/setup')).status).toBe(503);
    server.state.stopping = false;
  });
});
