import { sql } from 'kysely';
import type { TenantKey } from '../../model/tenant.ts';
import type { Database } from '../database.ts';

/** How many entries the tenant's log has. */
export async function countLogEntries(db: Database, tenant: TenantKey): Promise<number> {
  const row = await db
    .selectFrom('log_entries')
    .select('index')
    .where('tenant', '=', tenant)
    .orderBy('index', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? row.index + 1 : 0;
}

/** How many entries the log of each of these tenants has; one without any is not in the map. */
export async function countLogsOf(
  db: Database,
  tenants: readonly TenantKey[],
): Promise<ReadonlyMap<TenantKey, number>> {
  const { rows } = await sql<{ tenant: TenantKey; size: number }>`select t.tenant, l.index + 1 as size
    from unnest(${[...tenants]}::text[]) as t (tenant)
    cross join lateral (select index from log_entries where tenant = t.tenant order by index desc limit 1) l`.execute(
    db,
  );
  return new Map(rows.map(({ tenant, size }) => [tenant, Number(size)]));
}

/** The entries from one place up to another, which is not included: their places and canonical JSON, in order. */
export function listLogEntries(
  db: Database,
  tenant: TenantKey,
  from: number,
  to: number,
): Promise<{ readonly index: number; readonly entry: string }[]> {
  return db
    .selectFrom('log_entries')
    .select(['index', 'entry'])
    .where('tenant', '=', tenant)
    .where('index', '>=', from)
    .where('index', '<', to)
    .orderBy('index')
    .execute();
}

export interface StoredEntry {
  readonly index: number;
  readonly entry: string;
  /** Null when the content was erased. */
  readonly salt: Uint8Array | null;
  /** The content as canonical JSON, where it stands in no other table. */
  readonly content: string | null;
}

/** Entries by their places, with what discloses them; those that are not there are left out. */
export function findLogEntries(db: Database, tenant: TenantKey, indexes: readonly number[]): Promise<StoredEntry[]> {
  return db
    .selectFrom('log_entries')
    .select(['index', 'entry', 'salt', 'content'])
    .where('tenant', '=', tenant)
    .where(sql<boolean>`index = any(${indexes}::bigint[])`)
    .execute();
}

/** Entries whose content the log keeps itself, from one place up to another, which is not included. */
export function listKeptContents(db: Database, tenant: TenantKey, from: number, to: number): Promise<StoredEntry[]> {
  return db
    .selectFrom('log_entries')
    .select(['index', 'entry', 'salt', 'content'])
    .where('tenant', '=', tenant)
    .where('index', '>=', from)
    .where('index', '<', to)
    .where('content', 'is not', null)
    .execute();
}

/** One entry with what discloses it, or undefined when the log is shorter. */
export function findLogEntry(db: Database, tenant: TenantKey, index: number): Promise<StoredEntry | undefined> {
  return db
    .selectFrom('log_entries')
    .select(['index', 'entry', 'salt', 'content'])
    .where('tenant', '=', tenant)
    .where('index', '=', index)
    .executeTakeFirst();
}

/** Keeps a signed checkpoint; one of the same size stands already when two published at once. */
export async function putCheckpoint(
  db: Database,
  tenant: TenantKey,
  checkpoint: { readonly size: number; readonly note: string; readonly signedAt: string },
): Promise<void> {
  const { size, note, signedAt } = checkpoint;
  await db
    .insertInto('log_checkpoints')
    .values({ tenant, size, note, signed_at: signedAt })
    .onConflict((conflict) => conflict.columns(['tenant', 'size']).doNothing())
    .execute();
}
