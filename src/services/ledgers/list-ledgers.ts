import type { Bilingual } from '../../base/bilingual.ts';
import { type ImportRun, listImports } from '../../store/imports/imports.ts';
import { overviewsOf } from './ledger-overviews.ts';
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
export async function listLedgersOf(ledgers: Ledgers): Promise<LedgerList> {
  const overviews = await overviewsOf(ledgers);
  return {
    ledgers: overviews.map(({ definition: { id, title, purpose }, isOwn, summary }) => ({
      ...{ id, title, purpose, isOwn },
      records: summary?.records ?? 0,
    })),
    imports: (await listImports(ledgers.data.store.db, ledgers.tenant)).slice(0, 10),
  };
}
