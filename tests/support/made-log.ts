import { signCheckpoint, verifierOf } from '../../src/integrity/checkpoint.ts';
import { contentDigest, type Entry, entryBytes } from '../../src/integrity/entry.ts';
import { LogBuilder } from '../../src/integrity/log-builder.ts';
import { verifyLog } from '../../src/integrity/verify-log.ts';

export const signer = { name: 'mingji/test', seed: new Uint8Array(32).fill(7) };
export const verifier = verifierOf(signer);
export const salt = new Uint8Array(16).fill(9);

export const entryOf = (index: number): Entry => ({
  v: 1,
  kind: 'record',
  tenant: '青禾区/林业局',
  subject: `activity/${index}`,
  version: 1,
  time: '2025-05-06T09:30:00+08:00',
  digest: contentDigest(salt, { topic: `造林 ${index}`, headcount: String(index) }),
});

/** A log of so many entries as its files. */
export function logOf(size: number): { files: Map<string, Uint8Array>; note: string; entries: Entry[] } {
  const builder = new LogBuilder();
  const entries = Array.from({ length: size }, (_, index) => entryOf(index));
  const files = new Map<string, Uint8Array>();
  for (const entry of entries) builder.append(entryBytes(entry));
  for (const { path, content } of builder.flush()) files.set(path, content);
  const note = signCheckpoint({ origin: 'mingji/test', size, root: builder.root() }, signer);
  return { files, note, entries };
}

/** The content with one bit turned over. */
export function flip(content: Buffer, at: number, bit: number): Buffer {
  const changed = Buffer.from(content);
  changed[at] = (changed[at] ?? 0) ^ (1 << bit);
  return changed;
}

/** Changes one file of a sound log at random, so many times, each time anew (the same changes in every run), and counts what the verification does not find. */
export function countMissedChanges(rounds: number): number {
  const { files, note } = logOf(270);
  const paths = [...files.keys()];
  let state = 12345;
  const random = (below: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  let missed = 0;
  for (let round = 0; round < rounds; round += 1) {
    const path = paths[random(paths.length)] as string;
    const content = Buffer.from(files.get(path) as Uint8Array);
    const at = random(content.length);
    const how = random(10);
    const changed =
      how < 8
        ? flip(content, at, random(8))
        : how === 8
          ? content.subarray(0, at)
          : Buffer.concat([content, content.subarray(0, 1)]);
    // Only the changed file is read anew; the others stand as they are.
    if (verifyLog((wanted) => (wanted === path ? changed : files.get(wanted)), note, verifier).faults.length === 0)
      missed += 1;
  }
  return missed;
}
