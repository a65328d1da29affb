import { sql } from 'kysely';
import type { TenantKey } from '../../model/tenant.ts';
import type { Database } from '../database.ts';
import { type RecordVersion, VERSION_COLUMNS, versionOf } from './record-version.ts';

/** Whether a ledger holds anything that counts. */
export async function hasRecords(db: Database, tenant: TenantKey, ledger: string): Promise<boolean> {
  const row = await standing(db, tenant, ledger).select('id').limit(1).executeTakeFirst();
  return row !== undefined;
}

/** The records that count and have one of these natural keys. */
export async function findByNaturalKeys(
  db: Database,
  tenant: TenantKey,
  ledger: string,
  keys: readonly string[],
): Promise<RecordVersion[]> {
  const rows = await standing(db, tenant, ledger)
    .select(VERSION_COLUMNS)
    .where(sql<boolean>`natural_key = any(${keys}::text[])`)
    .execute();
  return rows.map(versionOf);
}

/** Every version of one record, the oldest first; empty when there is none. */
export async function findVersions(
  db: Database,
  tenant: TenantKey,
  ledger: string,
  id: string,
): Promise<RecordVersion[]> {
  const rows = await db
    .selectFrom('records')
    .select(VERSION_COLUMNS)
    .where('tenant', '=', tenant)
    .where('ledger', '=', ledger)
    .where('id', '=', id)
    .orderBy('version')
    .execute();
  return rows.map(versionOf);
}

/** The versions of a ledger that count, of one office or of several: the newest of every record that was not withdrawn. */
export function standing(db: Database, offices: TenantKey | readonly TenantKey[], ledger: string) {
  return db
    .selectFrom('records')
    .where('tenant', 'in', typeof offices === 'string' ? [offices] : offices)
    .where('ledger', '=', ledger)
    .where('current', '=', true)
    .where('withdrawn', '=', false);
}
