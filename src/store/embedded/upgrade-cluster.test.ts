import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { openStore, type Store } from '../open-store.ts';
import { acceptRecords } from '../records/accept-records.ts';
import { type WriteContext, write } from '../writes/write.ts';
import { clusterHome, clusterOwner } from './cluster-owner.ts';
import { majorOf } from './initialise-cluster.ts';
import { machinePrograms } from './machine-programs.ts';

/** A real PostgreSQL that is older than the one from npm; CI installs one, and so do the machines of contributors who touch this. */
const older = machinePrograms();
const OWN = 18;
const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const context: WriteContext = {
  tenant: '130283/512001',
  by: '王敏',
  at: '2025-06-30T01:30:00.125Z',
  newId: () => crypto.randomUUID(),
  seal: ({ content }) => ({ entry: JSON.stringify(content), salt: new Uint8Array(16) }),
};

async function fill(store: Store, count: number): Promise<void> {
  const drafts = Array.from({ length: count }, (_, index) => ({
    naturalKey: `第${index}期`,
    date: `2025-03-${String(1 + (index % 28)).padStart(2, '0')}`,
    fields: { topic: `换行\n制表\t反斜杠\\ 引号" \u{20000}① ${index}`, cost: '1234567890123456789.0100' },
  }));
  await write(store.pool, context, (one) => acceptRecords(one, drafts, { ledger: 'training' }));
}

async function olderData(records: number): Promise<{ readonly folder: string; readonly home: string }> {
  const folder = temporaryFolder();
  folders.push(folder);
  const store = await openStore({ folder, ...(older ? { programs: older } : {}) });
  await fill(store, records);
  await store.close();
  return { folder, home: clusterHome(folder, clusterOwner(folder)) };
}

async function contents(folder: string): Promise<{ readonly major: number; readonly rows: string }> {
  const store = await openStore({ folder });
  const { rows } = await store.pool.query<{ rows: string }>(
    `select md5(string_agg(r::text, ',' order by tenant, ledger, id, version)) || count(*) as rows from records r`,
  );
  const version = await store.pool.query<{ major: string }>(`select current_setting('server_version_num') as major`);
  await store.close();
  return { major: Math.floor(Number(version.rows[0]?.major) / 10_000), rows: rows[0]?.rows ?? '' };
}

test.runIf(older && older.major < OWN)(
  'data of an older PostgreSQL are upgraded by the next start, compared, and kept as they were',
  async () => {
    const { folder, home } = await olderData(3_000);
    expect(majorOf(join(home, 'data'))).toBe(older?.major);
    const told: string[] = [];
    const store = await openStore({ folder, tell: ({ zh }) => told.push(zh) });
    const { rows } = await store.pool.query<{ count: number }>('select count(*) as count from records');
    expect(rows[0]?.count).toBe(3_000);
    await store.close();
    expect(told).toEqual([expect.stringContaining('请不要关机'), expect.stringContaining(`data-${older?.major}`)]);
    expect([majorOf(join(home, 'data')), majorOf(join(home, `data-${older?.major}`))]).toEqual([OWN, older?.major]);
    const upgraded = await contents(folder);
    expect(upgraded.major).toBe(OWN);

    // The old folder still opens with the old programs, and says the same.
    renameSync(join(home, 'data'), join(home, 'new'));
    renameSync(join(home, `data-${older?.major}`), join(home, 'data'));
    const before = await openStore({ folder, ...(older ? { programs: older } : {}) });
    const old = await before.pool.query<{ rows: string }>(
      `select md5(string_agg(r::text, ',' order by tenant, ledger, id, version)) || count(*) as rows from records r`,
    );
    await before.close();
    expect(upgraded.rows).toBe(old.rows[0]?.rows);
  },
  300_000,
);

test.runIf(older && older.major < OWN)(
  'an upgrade that was cut off begins again, or takes its place where only the names were left to change',
  async () => {
    const { folder, home } = await olderData(200);
    for (const name of ['data.making-upgrade', 'data.upgraded']) mkdirSync(join(home, name));
    const first = await contents(folder);
    expect(first.major).toBe(OWN);
    expect(readdirSync(home).filter((name) => /making|upgraded/.test(name))).toEqual([]);
    renameSync(join(home, 'data'), join(home, 'data.upgraded'));
    expect(await contents(folder)).toEqual(first);
    expect(existsSync(join(home, 'data.upgraded'))).toBe(false);
  },
  300_000,
);
