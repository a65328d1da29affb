import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { backends } from '../../../tests/support/store-backends.ts';
import { openStore, type Store } from '../open-store.ts';
import { migrate } from './migrate.ts';

const COLUMNS = `
  select c.table_name || '.' || c.column_name || ' ' || c.data_type
    || case when c.is_nullable = 'NO' then ' not null' else '' end
    || coalesce(' = ' || coalesce(c.column_default, c.generation_expression), '') as line
  from information_schema.columns c
  where c.table_schema = 'public' and c.table_name not like 'kysely%'
  order by c.table_name, c.ordinal_position`;
const INDEXES = `select indexdef as line from pg_indexes where schemaname = 'public' and tablename not like 'kysely%' order by indexname`;

/** Tables of accounts and of the machinery, which belong to the installation and not to a tenant; docs/scale.md says how they are distributed. */
const OF_THE_INSTALLATION = /^(?:accounts|sessions)$/;

describe.each(backends)('the schema on $name', ({ start }) => {
  let store: Store;
  let stop: () => Promise<void>;
  beforeAll(async () => {
    const backend = await start();
    stop = backend.stop;
    store = await openStore(backend.settings);
  }, 120_000);
  afterAll(async () => {
    await store.close();
    await stop();
  });

  const lines = async (question: string): Promise<string[]> => {
    const { rows } = await store.pool.query<{ line: string }>(question);
    return rows.map(({ line }) => line);
  };

  test('is the one that was written down: a migration changes the snapshot knowingly', async () => {
    const schema = [...(await lines(COLUMNS)), '', ...(await lines(INDEXES)), ''].join('\n');
    await expect(schema).toMatchFileSnapshot('schema.snapshot.txt');
  });

  test('is not touched by migrating again', async () => {
    const before = await lines(COLUMNS);
    await migrate(store.db);
    expect(await lines(COLUMNS)).toEqual(before);
  });

  test('has the tenant first in every primary key and every unique index, so that every table can be distributed by it', async () => {
    const keys = await lines(`
      select i.indrelid::regclass::text || ' ' || a.attname as line
      from pg_index i
      join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
      where i.indisunique and i.indrelid in (select oid from pg_class where relnamespace = 'public'::regnamespace)`);
    const others = keys.filter((key) => !key.endsWith(' tenant') && !key.startsWith('kysely'));
    expect(others.filter((key) => !OF_THE_INSTALLATION.test(key.split(' ')[0] ?? ''))).toEqual([]);
    const tables = await lines(`select tablename as line from pg_tables where schemaname = 'public'`);
    const keyed = new Set(keys.map((key) => key.split(' ')[0]));
    expect(tables.filter((table) => !keyed.has(table))).toEqual([]);
  });
});
