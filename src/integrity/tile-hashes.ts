import { nodeHash } from './hash.ts';
import type { HashAt } from './merkle-tree.ts';
import { HASH_BYTES, hashTilePath, TILE_HEIGHT, TILE_WIDTH } from './tile.ts';

/** Reads a file of the log; undefined when it is not there. */
export type ReadTile = (path: string) => Uint8Array | undefined;

/** The hashes of a tile's content; a rest that is no whole hash is left out and shows as a missing one. */
export function tileHashes(content: Uint8Array): Uint8Array[] {
  return Array.from({ length: Math.floor(content.length / HASH_BYTES) }, (_, index) =>
    content.subarray(index * HASH_BYTES, (index + 1) * HASH_BYTES),
  );
}

/** The hash over hashes whose number is a power of two. */
export function treeOver(hashes: readonly Uint8Array[]): Uint8Array {
  const [left, right] = hashes;
  if (!left) throw new Error('treeOver: there are no hashes');
  if (!right) return left;
  const half = hashes.length / 2;
  return nodeHash(treeOver(hashes.slice(0, half)), treeOver(hashes.slice(half)));
}

/** The hashes of complete subtrees of a log of `size` entries, out of its tiles. Throws, naming the file, when one is missing or short. */
export function hashesFromTiles(size: number, read: ReadTile): HashAt {
  const kept = new Map<string, Uint8Array[]>();
  const tile = (level: number, index: number): Uint8Array[] => {
    const hashes = Math.floor(size / TILE_WIDTH ** level);
    const path = hashTilePath(level, index, Math.min(TILE_WIDTH, hashes - index * TILE_WIDTH));
    const known = kept.get(path);
    if (known) return known;
    const content = read(path);
    if (!content) throw new Error(`the file ${path} is missing`);
    const found = tileHashes(content);
    kept.set(path, found);
    return found;
  };
  return (level, index) => {
    const within = level % TILE_HEIGHT;
    const first = index * 2 ** within;
    const hashes = tile((level - within) / TILE_HEIGHT, Math.floor(first / TILE_WIDTH));
    const at = first % TILE_WIDTH;
    const wanted = hashes.slice(at, at + 2 ** within);
    if (wanted.length < 2 ** within) throw new Error('a hash tile is shorter than the size of the log needs');
    return treeOver(wanted);
  };
}
