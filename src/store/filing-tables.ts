import type { ColumnType, Generated } from 'kysely';

/** Fields of a JSON column: an object when read, JSON text when written. */
type JsonColumn<T> = ColumnType<T, string, string>;

/** A monitoring up to a day, or the self-evaluation of a year, of an approved plan. */
export interface FilingTable {
  tenant: string;
  filing_id: string;
  kind: string;
  plan_id: string;
  /** The approved version that it rests on. */
  plan_version: number;
  fiscal_year: number;
  /** The last day of the period, "2026-07-31". */
  through: string;
  title: string;
  /** The rule profile it is scored by, "national-2020@1" or "130999/2026@2"; it stays once a version has been approved. */
  profile: string;
  state: string;
  version: number;
  revision: number;
  submitted_version: number | null;
  approved_version: number | null;
  submitted_by: string | null;
  endorsed_by: string | null;
  created_at: string;
  created_by: string;
  updated_at: string;
}

export interface FilingVersionTable {
  tenant: string;
  filing_id: string;
  version: number;
  /** `mingji.filing/1`. */
  content: JsonColumn<unknown>;
  written_by: string;
  recorded_at: string;
  log_index: number;
}

export interface FilingLockTable {
  tenant: string;
  kind: string;
  through: string;
  locked: boolean;
  changed_at: string;
  changed_by: string;
}

export interface PublicationTable {
  tenant: string;
  publication_id: string;
  kind: string;
  document_id: string;
  document_version: number;
  fiscal_year: number;
  title: string;
  /** JSON pointers of the projects that were cleared for the public; what is not in it is published nowhere. */
  cleared: JsonColumn<readonly string[]>;
  state: string;
  revision: number;
  proposed_at: string;
  proposed_by: string;
  proposed_by_name: string;
  decided_at: string | null;
  decided_by_name: string | null;
  note: Generated<string>;
  withdrawn_at: string | null;
  withdrawn_by_name: string | null;
  /** Where the log keeps what is published, `mingji.publication/1`; null until it is approved. */
  log_index: number | null;
}

/** The tables of migration 0005. */
export interface FilingTables {
  filings: FilingTable;
  filing_versions: FilingVersionTable;
  filing_locks: FilingLockTable;
  publications: PublicationTable;
}
