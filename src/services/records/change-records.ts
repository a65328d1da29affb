import { OperationalError } from '../../base/operational-error.ts';
import type { RawValues } from '../../ledgers/records/validate-record.ts';
import type { LedgerDefinition } from '../../model/ledger.ts';
import type { TenantKey } from '../../model/tenant.ts';
import { acceptRecords } from '../../store/records/accept-records.ts';
import { correctRecord, notFound, withdrawRecord } from '../../store/records/correct-record.ts';
import { eraseRecord } from '../../store/records/erase-record.ts';
import { findByNaturalKeys, findVersions } from '../../store/records/find-records.ts';
import type { RecordDraft, RecordVersion } from '../../store/records/record-version.ts';
import { act, type Step } from '../acting/act.ts';
import type { Acting } from '../acting/actor.ts';
import { changedMeanwhile, type Expected } from '../acting/expected-revision.ts';
import { ledgerOf } from '../ledgers/office-ledgers.ts';
import { draftRecord } from './draft-record.ts';
import { type RecordView, viewRecord } from './record-view.ts';

export interface RecordInput {
  readonly fields: RawValues;
  readonly late: boolean;
}

/**
 * Enters a record of the own office. The same record again changes nothing and is answered alike; one with the same key that says
 * something else is `already_exists`, because overwriting it is a correction that somebody has to mean.
 */
export async function createRecord(acting: Acting, ledger: string, input: RecordInput): Promise<RecordView> {
  const { ledgers, definition } = await ledgerOf(acting, ledger);
  const draft = await draftRecord(ledgers, definition, input.fields, acting.now());
  const { tenant } = ledgers;
  return act(acting, { tenant, action: 'record.create' }, async (step) => {
    const before = await standingOf(step, tenant, definition, draft);
    if (before && !isSame(before, draft)) throw taken(definition, before);
    if (!before) await acceptRecords(step.write, [draft], { ledger: definition.id, late: input.late });
    const after = before ?? (await mustStand(step, tenant, definition, draft));
    await step.record({ subject: subjectOf(after), after: audited(after) });
    return viewRecord(step.db, after);
  });
}

/** Puts a corrected version behind the one that was seen. */
export async function correctRecordOf(
  acting: Acting,
  ledger: string,
  id: string,
  expected: Expected,
  input: RecordInput,
): Promise<RecordView> {
  const { ledgers, definition } = await ledgerOf(acting, ledger);
  const draft = await draftRecord(ledgers, definition, input.fields, acting.now());
  const { tenant } = ledgers;
  return act(acting, { tenant, action: 'record.correct' }, async (step) => {
    const before = await mustBeCurrent(step, tenant, definition.id, id, expected);
    const other = await standingOf(step, tenant, definition, draft);
    if (other && other.id !== id) throw taken(definition, other);
    const target = { ledger: definition.id, id, seenVersion: expected.revision, late: input.late };
    await correctRecord(step.write, target, draft);
    return changed(step, before);
  });
}

/** Takes a record back; it no longer counts, and what it said stays in its history. */
export async function withdrawRecordOf(
  acting: Acting,
  ledger: string,
  id: string,
  expected: Expected,
  { reason, late }: { readonly reason: string; readonly late: boolean },
): Promise<RecordView> {
  const { ledgers, definition } = await ledgerOf(acting, ledger);
  return act(acting, { tenant: ledgers.tenant, action: 'record.withdraw' }, async (step) => {
    const before = await mustBeCurrent(step, ledgers.tenant, definition.id, id, expected);
    await withdrawRecord(step.write, { ledger: definition.id, id, seenVersion: expected.revision, late });
    return changed(step, before, { reason });
  });
}

/** Erases what a record says, in all its versions, where the law demands it. What it said goes into no audit entry either. */
export async function eraseRecordOf(
  acting: Acting,
  ledger: string,
  id: string,
  expected: Expected,
  { reason, office }: { readonly reason: string; readonly office?: TenantKey | undefined },
): Promise<RecordView> {
  const { ledgers, definition } = await ledgerOf(acting, ledger, office);
  const { tenant } = ledgers;
  return act(acting, { tenant, action: 'record.erase' }, async (step) => {
    const before = await newest(step, tenant, definition.id, id);
    if (before.version !== expected.revision) throw changedMeanwhile();
    await eraseRecord(step.write, definition.id, id, reason);
    await step.record({ subject: subjectOf(before), after: { erased: true, versions: before.version, reason } });
    return viewRecord(step.db, await newest(step, tenant, definition.id, id));
  });
}

async function changed(step: Step, before: RecordVersion, more: object = {}): Promise<RecordView> {
  const after = await newest(step, before.tenant, before.ledger, before.id);
  await step.record({ subject: subjectOf(after), before: audited(before), after: { ...audited(after), ...more } });
  return viewRecord(step.db, after);
}

async function mustBeCurrent(
  step: Step,
  tenant: TenantKey,
  ledger: string,
  id: string,
  expected: Expected,
): Promise<RecordVersion> {
  const version = await newest(step, tenant, ledger, id);
  if (version.withdrawn) throw notFound(ledger, id);
  if (version.version !== expected.revision) throw changedMeanwhile();
  return version;
}

async function newest({ db }: Step, tenant: TenantKey, ledger: string, id: string): Promise<RecordVersion> {
  const version = (await findVersions(db, tenant, ledger, id)).at(-1);
  if (!version) throw notFound(ledger, id);
  return version;
}

async function standingOf(
  { db }: Step,
  tenant: TenantKey,
  { id }: LedgerDefinition,
  { naturalKey }: RecordDraft,
): Promise<RecordVersion | undefined> {
  const [record] = await findByNaturalKeys(db, tenant, id, [naturalKey]);
  return record;
}

async function mustStand(
  step: Step,
  tenant: TenantKey,
  definition: LedgerDefinition,
  draft: RecordDraft,
): Promise<RecordVersion> {
  const record = await standingOf(step, tenant, definition, draft);
  if (!record) throw new Error(`mustStand: the record ${draft.naturalKey} was accepted and is not there`);
  return record;
}

function isSame(before: RecordVersion, { fields }: RecordDraft): boolean {
  const names = new Set([...Object.keys(before.fields), ...Object.keys(fields)]);
  return [...names].every((name) => before.fields[name] === fields[name]);
}

const subjectOf = ({ ledger, id }: RecordVersion): string => `record/${ledger}/${id}`;

/** The audit trail says which version it was; what it said stands in the version itself, and can be erased there. */
const audited = ({ version, date, late, withdrawn }: RecordVersion): object => ({ version, date, late, withdrawn });

function taken(
  { title, naturalKey, fields }: LedgerDefinition,
  { id, naturalKey: key }: RecordVersion,
): OperationalError {
  const names = naturalKey.map((name) => fields.find((field) => field.id === name)?.title);
  return new OperationalError('already_exists', {
    zh: `${title.zh}台账已有“${key}”这条记录（${names.map((name) => name?.zh).join('、')}相同，编号 ${id}）。内容有变的，请更正那一条。`,
    en: `The ledger "${title.en}" has the record "${key}" already (${names.map((name) => name?.en).join(', ')} are the same, id ${id}); correct that one.`,
  });
}
