import { rmSync } from 'node:fs';
import { expect, it } from 'vitest';
import { openReady } from './ready-folder.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** The number that initdb gives a database, and whether it waits for the disk. */
async function readied() {
  const folder = temporaryFolder();
  const data = await openReady(folder);
  const { rows } = await data.store.pool.query<{ made: string; waits: string }>(
    `select system_identifier::text as made, current_setting('fsync') as waits from pg_control_system()`,
  );
  await data.close();
  rmSync(folder, { recursive: true });
  return rows[0];
}

it.runIf(process.platform !== 'win32')('the databases of test servers are copies of one, not made anew', async () => {
  const [first, second] = [await readied(), await readied()];
  expect(first?.waits).toBe('off');
  expect(second).toEqual(first);
});
