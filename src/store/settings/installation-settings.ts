import type { Kysely, Selectable } from 'kysely';
import type { TenantKey } from '../../model/tenant.ts';
import type { InstallationSettingTable } from '../administration-tables.ts';
import type { Tables } from '../database.ts';

type Handle = Kysely<Tables>;

export type InstallationSettingRow = Selectable<InstallationSettingTable>;

/** A setting of the installation, kept at the region at the top of the tree. */
export async function findInstallationSetting(
  db: Handle,
  tenant: TenantKey,
  name: string,
): Promise<InstallationSettingRow | undefined> {
  return db
    .selectFrom('installation_settings')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('name', '=', name)
    .executeTakeFirst();
}

/** Sets a value in the place of the one before. */
export async function putInstallationSetting(db: Handle, { value, ...setting }: InstallationSettingRow): Promise<void> {
  const text = JSON.stringify(value);
  const { changed_at, changed_by } = setting;
  await db
    .insertInto('installation_settings')
    .values({ ...setting, value: text })
    .onConflict((conflict) => conflict.columns(['tenant', 'name']).doUpdateSet({ value: text, changed_at, changed_by }))
    .execute();
}
