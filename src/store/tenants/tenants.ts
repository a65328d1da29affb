import type { Kysely } from 'kysely';
import { readTenantKey, type TenantKey } from '../../model/tenant.ts';
import type { Database, Tables } from '../database.ts';

/** The handle for work that is meant for all tenants: backup, and the list of the tenants themselves. Never for what a person asked. */
export function acrossTenants(db: Database): Kysely<Tables> {
  return db.withoutPlugins();
}

/** Every tenant that has written something. */
export async function listTenants(db: Database): Promise<TenantKey[]> {
  const rows = await acrossTenants(db).selectFrom('tenants').select('tenant').orderBy('tenant').execute();
  return rows.map(({ tenant }) => tenant);
}

/** Makes sure that the tenant is known. Its name is its key until somebody gives it one. */
export async function ensureTenant(db: Database, tenant: TenantKey): Promise<void> {
  const parts = readTenantKey(tenant);
  if (!parts) throw new Error(`ensureTenant: "${tenant}" is no tenant key; make it with tenantKey()`);
  await db
    .insertInto('tenants')
    .values({ tenant, ...parts, name: tenant, parent: null })
    .onConflict((conflict) => conflict.column('tenant').doNothing())
    .execute();
}
