import type { TenantKey } from '../../model/tenant.ts';
import type { WriteContext } from '../../store/writes/write.ts';
import { sealEntry } from '../log/seal-entry.ts';
import { timeOrderedId } from './time-ordered-id.ts';

/** Everything a write needs beside its data: who writes for which tenant, the time, fresh ids, and the sealing of its log entries. */
export function writeContext(tenant: TenantKey, by: string, now: Date = new Date()): WriteContext {
  return { tenant, by, at: now.toISOString(), newId: () => timeOrderedId(), seal: sealEntry };
}
