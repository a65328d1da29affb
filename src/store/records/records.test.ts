import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { backends } from '../../../tests/support/store-backends.ts';
import { listImports, putImport } from '../imports/imports.ts';
import { undoImport } from '../imports/undo-import.ts';
import { openStore, type Store } from '../open-store.ts';
import { closePeriod, reopenPeriod } from '../periods/close-period.ts';
import { type Write, type WriteContext, write } from '../writes/write.ts';
import { acceptRecords } from './accept-records.ts';
import { correctRecord, withdrawRecord } from './correct-record.ts';
import { eraseRecord } from './erase-record.ts';
import { findByNaturalKeys, findVersions } from './find-records.ts';
import { listRecords } from './list-records.ts';
import type { RecordDraft, RecordVersion } from './record-version.ts';

const contextOf = (tenant: string): WriteContext => ({
  tenant,
  by: '王敏',
  at: '2025-06-30T01:30:00.125Z',
  newId: () => crypto.randomUUID(),
  seal: ({ content }) => ({ entry: JSON.stringify(content), salt: new Uint8Array(16) }),
});

const draft = (key: string, date: string, fields: Record<string, string> = {}): RecordDraft => ({
  naturalKey: key,
  date,
  fields: { topic: key, ...fields },
});

describe.each(backends)('records on $name', ({ startReady }) => {
  let store: Store;
  let stop: () => Promise<void>;
  beforeAll(async () => {
    const backend = await startReady();
    stop = backend.stop;
    store = await openStore(backend.settings);
  }, 120_000);
  afterAll(async () => {
    await store.close();
    await stop();
  });

  let tenants = 0;
  /** Every test works for a tenant of its own. */
  const fresh = () => {
    tenants += 1;
    const tenant = `130283/${tenants}`;
    const run = <T>(work: (one: Write) => Promise<T>): Promise<T> => write(store.pool, contextOf(tenant), work);
    const accept = (drafts: readonly RecordDraft[], options: { late?: boolean; importId?: string } = {}) =>
      run((one) => acceptRecords(one, drafts, { ledger: 'training', ...options }));
    const list = async (range = {}): Promise<RecordVersion[]> => {
      const found: RecordVersion[] = [];
      for await (const record of listRecords(store.db, tenant, 'training', range)) found.push(record);
      return found;
    };
    const only = async (key: string): Promise<RecordVersion> => {
      const [found] = await findByNaturalKeys(store.db, tenant, 'training', [key]);
      if (!found) throw new Error(`no record ${key}`);
      return found;
    };
    return { tenant, run, accept, list, only };
  };

  test('what was entered is given back as it was, character by character', async () => {
    const { accept, list } = fresh();
    const fields = { topic: '换行\n制表\t反斜杠\\ 引号" 空\\N', cost: '1234567890123456789.0100', note: '\u{20000}①' };
    await accept([{ naturalKey: 'a\\|b\t\n', date: '2025-03-01', fields }]);
    expect(await list()).toMatchObject([
      {
        naturalKey: 'a\\|b\t\n',
        date: '2025-03-01',
        fields,
        version: 1,
        enteredBy: '王敏',
        enteredAt: '2025-06-30T01:30:00.125Z',
      },
    ]);
  });

  test('entering the same again writes nothing, entering it otherwise is a new version', async () => {
    const { accept, list, only, tenant } = fresh();
    expect(await accept([draft('一', '2025-01-01'), draft('二', '2025-01-02')])).toMatchObject({ inserted: 2 });
    expect(
      await accept([draft('一', '2025-01-01'), draft('二', '2025-01-02', { n: '5' }), draft('三', '2025-01-03')]),
    ).toEqual({
      inserted: 1,
      corrected: 1,
      unchanged: 1,
    });
    expect((await list()).map(({ naturalKey, version }) => [naturalKey, version])).toEqual([
      ['一', 1],
      ['二', 2],
      ['三', 1],
    ]);
    const versions = await findVersions(store.db, tenant, 'training', (await only('二')).id);
    expect(versions.map(({ version, fields, current }) => [version, fields['n'], current])).toEqual([
      [1, undefined, false],
      [2, '5', true],
    ]);
  });

  test('the log has one entry for every version, without a gap', async () => {
    const { accept, tenant } = fresh();
    await accept([draft('一', '2025-01-01'), draft('二', '2025-01-02')]);
    await accept([draft('一', '2025-01-05')]);
    const rows = await store.db
      .selectFrom('log_entries')
      .select('index')
      .where('tenant', '=', tenant)
      .orderBy('index')
      .execute();
    expect(rows.map(({ index }) => index)).toEqual([0, 1, 2]);
  });

  test('a write that fails leaves neither records nor log entries', async () => {
    const { run, list, tenant } = fresh();
    const failing = run(async (one) => {
      await acceptRecords(one, [draft('一', '2025-01-01')], { ledger: 'training' });
      throw new Error('power cut');
    });
    await expect(failing).rejects.toThrow('power cut');
    expect(await list()).toEqual([]);
    expect(await store.db.selectFrom('log_entries').select('index').where('tenant', '=', tenant).execute()).toEqual([]);
  });

  test('two drafts with one natural key in one step are refused whole', async () => {
    const { accept, list } = fresh();
    await expect(accept([draft('同', '2025-01-01'), draft('同', '2025-01-02')])).rejects.toThrow();
    expect(await list()).toEqual([]);
  });

  test('writers of one tenant wait for one another', async () => {
    const { accept, list, tenant } = fresh();
    await Promise.all(Array.from({ length: 12 }, (_, at) => accept([draft(`第${at}条`, '2025-02-01')])));
    expect(await list()).toHaveLength(12);
    const rows = await store.db
      .selectFrom('log_entries')
      .select('index')
      .where('tenant', '=', tenant)
      .orderBy('index')
      .execute();
    expect(rows.map(({ index }) => index)).toEqual(Array.from({ length: 12 }, (_, at) => at));
  });

  test('pages join without a gap or a repetition, and days bound them', async () => {
    const { accept, list } = fresh();
    const day = (at: number): string => `2025-${String((at % 12) + 1).padStart(2, '0')}-15`;
    await accept(Array.from({ length: 11_000 }, (_, at) => draft(`第${at}条`, day(at))));
    const all = await list();
    expect(new Set(all.map(({ id }) => id)).size).toBe(11_000);
    expect(all.map(({ date }) => date)).toEqual(all.map(({ date }) => date).toSorted());
    const spring = await list({ from: '2025-03-15', to: '2025-04-15' });
    expect(new Set(spring.map(({ date }) => date))).toEqual(new Set(['2025-03-15', '2025-04-15']));
  });

  test('a correction needs the version that was seen; both stay', async () => {
    const { accept, only, run, tenant } = fresh();
    await accept([draft('一', '2025-01-01')]);
    const { id } = await only('一');
    await run((one) => correctRecord(one, { ledger: 'training', id, seenVersion: 1 }, draft('一', '2025-01-09')));
    expect(await only('一')).toMatchObject({ id, version: 2, date: '2025-01-09' });
    const late = run((one) =>
      correctRecord(one, { ledger: 'training', id, seenVersion: 1 }, draft('一', '2025-01-10')),
    );
    await expect(late).rejects.toMatchObject({ code: 'record_changed' });
    expect(await findVersions(store.db, tenant, 'training', id)).toHaveLength(2);
  });

  test('a withdrawn record no longer counts, and its key is free again', async () => {
    const { accept, only, run, list } = fresh();
    await accept([draft('一', '2025-01-01')]);
    const { id } = await only('一');
    await run((one) => withdrawRecord(one, { ledger: 'training', id, seenVersion: 1 }));
    expect(await list()).toEqual([]);
    await expect(run((one) => withdrawRecord(one, { ledger: 'training', id, seenVersion: 2 }))).rejects.toMatchObject({
      code: 'record_not_found',
    });
    expect(await accept([draft('一', '2025-01-01')])).toMatchObject({ inserted: 1 });
  });

  test('a closed period takes only marked late entries, also for what leaves it', async () => {
    const { accept, run, list, only } = fresh();
    await accept([draft('一', '2025-06-03')]);
    await run((one) => closePeriod(one, '2025-06'));
    await expect(accept([draft('二', '2025-06-30')])).rejects.toMatchObject({ code: 'period_closed' });
    await expect(accept([draft('一', '2025-07-01')])).rejects.toMatchObject({ code: 'period_closed' });
    await accept([draft('二', '2025-06-30')], { late: true });
    expect((await only('二')).late).toBe(true);
    expect((await only('一')).late).toBe(false);
    await accept([draft('三', '2025-07-01')]);
    await run((one) => reopenPeriod(one, '2025-06'));
    await accept([draft('四', '2025-06-30')]);
    expect(await list()).toHaveLength(4);
  });

  test('an import is undone as one step: new records go, corrected ones say again what they said', async () => {
    const { accept, run, list, tenant, only } = fresh();
    await accept([draft('旧', '2025-01-01', { n: '1' })]);
    const importId = crypto.randomUUID();
    const counts = await accept(
      [draft('旧', '2025-01-01', { n: '2' }), draft('新', '2025-01-02'), draft('又', '2025-01-03')],
      { importId },
    );
    await run((one) =>
      putImport(one, { id: importId, ledger: 'training', fileName: '培训.xlsx', sha256: '00', ...counts }),
    );
    const { id } = await only('又');
    await run((one) => correctRecord(one, { ledger: 'training', id, seenVersion: 1 }, draft('又', '2025-01-04')));
    expect(await run((one) => undoImport(one, importId))).toEqual({ withdrawn: 1, restored: 1 });
    expect((await list()).map(({ naturalKey, fields }) => [naturalKey, fields['n']])).toEqual([
      ['旧', '1'],
      ['又', undefined],
    ]);
    expect(await listImports(store.db, tenant)).toMatchObject([
      { id: importId, undone: true, inserted: 2, corrected: 1 },
    ]);
    await expect(run((one) => undoImport(one, importId))).rejects.toMatchObject({ code: 'import_not_found' });
  });

  test('an erased record keeps its place and its day, and nothing of what it said', async () => {
    const { accept, only, run, list, tenant } = fresh();
    await accept([draft('张某来信', '2025-01-01')]);
    const { id, logIndex } = await only('张某来信');
    await run((one) => eraseRecord(one, 'training', id, '本人要求'));
    expect(await list()).toMatchObject([{ id, fields: {}, erased: true, date: '2025-01-01' }]);
    expect(JSON.stringify(await list())).not.toContain('张某');
    const entry = await store.db
      .selectFrom('log_entries')
      .select('salt')
      .where('tenant', '=', tenant)
      .where('index', '=', logIndex)
      .executeTakeFirst();
    expect(entry).toEqual({ salt: null });
  });

  test('tenants do not see one another', async () => {
    const [one, other] = [fresh(), fresh()];
    await one.accept([draft('一', '2025-01-01')]);
    expect(await other.list()).toEqual([]);
    expect(await other.accept([draft('一', '2025-01-01')])).toMatchObject({ inserted: 1 });
  });
});
