import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler, sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import type { Database, Tables } from './database.ts';
import { TenantGuard } from './tenant-guard.ts';
import { acrossTenants } from './tenants/tenants.ts';

/** A handle that reaches no database: the guard judges the query before anything is sent. */
const db: Database = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (one) => new PostgresIntrospector(one),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
  plugins: [new TenantGuard()],
});

const refused = /does not say for which tenant/;

describe('the guard lets through', () => {
  test('what names its tenant, in all kinds of statements', async () => {
    await db.selectFrom('records').select('id').where('tenant', '=', 'a/b').where('ledger', '=', 'x').execute();
    await db.selectFrom('records').select('id').where('tenant', 'in', ['a/b', 'a/c']).execute();
    await db.updateTable('records').set({ current: false }).where('tenant', '=', 'a/b').execute();
    await db.deleteFrom('claims').where('tenant', '=', 'a/b').execute();
    await db.insertInto('periods').values({ tenant: 'a/b', period: '2025', closed_at: null, closed_by: 'x' }).execute();
  });

  test('joins on the tenant, sub-queries and common table expressions that name it themselves', async () => {
    await db
      .selectFrom('record_exhibits as link')
      .innerJoin('exhibits as file', (join) =>
        join.onRef('file.tenant', '=', 'link.tenant').onRef('file.sha256', '=', 'link.sha256'),
      )
      .select('file.name')
      .where('link.tenant', '=', 'a/b')
      .execute();
    await db
      .with('own', (one) => one.selectFrom('records').select('id').where('tenant', '=', 'a/b'))
      .selectFrom('own')
      .select('id')
      .execute();
  });

  test('work over all tenants that says so', async () => {
    await acrossTenants(db).selectFrom('records').select('id').execute();
  });
});

describe('the guard refuses', () => {
  test.each([
    ['a select without any condition', () => db.selectFrom('records').select('id')],
    ['a select by something else', () => db.selectFrom('log_entries').select('entry').where('index', '=', 1)],
    [
      'a tenant in only one arm of an "or"',
      () =>
        db
          .selectFrom('records')
          .select('id')
          .where((where) => where.or([where('tenant', '=', 'a/b'), where('ledger', '=', 'x')])),
    ],
    [
      'a tenant that is only told apart from another',
      () => db.selectFrom('records').select('id').where('tenant', '!=', 'a/b'),
    ],
    ['an update', () => db.updateTable('records').set({ late: true }).where('ledger', '=', 'x')],
    ['a delete', () => db.deleteFrom('claims').where('indicator', '=', 'x')],
    [
      'a join of which one side is open',
      () =>
        db
          .selectFrom('record_exhibits as link')
          .innerJoin('exhibits as file', 'file.sha256', 'link.sha256')
          .select('file.name')
          .where('link.tenant', '=', 'a/b'),
    ],
    [
      'a join whose tenant could be either side’s',
      () =>
        db
          .selectFrom('record_exhibits as link')
          .innerJoin('exhibits as file', 'file.sha256', 'link.sha256')
          .select('file.name')
          .where(sql.ref('tenant'), '=', 'a/b'),
    ],
    [
      'an open sub-query inside a bound query',
      () =>
        db
          .selectFrom('records')
          .select('id')
          .where('tenant', '=', 'a/b')
          .where('ledger', 'in', db.selectFrom('ledgers').select('ledger')),
    ],
    [
      'an open common table expression',
      () =>
        db
          .with('all', (one) => one.selectFrom('records').select('id'))
          .selectFrom('all')
          .select('id'),
    ],
  ])('%s', async (_, query) => {
    await expect((async () => query().execute())()).rejects.toThrow(refused);
  });
});
