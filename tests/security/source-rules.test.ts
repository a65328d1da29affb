import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sourceFiles, webFiles } from '../../tools/layers.ts';

const isProduct = ({ path }: { readonly path: string }): boolean => !/\.test\.tsx?$/.test(path);
const server = sourceFiles().filter(isProduct);
const web = webFiles().filter(isProduct);
const all = [...server, ...web];

/** The files that hold the pattern, for facts about the source that no request can show. */
const holding = (files: typeof all, pattern: RegExp): string[] =>
  files.filter(({ text }) => pattern.test(text)).map(({ path }) => path);

describe('the source', () => {
  it('makes no code while it runs', () => {
    expect(holding(all, /\beval\(|new Function\(|node:vm\b|setTimeout\(\s*['"`]/)).toEqual([]);
  });

  it('starts other programs by name and arguments, never through a shell', () => {
    expect(
      holding(server, /shell:\s*true|\bexecSync\(|import \{[^}]*\bexec\b[^}]*\} from 'node:child_process'/),
    ).toEqual([]);
  });

  it('puts text into a page as text: nothing is written as HTML by hand', () => {
    const pattern = /dangerouslySetInnerHTML|innerHTML|outerHTML|document\.write|insertAdjacentHTML|javascript:/;
    expect(holding(web, pattern)).toEqual([]);
  });

  it('draws nothing from Math.random', () => {
    expect(holding(all, /Math\.random/)).toEqual([]);
  });

  it('encrypts with AES-256-GCM alone', () => {
    expect(holding(server, /createCipheriv/)).toEqual(['services/access/secret-seal.ts']);
    const text = server.find(({ path }) => path === 'services/access/secret-seal.ts')?.text ?? '';
    expect([...new Set([...text.matchAll(/create(?:Dec|C)ipheriv\('([^']+)'/g)].map(([, name]) => name))]).toEqual([
      'aes-256-gcm',
    ]);
  });

  it('hashes with SHA-2; SHA-1 stands in RFC 6238 alone, and nothing is MD5', () => {
    const names = (text: string): string[] =>
      [...text.matchAll(/create(?:Hash|Hmac)\('(\w+)'/g)].map(([, name]) => name ?? '');
    const weak = server.flatMap(({ path, text }) =>
      names(text)
        .filter((name) => !/^sha(?:256|384|512)$/.test(name))
        .map((name) => `${path} ${name}`),
    );
    expect(weak).toEqual(['services/access/one-time-code.ts sha1']);
  });

  it('opens no WebSocket, frame, plug-in or message from another window', () => {
    expect(
      holding(web, /WebSocket|postMessage|addEventListener\('message'|<iframe|<object|<embed|RTCPeerConnection/),
    ).toEqual([]);
  });

  it('keeps in the browser the language and drafts that were not saved, and nothing else', () => {
    expect(holding(web, /localStorage|sessionStorage|indexedDB|document\.cookie/).sort()).toEqual([
      'lib/draft/use-draft.ts',
      'lib/language/language.tsx',
    ]);
  });

  it('builds SQL out of parameters: raw text comes from migrations and constants', () => {
    const raw = holding(server, /sql\.raw\(|pool\.query\(\s*`[^`]*\$\{/).filter(
      (path) => !path.startsWith('store/migrations/'),
    );
    for (const path of raw) expect([path, path.startsWith('store/')]).toEqual([path, true]);
  });

  it('is its own: pages load nothing from another host', () => {
    const index = readFileSync(new URL('../../web/index.html', import.meta.url), 'utf8');
    expect(index).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
  });
});
