import type pg from 'pg';

/** The connection of a transaction over all tenants. */
export type BackupClient = pg.PoolClient;

/** Runs work that sees one state of the whole database, whatever is written meanwhile; it can only read. */
export async function withSnapshot<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  return inTransaction(pool, 'begin isolation level repeatable read read only', work);
}

/** Runs work as one transaction over all tenants: all of it or nothing. Only a restore has a use for it. */
export async function withWholeDatabase<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  return inTransaction(pool, 'begin', work);
}

async function inTransaction<T>(pool: pg.Pool, begin: string, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query(begin);
    const result = await work(client);
    await client.query('commit');
    client.release();
    return result;
  } catch (error) {
    // The connection is given up: that rolls back, also where the connection itself was the fault.
    client.release(true);
    throw error;
  }
}
