import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { countMissedChanges, entryOf, flip, logOf, salt, signer, verifier } from '../../tests/support/made-log.ts';
import { openCheckpoint, readVerifier, signCheckpoint, verifierOf, verifierText } from './checkpoint.ts';
import { type Entry, entryBytes } from './entry.ts';
import { LogBuilder } from './log-builder.ts';
import { consistencyPath, inclusionPath, isConsistent, rootFromInclusion, rootOf } from './merkle-tree.ts';
import { checkProof, proveEntry } from './proof.ts';
import { hashTilePath } from './tile.ts';
import { hashesFromTiles } from './tile-hashes.ts';
import { verifyLog } from './verify-log.ts';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/** Merkle tree hash, word for word from RFC 6962, 2.1: the independent implementation these tests compare with. */
function plainRoot(leaves: readonly Uint8Array[]): Buffer {
  const h = (...parts: Uint8Array[]): Buffer => createHash('sha256').update(Buffer.concat(parts)).digest();
  if (leaves.length === 0) return h();
  if (leaves.length === 1) return h(Buffer.from([0]), leaves[0] as Uint8Array);
  let k = 1;
  while (k * 2 < leaves.length) k *= 2;
  return h(Buffer.from([1]), plainRoot(leaves.slice(0, k)), plainRoot(leaves.slice(k)));
}

test('the roots of the Certificate Transparency test tree come out', () => {
  const leaves = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
  const roots = [
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
    'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
    'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
    '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
    'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
    '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
  ];
  const builder = new LogBuilder();
  expect(hex(builder.root())).toBe(roots[0]);
  for (const [index, leaf] of leaves.entries()) {
    builder.append(Buffer.from(leaf, 'hex'));
    expect(hex(builder.root())).toBe(roots[index + 1]);
  }
});

test.each([1, 2, 3, 255, 256, 257, 511, 512, 700, 65_536 + 300])(
  'a log of %i entries has the root of the standard',
  (size) => {
    const { files, note, entries } = logOf(size);
    const bytes = entries.map(entryBytes);
    const expected = hex(plainRoot(bytes));
    const read = (path: string) => files.get(path);
    expect(hex(rootOf(size, hashesFromTiles(size, read)))).toBe(expected);
    expect(verifyLog(read, note, verifier)).toMatchObject({ faults: [], checkpoint: { size } });
    expect(hex(openCheckpoint(note, verifier)?.root ?? new Uint8Array())).toBe(expected);
  },
);

test('tiles are named as tlog-tiles names them', () => {
  expect(hashTilePath(0, 1_234_067)).toBe('tile/0/x001/x234/067');
  expect(hashTilePath(2, 5, 17)).toBe('tile/2/005.p/17');
});

test('a log goes on after a restart as if it had never stopped', () => {
  const whole = logOf(900);
  for (const stop of [1, 255, 256, 300, 512, 899]) {
    const { files } = logOf(stop);
    const builder = LogBuilder.resume(stop, (path) => files.get(path));
    for (const entry of whole.entries.slice(stop)) builder.append(entryBytes(entry));
    for (const { path, content } of builder.flush()) files.set(path, content);
    expect(verifyLog((path) => files.get(path), whole.note, verifier).faults).toEqual([]);
  }
});

describe('proofs', () => {
  const size = 777;
  const { files, note, entries } = logOf(size);
  const read = (path: string) => files.get(path);

  test('every entry of a log can be proved, and only at its own place', () => {
    const hashAt = hashesFromTiles(size, read);
    const root = rootOf(size, hashAt);
    for (let index = 0; index < size; index += 1) {
      const path = inclusionPath(index, size, hashAt);
      expect(hex(rootFromInclusion(hashAt(0, index), index, size, path) ?? new Uint8Array())).toBe(hex(root));
      expect(hex(rootFromInclusion(hashAt(0, index), (index + 1) % size, size, path) ?? new Uint8Array())).not.toBe(
        hex(root),
      );
    }
  });

  test('a proof is checked with the public key alone, content shown or withheld', () => {
    const entry = entries[400] as Entry;
    const content = { topic: '造林 400', headcount: '400' };
    const shown = proveEntry(entry, 400, { note, size }, read, { content, salt });
    const withheld = proveEntry(entry, 400, { note, size }, read);
    expect(checkProof(JSON.parse(JSON.stringify(shown)), verifier)).toMatchObject({ kind: 'proven', content: 'shown' });
    expect(checkProof(withheld, verifier)).toMatchObject({ kind: 'proven', content: 'withheld' });
    expect(checkProof({ ...shown, content: { ...content, headcount: '401' } }, verifier)).toMatchObject({
      why: 'content-differs',
    });
    expect(checkProof({ ...shown, index: 401 }, verifier)).toMatchObject({ why: 'not-in-log' });
    expect(checkProof({ ...shown, entry: { ...entry, time: '2025-05-07T09:30:00+08:00' } }, verifier)).toMatchObject({
      why: 'not-in-log',
    });
    const other = verifierOf({ name: 'mingji/test', seed: new Uint8Array(32).fill(8) });
    expect(checkProof(shown, other)).toMatchObject({ why: 'checkpoint-invalid' });
  });

  test('a later state is consistent with every earlier one, and with no other', () => {
    const hashAt = hashesFromTiles(size, read);
    const after = { size, root: rootOf(size, hashAt) };
    for (let before = 1; before <= size; before += 1) {
      const root = plainRootOf(before);
      const path = consistencyPath(before, size, hashAt);
      expect(isConsistent({ size: before, root }, after, path)).toBe(true);
      expect(isConsistent({ size: before, root: Buffer.from(root).fill(0, 0, 1) }, after, path)).toBe(root[0] === 0);
    }
  });

  const bytes = entries.map(entryBytes);
  const plainRootOf = (count: number): Buffer => plainRoot(bytes.slice(0, count));
});

test('a rewritten history is found with an older checkpoint although the new one is well signed', () => {
  const honest = logOf(300);
  const builder = new LogBuilder();
  const files = new Map<string, Uint8Array>();
  for (let index = 0; index < 600; index += 1)
    builder.append(entryBytes(index === 17 ? { ...entryOf(17), version: 2 } : entryOf(index)));
  for (const { path, content } of builder.flush()) files.set(path, content);
  const note = signCheckpoint({ origin: 'mingji/test', size: 600, root: builder.root() }, signer);
  const read = (path: string) => files.get(path);
  expect(verifyLog(read, note, verifier).faults).toEqual([]);
  expect(verifyLog(read, note, verifier, { older: honest.note }).faults).toMatchObject([{ what: 'history-rewritten' }]);
});

test('changed bits and files that are cut or made longer are all found', () => {
  expect(countMissedChanges(1_500)).toBe(0);
}, 120_000);

test('a checkpoint is changed by nobody who does not hold the key', () => {
  const { note } = logOf(5);
  const bytes = Buffer.from(note);
  for (let at = 0; at < bytes.length; at += 1) {
    const changed = flip(bytes, at, 0).toString('utf8');
    const opened = openCheckpoint(changed, verifier);
    // Characters behind the checkpoint's body may only be unsigned decoration; none exists here.
    expect(opened, `byte ${at}`).toBeUndefined();
  }
});

test('the public key travels as one line of text', () => {
  expect(readVerifier(verifierText(verifier))).toEqual({
    name: verifier.name,
    publicKey: Buffer.from(verifier.publicKey),
  });
  expect(readVerifier(verifierText(verifier).replace('+', '+0'))).toBeUndefined();
});
