import { expect, it } from 'vitest';
import { pageFor } from '../../src/server/web/answer-web.ts';
import { readWebFiles } from '../../src/server/web/web-files.ts';

/** Issue 7: what everybody loads before the first page, compressed as it travels. Everything else is loaded where it is needed. */
const BAR = 500_000;
/** Lists need neither the component library's table nor forms that are opened later. */
const LIST_BAR = 400_000;
/** Signing in needs far less, and somebody waits for it every morning. */
const SIGN_IN_BAR = 250_000;
/** A browser asks for six at a time. */
const FILES_BAR = 18;

const web = readWebFiles();
if (!web) throw new Error('The web application is not built: npm run build');
const { index, files } = web;

/** The scripts that the page at an address names in advance. */
const scriptNames = (path: string, isSignedIn: boolean): readonly string[] => [
  ...new Set(pageFor(index, path, isSignedIn).match(/assets\/[^"]+\.js/g) ?? []),
];

/** Their compressed sizes. */
const scriptsOf = (path: string, isSignedIn: boolean): readonly number[] =>
  scriptNames(path, isSignedIn).map((name) => files.get(name)?.gzip?.length ?? Number.NaN);

const sum = (sizes: readonly number[]): number => sizes.reduce((total, size) => total + size, 0);

it.each(['/', '/plans', '/plans/1', '/ledgers', '/ledgers/visits', '/papers/1', '/review', '/monitoring/1'])(
  'loads less than 500 kB of script, gzipped and in few files, before somebody who is signed in can use %s',
  (path) => {
    const sizes = scriptsOf(path, true);
    expect(sum(sizes)).toBeLessThan(BAR);
    expect(sizes.length).toBeLessThan(FILES_BAR);
    expect(sum(sizes)).toBeGreaterThan(sum(scriptsOf(path, false)));
  },
);

it.each(['/plans', '/ledgers', '/review'])('loads less than 400 kB of it before the list at %s can be used', (path) => {
  expect(sum(scriptsOf(path, true))).toBeLessThan(LIST_BAR);
});

it('loads less than 250 kB of it before somebody can sign in', () => {
  expect(sum(scriptsOf('/', false))).toBeLessThan(SIGN_IN_BAR);
});

it('names the code of a page together with the first script, and only there', () => {
  const named = (path: string): boolean => /\/plans-page-[^"]+\.js/.test(pageFor(index, path, true));
  expect(['/plans', '/plans/1', '/', '/ledgers'].map(named)).toEqual([true, false, false, false]);
});

it('begins with React in a file of its own, which a watched browser reads again for each error that React makes as it begins', () => {
  const hasReact = (name: string): boolean =>
    Buffer.from(files.get(name)?.bytes ?? []).includes('https://react.dev/errors/');
  const [react, ...others] = scriptNames('/', false).filter(hasReact);
  expect(react).toMatch(/\/react-/);
  expect(others).toEqual([]);
});

it('has no script that waits for one that waits for it: what such scripts share would not be there when it is first used, and the page stays blank', () => {
  const scripts = [...files].filter(([name]) => name.endsWith('.js'));
  const imports = new Map(
    scripts.map(([name, { bytes }]) => [
      name,
      [...new TextDecoder().decode(bytes).matchAll(/(?:from|import)"\.\/([\w.-]+\.js)"/g)].map(
        (match) => `assets/${match[1]}`,
      ),
    ]),
  );
  const reached = (from: string, seen = new Set<string>()): Set<string> => {
    for (const next of imports.get(from) ?? []) if (!seen.has(next)) reached(next, seen.add(next));
    return seen;
  };
  expect([...imports.values()].flat().length).toBeGreaterThan(scripts.length);
  expect([...imports.keys()].filter((name) => reached(name).has(name))).toEqual([]);
});
