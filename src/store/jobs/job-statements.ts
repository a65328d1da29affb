import { CompiledQuery, type Kysely } from 'kysely';
import pg from 'pg';
import type { Tables } from '../database.ts';
import type { Store } from '../open-store.ts';

/** How the job queue speaks to the database: its own SQL, in its own schema, over our connections. */
export interface JobStatements {
  readonly executeSql: (text: string, values?: unknown[]) => Promise<{ rows: unknown[] }>;
}

/** Statements each on its own. The queue expects moments as dates, as the driver gives them by itself, and not as our texts. */
export function jobStatements({ pool }: Store): JobStatements {
  return { executeSql: (text, values = []) => pool.query({ text, values, types: pg.types } as pg.QueryConfig) };
}

/** Statements inside a transaction: what they put into the queue is there if and only if the transaction is committed. */
export function jobStatementsIn(db: Kysely<Tables>): JobStatements {
  return {
    async executeSql(text, values = []) {
      const { rows } = await db.executeQuery(CompiledQuery.raw(text, values));
      return { rows };
    },
  };
}
