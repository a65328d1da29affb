import type { Bilingual } from '../../base/bilingual.ts';
import { builtInLedgers } from '../../ledgers/definitions/built-in-ledgers.ts';
import { type ImportRun, listImports } from '../../store/imports/imports.ts';
import { countRecords } from '../../store/records/count-records.ts';
import type { Ledgers } from './open-ledgers.ts';

/** A ledger as a list shows it. */
export interface LedgerEntry {
  readonly id: string;
  readonly title: Bilingual;
  readonly purpose: Bilingual;
  /** Defined by the office itself. */
  readonly isOwn: boolean;
  readonly records: number;
}

export interface LedgerList {
  readonly ledgers: readonly LedgerEntry[];
  /** The newest first. */
  readonly imports: readonly ImportRun[];
}

/** Every ledger of the office with the number of its records, and the latest imports. */
export async function listLedgersOf({ data, tenant, definitions }: Ledgers): Promise<LedgerList> {
  const counts = await countRecords(data.store.db, tenant);
  return {
    ledgers: definitions.map(({ id, title, purpose }) => ({
      ...{ id, title, purpose },
      isOwn: !builtInLedgers.some((ledger) => ledger.id === id),
      records: counts.get(id) ?? 0,
    })),
    imports: (await listImports(data.store.db, tenant)).slice(0, 10),
  };
}
