import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from 'node:tls';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { routes } from '../../src/server/routes.ts';
import { type RunningServer, serve } from '../../src/server/serve.ts';
import { defaultServerSettings } from '../../src/server/server-settings.ts';
import { timeOrderedId } from '../../src/services/data/time-ordered-id.ts';
import { selfSigned } from '../support/self-signed.ts';
import { PASSWORD, setUpOfYunchuan } from './test-office.ts';
import { must, quietOperator, startTestServer, type TestServer } from './test-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'mingji-tls-'));
const made = selfSigned();
const files = { cert: join(folder, 'cert.pem'), key: join(folder, 'key.pem') };
let server: TestServer;
let running: RunningServer;

const start = (certificate: typeof files): Promise<RunningServer> =>
  serve(
    {
      ...{ data: server.data, papers: server.papers, jobs: server.jobs, operator: quietOperator },
      ...{ routes, settings: { ...defaultServerSettings, encrypts: true }, log: () => undefined },
      ...{ now: () => new Date(), newId: timeOrderedId, version: '0.0.0', web: undefined },
    },
    { host: '127.0.0.1', port: 0, certificate },
  );

beforeAll(async () => {
  writeFileSync(files.cert, made.cert);
  writeFileSync(files.key, made.key);
  server = await startTestServer();
  await must(server.send('POST', '/api/v1/setup', { body: setUpOfYunchuan }), 201);
  running = await start(files);
}, 180_000);
afterAll(async () => {
  await running.stop();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
}, 180_000);

/** A request that trusts the certificate of the test and no other. */
function send(
  path: string,
  body?: object,
): Promise<{ readonly status: number; readonly headers: NodeJS.Dict<string | string[]> }> {
  const { port } = new URL(running.url);
  return new Promise((resolve, reject) => {
    const options = { port, path, ca: made.cert, servername: 'localhost', host: '127.0.0.1' };
    const headers = { 'content-type': 'application/json' };
    const asked = request(
      { ...options, method: body ? 'POST' : 'GET', headers, checkServerIdentity: () => undefined },
      (answer) => {
        answer.resume().on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers }));
      },
    );
    asked.on('error', reject);
    asked.end(body && JSON.stringify(body));
  });
}

describe('a server with a certificate of the office', () => {
  it('encrypts, keeps browsers to it, and its cookie too', async () => {
    expect(running.url).toMatch(/^https:/);
    const { status, headers } = await send('/api/v1/session', { name: 'xitong', password: `${PASSWORD}-s` });
    expect(status).toBe(201);
    expect(headers['strict-transport-security']).toContain('max-age');
    expect(String(headers['set-cookie'])).toMatch(/^__Host-mingji=.*Secure/);
  });

  it('speaks nothing older than TLS 1.2, and no cipher without forward secrecy', async () => {
    const port = Number(new URL(running.url).port);
    const shake = (options: object): Promise<string> =>
      new Promise((resolve) => {
        const socket = connect({ port, host: '127.0.0.1', rejectUnauthorized: false, ...options }, () => {
          resolve(`${socket.getProtocol()}`);
          socket.destroy();
        });
        socket.on('error', () => resolve('refused'));
      });
    expect(await shake({ maxVersion: 'TLSv1.2' })).toBe('TLSv1.2');
    expect(await shake({})).toBe('TLSv1.3');
    expect(await shake({ minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'ALL:@SECLEVEL=0' })).toBe('refused');
    expect(await shake({ maxVersion: 'TLSv1.2', ciphers: 'AES128-GCM-SHA256' })).toBe('refused');
    expect(await shake({ maxVersion: 'TLSv1.2', ciphers: 'ECDHE-ECDSA-AES128-SHA' })).toBe('refused');
  });

  it('does not start with a key of another certificate, and says so', async () => {
    writeFileSync(join(folder, 'other.pem'), selfSigned().key);
    await expect(start({ ...files, key: join(folder, 'other.pem') })).rejects.toMatchObject({
      code: 'configuration_invalid',
    });
    await expect(start({ ...files, cert: join(folder, 'missing.pem') })).rejects.toThrow('missing.pem');
  });
});
