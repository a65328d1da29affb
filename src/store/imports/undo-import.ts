import type { TenantKey } from '../../model/tenant.ts';
import type { Database } from '../database.ts';
import { appendToLog } from '../log/append-to-log.ts';
import { closedPeriods, mustBeOpen } from '../periods/closed-periods.ts';
import { withdrawalOf } from '../records/correct-record.ts';
import { findVersions } from '../records/find-records.ts';
import { type NewVersion, putVersions } from '../records/put-versions.ts';
import { type RecordVersion, VERSION_COLUMNS, versionOf } from '../records/record-version.ts';
import type { Write } from '../writes/write.ts';
import { markUndone } from './imports.ts';

export interface Undone {
  /** Records that the import had brought and that no longer count. */
  readonly withdrawn: number;
  /** Records that it had corrected and that say again what they said before. */
  readonly restored: number;
}

const PART = 2_000;

/**
 * Takes an import back as one step: what it brought is withdrawn, what it corrected says again what it said before. Records that somebody
 * has corrected since are left alone. Throws `import_not_found`, or `period_closed` unless marked as late.
 */
export async function undoImport(write: Write, id: string, late = false): Promise<Undone> {
  await markUndone(write, id);
  const closed = await closedPeriods(write.db, write.context.tenant);
  const total = { withdrawn: 0, restored: 0 };
  for (;;) {
    const records = await standingOf(write.db, write.context.tenant, id);
    if (records.length === 0) break;
    if (!late)
      mustBeOpen(
        closed,
        records.map(({ date }) => date),
      );
    const versions = await Promise.all(records.map((record) => versionBefore(write, record, late)));
    await putVersions(write, versions);
    total.withdrawn += versions.filter(({ withdrawn }) => withdrawn).length;
    total.restored += versions.filter(({ withdrawn }) => !withdrawn).length;
  }
  await appendToLog(write, { kind: 'undo', subject: `import/${id}`, version: 1, content: { id, ...total } }, 'content');
  return total;
}

/** Records whose standing version came with the import; those already taken back have a newer one. */
async function standingOf(db: Database, tenant: TenantKey, importId: string): Promise<RecordVersion[]> {
  const rows = await db
    .selectFrom('records')
    .select(VERSION_COLUMNS)
    .where('tenant', '=', tenant)
    .where('import_id', '=', importId)
    .where('current', '=', true)
    .limit(PART)
    .execute();
  return rows.map(versionOf);
}

async function versionBefore(write: Write, record: RecordVersion, late: boolean): Promise<NewVersion> {
  if (record.version === 1) return withdrawalOf(record, late);
  const versions = await findVersions(write.db, write.context.tenant, record.ledger, record.id);
  const before = versions.find(({ version }) => version === record.version - 1);
  if (!before) throw new Error(`undoImport: version ${record.version - 1} of ${record.ledger}/${record.id} is missing`);
  const { naturalKey, date, fields, withdrawn } = before;
  return {
    ledger: record.ledger,
    id: record.id,
    version: record.version + 1,
    naturalKey,
    date,
    fields,
    late,
    withdrawn,
  };
}
