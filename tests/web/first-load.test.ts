import { expect, it } from 'vitest';
import { readWebFiles } from '../../src/server/web/web-files.ts';

/** Issue 7: what everybody loads before the first page, compressed as it travels. Everything else is loaded where it is needed. */
const BAR = 500_000;

it('loads less than 500 kB of script, gzipped, before the first page', () => {
  const web = readWebFiles();
  if (!web) throw new Error('The web application is not built: npm run build');
  const scripts = [...new Set(web.index.match(/assets\/[^"]+\.js/g))];
  const sizes = scripts.map((path) => web.files.get(path)?.gzip?.length ?? 0);
  expect(scripts.length).toBeGreaterThan(0);
  expect(Math.min(...sizes)).toBeGreaterThan(0);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(BAR);
});
