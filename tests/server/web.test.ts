import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { answerWeb } from '../../src/server/web/answer-web.ts';
import { readWebFiles, type WebFiles } from '../../src/server/web/web-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'mingji-web-'));
mkdirSync(join(folder, 'assets'));
writeFileSync(join(folder, 'index.html'), '<script nonce="__NONCE__"></script><link nonce="__NONCE__">');
writeFileSync(join(folder, 'mark.svg'), '<svg/>');
writeFileSync(join(folder, 'favicon.ico'), 'icon');
writeFileSync(join(folder, 'assets', 'index-1a2b.js'), 'whole');
writeFileSync(join(folder, 'assets', 'index-1a2b.js.br'), 'br');
writeFileSync(join(folder, 'assets', 'index-1a2b.js.gz'), 'gz');
const web = readWebFiles(folder) as WebFiles;
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ask = (path: string, headers: Record<string, string> = {}) =>
  answerWeb(web, new Request(`http://x${path}`, { headers }));
const page = { accept: 'text/html,*/*' };

describe('the application', () => {
  it('is the answer to every address that a browser opens as a page', () => {
    for (const path of ['/', '/plans', '/plans/1?state=approved']) expect(ask(path, page)?.status).toBe(200);
  });

  it('has its mark where browsers look by themselves, also beside pages of the public and answers of the interface', () => {
    const icon = ask('/favicon.ico', { accept: 'image/*' });
    expect([icon?.status, icon?.headers.get('content-type')]).toEqual([200, 'image/x-icon']);
  });

  it('is no answer to the interface, to health, and to what is no page', () => {
    expect(ask('/api/v1/nothing', page)).toBeUndefined();
    expect(ask('/health/x', page)).toBeUndefined();
    expect(ask('/assets/gone.js', { accept: '*/*' })).toBeUndefined();
    expect(ask('/../package.json', { accept: '*/*' })).toBeUndefined();
  });

  it('lets nothing run but its own files, and styles with a word that is fresh each time', async () => {
    const nonces = new Set<string>();
    for (let time = 0; time < 3; time += 1) {
      const answer = ask('/', page);
      const policy = answer?.headers.get('content-security-policy') ?? '';
      expect(policy).toContain("script-src 'self';");
      expect(policy).not.toContain('unsafe');
      const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? '';
      expect(await answer?.text()).toBe(`<script nonce="${nonce}"></script><link nonce="${nonce}">`);
      nonces.add(nonce);
    }
    expect(nonces.size).toBe(3);
  });

  it('names what only somebody who is signed in needs to nobody else, and what one page needs there alone', async () => {
    const mark = (name: string, marks: string): string => `    <link href="/${name}.js"${marks}>`;
    const signedIn = ' data-for="signed-in"';
    const marked = mkdtempSync(join(tmpdir(), 'mingji-web-'));
    writeFileSync(
      join(marked, 'index.html'),
      [
        '<head>',
        mark('all', ''),
        mark('inner', signedIn),
        mark('plan', `${signedIn} data-page="/plans/:id"`),
        '</head>',
      ].join('\n'),
    );
    const own = readWebFiles(marked) as WebFiles;
    rmSync(marked, { recursive: true });
    const named = async (path: string, cookie: string) => {
      const answer = answerWeb(own, new Request(`http://x${path}`, { headers: { ...page, cookie } }));
      return (await answer?.text())?.match(/\w+(?=\.js)/g);
    };
    expect(await named('/plans/1', '')).toEqual(['all']);
    expect(await named('/plans/1', 'other=1; notmingji=2')).toEqual(['all']);
    expect(await named('/plans/1', 'other=1; mingji=2')).toEqual(['all', 'inner', 'plan']);
    expect(await named('/plans/1', '__Host-mingji=2')).toEqual(['all', 'inner', 'plan']);
    expect(await named('/plans', 'mingji=2')).toEqual(['all', 'inner']);
    expect(await named('/plans/1/edit', 'mingji=2')).toEqual(['all', 'inner']);
  });

  it('gives its files compressed as the browser takes them, to be kept for ever where the name holds a hash', async () => {
    const as = async (accepts: string) => ask('/assets/index-1a2b.js', { 'accept-encoding': accepts })?.text();
    expect(await as('gzip, deflate, br')).toBe('br');
    expect(await as('gzip')).toBe('gz');
    expect(await as('identity')).toBe('whole');
    expect(ask('/assets/index-1a2b.js')?.headers.get('cache-control')).toContain('immutable');
    expect(ask('/mark.svg')?.headers.get('cache-control')).toBe('no-cache');
  });
});
