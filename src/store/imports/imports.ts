import { sql } from 'kysely';
import { OperationalError } from '../../base/operational-error.ts';
import type { TenantKey } from '../../model/tenant.ts';
import type { Database } from '../database.ts';
import { appendToLog } from '../log/append-to-log.ts';
import type { Accepted } from '../records/accept-records.ts';
import type { Write } from '../writes/write.ts';

/** One file that was taken into a ledger as one step. */
export interface ImportRun extends Accepted {
  readonly id: string;
  readonly ledger: string;
  readonly fileName: string;
  /** The file's SHA-256, lower-case hexadecimal. */
  readonly sha256: string;
  readonly importedAt: string;
  readonly importedBy: string;
  /** It was taken back as one step. */
  readonly undone: boolean;
}

/** Keeps that an import took place; the records carry its id. */
export async function putImport(
  write: Write,
  run: Omit<ImportRun, 'importedAt' | 'importedBy' | 'undone'>,
): Promise<void> {
  const { tenant, at, by } = write.context;
  const { id, ledger, fileName, sha256, inserted, corrected, unchanged } = run;
  const content = { id, ledger, fileName, sha256, inserted, corrected, unchanged };
  await appendToLog(write, { kind: 'import', subject: `${ledger}/${id}`, version: 1, content }, 'content');
  await write.db
    .insertInto('imports')
    .values({
      ...{ tenant, id, ledger, file_name: fileName, sha256, inserted, corrected, unchanged },
      ...{ imported_at: at, imported_by: by, undone_by: null },
    })
    .execute();
  if (inserted + corrected >= MANY) await sql`analyze records`.execute(write.db);
}

/** So many records change a ledger's size enough that the database has to look anew how large it is, before it is asked about it. */
const MANY = 5_000;

/** The imports of a tenant, the newest first. */
export async function listImports(db: Database, tenant: TenantKey): Promise<ImportRun[]> {
  const rows = await db
    .selectFrom('imports')
    .selectAll()
    .where('tenant', '=', tenant)
    .orderBy('imported_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(({ id, ledger, file_name, sha256, inserted, corrected, unchanged, ...row }) => ({
    ...{ id, ledger, fileName: file_name, sha256, inserted, corrected, unchanged },
    ...{ importedAt: row.imported_at, importedBy: row.imported_by, undone: row.undone_by !== null },
  }));
}

/** Marks an import as taken back. Throws `import_not_found` when there is none that stands. */
export async function markUndone(write: Write, id: string): Promise<void> {
  const { numUpdatedRows } = await write.db
    .updateTable('imports')
    .set({ undone_by: write.context.newId() })
    .where('tenant', '=', write.context.tenant)
    .where('id', '=', id)
    .where('undone_by', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows > 0n) return;
  throw new OperationalError('import_not_found', {
    zh: `没有可撤销的导入 ${id}。mingji ledger list 列出最近的导入。`,
    en: `There is no import ${id} that could be undone; "mingji ledger list" shows the latest ones.`,
  });
}
