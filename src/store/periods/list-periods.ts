import type { Selectable } from 'kysely';
import type { TenantKey } from '../../model/tenant.ts';
import type { Database, PeriodTable } from '../database.ts';

export type PeriodRow = Omit<Selectable<PeriodTable>, 'tenant'>;

const COLUMNS = ['period', 'closed_at', 'closed_by'] as const;

/** Every period that was ever closed, the latest first; one that was opened again has no `closed_at`. */
export function listPeriods(db: Database, tenant: TenantKey): Promise<PeriodRow[]> {
  return db.selectFrom('periods').select(COLUMNS).where('tenant', '=', tenant).orderBy('period', 'desc').execute();
}

/** A period that was closed, also where it was opened again; undefined when it never was. */
export function findPeriod(db: Database, tenant: TenantKey, period: string): Promise<PeriodRow | undefined> {
  return db
    .selectFrom('periods')
    .select(COLUMNS)
    .where('tenant', '=', tenant)
    .where('period', '=', period)
    .executeTakeFirst();
}
