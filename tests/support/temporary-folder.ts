import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A folder of its own in the temporary folder, which others may enter, as they may ordinary ones: below a folder that only root enters the database
 * would stand in /var/lib/mingji, and nothing of it be copied.
 */
export function temporaryFolder(prefix = 'mingji-store-'): string {
  const folder = mkdtempSync(join(tmpdir(), prefix));
  chmodSync(folder, 0o755);
  return folder;
}
