import type { Proof } from '../../integrity/proof.ts';
import { readPeriod } from '../../ledgers/measures/period.ts';
import type { LedgerDefinition } from '../../model/ledger.ts';
import type { TenantKey } from '../../model/tenant.ts';
import { notFound } from '../../store/records/correct-record.ts';
import { findVersions } from '../../store/records/find-records.ts';
import type { RecordVersion } from '../../store/records/record-version.ts';
import { type RecordSearch, searchRecords } from '../../store/records/search-records.ts';
import { personNames } from '../access/person-names.ts';
import type { Acting } from '../acting/actor.ts';
import { ledgerOf } from '../ledgers/office-ledgers.ts';
import { proveRecord } from '../log/prove-record.ts';
import { type RecordView, viewRecord, viewRecords } from './record-view.ts';

export interface RecordQuery extends Omit<RecordSearch, 'text'> {
  readonly office?: TenantKey | undefined;
  readonly text?: string | undefined;
  /** "2025-Q3"; goes before from and to. */
  readonly period?: string | undefined;
}

/** The records of a ledger that meet a query, the newest first. */
export async function listRecordsOf(acting: Acting, id: string, query: RecordQuery): Promise<readonly RecordView[]> {
  const { office, text, period, ...search } = query;
  const { ledgers, definition } = await ledgerOf(acting, id, office);
  const { db } = ledgers.data.store;
  const versions = await searchRecords(db, ledgers.tenant, definition.id, {
    ...search,
    ...(period === undefined ? {} : readPeriod(period)),
    ...(text === undefined ? {} : { text: { words: text, options: optionsWith(definition, text) } }),
  });
  return viewRecords(db, versions);
}

function optionsWith({ fields }: LedgerDefinition, words: string): string[] {
  return fields.flatMap(({ choices = [] }) =>
    choices.filter(({ title }) => title.zh.includes(words) || title.en.includes(words)).map(({ id }) => id),
  );
}

/** One record, also one that was withdrawn. Throws `record_not_found`. */
export async function readOneRecord(
  acting: Acting,
  ledger: string,
  id: string,
  office?: TenantKey,
): Promise<RecordView> {
  const versions = await readHistory(acting, ledger, id, office);
  return viewRecord(acting.data.store.db, versions.at(-1) as RecordVersion);
}

/** Every version of a record, the oldest first. Throws `record_not_found`. */
export async function readHistory(
  acting: Acting,
  ledger: string,
  id: string,
  office?: TenantKey,
): Promise<readonly RecordVersion[]> {
  const { ledgers, definition } = await ledgerOf(acting, ledger, office);
  const versions = await findVersions(ledgers.data.store.db, ledgers.tenant, definition.id, id);
  if (versions.length === 0) throw notFound(definition.id, id);
  return versions;
}

/** The same for people to read: by whom in the names of people. */
export async function readNamedHistory(
  acting: Acting,
  ledger: string,
  id: string,
  office?: TenantKey,
): Promise<readonly RecordVersion[]> {
  const versions = await readHistory(acting, ledger, id, office);
  const entered = versions.map(({ enteredBy }) => enteredBy);
  const nameOf = await personNames(acting.data.store.db, entered);
  return versions.map((version) => ({ ...version, enteredBy: nameOf(version.enteredBy) }));
}

/** The proof that a version stands in the office's log, as `mingji log check` takes it. */
export async function proveRecordOf(
  acting: Acting,
  ledger: string,
  id: string,
  { office, version }: { readonly office?: TenantKey | undefined; readonly version?: number | undefined },
): Promise<Proof> {
  await readHistory(acting, ledger, id, office);
  const { data, actor } = acting;
  return proveRecord(data.store, office ?? actor.tenant, { ledger, record: id, version, withhold: false });
}
