import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildApp } from '../../src/server/app.ts';
import { routes } from '../../src/server/routes.ts';
import type { LogEntry } from '../../src/server/server-log.ts';
import { defaultServerSettings, type ServerSettings } from '../../src/server/server-settings.ts';
import { timeOrderedId } from '../../src/services/data/time-ordered-id.ts';
import { workOnJobs } from '../../src/services/jobs/work-on-jobs.ts';
import { startPool } from '../../src/services/reading/pool.ts';
import type { Operator } from '../../src/services/settings/operator.ts';
import { layReady, openReady } from '../support/ready-folder.ts';

export interface Sent {
  /** The session cookie, as signIn gives it. */
  readonly as?: string | undefined;
  /** An object is sent as JSON, bytes as a file. */
  readonly body?: object | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An operator who has decided nothing. */
export const quietOperator: Operator = { webhooks: [], daysBefore: [], firstPasswordHours: 72, noticeDays: 365 };

/** How any server is asked, in this process or over a socket. */
export function askedThrough(ask: (path: string, request: RequestInit) => Promise<Response>) {
  const send = (method: string, path: string, { as, body, headers }: Sent = {}): Promise<Response> => {
    const isFile = body instanceof Uint8Array;
    return ask(path, {
      method,
      headers: {
        ...(as !== undefined && { cookie: as }),
        ...(body && { 'content-type': isFile ? 'application/octet-stream' : 'application/json' }),
        ...headers,
      },
      ...(body && { body: isFile ? Buffer.from(body) : JSON.stringify(body) }),
    });
  };
  /** Signs in and gives the cookie. Throws with the answer where that fails. */
  const signIn = async (name: string, password: string, code?: string): Promise<string> => {
    const answer = await send('POST', '/api/v1/session', { body: { name, password, ...(code && { code }) } });
    const cookie = answer.headers.get('set-cookie')?.split(';')[0];
    if (answer.status !== 201 || !cookie) throw new Error(`signIn ${name}: ${answer.status} ${await answer.text()}`);
    return cookie;
  };
  return { send, signIn };
}

/** The server over a database of its own, called without a socket, with a clock that the test sets. `lay` lays out what it begins with. */
export async function startTestServer(
  settings: Partial<ServerSettings> = {},
  chosen: Partial<Operator> = {},
  lay = layReady,
) {
  const folder = mkdtempSync(join(tmpdir(), 'mingji-test-'));
  const data = await openReady(folder, lay);
  const backup = { folder: join(folder, 'backups'), at: '02:30', keep: 2 };
  const operator: Operator = { ...quietOperator, daysBefore: [7, 3, 1], backup, ...chosen };
  const papers = startPool();
  const faults: unknown[] = [];
  const clock = { now: new Date() };
  const jobs = await workOnJobs({
    data,
    papers,
    now: () => clock.now,
    operator,
    alone: true,
    quiet: true,
    onFault: (error) => faults.push(error),
  });
  const log: LogEntry[] = [];
  const state = { stopping: false };
  const app = buildApp({
    data,
    papers,
    jobs,
    operator,
    routes,
    settings: { ...defaultServerSettings, signInsPerMinute: 100_000, requestsPerMinute: 1_000_000, ...settings },
    log: (entry) => log.push(entry),
    now: () => clock.now,
    newId: timeOrderedId,
    version: '0.0.0',
    isStopping: () => state.stopping,
    stopping: new AbortController().signal,
  });

  const asked = askedThrough(async (path, request) => app.request(path, request));
  const stop = async (): Promise<void> => {
    await jobs.end();
    await papers.end();
    await data.close();
  };

  return {
    folder,
    operator,
    data,
    papers,
    jobs,
    faults,
    clock,
    log,
    state,
    ...asked,
    /** Lets time pass, in minutes. */
    wait: (minutes: number) => {
      clock.now = new Date(clock.now.getTime() + minutes * 60_000);
    },
    /** Ends it and leaves its folder. */
    stop,
    async close() {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export type TestServer = Awaited<ReturnType<typeof startTestServer>>;

/** Sends, demands the status, and gives the JSON of the answer. */
export async function must<T = Record<string, unknown>>(answer: Promise<Response>, status: number): Promise<T> {
  const response = await answer;
  const text = await response.text();
  if (response.status !== status) throw new Error(`${response.status} instead of ${status}: ${text}`);
  return (text === '' ? undefined : JSON.parse(text)) as T;
}
