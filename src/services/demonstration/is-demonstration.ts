import type { Database } from '../../store/database.ts';
import { findOffice } from '../../store/organisation/offices.ts';
import { regionKey } from './region-key.ts';

/** Whether the installation holds the demonstration city: no real region has its code. */
export async function isDemonstration(db: Database): Promise<boolean> {
  return (await findOffice(db, regionKey))?.kind === 'region';
}
