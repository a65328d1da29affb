import type { ColumnType, Generated, Kysely, Transaction } from 'kysely';
import type { AdministrationTables } from './administration-tables.ts';
import type { DraftTables } from './draft-tables.ts';
import type { FilingTables } from './filing-tables.ts';
import type { ImportTables } from './import-tables.ts';
import type { OperationTables } from './operation-tables.ts';
import type { ProfileTables } from './profile-tables.ts';
import type { ServerTables } from './server-tables.ts';

/** Fields of a JSON column: an object when read, JSON text when written. */
type JsonColumn<T> = ColumnType<T, string, string>;

export interface TenantTable {
  tenant: string;
  region: string;
  unit: string;
  name: string;
  /** The tenant above it in the tree of offices; null at the top. */
  parent: string | null;
  /** region, department, unit or finance; see OfficeKind. */
  kind: Generated<string>;
  /** Since when the office no longer works; its data stays. */
  closed_at: string | null;
}

export interface LedgerTable {
  tenant: string;
  ledger: string;
  version: number;
  definition: JsonColumn<unknown>;
  recorded_at: string;
  recorded_by: string;
}

export interface RecordTable {
  tenant: string;
  ledger: string;
  id: string;
  version: number;
  natural_key: string;
  /** The deciding date as "2025-05-06". */
  date: string;
  /** Year and month of the deciding date as one number, 202505; made by the database. */
  period: ColumnType<number, never, never>;
  fields: JsonColumn<Readonly<Record<string, string>>>;
  /** False as soon as a later version stands. The only columns that are ever changed are this one and `erased`. */
  current: boolean;
  withdrawn: boolean;
  late: boolean;
  /** The fields were lawfully erased: the place and the counts stay. */
  erased: Generated<boolean>;
  recorded_at: string;
  recorded_by: string;
  import_id: string | null;
  /** Where this version stands in the log of its tenant. */
  log_index: number;
}

export interface ExhibitTable {
  tenant: string;
  sha256: string;
  size: number;
  media_type: string;
  name: string;
  /** The date of what the file shows, apart from the date of its upload. */
  exhibit_date: string | null;
  uploaded_at: string;
  uploaded_by: string;
  log_index: number;
}

export interface RecordExhibitTable {
  tenant: string;
  ledger: string;
  record_id: string;
  sha256: string;
  linked_at: string;
  linked_by: string;
}

export interface PlanVersionTable {
  tenant: string;
  plan_id: string;
  version: number;
  fiscal_year: number;
  plan: JsonColumn<unknown>;
  recorded_at: string;
  recorded_by: string;
  log_index: number;
}

export interface MeasureTable {
  tenant: string;
  plan_id: string;
  indicator: string;
  version: number;
  declaration: JsonColumn<unknown>;
  confirmed_at: string | null;
  confirmed_by: string | null;
  log_index: number;
}

export interface ClaimTable {
  tenant: string;
  plan_id: string;
  indicator: string;
  version: number;
  /** The claimed figure as a decimal string. */
  value: string;
  claimed_at: string;
  claimed_by: string;
  log_index: number;
}

export interface CertificationTable {
  tenant: string;
  plan_id: string;
  indicator: string;
  version: number;
  verdict: string;
  computed: string | null;
  reasons: JsonColumn<unknown>;
  certified_at: string;
  certified_by: string;
  log_index: number;
}

export interface PeriodTable {
  tenant: string;
  /** A year "2025" or a month "2025-06". */
  period: string;
  /** Null once it has been opened again. */
  closed_at: string | null;
  closed_by: string;
}

export interface ImportTable {
  tenant: string;
  id: string;
  ledger: string;
  file_name: string;
  sha256: string;
  inserted: number;
  corrected: number;
  unchanged: number;
  imported_at: string;
  imported_by: string;
  /** The import that took this one back. */
  undone_by: string | null;
}

export interface LogEntryTable {
  tenant: string;
  /** The place in the tenant's log, from 0 upwards without a gap. */
  index: number;
  /** The canonical JSON whose bytes are hashed. */
  entry: string;
  /** Null once the content was erased: without it nobody can confirm a guess. */
  salt: Buffer | null;
  /** The content where no other table holds it, as canonical JSON. */
  content: string | null;
}

export interface LogCheckpointTable {
  tenant: string;
  size: number;
  note: string;
  signed_at: string;
}

export interface Tables
  extends ServerTables,
    AdministrationTables,
    ImportTables,
    FilingTables,
    OperationTables,
    ProfileTables,
    DraftTables {
  tenants: TenantTable;
  ledgers: LedgerTable;
  records: RecordTable;
  exhibits: ExhibitTable;
  record_exhibits: RecordExhibitTable;
  plan_versions: PlanVersionTable;
  measures: MeasureTable;
  claims: ClaimTable;
  certifications: CertificationTable;
  periods: PeriodTable;
  imports: ImportTable;
  log_entries: LogEntryTable;
  log_checkpoints: LogCheckpointTable;
}

/** A handle that queries run on. */
export type Database = Kysely<Tables>;
/** A handle inside a transaction: what writes take, so that they cannot be run outside one. */
export type WriteDatabase = Transaction<Tables>;
