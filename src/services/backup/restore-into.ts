import { openStore, type StoreSettings } from '../../store/open-store.ts';
import { verifyAll } from '../log/verify-all.ts';
import type { Manifest } from './manifest.ts';
import { restoreBackup } from './restore-backup.ts';

/** Restores a backup into an empty place and verifies every log in it; `faults` counts what the logs do not vouch for. */
export async function restoreInto(
  settings: StoreSettings,
  file: string,
  cwd: string,
): Promise<{ readonly manifest: Manifest; readonly faults: number }> {
  const store = await openStore(settings);
  try {
    const manifest = await restoreBackup(store, file, cwd);
    const verdicts = await verifyAll(store, { cwd });
    return { manifest, faults: verdicts.reduce((sum, { faults }) => sum + faults.length, 0) };
  } finally {
    await store.close();
  }
}
