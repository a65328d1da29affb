import { OperationalError } from '../../base/operational-error.ts';
import { closedPeriods, mustBeOpen } from '../periods/closed-periods.ts';
import type { Write } from '../writes/write.ts';
import { findVersions } from './find-records.ts';
import { putVersions } from './put-versions.ts';
import type { RecordDraft, RecordVersion } from './record-version.ts';

/** Which record, and the version that the person who changes it has seen. */
export interface RecordTarget {
  readonly ledger: string;
  readonly id: string;
  readonly seenVersion: number;
  /** Changed although the period is closed, and marked so. */
  readonly late?: boolean;
}

/** Puts a corrected version behind the one that was seen. Throws `record_not_found`, `record_changed` or `period_closed`. */
export async function correctRecord(write: Write, target: RecordTarget, draft: RecordDraft): Promise<void> {
  const before = await currentVersion(write, target);
  await mayTouch(write, target, [before.date, draft.date]);
  const { naturalKey, date, fields } = draft;
  const { ledger, id } = target;
  const version = before.version + 1;
  await putVersions(write, [
    { ledger, id, version, naturalKey, date, fields, late: target.late === true, withdrawn: false },
  ]);
}

/** Takes a record back: a version that says that it no longer counts. What it said before stays. */
export async function withdrawRecord(write: Write, target: RecordTarget): Promise<void> {
  const before = await currentVersion(write, target);
  await mayTouch(write, target, [before.date]);
  await putVersions(write, [withdrawalOf(before, target.late === true)]);
}

/** The version that takes a record back. */
export function withdrawalOf({ ledger, id, version, naturalKey, date, fields }: RecordVersion, late: boolean) {
  return { ledger, id, version: version + 1, naturalKey, date, fields, late, withdrawn: true };
}

async function mayTouch(write: Write, { late }: RecordTarget, days: readonly string[]): Promise<void> {
  if (late !== true) mustBeOpen(await closedPeriods(write.db, write.context.tenant), days);
}

async function currentVersion(write: Write, { ledger, id, seenVersion }: RecordTarget): Promise<RecordVersion> {
  const versions = await findVersions(write.db, write.context.tenant, ledger, id);
  const newest = versions.at(-1);
  if (!newest || newest.withdrawn) throw notFound(ledger, id);
  if (newest.version !== seenVersion) throw changed(newest);
  return newest;
}

/** The error for a record that is not there. */
export function notFound(ledger: string, id: string): OperationalError {
  return new OperationalError('record_not_found', {
    zh: `台账 ${ledger} 中没有记录 ${id}，或已撤回。请刷新列表后重试。`,
    en: `The ledger ${ledger} has no record ${id}, or it was withdrawn; load the list again.`,
  });
}

function changed({ ledger, id, version, enteredBy }: RecordVersion): OperationalError {
  return new OperationalError('record_changed', {
    zh: `台账 ${ledger} 的记录 ${id} 已由 ${enteredBy} 更正为第 ${version} 版。请先查看新的内容，再决定是否更正。`,
    en: `${enteredBy} has corrected record ${id} of ${ledger} to version ${version} meanwhile; look at it before you correct it.`,
  });
}
