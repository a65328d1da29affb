import { emptyRoot, leafHash, nodeHash } from './hash.ts';
import { entryBundlePath, hashTilePath, packEntries, TILE_WIDTH, unpackEntries } from './tile.ts';
import { type ReadTile, tileHashes, treeOver } from './tile-hashes.ts';

/** A file of the log, ready to be written. */
export interface TileFile {
  readonly path: string;
  readonly content: Uint8Array;
}

/**
 * Continues a log in the tlog-tiles layout. Holds only the unfinished tile of every level, so its memory does not grow with the log.
 * `append` takes entries; `flush` gives the files that have to be written before the new checkpoint is, full tiles under their final
 * name and unfinished ones under their partial name.
 */
export class LogBuilder {
  #size = 0;
  readonly #entries: Uint8Array[] = [];
  /** For each tile level the hashes of its unfinished tile. */
  readonly #hashes: Uint8Array[][] = [];
  #finished: TileFile[] = [];

  get size(): number {
    return this.#size;
  }

  /** Goes on where a log of `size` entries stands. Throws when a tile is missing: such a log must be verified, not continued. */
  static resume(size: number, read: ReadTile): LogBuilder {
    const builder = new LogBuilder();
    builder.#size = size;
    for (let level = 0, hashes = size; hashes > 0; level += 1, hashes = Math.floor(hashes / TILE_WIDTH)) {
      const width = hashes % TILE_WIDTH;
      builder.#hashes[level] =
        width === 0 ? [] : tileHashes(mustRead(read, hashTilePath(level, Math.floor(hashes / TILE_WIDTH), width)));
    }
    const open = size % TILE_WIDTH;
    if (open > 0)
      builder.#entries.push(...entriesOf(mustRead(read, entryBundlePath(Math.floor(size / TILE_WIDTH), open)), open));
    return builder;
  }

  append(entry: Uint8Array): void {
    this.#entries.push(entry);
    this.#size += 1;
    if (this.#entries.length === TILE_WIDTH) {
      this.#finished.push({ path: entryBundlePath(this.#size / TILE_WIDTH - 1), content: packEntries(this.#entries) });
      this.#entries.length = 0;
    }
    this.#push(0, leafHash(entry));
  }

  #push(level: number, hash: Uint8Array): void {
    const tile = this.#hashes[level] ?? [];
    this.#hashes[level] = tile;
    tile.push(hash);
    if (tile.length < TILE_WIDTH) return;
    const index = Math.floor(this.#size / TILE_WIDTH ** (level + 1)) - 1;
    this.#finished.push({ path: hashTilePath(level, index), content: Buffer.concat(tile) });
    this.#hashes[level] = [];
    this.#push(level + 1, treeOver(tile));
  }

  /** The tiles that have become full since they were last taken. They never change again. */
  takeFull(): TileFile[] {
    const files = this.#finished;
    this.#finished = [];
    return files;
  }

  /** All files to write since the last flush: the full ones, and the unfinished ones under their partial names. */
  flush(): TileFile[] {
    const files = this.takeFull();
    const bundle = Math.floor(this.#size / TILE_WIDTH);
    if (this.#entries.length > 0)
      files.push({ path: entryBundlePath(bundle, this.#entries.length), content: packEntries(this.#entries) });
    for (const [level, tile] of this.#hashes.entries()) {
      const index = Math.floor(this.#size / TILE_WIDTH ** (level + 1));
      if (tile.length > 0) files.push({ path: hashTilePath(level, index, tile.length), content: Buffer.concat(tile) });
    }
    return files;
  }

  /** The root over all entries so far. */
  root(): Uint8Array {
    let root: Uint8Array | undefined;
    // From the right: the unfinished tile of a level stands to the right of everything above it.
    for (const tile of this.#hashes) {
      for (const peak of peaks(tile).reverse()) root = root === undefined ? peak : nodeHash(peak, root);
    }
    return root ?? emptyRoot;
  }
}

/** The complete subtrees of an unfinished tile, from the left. */
function peaks(tile: readonly Uint8Array[]): Uint8Array[] {
  const found: Uint8Array[] = [];
  let from = 0;
  for (let width = TILE_WIDTH / 2; width >= 1; width /= 2) {
    if (tile.length - from < width) continue;
    found.push(treeOver(tile.slice(from, from + width)));
    from += width;
  }
  return found;
}

function mustRead(read: ReadTile, path: string): Uint8Array {
  const content = read(path);
  if (!content) throw new Error(`The log's file ${path} is missing: verify the log before it is continued.`);
  return content;
}

function entriesOf(content: Uint8Array, width: number): Uint8Array[] {
  const entries = unpackEntries(content);
  if (entries?.length !== width)
    throw new Error('The last entry bundle of the log is damaged: verify the log before it is continued.');
  return entries;
}
