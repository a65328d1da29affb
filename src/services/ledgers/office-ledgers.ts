import { builtInLedgers } from '../../ledgers/definitions/built-in-ledgers.ts';
import type { LedgerDefinition } from '../../model/ledger.ts';
import type { TenantKey } from '../../model/tenant.ts';
import { listLedgers } from '../../store/ledgers/custom-ledgers.ts';
import type { Acting } from '../acting/actor.ts';
import { mustSee } from '../organisation/visible-offices.ts';
import { type Ledgers, ledgerNamed } from './open-ledgers.ts';

/** The ledgers of an office that the actor may see; absent: of the own one. Throws `resource_not_found` for others. */
export async function ledgersOf(acting: Acting, office?: TenantKey): Promise<Ledgers> {
  const { data, actor } = acting;
  const tenant = office ?? actor.tenant;
  if (tenant !== actor.tenant) await mustSee(acting, tenant);
  const own = await listLedgers(data.store.db, tenant);
  return { data, tenant, definitions: [...builtInLedgers, ...own], by: actor.name };
}

/** One ledger of an office, with the office's others. Throws `unknown_ledger`. */
export async function ledgerOf(
  acting: Acting,
  id: string,
  office?: TenantKey,
): Promise<{ readonly ledgers: Ledgers; readonly definition: LedgerDefinition }> {
  const ledgers = await ledgersOf(acting, office);
  return { ledgers, definition: ledgerNamed(id, ledgers.definitions) };
}

/** Whether every office has this ledger from the start. */
export function isBuiltIn(id: string): boolean {
  return builtInLedgers.some((ledger) => ledger.id === id);
}
