import type { Kysely, Selectable, Updateable } from 'kysely';
import type { TenantKey } from '../../model/tenant.ts';
import type { Database, Tables } from '../database.ts';
import type { PublicationTable } from '../filing-tables.ts';
import { acrossTenants } from '../tenants/tenants.ts';

type Handle = Kysely<Tables>;

export type PublicationState = 'proposed' | 'published' | 'refused' | 'withdrawn';
export type PublicationKind = 'plan' | 'evaluation';

export type PublicationRow = Omit<Selectable<PublicationTable>, 'state' | 'kind'> & {
  readonly state: PublicationState;
  readonly kind: PublicationKind;
};

// The columns hold what the use cases wrote.
const asPublication = (row: Selectable<PublicationTable>): PublicationRow => ({
  ...row,
  state: row.state as PublicationState,
  kind: row.kind as PublicationKind,
});

/** Adds a publication. */
export async function insertPublication(db: Handle, { cleared, ...row }: PublicationRow): Promise<void> {
  await db
    .insertInto('publications')
    .values({ ...row, cleared: JSON.stringify(cleared) })
    .execute();
}

/** A publication among those of the offices named; undefined when it is none of theirs. */
export async function findPublicationRow(
  db: Handle,
  among: readonly TenantKey[],
  id: string,
): Promise<PublicationRow | undefined> {
  const row = await db
    .selectFrom('publications')
    .selectAll()
    .where('tenant', 'in', [...among, ''])
    .where('publication_id', '=', id)
    .executeTakeFirst();
  return row && asPublication(row);
}

export interface PublicationSearch {
  readonly among: readonly TenantKey[];
  readonly documentId?: string | undefined;
  readonly state?: PublicationState | undefined;
  readonly fiscalYear?: number | undefined;
  /** The id that the page before ended with. */
  readonly before?: string | undefined;
  readonly limit: number;
}

/** The publications that a search finds, newest first. */
export async function listPublicationRows(db: Handle, search: PublicationSearch): Promise<PublicationRow[]> {
  let query = db
    .selectFrom('publications')
    .selectAll()
    .where('tenant', 'in', [...search.among, '']);
  if (search.documentId !== undefined) query = query.where('document_id', '=', search.documentId);
  if (search.state !== undefined) query = query.where('state', '=', search.state);
  if (search.fiscalYear !== undefined) query = query.where('fiscal_year', '=', search.fiscalYear);
  if (search.before !== undefined) query = query.where('publication_id', '<', search.before);
  const rows = await query.orderBy('publication_id', 'desc').limit(search.limit).execute();
  return rows.map(asPublication);
}

/** Changes a publication and counts its revision up. */
export async function updatePublicationRow(
  db: Handle,
  { tenant, publication_id }: Pick<PublicationRow, 'tenant' | 'publication_id'>,
  change: Updateable<PublicationTable>,
): Promise<PublicationRow> {
  const row = await db
    .updateTable('publications')
    .set((eb) => ({ ...change, revision: eb('revision', '+', 1) }))
    .where('tenant', '=', tenant)
    .where('publication_id', '=', publication_id)
    .returningAll()
    .executeTakeFirstOrThrow();
  return asPublication(row);
}

/** What is public: where the log of each office keeps its content. It is for everybody, so it asks for no tenant. */
export async function listPublished(
  db: Database,
): Promise<readonly { readonly tenant: TenantKey; readonly id: string; readonly logIndex: number }[]> {
  const rows = await acrossTenants(db)
    .selectFrom('publications')
    .select(['tenant', 'publication_id', 'log_index'])
    .where('state', '=', 'published')
    .orderBy('tenant')
    .orderBy('publication_id')
    .execute();
  return rows.flatMap(({ tenant, publication_id, log_index }) =>
    log_index === null ? [] : [{ tenant, id: publication_id, logIndex: log_index }],
  );
}
