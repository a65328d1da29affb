import type { TenantKey } from './tenant.ts';

/** One accepted version of one record of a ledger, as the store gives it back. Never changed: a correction is a new version. */
export interface LedgerRecord {
  readonly tenant: TenantKey;
  /** The id of the ledger's definition ("training"). */
  readonly ledger: string;
  /** Stays the same over all versions. */
  readonly id: string;
  /** From 1 upwards. */
  readonly version: number;
  /** The natural key's fields in the writing that decides identity; unique among the current records of a ledger. */
  readonly naturalKey: string;
  /** The deciding date, "2025-05-06"; absent in ledgers of standing things (websites). */
  readonly date?: string;
  /** Field id → value in its canonical writing: decimals as plain decimal strings, money in 元, dates ISO 8601. Empty fields are left out. */
  readonly fields: RecordFields;
  /** Entered after its period was closed, and marked so. */
  readonly late: boolean;
  /** Taken back: this version says that the record no longer counts. */
  readonly withdrawn: boolean;
  /** When this version was accepted: ISO 8601 with offset. */
  readonly recordedAt: string;
  readonly recordedBy: string;
  /** The import it came with. */
  readonly importId?: string;
}

export type RecordFields = Readonly<Record<string, string>>;

/** What somebody wants to have recorded, after its ledger's definition has accepted it. */
export interface RecordDraft {
  readonly naturalKey: string;
  readonly date?: string;
  readonly fields: RecordFields;
}
