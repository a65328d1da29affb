import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { finance, PASSWORD, region, setUpOfYunchuan } from './test-office.ts';
import { paper, zipOfPapers } from './test-papers.ts';

const folder = mkdtempSync(join(tmpdir(), 'mingji-serve-'));
const main = new URL('../../src/main.ts', import.meta.url).href;
let running: ChildProcess | undefined;

afterAll(async () => {
  if (running) await end(running, 'SIGTERM');
  rmSync(folder, { recursive: true, force: true });
});

/** The server as a process of its own; gives the address that it prints. */
async function start(): Promise<{ readonly url: string; readonly child: ChildProcess }> {
  const script = join(folder, 'serve.mjs');
  writeFileSync(script, `import { run } from ${JSON.stringify(main)}; await run(process.argv.slice(2));`);
  const words = [script, 'serve', '--data', join(folder, 'data'), '--port', '0'];
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'ignore'] });
  running = child;
  const [line] = (await once(child.stdout as NonNullable<typeof child.stdout>, 'data')) as [Buffer];
  return { url: line.toString().split('\n')[0] ?? '', child };
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) {
    child.kill(signal);
    await once(child, 'exit');
  }
  return child.exitCode;
}

function client(url: string) {
  return async (method: string, path: string, body?: object, as?: string) => {
    const isFile = body instanceof Uint8Array;
    const response = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: {
        ...(as !== undefined && { cookie: as }),
        ...(body && { 'content-type': isFile ? 'application/octet-stream' : 'application/json' }),
        ...(path.endsWith('/role') && { 'if-match': '"1"' }),
      },
      ...(body && { body: isFile ? Buffer.from(body) : JSON.stringify(body) }),
    });
    const text = await response.text();
    const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? '';
    return { status: response.status, cookie, text, json: text.startsWith('{') ? JSON.parse(text) : undefined };
  };
}

describe('the server as a process', () => {
  it('loses nothing that it has acknowledged when it is killed amid a batch, and finishes the batch by itself', async () => {
    const first = await start();
    const send = client(first.url);
    const signIn = async (name: string, password: string) =>
      (await send('POST', '/session', { name, password })).cookie;
    await send('POST', '/setup', setUpOfYunchuan);
    const system = await signIn('xitong', `${PASSWORD}-s`);
    const security = await signIn('anquan', `${PASSWORD}-a`);
    const bureau = { region: '130999', unit: '101', name: '云川县财政局', kind: 'finance', parent: region };
    await send('POST', '/offices', bureau, system);
    const person = { name: 'caizheng', displayName: '财政', tenant: finance, password: 'Erste-Mal-2026' };
    const { json } = await send('POST', '/accounts', person, system);
    await send('PUT', `/accounts/${json.id}/role`, { role: 'finance-reviewer' }, security);
    const begun = await signIn('caizheng', 'Erste-Mal-2026');
    await send('PUT', '/session/password', { current: 'Erste-Mal-2026', next: PASSWORD }, begun);
    const as = await signIn('caizheng', PASSWORD);
    const papers = zipOfPapers(Array.from({ length: 150 }, () => paper()));
    const batch = await send('POST', '/reviews?title=t&fileName=t.zip', papers, as);
    expect(batch.status).toBe(202);
    let done = 0;
    while (done < 5) done = (await send('GET', `/reviews/${batch.json.id}`, undefined, as)).json.done;
    await end(first.child, 'SIGKILL');

    const second = await start();
    const again = client(second.url);
    const seen = await again('GET', `/reviews/${batch.json.id}`, undefined, as);
    expect(seen.json.done).toBeGreaterThanOrEqual(done);
    await again('GET', `/reviews/${batch.json.id}/events`, undefined, as);
    const finished = await again('GET', `/reviews/${batch.json.id}`, undefined, as);
    expect(finished.json).toMatchObject({ state: 'finished', total: 150, done: 150, failed: 0 });
    expect(await end(second.child, 'SIGTERM')).toBe(0);
  }, 180_000);
});
