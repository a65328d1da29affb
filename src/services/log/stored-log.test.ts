import { createHash, createPublicKey, verify as verifySignature } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, rmSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { backends } from '../../../tests/support/store-backends.ts';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import type { Proof } from '../../integrity/proof.ts';
import { putExhibit } from '../../store/exhibits/exhibits.ts';
import { closePeriod } from '../../store/periods/close-period.ts';
import { putClaim } from '../../store/plans/claims.ts';
import { putMeasure } from '../../store/plans/measures.ts';
import { acceptRecords } from '../../store/records/accept-records.ts';
import { eraseRecord } from '../../store/records/erase-record.ts';
import { findByNaturalKeys } from '../../store/records/find-records.ts';
import { type Data, openData } from '../data/open-data.ts';
import { checkProofFile } from './check-proof-file.ts';
import { logFolder } from './log-files.ts';
import { proveRecord } from './prove-record.ts';
import { publishLog } from './publish-log.ts';
import { verifyFiles } from './verify-files.ts';
import { verifyStoredLog } from './verify-stored-log.ts';

const drafts = (count: number, from = 0) =>
  Array.from({ length: count }, (_, at) => ({
    naturalKey: `第${from + at}期`,
    date: '2025-04-01',
    fields: { topic: `第${from + at}期业务培训`, attendees: String(at) },
  }));

/** An independent check of a proof, written from RFC 6962 and the C2SP texts alone: nothing of src/integrity is used. */
function checkIndependently(proof: Proof, vkey: string): boolean {
  const sha = (...parts: Buffer[]): Buffer => createHash('sha256').update(Buffer.concat(parts)).digest();
  const sorted = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(sorted)
      : typeof value === 'object' && value !== null
        ? Object.fromEntries(
            Object.entries(value)
              .toSorted(([a], [b]) => (a < b ? -1 : 1))
              .map(([key, one]) => [key, sorted(one)]),
          )
        : value;
  const canonical = (value: unknown): Buffer => Buffer.from(JSON.stringify(sorted(value)));
  const [, name = '', key = ''] = /^([^+]+)\+[^+]+\+(.+)$/.exec(vkey.trim()) ?? [];
  const [body = '', signatures = ''] = proof.checkpoint.split('\n\n');
  const signature = Buffer.from(signatures.trim().split(' ').at(-1) ?? '', 'base64').subarray(4);
  const raw = Buffer.from(key, 'base64').subarray(1).toString('base64url');
  const publicKey = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: raw }, format: 'jwk' });
  const [origin, size = '0', root = ''] = body.split('\n');
  if (origin !== name || !verifySignature(null, Buffer.from(`${body}\n`), publicKey, signature)) return false;
  let hash = sha(Buffer.from([0]), canonical(proof.entry));
  let [at, last] = [proof.index, Number(size) - 1];
  const path = proof.path.map((step) => Buffer.from(step, 'base64'));
  while (last > 0) {
    // The right-most node of an odd level goes up as it is.
    if (at % 2 === 1) hash = sha(Buffer.from([1]), path.shift() ?? Buffer.alloc(0), hash);
    else if (at < last) hash = sha(Buffer.from([1]), hash, path.shift() ?? Buffer.alloc(0));
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  const digest =
    proof.salt === undefined
      ? proof.entry.digest
      : sha(Buffer.from(proof.salt, 'hex'), canonical(proof.content)).toString('hex');
  return hash.toString('base64') === root && path.length === 0 && digest === proof.entry.digest;
}

