import type { ColumnType, Generated } from 'kysely';

/** Fields of a JSON column: an object when read, JSON text when written. */
type JsonColumn<T> = ColumnType<T, string, string>;

export interface ImportPreviewTable {
  tenant: string;
  id: string;
  ledger: string;
  file_name: string;
  sha256: string;
  /** The year of dates written without one. */
  year: number | null;
  state: string;
  total: Generated<number>;
  /** How many rows have been read, or stored, by now. */
  progress: Generated<number>;
  good: Generated<number>;
  bad: Generated<number>;
  repeated: Generated<number>;
  in_closed_period: Generated<number>;
  inserted: Generated<number>;
  corrected: Generated<number>;
  unchanged: Generated<number>;
  messages: ColumnType<unknown, string | undefined, string>;
  late: Generated<boolean>;
  created_at: string;
  created_by: string;
  /** Who has it taken in; the records bear this name. */
  committed_by: string | null;
  finished_at: string | null;
}

export interface ImportRowTable {
  tenant: string;
  import_id: string;
  /** Its place among the rows of the file, from 1 upwards. */
  number: number;
  sheet: string | null;
  row: number;
  raw: JsonColumn<Readonly<Record<string, string>>>;
  /** What the amounts of a column are multiplied with, because its heading says 万元. */
  scales: JsonColumn<Readonly<Record<string, string>>>;
  problems: JsonColumn<unknown>;
  is_bad: boolean;
  mended: Generated<boolean>;
  natural_key: string | null;
}

/** The tables of migration 0004. */
export interface ImportTables {
  import_previews: ImportPreviewTable;
  import_rows: ImportRowTable;
}
