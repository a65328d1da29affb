import type { Database, WriteDatabase } from '../../store/database.ts';
import { isTaken } from '../../store/one-at-a-time.ts';
import { findInstallationSetting, putInstallationSetting } from '../../store/settings/installation-settings.ts';
import { regionKey } from './region-key.ts';

const NAME = 'demonstration-load';

/** Held by the process that loads the city, as long as it does. */
export const LOADING = 'demonstration';

/** Writes down that the city is being loaded, or that it is there with all that belongs to it. */
export async function markLoad(db: Database | WriteDatabase, state: 'begun' | 'finished', now: Date): Promise<void> {
  const setting = { tenant: regionKey, name: NAME, value: state };
  await putInstallationSetting(db, { ...setting, changed_at: now.toISOString(), changed_by: '-' });
}

/** Whether somebody has begun to load the city and has not come to the end, or not yet. */
export async function isLoadBegun(db: Database | WriteDatabase): Promise<boolean> {
  return (await findInstallationSetting(db, regionKey, NAME))?.value === 'begun';
}

/** Whether a load has been cut off: what it left belongs to nobody, because its passwords were never told. */
export async function isLoadCutOff(db: Database): Promise<boolean> {
  return (await isLoadBegun(db)) && !(await isTaken(db, LOADING));
}
