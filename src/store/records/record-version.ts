import type { FieldValues, LedgerRecord } from '../../model/ledger.ts';
import type { TenantKey } from '../../model/tenant.ts';

/** A version of a record with everything that the store knows about it. Never changed: a correction is a new version. */
export interface RecordVersion extends LedgerRecord {
  readonly tenant: TenantKey;
  readonly version: number;
  readonly late: boolean;
  /** Taken back: this version says that the record no longer counts. */
  readonly withdrawn: boolean;
  /** No later version stands. */
  readonly current: boolean;
  readonly erased: boolean;
  readonly enteredBy: string;
  readonly importId?: string;
  /** Its place in the log of its tenant. */
  readonly logIndex: number;
}

/** What is to be recorded, after the ledger's definition has accepted it. */
export interface RecordDraft {
  readonly naturalKey: string;
  /** The deciding date, "2025-03-01". */
  readonly date: string;
  readonly fields: FieldValues;
}

/** The columns that make a version. */
export const VERSION_COLUMNS = [
  'tenant',
  'ledger',
  'id',
  'version',
  'natural_key',
  'date',
  'fields',
  'current',
  'withdrawn',
  'late',
  'erased',
  'recorded_at',
  'recorded_by',
  'import_id',
  'log_index',
] as const;

interface VersionRow {
  readonly tenant: string;
  readonly ledger: string;
  readonly id: string;
  readonly version: number;
  readonly natural_key: string;
  readonly date: string;
  readonly fields: FieldValues;
  readonly current: boolean;
  readonly withdrawn: boolean;
  readonly late: boolean;
  readonly erased: boolean;
  readonly recorded_at: string;
  readonly recorded_by: string;
  readonly import_id: string | null;
  readonly log_index: number;
}

/** A row as the version it stands for. */
export function versionOf(row: VersionRow): RecordVersion {
  return {
    tenant: row.tenant,
    ledger: row.ledger,
    id: row.id,
    version: row.version,
    naturalKey: row.natural_key,
    date: row.date,
    fields: row.fields,
    current: row.current,
    withdrawn: row.withdrawn,
    late: row.late,
    erased: row.erased,
    enteredAt: row.recorded_at,
    enteredBy: row.recorded_by,
    ...(row.import_id === null ? {} : { importId: row.import_id }),
    logIndex: row.log_index,
  };
}

/** What the log says about a version: everything in it that somebody could wish to change afterwards. */
export function versionContent(
  version: Pick<
    RecordVersion,
    'ledger' | 'id' | 'version' | 'naturalKey' | 'date' | 'fields' | 'withdrawn' | 'late' | 'importId'
  >,
  enteredAt: string,
  enteredBy: string,
): Readonly<Record<string, unknown>> {
  const { ledger, id, naturalKey, date, fields, withdrawn, late, importId } = version;
  const content = {
    ledger,
    id,
    version: version.version,
    naturalKey,
    date,
    fields,
    withdrawn,
    late,
    enteredAt,
    enteredBy,
  };
  return importId === undefined ? content : { ...content, importId };
}
