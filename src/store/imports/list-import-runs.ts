import type { TenantKey } from '../../model/tenant.ts';
import type { Database } from '../database.ts';
import { findImportPreview, type ImportPreview } from './import-previews.ts';

export interface ImportSearch {
  readonly ledger?: string | undefined;
  /** The id that the page before ended with. */
  readonly before?: string | undefined;
  readonly limit: number;
}

/**
 * Every import of an office, the newest first: sheets handed in through the server, and those that the command line has taken in, which had
 * no preview.
 */
export async function listImportRuns(db: Database, tenant: TenantKey, search: ImportSearch): Promise<ImportPreview[]> {
  const { ledger, before, limit } = search;
  let previews = db.selectFrom('import_previews').select(['id']).where('tenant', '=', tenant);
  let plain = db.selectFrom('imports').select(['id']).where('tenant', '=', tenant);
  if (ledger !== undefined) {
    previews = previews.where('ledger', '=', ledger);
    plain = plain.where('ledger', '=', ledger);
  }
  if (before !== undefined) {
    previews = previews.where('id', '<', before);
    plain = plain.where('id', '<', before);
  }
  const rows = await previews.union(plain).orderBy('id', 'desc').limit(limit).execute();
  const runs = await Promise.all(rows.map(({ id }) => findImportRun(db, [tenant], id)));
  return runs.filter((run) => run !== undefined);
}

/** One import among those of the offices named, with or without a preview. */
export async function findImportRun(
  db: Database,
  among: readonly TenantKey[],
  id: string,
): Promise<ImportPreview | undefined> {
  return (await findImportPreview(db, among, id)) ?? plainRun(db, among, id);
}

/** An import of the command line, as if it had had a preview. */
async function plainRun(db: Database, among: readonly TenantKey[], id: string): Promise<ImportPreview | undefined> {
  const row = await db
    .selectFrom('imports')
    .selectAll()
    .where('tenant', 'in', [...among, ''])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return undefined;
  const { tenant, ledger, file_name, sha256, inserted, corrected, unchanged, imported_at, imported_by } = row;
  const rows = inserted + corrected + unchanged;
  return {
    ...{ tenant, id, ledger, file_name, sha256, inserted, corrected, unchanged, year: null },
    ...{ total: rows, progress: rows, good: rows, bad: 0, repeated: 0, in_closed_period: 0, messages: [], late: false },
    state: row.undone_by === null ? 'done' : 'undone',
    ...{ created_at: imported_at, created_by: imported_by, committed_by: imported_by, finished_at: imported_at },
  };
}
