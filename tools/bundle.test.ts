import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundleTo } from './bundle.ts';

const root = join(import.meta.dirname, '..');
// Inside the repository, so that the packages are found.
const folder = mkdtempSync(join(root, 'node_modules', '.bundle-'));
beforeAll(() => bundleTo(folder));
afterAll(() => rmSync(folder, { recursive: true }));

test('programs that are started by their name stand where the module that starts them looks', () => {
  expect(existsSync(join(folder, 'services', 'reading', 'worker.js'))).toBe(true);
  expect(existsSync(join(folder, 'services', 'forms', 'pdf-child.js'))).toBe(true);
});

test('every module speaks of the place that it has in src', () => {
  const chunks = readdirSync(join(folder, 'chunks')).map((name) => readFileSync(join(folder, 'chunks', name), 'utf8'));
  const places = chunks.flatMap((chunk) => [...chunk.matchAll(/new URL\("([^"]+)", import\.meta\.url\)\.href/g)]);
  expect(places.map(([, place]) => place)).toContain('../services/reading/pool.js');
  expect(chunks.join('')).not.toContain('module-place:');
});

test('the bundle reads a paper in a worker', () => {
  const main = pathToFileURL(join(folder, 'main.js')).href;
  const program = `import('${main}').then(({ run }) => run(['read', 'samples/yunchuan-water-2025.docx', '--format', 'csv']))`;
  const csv = execFileSync(process.execPath, ['-e', program], { cwd: root, encoding: 'utf8' });
  expect(csv).toContain('管网巡查次数');
});
