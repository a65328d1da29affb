import type { LedgerDefinition } from '../../model/ledger.ts';
import type { TenantKey } from '../../model/tenant.ts';
import { ledgerVersion } from '../../store/ledgers/custom-ledgers.ts';
import { countLogEntries } from '../../store/log/log-entries.ts';
import { countByDay, type DayCount } from '../../store/records/count-by-day.ts';
import type { Acting } from '../acting/actor.ts';
import { logMemory } from '../data/log-memory.ts';
import { mustSee } from '../organisation/visible-offices.ts';
import { type LedgerOverview, overviewsOf } from './ledger-overviews.ts';
import { isBuiltIn, ledgerOf, ledgersOf } from './office-ledgers.ts';

const overviews = logMemory<readonly LedgerOverview[]>();

/** The ledgers of an office with what they hold; the very same list as long as the office's log has not grown. */
export async function readLedgers(acting: Acting, office?: TenantKey): Promise<readonly LedgerOverview[]> {
  const { data, actor } = acting;
  const tenant = office ?? actor.tenant;
  if (tenant !== actor.tenant) await mustSee(acting, tenant);
  const known = tenant === actor.tenant ? actor.logSize : undefined;
  const logSize = known ?? (await countLogEntries(data.store.db, tenant));
  return overviews(data, tenant, String(logSize), async () => overviewsOf(await ledgersOf(acting, tenant)));
}

/** A ledger as it is defined, and how often it was: 0 for a built-in one. */
export interface VersionedLedger {
  readonly definition: LedgerDefinition;
  readonly version: number;
}

/** A ledger of the office named, else of the reader's own, with its version: 0 for a built-in one. */
export async function readLedger(acting: Acting, id: string, office?: TenantKey): Promise<VersionedLedger> {
  const { ledgers, definition } = await ledgerOf(acting, id, office);
  const { data, tenant } = ledgers;
  const version = isBuiltIn(definition.id) ? 0 : await ledgerVersion(data.store.db, tenant, definition.id);
  return { definition, version };
}

/** How many records each day has, for a calendar. */
export async function readDays(
  acting: Acting,
  id: string,
  range: { readonly from: string; readonly to: string },
  office?: TenantKey,
): Promise<readonly DayCount[]> {
  const { ledgers, definition } = await ledgerOf(acting, id, office);
  return countByDay(ledgers.data.store.db, ledgers.tenant, definition.id, range);
}
