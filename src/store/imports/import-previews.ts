import type { Selectable, Updateable } from 'kysely';
import type { Bilingual } from '../../base/bilingual.ts';
import type { TenantKey } from '../../model/tenant.ts';
import type { Database } from '../database.ts';
import type { ImportPreviewTable } from '../import-tables.ts';

/** See the contract for what the states mean. */
export type ImportState = 'waiting' | 'reading' | 'ready' | 'storing' | 'done' | 'failed' | 'discarded' | 'undone';

/** A sheet that was handed in, and how far it is. */
export type ImportPreview = Omit<Selectable<ImportPreviewTable>, 'state' | 'messages'> & {
  readonly state: ImportState;
  readonly messages: readonly Bilingual[];
};

const asPreview = (row: Selectable<ImportPreviewTable>): ImportPreview => ({
  ...row,
  state: row.state as ImportState,
  messages: row.messages as Bilingual[],
});

/** Adds a sheet that waits to be read. */
export async function insertImportPreview(
  db: Database,
  preview: Pick<
    ImportPreview,
    'tenant' | 'id' | 'ledger' | 'file_name' | 'sha256' | 'year' | 'created_at' | 'created_by'
  >,
): Promise<void> {
  await db
    .insertInto('import_previews')
    .values({ ...preview, state: 'waiting', committed_by: null, finished_at: null })
    .execute();
}

/** A preview among those of the offices named; undefined when it is none of theirs. */
export async function findImportPreview(
  db: Database,
  among: readonly TenantKey[],
  id: string,
): Promise<ImportPreview | undefined> {
  const row = await db
    .selectFrom('import_previews')
    .selectAll()
    .where('tenant', 'in', [...among, ''])
    .where('id', '=', id)
    .executeTakeFirst();
  return row && asPreview(row);
}

/** Changes what is given of an import, and leaves the rest as it is. */
export async function updateImportPreview(
  db: Database,
  { tenant, id }: Pick<ImportPreview, 'tenant' | 'id'>,
  {
    messages,
    ...change
  }: Omit<Updateable<ImportPreviewTable>, 'messages' | 'state'> & {
    readonly state?: ImportState;
    readonly messages?: readonly Bilingual[];
  },
): Promise<void> {
  await db
    .updateTable('import_previews')
    .set({ ...change, ...(messages && { messages: JSON.stringify(messages) }) })
    .where('tenant', '=', tenant)
    .where('id', '=', id)
    .execute();
}

/** What a process works on, or would if none had died: of all tenants, for the start of a server. */
export async function listOpenImports(db: Database): Promise<Pick<ImportPreview, 'tenant' | 'id'>[]> {
  return db
    .withoutPlugins()
    .selectFrom('import_previews')
    .select(['tenant', 'id'])
    .where('state', 'in', ['waiting', 'reading', 'storing'])
    .execute();
}

/** Sheets that were handed in before a moment and wait for a person ever since, or could not be read: of all tenants. */
export async function listForgottenImports(
  db: Database,
  before: string,
): Promise<Pick<ImportPreview, 'tenant' | 'id'>[]> {
  return db
    .withoutPlugins()
    .selectFrom('import_previews')
    .select(['tenant', 'id'])
    .where('state', 'in', ['ready', 'failed'])
    .where('created_at', '<', before)
    .execute();
}

/** The imports of all tenants that may still need their files. */
export async function listKeptImports(db: Database): Promise<ReadonlySet<string>> {
  const rows = await db
    .withoutPlugins()
    .selectFrom('import_previews')
    .select('id')
    .where('state', 'in', ['waiting', 'reading', 'ready', 'storing', 'failed'])
    .execute();
  return new Set(rows.map(({ id }) => id));
}
