import type { ExhibitUse } from '../../model/ledger.ts';
import type { Database } from '../../store/database.ts';
import { exhibitsOf } from '../../store/exhibits/exhibits.ts';
import type { RecordVersion } from '../../store/records/record-version.ts';

/** A record as people see it: its newest version with its exhibits. */
export interface RecordView {
  readonly version: RecordVersion;
  readonly exhibits: readonly ExhibitUse[];
}

/** Adds the exhibits to records of one ledger, of one office or of several. */
export async function viewRecords(db: Database, versions: readonly RecordVersion[]): Promise<readonly RecordView[]> {
  const [first] = versions;
  if (!first) return [];
  const exhibits = new Map<string, readonly ExhibitUse[]>();
  for (const tenant of new Set(versions.map((version) => version.tenant))) {
    const ids = versions.filter((version) => version.tenant === tenant).map(({ id }) => id);
    for (const [id, uses] of await exhibitsOf(db, tenant, first.ledger, ids)) exhibits.set(id, uses);
  }
  return versions.map((version) => ({ version, exhibits: exhibits.get(version.id) ?? [] }));
}

/** Adds the exhibits to one record. */
export async function viewRecord(db: Database, version: RecordVersion): Promise<RecordView> {
  const [view] = await viewRecords(db, [version]);
  return view ?? { version, exhibits: [] };
}
