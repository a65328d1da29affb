// The server as a process of its own, for tests that kill it.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Role } from '../../src/model/role.ts';
import { programScript } from '../support/program.ts';
import { PASSWORD, region, setUpOfYunchuan } from './test-office.ts';

export interface ServerProcess {
  readonly url: string;
  readonly child: ChildProcess;
}

/** Starts it on the data of a folder, on a port of its own; gives the address that it prints. */
export async function startProcess(folder: string): Promise<ServerProcess> {
  const script = join(folder, 'serve.mjs');
  writeFileSync(script, programScript);
  const words = [script, 'serve', '--data', join(folder, 'data'), '--port', '0'];
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'ignore'] });
  const [line] = (await once(child.stdout as NonNullable<typeof child.stdout>, 'data')) as [Buffer];
  return { url: line.toString().split('\n')[0] ?? '', child };
}

/** Ends it with a signal and gives its exit code; null where the signal ended it. */
export async function endProcess(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) {
    child.kill(signal);
    await once(child, 'exit');
  }
  return child.exitCode;
}

export type Client = ReturnType<typeof clientOf>;

/** Requests to it over its socket. */
export function clientOf({ url }: ServerProcess) {
  return async (method: string, path: string, body?: object, as?: string, etag?: string) => {
    const isFile = body instanceof Uint8Array;
    const response = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: {
        ...(as !== undefined && { cookie: as }),
        ...(body && { 'content-type': isFile ? 'application/octet-stream' : 'application/json' }),
        ...(path.endsWith('/role') && { 'if-match': '"1"' }),
        ...(etag !== undefined && { 'if-match': etag }),
      },
      ...(body && { body: isFile ? Buffer.from(body) : JSON.stringify(body) }),
    });
    const text = await response.text();
    const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? '';
    const etagOf = response.headers.get('etag') ?? '';
    return {
      status: response.status,
      cookie,
      etag: etagOf,
      text,
      json: text.startsWith('{') ? JSON.parse(text) : undefined,
    };
  };
}

/** Sets the county up with one office; `hire` gives an account of a role and the cookie of whoever works under it. */
export async function setUpCounty(
  send: Client,
  office: { readonly unit: string; readonly name: string; readonly kind: 'department' | 'finance' },
) {
  const signIn = async (name: string, password: string) => (await send('POST', '/session', { name, password })).cookie;
  const first = 'Erste-Mal-2026';
  await send('POST', '/setup', setUpOfYunchuan);
  const system = await signIn('xitong', `${PASSWORD}-s`);
  const security = await signIn('anquan', `${PASSWORD}-a`);
  const open = (one: typeof office) => send('POST', '/offices', { region: '130999', parent: region, ...one }, system);
  await open(office);
  return {
    open,
    async hire(name: string, unit: string, role: Role): Promise<string> {
      const person = { name, displayName: name, tenant: `130999/${unit}`, password: first };
      const { json } = await send('POST', '/accounts', person, system);
      await send('PUT', `/accounts/${json.id}/role`, { role }, security);
      const begun = await signIn(name, first);
      await send('PUT', '/session/password', { current: first, next: PASSWORD }, begun);
      return signIn(name, PASSWORD);
    },
  };
}

/** Sets the county up with one office and one person, and gives that person's cookie. */
export async function setUpPerson(
  send: Client,
  office: { readonly unit: string; readonly name: string; readonly kind: 'department' | 'finance' },
  role: Role,
): Promise<string> {
  return (await setUpCounty(send, office)).hire('renyuan', office.unit, role);
}