describe.each(backends)('the log on $name', ({ startReady }) => {
  let data: Data;
  let stop: () => Promise<void>;
  beforeAll(async () => {
    const backend = await startReady();
    stop = backend.stop;
    data = await openData(backend.settings);
  }, 120_000);
  afterAll(async () => {
    // Some tests leave a broken log behind, which closing would rightly report.
    await data.publish().catch(() => undefined);
    await data.close();
    await stop();
  });

  let tenants = 0;
  const fresh = async (count: number) => {
    tenants += 1;
    const tenant = `130283/${tenants}`;
    const accept = (list: ReturnType<typeof drafts>) =>
      data.write(tenant, '李娜', (one) => acceptRecords(one, list, { ledger: 'training' }));
    if (count > 0) await accept(drafts(count));
    return { tenant, accept, folder: logFolder(data.store.folder, tenant) };
  };
  const verdict = (tenant: string) => verifyStoredLog(data.store, tenant);

  test('vouches for every kind of accepted write', async () => {
    const { tenant } = await fresh(3);
    await data.write(tenant, '李娜', async (one) => {
      await putExhibit(one, {
        sha256: 'ab'.repeat(32),
        name: '签到表.pdf',
        mediaType: 'application/pdf',
        bytes: 12,
        date: '2025-04-01',
      });
      await putMeasure(
        one,
        { planId: 'p', indicator: '1', declaration: { ledger: 'training', take: { kind: 'count' } } },
        true,
      );
      await putClaim(one, { planId: 'p', indicator: '1', value: '3.50' });
      await closePeriod(one, '2024');
    });
    expect(await verdict(tenant)).toMatchObject({ size: 7, faults: [], compared: 7, erased: 0 });
  });

  test('goes on over many publications, and each continues the one before', async () => {
    const { tenant, accept, folder } = await fresh(200);
    await publishLog(data.store, tenant);
    const older = join(folder, 'older');
    cpSync(join(folder, 'checkpoint'), older);
    for (const from of [200, 256, 600]) {
      await accept(drafts(300, from));
      await publishLog(data.store, tenant);
    }
    expect(await verifyStoredLog(data.store, tenant, older)).toMatchObject({ faults: [] });
    const partials = readdirSync(join(folder, 'tile', 'entries')).filter((name) => name.endsWith('.p'));
    expect(partials).toHaveLength(1);
  });

  test('never puts an earlier checkpoint in place of a later one when two publish at once', async () => {
    const { tenant, accept, folder } = await fresh(250);
    const slowDatabase = data.store.db.withPlugin({
      transformQuery: ({ node }) => node,
      transformResult: ({ result }) => delay(100).then(() => result),
    });
    const late = publishLog({ ...data.store, db: slowDatabase }, tenant);
    await accept(drafts(300, 1000));
    await publishLog(data.store, tenant);
    await late;
    const size = readFileSync(join(folder, 'checkpoint'), 'utf8').split('\n')[1];
    expect(size).toBe('550');
    expect(readdirSync(join(folder, 'tile', 'entries')).sort()).toEqual(['000', '001', '002.p']);
    expect(await verdict(tenant)).toMatchObject({ faults: [], size: 550 });
  });

  test('makes lost tiles again from the database', async () => {
    const { tenant, accept, folder } = await fresh(400);
    await publishLog(data.store, tenant);
    rmSync(join(folder, 'tile'), { recursive: true });
    await accept(drafts(5, 400));
    expect(await verdict(tenant)).toMatchObject({ size: 405, faults: [] });
  });

  test('finds a changed record, a removed one, a changed entry and a changed claim', async () => {
    const { tenant } = await fresh(20);
    const sql = (text: string) => data.store.pool.query(text, [tenant]);
    await data.write(tenant, '李娜', (one) => putClaim(one, { planId: 'p', indicator: '1', value: '3' }));
    expect((await verdict(tenant)).faults).toEqual([]);
    await sql(
      `update records set fields = jsonb_set(fields, '{attendees}', '"900"') where tenant = $1 and natural_key = '第3期'`,
    );
    expect((await verdict(tenant)).faults).toMatchObject([
      { what: 'content-differs', where: expect.stringContaining('training/') },
    ]);
    await sql(`delete from records where tenant = $1 and natural_key = '第3期'`);
    expect((await verdict(tenant)).faults).toEqual([{ where: '#3', what: 'row-missing' }]);
    await sql('update claims set value = 30 where tenant = $1');
    expect((await verdict(tenant)).faults).toHaveLength(2);
    await sql(
      `update log_entries set entry = replace(entry, '"version":1', '"version":2') where tenant = $1 and index = 5`,
    );
    expect((await verdict(tenant)).faults).toContainEqual({ where: 'log_entries', what: 'entries-differ' });
  });

  test('refuses to be published when the database has lost what was signed', async () => {
    const { tenant } = await fresh(10);
    await publishLog(data.store, tenant);
    await data.store.pool.query('delete from log_entries where tenant = $1 and index >= 8', [tenant]);
    await expect(publishLog(data.store, tenant)).rejects.toMatchObject({ code: 'log_invalid' });
  });

  test('keeps the place of an erased record, and says that it was erased', async () => {
    const { tenant } = await fresh(4);
    const [record] = await findByNaturalKeys(data.store.db, tenant, 'training', ['第2期']);
    await data.write(tenant, '李娜', (one) => eraseRecord(one, 'training', record?.id ?? '', '本人要求'));
    expect(await verdict(tenant)).toMatchObject({ size: 5, faults: [], erased: 1, compared: 4 });
    const proof = await proveRecord(data.store, tenant, {
      ledger: 'training',
      record: record?.id ?? '',
      withhold: false,
    });
    expect(proof.content).toBeUndefined();
  });

  test('proves a record to somebody who has only the public key, with this implementation and an independent one', async () => {
    const { tenant, folder } = await fresh(777);
    const file = join(temporaryFolder(), 'proof.json');
    for (const at of [0, 1, 255, 256, 511, 700, 776]) {
      for (const withhold of [false, true]) {
        const proof = await proveRecord(data.store, tenant, { ledger: 'training', record: `第${at}期`, withhold });
        writeFileSync(file, JSON.stringify(proof));
        const vkey = readFileSync(join(folder, 'verifier'), 'utf8');
        expect(checkProofFile(file, vkey, '.').verdict).toMatchObject({
          kind: 'proven',
          content: withhold ? 'withheld' : 'shown',
        });
        expect(checkIndependently(proof, vkey)).toBe(true);
        const forged = { ...proof, entry: { ...proof.entry, time: '2025-01-01T00:00:00.000Z' } };
        writeFileSync(file, JSON.stringify(forged));
        expect(checkProofFile(file, vkey, '.').verdict).toMatchObject({ kind: 'refuted' });
        expect(checkIndependently(forged, vkey)).toBe(false);
      }
    }
    for (const noKey of ['', '.', '不是公钥'])
      expect(() => checkProofFile(file, noKey, '.')).toThrow(expect.objectContaining({ code: 'usage' }));
    const missing = proveRecord(data.store, tenant, { ledger: 'training', record: '没有', withhold: false });
    await expect(missing).rejects.toMatchObject({ code: 'record_not_found' });
  });

  test('is verified from copied files alone, and every damage to them is found', async () => {
    const { tenant, folder } = await fresh(600);
    await publishLog(data.store, tenant);
    const copy = join(temporaryFolder(), 'log');
    cpSync(folder, copy, { recursive: true });
    const key = readFileSync(join(copy, 'verifier'), 'utf8');
    expect(verifyFiles(copy, { key, cwd: '.' })).toMatchObject({ size: 600, faults: [], origin: `mingji/${tenant}` });
    const tiles = readdirSync(copy, { recursive: true, encoding: 'utf8' })
      .map((name) => join(copy, name))
      .filter((path) => statSync(path).isFile() && !path.endsWith('verifier'));
    for (const path of tiles) {
      const sound = readFileSync(path);
      const broken = Buffer.from(sound);
      const at = Math.floor(broken.length / 2);
      broken[at] = (broken[at] ?? 0) ^ 1;
      writeFileSync(path, broken);
      expect(verifyFiles(copy, { key, cwd: '.' }).faults, path).not.toEqual([]);
      writeFileSync(path, sound);
      if (path.endsWith('checkpoint')) continue;
      unlinkSync(path);
      expect(verifyFiles(copy, { key, cwd: '.' }).faults, path).not.toEqual([]);
      writeFileSync(path, sound);
    }
    expect(verifyFiles(copy, { key, cwd: '.' }).faults).toEqual([]);
  });
});
