import { type Checkpoint, type LogVerifier, openCheckpoint } from './checkpoint.ts';
import { type Entry, readEntry } from './entry.ts';
import { sameHash } from './hash.ts';
import { LogBuilder, type TileFile } from './log-builder.ts';
import { consistencyPath, isConsistent } from './merkle-tree.ts';
import { entryBundlePath, TILE_WIDTH, tilesAt, unpackEntries } from './tile.ts';
import { hashesFromTiles, type ReadTile } from './tile-hashes.ts';

/** What is wrong with a log: which file or entry, and what. */
export interface LogFault {
  readonly where: string;
  readonly what:
    | 'checkpoint-invalid'
    | 'file-missing'
    | 'bundle-damaged'
    | 'entry-damaged'
    | 'tile-differs'
    | 'root-differs'
    | 'history-rewritten';
}

export interface Verified {
  /** Absent when the checkpoint itself is not to be trusted. */
  readonly checkpoint?: Checkpoint;
  readonly faults: readonly LogFault[];
}

/**
 * Verifies a whole log from its files alone: the signature of the checkpoint, every entry, every hash tile and the root; with an older
 * checkpoint also that nothing it vouched for was changed. `eachEntry` sees every entry in order. Memory stays flat.
 */
export function verifyLog(
  read: ReadTile,
  note: string,
  verifier: LogVerifier,
  options: { readonly older?: string; readonly eachEntry?: (entry: Entry, index: number) => void } = {},
): Verified {
  const checkpoint = openCheckpoint(note, verifier);
  if (!checkpoint) return { faults: [{ where: 'checkpoint', what: 'checkpoint-invalid' }] };
  const faults: LogFault[] = [];
  const builder = new LogBuilder();
  for (const { index, width } of tilesAt(0, checkpoint.size)) {
    const path = entryBundlePath(index, width);
    const content = read(path);
    const entries = content && unpackEntries(content);
    if (entries?.length !== width) {
      faults.push({ where: path, what: content ? 'bundle-damaged' : 'file-missing' });
      return { checkpoint, faults };
    }
    for (const [at, bytes] of entries.entries()) {
      const entry = readEntry(bytes);
      if (entry) options.eachEntry?.(entry, index * TILE_WIDTH + at);
      else faults.push({ where: `${path} #${at}`, what: 'entry-damaged' });
      builder.append(bytes);
    }
    faults.push(...differing(builder.takeFull(), read));
  }
  faults.push(...differing(builder.flush(), read));
  if (!sameHash(builder.root(), checkpoint.root)) faults.push({ where: 'checkpoint', what: 'root-differs' });
  if (options.older !== undefined && faults.length === 0 && !continues(options.older, checkpoint, verifier, read)) {
    faults.push({ where: 'older checkpoint', what: 'history-rewritten' });
  }
  return { checkpoint, faults };
}

/** The files that are not there or not as the entries make them. */
function differing(files: readonly TileFile[], read: ReadTile): LogFault[] {
  return files.flatMap(({ path, content }): LogFault[] => {
    const found = read(path);
    if (!found) return [{ where: path, what: 'file-missing' }];
    return sameHash(found, content) ? [] : [{ where: path, what: 'tile-differs' }];
  });
}

function continues(older: string, now: Checkpoint, verifier: LogVerifier, read: ReadTile): boolean {
  const before = openCheckpoint(older, verifier);
  if (!before || before.origin !== now.origin || before.size > now.size) return false;
  if (before.size === 0) return true;
  return isConsistent(before, now, consistencyPath(before.size, now.size, hashesFromTiles(now.size, read)));
}
