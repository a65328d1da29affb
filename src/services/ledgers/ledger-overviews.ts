import type { LedgerDefinition } from '../../model/ledger.ts';
import { type LedgerSummary, summariseRecords } from '../../store/records/summarise-records.ts';
import { isBuiltIn } from './office-ledgers.ts';
import type { Ledgers } from './open-ledgers.ts';

/** A ledger with what it holds; without a summary it is empty. */
export interface LedgerOverview {
  readonly definition: LedgerDefinition;
  /** Defined by the office itself. */
  readonly isOwn: boolean;
  readonly summary: LedgerSummary | undefined;
}

/** Every ledger of an office with what it holds, the built-in ones first. */
export async function overviewsOf({ data, tenant, definitions }: Ledgers): Promise<readonly LedgerOverview[]> {
  const held = await summariseRecords(data.store.db, tenant);
  return definitions.map((definition) => ({
    definition,
    isOwn: !isBuiltIn(definition.id),
    summary: held.get(definition.id),
  }));
}
