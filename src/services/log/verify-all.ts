import type { TenantKey } from '../../model/tenant.ts';
import { countLogEntries } from '../../store/log/log-entries.ts';
import type { Store } from '../../store/open-store.ts';
import { listTenants } from '../../store/tenants/tenants.ts';
import type { LogVerdict } from './log-verdict.ts';
import { verifyStoredLog } from './verify-stored-log.ts';

/** Verifies the log of one tenant, or of all that have one. */
export async function verifyAll(
  store: Store,
  options: { readonly tenant?: TenantKey | undefined; readonly older?: string | undefined; readonly cwd: string },
): Promise<LogVerdict[]> {
  const tenants = options.tenant === undefined ? await listTenants(store.db) : [options.tenant];
  const verdicts: LogVerdict[] = [];
  for (const tenant of tenants) {
    if ((await countLogEntries(store.db, tenant)) === 0) continue;
    verdicts.push(await verifyStoredLog(store, tenant, options.older, options.cwd));
  }
  return verdicts;
}
