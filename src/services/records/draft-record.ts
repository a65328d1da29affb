import { yearInChina } from '../../base/china-time.ts';
import { FaultyInput } from '../../base/operational-error.ts';
import { decidingDay, foldKey, naturalKeyOf } from '../../ledgers/records/natural-key.ts';
import { type ReadingContext, readValue } from '../../ledgers/records/read-value.ts';
import {
  type FieldProblem,
  type RawValues,
  type Validated,
  validateRecord,
} from '../../ledgers/records/validate-record.ts';
import type { LedgerDefinition } from '../../model/ledger.ts';
import { findByNaturalKeys, hasRecords } from '../../store/records/find-records.ts';
import type { RecordDraft } from '../../store/records/record-version.ts';
import type { Ledgers } from '../ledgers/open-ledgers.ts';

/** Reads what a person typed into the fields of a ledger. "3月1日" is of the year of `now`, in Beijing. */
export async function readRecord(
  ledgers: Ledgers,
  definition: LedgerDefinition,
  raw: RawValues,
  now: Date,
): Promise<Validated> {
  const unknown = Object.keys(raw).filter((id) => !definition.fields.some((field) => field.id === id));
  if (unknown.length > 0) return { problems: unknown.map((field) => noField(definition, field)) };
  const year = yearInChina(now);
  return validateRecord(definition, raw, await contextOf(ledgers, definition, raw, year));
}

/** Each field by itself, so that a form can show what it has understood while others are still empty. */
export async function understoodFields(
  ledgers: Ledgers,
  definition: LedgerDefinition,
  raw: RawValues,
  now: Date,
): Promise<RecordDraft['fields']> {
  const context = await contextOf(ledgers, definition, raw, yearInChina(now));
  const read = definition.fields.map((field) => [field.id, readValue(field, raw[field.id] ?? '', context)] as const);
  return Object.fromEntries(
    read.flatMap(([id, value]) => ('value' in value && value.value !== undefined ? [[id, value.value]] : [])),
  );
}

/** A record ready to be kept. Throws `record_invalid` with every field that has something wrong. */
export async function draftRecord(
  ledgers: Ledgers,
  definition: LedgerDefinition,
  raw: RawValues,
  now: Date,
): Promise<RecordDraft> {
  const read = await readRecord(ledgers, definition, raw, now);
  if ('problems' in read) throw invalid(read.problems);
  return draftOf(definition, read.fields);
}

/** Fields that were found good, with the key and the day that they make. */
export function draftOf(definition: LedgerDefinition, fields: RecordDraft['fields']): RecordDraft {
  return { naturalKey: naturalKeyOf(definition, fields), date: decidingDay(definition, fields), fields };
}

/** What has to be known to read one record: the year of dates without one, and the records that its references may name. */
export async function contextOf(
  ledgers: Ledgers,
  definition: LedgerDefinition,
  raw: RawValues,
  year: number | undefined,
): Promise<ReadingContext> {
  const time = year === undefined ? {} : { year };
  const known = new Map<string, Set<string>>();
  for (const { id, kind, ledger } of definition.fields) {
    const key = raw[id]?.trim();
    if (kind !== 'reference' || ledger === undefined || !key) continue;
    const { data, tenant } = ledgers;
    if (!(await hasRecords(data.store.db, tenant, ledger))) continue;
    const found = await findByNaturalKeys(data.store.db, tenant, ledger, [foldKey(key)]);
    known.set(ledger, new Set([...(known.get(ledger) ?? []), ...found.map(({ naturalKey }) => naturalKey)]));
  }
  return known.size === 0 ? time : { ...time, hasRecord: (ledger, key) => known.get(ledger)?.has(key) ?? true };
}

function noField({ title }: LedgerDefinition, field: string): FieldProblem {
  return {
    field,
    text: {
      zh: `${title.zh}台账没有“${field}”这一栏，可能已被修改。请刷新后重试。`,
      en: `The ledger "${title.en}" has no field "${field}"; load it again.`,
    },
  };
}

function invalid(problems: readonly FieldProblem[]): FaultyInput {
  return new FaultyInput(
    'record_invalid',
    {
      zh: `有 ${problems.length} 处要改：${problems.map(({ text }) => text.zh).join(' ')}`,
      en: `${problems.length} things have to be mended: ${problems.map(({ text }) => text.en).join(' ')}`,
    },
    problems.map(({ field, text }) => ({ at: field, text })),
  );
}
