import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { forms } from '../../src/forms/forms.ts';
import { writers } from './round-trip.ts';
import { sampleForm } from './sample-forms.ts';

test('every form has the same bytes in another process, another time zone and another order', async () => {
  const child = join(import.meta.dirname, 'hashes-child.ts');
  const { stdout, stderr } = spawnSync(process.execPath, [child], {
    encoding: 'utf8',
    env: { ...process.env, TZ: 'America/New_York', LANG: 'de_DE.UTF-8' },
  });
  expect(stderr).toBe('');
  const theirs = JSON.parse(stdout) as Record<string, string>;
  for (const form of forms) {
    const filled = await sampleForm(form);
    for (const type of ['docx', 'xlsx', 'pdf'] as const) {
      const hash = createHash('sha256').update(writers[type](filled)).digest('hex');
      expect(theirs[`${form.id}.${type}`], `${form.id}.${type}`).toBe(hash);
    }
  }
}, 60_000);
