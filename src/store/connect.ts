import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Database, Tables } from './database.ts';
import { KeepingClient } from './kept-statements.ts';
import { TenantGuard } from './tenant-guard.ts';

const { Pool, types } = pg;

/** Type ids of PostgreSQL (pg_type.dat). */
const INT8 = 20;
const DATE = 1082;
const TIMESTAMPTZ = 1184;

/** numeric stays text, which is exact; a date stays the day it names; moments are ISO 8601 in UTC; counts are numbers. */
const readers: Readonly<Record<number, (text: string) => unknown>> = {
  [INT8]: wholeNumber,
  [DATE]: (text) => text,
  [TIMESTAMPTZ]: isoMoment,
};

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value))
    throw new Error(`The database gave ${text}, more than a whole number can hold here.`);
  return value;
}

/** "2025-05-06 09:30:00.5+08" as "2025-05-06T01:30:00.500Z": an instant has one writing, which the log can be checked against. */
function isoMoment(text: string): string {
  return new Date(text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00')).toISOString();
}

/** A pool of connections; every one speaks Beijing time, so that days and months fall as the offices count them. */
export function openPool(target: string | pg.PoolConfig): pg.Pool {
  const pool = new Pool({
    ...(typeof target === 'string' ? { connectionString: target } : target),
    max: 16,
    Client: KeepingClient,
    types: {
      getTypeParser: (id: number, format?: 'text' | 'binary') => readers[id] ?? types.getTypeParser(id, format),
    },
    options: '-c timezone=Asia/Shanghai -c datestyle=ISO',
    application_name: 'mingji',
  });
  // A connection that breaks while nobody uses it is replaced by the pool; the next query says what is wrong, if something is.
  pool.on('error', () => undefined);
  return pool;
}

/** The typed handle over a pool. */
export function openDatabase(pool: pg.Pool): Database {
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }), plugins: [new TenantGuard()] });
}
