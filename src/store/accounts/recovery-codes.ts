import type { Kysely } from 'kysely';
import type { TenantKey } from '../../model/tenant.ts';
import type { Tables } from '../database.ts';

type Handle = Kysely<Tables>;

/** Puts the codes of an account in the place of those it had; none takes them all away. */
export async function putRecoveryCodes(
  db: Handle,
  owner: { readonly tenant: TenantKey; readonly account_id: string; readonly made_at: string },
  hashes: readonly Buffer[],
): Promise<void> {
  const { tenant, account_id } = owner;
  await db.deleteFrom('recovery_codes').where('tenant', '=', tenant).where('account_id', '=', account_id).execute();
  if (hashes.length === 0) return;
  await db
    .insertInto('recovery_codes')
    .values(hashes.map((code_hash) => ({ ...owner, code_hash })))
    .execute();
}

/** Takes one code away; false when it is not there: of two that come with the same code, one gets it. */
export async function takeRecoveryCode(db: Handle, tenant: TenantKey, account: string, hash: Buffer): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('recovery_codes')
    .where('tenant', '=', tenant)
    .where('account_id', '=', account)
    .where('code_hash', '=', hash)
    .executeTakeFirst();
  return numDeletedRows === 1n;
}
