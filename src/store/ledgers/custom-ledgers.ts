import type { LedgerDefinition } from '../../model/ledger.ts';
import type { TenantKey } from '../../model/tenant.ts';
import type { Database } from '../database.ts';
import { appendToLog } from '../log/append-to-log.ts';
import type { Write } from '../writes/write.ts';

/** Keeps a ledger that an office has defined, as a new version of what stood under its id. */
export async function putLedger(write: Write, definition: LedgerDefinition): Promise<void> {
  const { tenant, at, by } = write.context;
  const version = (await ledgerVersion(write.db, tenant, definition.id)) + 1;
  const content = { definition };
  await appendToLog(write, { kind: 'ledger', subject: definition.id, version, content }, 'content');
  await write.db
    .insertInto('ledgers')
    .values({
      ...{ tenant, ledger: definition.id, version, definition: JSON.stringify(definition) },
      ...{ recorded_at: at, recorded_by: by },
    })
    .execute();
}

/** The ledgers that the office has defined itself, each as it is now. */
export async function listLedgers(db: Database, tenant: TenantKey): Promise<LedgerDefinition[]> {
  const rows = await newest(db, tenant).execute();
  return rows.map(({ definition }) => definition as LedgerDefinition);
}

/** One ledger as several offices have defined it, those that have. */
export async function listLedgersOfOffices(
  db: Database,
  tenants: readonly TenantKey[],
  ledger: string,
): Promise<{ readonly tenant: TenantKey; readonly definition: LedgerDefinition }[]> {
  const rows = await db
    .selectFrom('ledgers')
    .distinctOn('tenant')
    .select(['tenant', 'definition'])
    .where('tenant', 'in', [...tenants])
    .where('ledger', '=', ledger)
    .orderBy('tenant')
    .orderBy('version', 'desc')
    .execute();
  return rows.map(({ tenant, definition }) => ({ tenant, definition: definition as LedgerDefinition }));
}

/** How often a ledger was defined; 0 when it never was. */
export async function ledgerVersion(db: Database, tenant: TenantKey, ledger: string): Promise<number> {
  const row = await newest(db, tenant).where('ledger', '=', ledger).executeTakeFirst();
  return row?.version ?? 0;
}

function newest(db: Database, tenant: TenantKey) {
  return db
    .selectFrom('ledgers')
    .distinctOn('ledger')
    .select(['ledger', 'version', 'definition'])
    .where('tenant', '=', tenant)
    .orderBy('ledger')
    .orderBy('version', 'desc');
}
