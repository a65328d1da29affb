import type { ExhibitUse } from '../../model/ledger.ts';
import type { Database } from '../../store/database.ts';
import { exhibitsOf } from '../../store/exhibits/exhibits.ts';
import type { RecordVersion } from '../../store/records/record-version.ts';
import { personNames } from '../access/person-names.ts';

/** A record as people see it: its newest version with its exhibits. */
export interface RecordView {
  readonly version: RecordVersion;
  /** What the person is called who entered it. */
  readonly enteredByName: string;
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
  const nameOf = await personNames(
    db,
    versions.map(({ enteredBy }) => enteredBy),
  );
  return versions.map((version) => ({
    version,
    enteredByName: nameOf(version.enteredBy),
    exhibits: exhibits.get(version.id) ?? [],
  }));
}

/** Adds the exhibits to one record. */
export async function viewRecord(db: Database, version: RecordVersion): Promise<RecordView> {
  const [view] = await viewRecords(db, [version]);
  return view ?? { version, enteredByName: version.enteredBy, exhibits: [] };
}
