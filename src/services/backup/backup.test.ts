import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Backend, backends } from '../../../tests/support/store-backends.ts';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { linkExhibit, putExhibit } from '../../store/exhibits/exhibits.ts';
import { openStore } from '../../store/open-store.ts';
import { closePeriod } from '../../store/periods/close-period.ts';
import { putClaim } from '../../store/plans/claims.ts';
import { acceptRecords } from '../../store/records/accept-records.ts';
import { eraseRecord } from '../../store/records/erase-record.ts';
import { findByNaturalKeys } from '../../store/records/find-records.ts';
import { write } from '../../store/writes/write.ts';
import { type Data, openData } from '../data/open-data.ts';
import { writeContext } from '../data/write-context.ts';
import { verifyAll } from '../log/verify-all.ts';
import { listDataFiles } from './data-files.ts';
import { makeBackup } from './make-backup.ts';
import { restoreBackup } from './restore-backup.ts';

const drafts = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    naturalKey: `第${at}期\t"\\`,
    date: `2025-${String((at % 12) + 1).padStart(2, '0')}-03`,
    fields: { topic: `防汛演练\n第${at}期`, cost: `${at}.50` },
  }));

/** Enough for several parts of the file on one database; what a second one does differently shows with fewer. */
const MANY = new Map(backends.map(({ name }, index) => [name, index === 0 ? 30_000 : 3_000]));

/** An installation with something of everything in it. */
async function filled(backend: Backend) {
  const { settings, stop } = await backend.startReady();
  const data = await openData(settings);
  for (const [tenant, count] of [
    ['130283/512001', MANY.get(backend.name) ?? 0],
    ['130283/512002', 3],
  ] as const) {
    await data.write(tenant, '赵强', (one) => acceptRecords(one, drafts(count), { ledger: 'drill' }));
    const [first] = await findByNaturalKeys(data.store.db, tenant, 'drill', ['第1期\t"\\']);
    await data.write(tenant, '赵强', async (one) => {
      await putExhibit(one, {
        sha256: 'cd'.repeat(32),
        name: '照片.jpg',
        mediaType: 'image/jpeg',
        bytes: 5,
        date: '2025-03-03',
      });
      await linkExhibit(one, 'drill', first?.id ?? '', 'cd'.repeat(32));
      await putClaim(one, { planId: 'p', indicator: '1', value: '3.50' });
      await closePeriod(one, '2024-12');
      await eraseRecord(one, 'drill', first?.id ?? '', '本人要求');
    });
  }
  await data.publish();
  mkdirSync(join(settings.folder, 'exhibits', 'cd'), { recursive: true });
  writeFileSync(join(settings.folder, 'exhibits', 'cd', 'cd'.repeat(32)), 'bytes');
  return { data, stop };
}

/** Every row of every table, as PostgreSQL writes it. */
async function everything(data: Pick<Data, 'store'>): Promise<Map<string, string[]>> {
  const { rows } = await data.store.pool.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public' and tablename not like 'kysely%' order by 1`,
  );
  const content = new Map<string, string[]>();
  for (const { name } of rows) {
    const all = await data.store.pool.query<{ line: string }>(`select t::text as line from "${name}" t order by 1`);
    content.set(
      name,
      all.rows.map(({ line }) => line),
    );
  }
  return content;
}

describe.each(backends)('a backup of $name', (backend) => {
  let source: Data;
  let stop: () => Promise<void>;
  const folder = temporaryFolder();
  const file = join(folder, 'all.mingji-backup');

  beforeAll(async () => {
    const made = await filled(backend);
    source = made.data;
    stop = made.stop;
    await makeBackup(source.store, file, '.');
  }, 120_000);
  afterAll(async () => {
    await source.close();
    await stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const intoEmpty = async <T>(
    work: (data: Awaited<ReturnType<typeof openStore>>) => Promise<T>,
    start = backend.startReady,
  ): Promise<T> => {
    const target = await start();
    const store = await openStore(target.settings);
    try {
      return await work(store);
    } finally {
      await store.close();
      await target.stop();
    }
  };

  test('restored into an empty database is the same to the last row and file, and its log verifies', async () => {
    await intoEmpty(async (store) => {
      const manifest = await restoreBackup(store, file, '.');
      expect(manifest.tables.find(({ name }) => name === 'records')?.rows).toBe((MANY.get(backend.name) ?? 0) + 3);
      expect(await everything({ store })).toEqual(await everything(source));
      for (const name of listDataFiles(source.store.folder))
        expect(readFileSync(join(store.folder, name)).equals(readFileSync(join(source.store.folder, name))), name).toBe(
          true,
        );
      const verdicts = await verifyAll(store, { cwd: '.' });
      expect(verdicts).toMatchObject([
        { faults: [], size: (MANY.get(backend.name) ?? 0) + 5 },
        { faults: [], size: 8 },
      ]);
    }, backend.start);
  }, 60_000);

  test('that was restored goes on: new records, same log', async () => {
    await intoEmpty(async (store) => {
      await restoreBackup(store, file, '.');
      const draft = { naturalKey: '新', date: '2025-09-01', fields: {} };
      await write(store.pool, writeContext('130283/512002', '孙丽'), (one) =>
        acceptRecords(one, [draft], { ledger: 'drill' }),
      );
      expect(await verifyAll(store, { tenant: '130283/512002', cwd: '.' })).toMatchObject([{ faults: [], size: 9 }]);
    });
  });

  test('is for its owner’s eyes, and is not left half where it cannot be written', async () => {
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o077).toBe(0);
    const nowhere = join(folder, 'missing', 'x.mingji-backup');
    await expect(makeBackup(source.store, nowhere, '.')).rejects.toMatchObject({ code: 'file_not_writable' });
    expect(existsSync(`${nowhere}.making`)).toBe(false);
  });

  test('is refused by a database that holds something, which stays as it was', async () => {
    const before = await everything(source);
    await expect(restoreBackup(source.store, file, '.')).rejects.toMatchObject({ code: 'restore_target_not_empty' });
    expect(await everything(source)).toEqual(before);
  });

  test('that is damaged, cut off or has a changed row is refused whole', async () => {
    const sound = readFileSync(file);
    const tar = gunzipSync(sound);
    const changed = Buffer.from(tar);
    changed.write('9', changed.indexOf('cost') + 8);
    const damaged: readonly (readonly [string, Buffer])[] = [
      ['cut off', sound.subarray(0, sound.length - 20)],
      ['cut off in the archive', gzipSync(tar.subarray(0, tar.length / 2))],
      ['a changed row', gzipSync(changed)],
      ['no backup at all', Buffer.from('hello')],
    ];
    await intoEmpty(async (store) => {
      for (const [what, bytes] of damaged) {
        const path = join(folder, 'damaged');
        writeFileSync(path, bytes);
        await expect(restoreBackup(store, path, '.'), what).rejects.toMatchObject({ code: 'backup_invalid' });
      }
      await expect(restoreBackup(store, join(folder, 'damaged'), '.')).rejects.toMatchObject({
        text: { zh: expect.stringMatching(/不是明绩的备份文件.*没有恢复任何内容/) },
      });
      expect([...(await everything({ store })).values()].flat()).toEqual([]);
    });
  });
});
