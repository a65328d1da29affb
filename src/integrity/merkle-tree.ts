import { emptyRoot, nodeHash, sameHash } from './hash.ts';

/**
 * Merkle trees as RFC 6962, section 2.1 defines them. `hashAt(level, index)` gives the hash of the complete subtree over the leaves
 * [index·2^level, (index+1)·2^level); level 0 are the leaf hashes.
 */
export type HashAt = (level: number, index: number) => Uint8Array;

/** The root of the first `size` leaves. */
export function rootOf(size: number, hashAt: HashAt): Uint8Array {
  return size === 0 ? emptyRoot : rangeHash(0, size, hashAt);
}

/** The hash over the leaves [from, to), where `from` is a multiple of the power of two that covers the range. */
function rangeHash(from: number, to: number, hashAt: HashAt): Uint8Array {
  const width = to - from;
  const level = Math.log2(width);
  if (Number.isInteger(level)) return hashAt(level, from / width);
  const half = splitOf(width);
  return nodeHash(rangeHash(from, from + half, hashAt), rangeHash(from + half, to, hashAt));
}

/** The largest power of two smaller than n. */
function splitOf(n: number): number {
  let power = 1;
  while (power * 2 < n) power *= 2;
  return power;
}

/** The audit path of a leaf in the tree of the first `size` leaves (2.1.1). */
export function inclusionPath(index: number, size: number, hashAt: HashAt): Uint8Array[] {
  if (index < 0 || index >= size) throw new Error(`inclusionPath: leaf ${index} is not in a tree of ${size}`);
  const path = (from: number, to: number): Uint8Array[] => {
    if (to - from === 1) return [];
    const middle = from + splitOf(to - from);
    return index < middle
      ? [...path(from, middle), rangeHash(middle, to, hashAt)]
      : [...path(middle, to), rangeHash(from, middle, hashAt)];
  };
  return path(0, size);
}

/** The proof that the tree of the first `size` leaves continues the tree of the first `before` leaves (2.1.2). */
export function consistencyPath(before: number, size: number, hashAt: HashAt): Uint8Array[] {
  if (before < 1 || before > size) throw new Error(`consistencyPath: ${before} is not between 1 and ${size}`);
  const path = (from: number, to: number, whole: boolean): Uint8Array[] => {
    if (before === to) return whole ? [] : [rangeHash(from, to, hashAt)];
    const middle = from + splitOf(to - from);
    return before <= middle
      ? [...path(from, middle, whole), rangeHash(middle, to, hashAt)]
      : [...path(middle, to, false), rangeHash(from, middle, hashAt)];
  };
  return path(0, size, true);
}

/** The root that a leaf and its audit path lead to, or undefined when the path does not fit the position (RFC 9162, 2.1.3.2). */
export function rootFromInclusion(
  leaf: Uint8Array,
  index: number,
  size: number,
  path: readonly Uint8Array[],
): Uint8Array | undefined {
  if (index < 0 || index >= size) return undefined;
  let [node, last, hash] = [index, size - 1, leaf];
  for (const step of path) {
    if (last === 0) return undefined;
    if (node % 2 === 1 || node === last) {
      hash = nodeHash(step, hash);
      while (node % 2 === 0 && node !== 0) [node, last] = [node / 2, Math.floor(last / 2)];
    } else {
      hash = nodeHash(hash, step);
    }
    [node, last] = [Math.floor(node / 2), Math.floor(last / 2)];
  }
  return last === 0 ? hash : undefined;
}

/** Whether a consistency proof leads from the old root to the new one (RFC 9162, 2.1.4.2). */
export function isConsistent(
  before: { readonly size: number; readonly root: Uint8Array },
  after: { readonly size: number; readonly root: Uint8Array },
  path: readonly Uint8Array[],
): boolean {
  if (before.size === after.size) return path.length === 0 && sameHash(before.root, after.root);
  if (before.size === 0 || before.size > after.size) return before.size === 0 && path.length === 0;
  const power = Number.isInteger(Math.log2(before.size));
  const steps = power ? [before.root, ...path] : [...path];
  let [node, last] = [before.size - 1, after.size - 1];
  while (node % 2 === 1) [node, last] = [Math.floor(node / 2), Math.floor(last / 2)];
  const first = steps.shift();
  if (!first) return false;
  let [old, now] = [first, first];
  for (const step of steps) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      [old, now] = [nodeHash(step, old), nodeHash(step, now)];
      while (node % 2 === 0 && node !== 0) [node, last] = [node / 2, Math.floor(last / 2)];
    } else {
      now = nodeHash(now, step);
    }
    [node, last] = [Math.floor(node / 2), Math.floor(last / 2)];
  }
  return last === 0 && sameHash(old, before.root) && sameHash(now, after.root);
}
