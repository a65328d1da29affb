import { expect, it } from 'vitest';
import { readWebFiles } from '../../src/server/web/web-files.ts';

/** Issue 7: what everybody loads before the first page, compressed as it travels. Everything else is loaded where it is needed. */
const BAR = 500_000;
/** Signing in needs far less, and somebody waits for it every morning. */
const SIGN_IN_BAR = 250_000;

/** The bytes of the scripts that lines of the page name. */
function weightOf(lines: readonly string[]): number {
  const scripts = new Set(lines.flatMap((line) => line.match(/assets\/[^"]+\.js/g) ?? []));
  const sizes = [...scripts].map((path) => web?.files.get(path)?.gzip?.length ?? 0);
  expect(sizes.length).toBeGreaterThan(0);
  expect(Math.min(...sizes)).toBeGreaterThan(0);
  return sizes.reduce((sum, size) => sum + size, 0);
}

const web = readWebFiles();
if (!web) throw new Error('The web application is not built: npm run build');
const lines = web.index.split('\n');

it('loads less than 500 kB of script, gzipped, before the first page', () => {
  expect(weightOf(lines)).toBeLessThan(BAR);
});

it('loads less than 250 kB of it before somebody can sign in', () => {
  const forEverybody = lines.filter((line) => !line.includes('data-for='));
  expect(forEverybody.length).toBeLessThan(lines.length);
  expect(weightOf(forEverybody)).toBeLessThan(SIGN_IN_BAR);
});
