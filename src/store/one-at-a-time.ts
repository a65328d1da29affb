import { sql } from 'kysely';
import type pg from 'pg';
import type { Database } from './database.ts';

/** How long one waits for another that holds the name: a process that was killed lets go of it within moments. */
const PATIENCE = '5s';
/** PostgreSQL's code for a lock that was not to be had in time. */
const LOCK_NOT_AVAILABLE = '55P03';

/**
 * Does a piece of work that only one process on this database may do at a time, on a connection that holds its name meanwhile; 'taken' where another is
 * at it. A process that dies lets go of the name with its connection.
 */
export async function oneAtATime<T>(pool: pg.Pool, name: string, work: () => Promise<T>): Promise<T | 'taken'> {
  const client = await pool.connect();
  try {
    await client.query(`set lock_timeout = '${PATIENCE}'`);
    await client.query('select pg_advisory_lock(hashtextextended($1, 0))', [name]);
  } catch (error) {
    client.release(true);
    if ((error as { code?: unknown }).code === LOCK_NOT_AVAILABLE) return 'taken';
    throw error;
  }
  try {
    return await work();
  } finally {
    await client.query('select pg_advisory_unlock_all()');
    await client.query('reset lock_timeout');
    client.release();
  }
}

/** Within a transaction: waits until nobody else is at it, however long that takes; the end of the transaction lets the next one begin. */
export async function waitForTurn(db: Database, name: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(db);
}

/** Whether somebody is at it just now. */
export async function isTaken(db: Database, name: string): Promise<boolean> {
  // Taken and given back with the statement: whoever wants it in that very moment waits for no longer than that.
  const { rows } = await sql<{ free: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended(${name}, 0)) as free`.execute(db);
  return rows[0]?.free !== true;
}
