import type { Kysely, Selectable } from 'kysely';
import type { TenantKey } from '../../model/tenant.ts';
import type { TokenScope } from '../../model/token-scope.ts';
import type { ApiTokenTable } from '../administration-tables.ts';
import type { Tables } from '../database.ts';

type Handle = Kysely<Tables>;

export type ApiTokenRow = Omit<Selectable<ApiTokenTable>, 'scopes'> & { readonly scopes: readonly TokenScope[] };

const asRow = (row: Selectable<ApiTokenTable>): ApiTokenRow => ({ ...row, scopes: row.scopes as TokenScope[] });

/** Adds a token. */
export async function insertApiToken(db: Handle, { scopes, ...token }: ApiTokenRow): Promise<void> {
  await db
    .insertInto('api_tokens')
    .values({ ...token, scopes: JSON.stringify(scopes) })
    .execute();
}

/** The token of an office by the hash of its secret. */
export async function findApiTokenBySecret(
  db: Handle,
  tenant: TenantKey,
  secretHash: Buffer,
): Promise<ApiTokenRow | undefined> {
  const row = await db
    .selectFrom('api_tokens')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('secret_hash', '=', secretHash)
    .executeTakeFirst();
  return row && asRow(row);
}

/** A token among those of the offices named, or of all of them for the administrator who looks after every office. */
export async function listApiTokens(db: Handle, among: readonly TenantKey[] | 'all'): Promise<ApiTokenRow[]> {
  let query = db.withoutPlugins().selectFrom('api_tokens').selectAll();
  if (among !== 'all') query = query.where('tenant', 'in', [...among, '']);
  return (await query.orderBy('tenant').orderBy('id').execute()).map(asRow);
}

/** Takes a token back; it stays in the list. */
export async function revokeApiToken(
  db: Handle,
  { tenant, id }: Pick<ApiTokenRow, 'tenant' | 'id'>,
  { at, by }: { readonly at: string; readonly by: string },
): Promise<void> {
  await db
    .updateTable('api_tokens')
    .set({ revoked_at: at, revoked_by: by })
    .where('tenant', '=', tenant)
    .where('id', '=', id)
    .execute();
}

/** Notes when and from where a token was last used. */
export async function touchApiToken(
  db: Handle,
  { tenant, id }: Pick<ApiTokenRow, 'tenant' | 'id'>,
  { at, from }: { readonly at: string; readonly from: string },
): Promise<void> {
  await db
    .updateTable('api_tokens')
    .set({ last_used_at: at, last_used_from: from })
    .where('tenant', '=', tenant)
    .where('id', '=', id)
    .execute();
}
