import { Kysely, PostgresDialect, type PostgresPool, type PostgresPoolClient, sql } from 'kysely';
import type pg from 'pg';
import type { TenantKey } from '../../model/tenant.ts';
import type { Tables, WriteDatabase } from '../database.ts';
import { TenantGuard } from '../tenant-guard.ts';
import { ensureTenant } from '../tenants/tenants.ts';

/** What goes into the log about one accepted write, before it is sealed. The content is JSON without fractions. */
export interface Writing {
  readonly kind: string;
  readonly subject: string;
  readonly version: number;
  readonly content: { readonly [key: string]: unknown };
}

/** An entry of the log, ready to be stored: its canonical JSON, and the salt of its content. */
export interface SealedEntry {
  readonly entry: string;
  readonly salt: Uint8Array;
}

/** Who writes for whom, and when. Clock, ids and the sealing of log entries come from outside, so that a write can be repeated in a test. */
export interface WriteContext {
  readonly tenant: TenantKey;
  readonly by: string;
  /** The instant of the write: ISO 8601 in UTC with milliseconds, "2025-05-06T01:30:00.000Z". */
  readonly at: string;
  readonly newId: () => string;
  readonly seal: (writing: Writing, tenant: TenantKey, at: string) => SealedEntry;
}

/** A transaction in which one tenant's data are written: the typed handle, and the connection under it for COPY. */
export interface Write {
  readonly db: WriteDatabase;
  readonly client: pg.PoolClient;
  readonly context: WriteContext;
}

/**
 * Runs a piece of work as one transaction and commits it, or nothing of it. One write at a time per tenant: whoever comes second waits, so
 * that the entries of the tenant's log follow one another without a gap.
 */
export async function write<T>(pool: pg.Pool, context: WriteContext, work: (write: Write) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  const onError = (error: Error): void => {
    broken = error;
  };
  client.on('error', onError);
  const bound = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool: poolOf(client) }),
    plugins: [new TenantGuard()],
  });
  try {
    return await bound.transaction().execute(async (db) => {
      await sql`select pg_advisory_xact_lock(hashtextextended(${`log ${context.tenant}`}, 0))`.execute(db);
      await ensureTenant(db, context.tenant);
      return work({ db, client, context });
    });
  } finally {
    client.off('error', onError);
    client.release(broken);
  }
}

/** A pool that is one connection, which stays ours when the handle gives it back. */
function poolOf(client: pg.PoolClient): PostgresPool {
  const lent = { query: client.query.bind(client), release: () => undefined } as unknown as PostgresPoolClient;
  return { connect: async () => lent, end: async () => undefined } as unknown as PostgresPool;
}
