import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { lockSetUp } from '../../store/accounts/accounts.ts';
import { emptyTables } from '../../store/backup/empty-tables.ts';
import { acrossTenants } from '../../store/tenants/tenants.ts';
import { isSetUp, rootOffice } from '../access/installation.ts';
import type { Calling } from '../acting/actor.ts';
import { isLoadBegun, markLoad } from './load-mark.ts';
import { regionKey } from './region-key.ts';

/**
 * Makes room for the city: takes away what a load that was cut off has left, where there was one, and marks that a load has begun. False where
 * the installation belongs to somebody; then nothing is touched. Cut off in here, it is one more load that was.
 */
export async function makeRoom({ data, now }: Calling): Promise<boolean> {
  const { db, folder } = data.store;
  await data.publish();
  return acrossTenants(db)
    .transaction()
    .execute(async (step) => {
      await lockSetUp(step);
      const isBegun = await isLoadBegun(step);
      if ((await isSetUp(step)) && !(isBegun && (await rootOffice(step)) === regionKey)) return false;
      if (isBegun) {
        await emptyTables(step);
        await removeFiles(folder);
      }
      await markLoad(step, 'begun', now());
      return true;
    });
}

/** The logs and the papers. The key that signs the logs is the installation's and stays; exhibits are found again by their content. */
async function removeFiles(folder: string): Promise<void> {
  const logs = await readdir(join(folder, 'log')).catch(() => []);
  const ofOffices = logs.filter((name) => name !== 'key').map((name) => join('log', name));
  for (const name of [...ofOffices, 'papers']) await rm(join(folder, name), { recursive: true, force: true });
}
