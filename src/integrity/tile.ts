/** Leaves and hashes are kept in tiles of 2^8 (C2SP tlog-tiles): one file each, never changed once full. */
export const TILE_HEIGHT = 8;
export const TILE_WIDTH = 256;
export const HASH_BYTES = 32;

/** A tile number as a path: "x001/x234/067" for 1234067 (C2SP tlog-tiles). */
function numberPath(index: number): string {
  const groups = [];
  for (let rest = index; groups.length === 0 || rest > 0; rest = Math.floor(rest / 1000)) {
    groups.unshift(String(rest % 1000).padStart(3, '0'));
  }
  return groups.map((group, position) => (position < groups.length - 1 ? `x${group}` : group)).join('/');
}

const partial = (width: number): string => (width === TILE_WIDTH ? '' : `.p/${width}`);

/** Where the hash tile of a tile level stands; `width` below 256 for the unfinished last one. */
export function hashTilePath(level: number, index: number, width: number = TILE_WIDTH): string {
  return `tile/${level}/${numberPath(index)}${partial(width)}`;
}

/** Where the bundle of entries stands. */
export function entryBundlePath(index: number, width: number = TILE_WIDTH): string {
  return `tile/entries/${numberPath(index)}${partial(width)}`;
}

/** An entry's greatest size: its length stands in 16 bits (C2SP tlog-tiles). */
const MOST_ENTRY_BYTES = 65_535;

/** Entries as a bundle: each behind its length as 16 bits, big end first. */
export function packEntries(entries: readonly Uint8Array[]): Uint8Array {
  const parts: Uint8Array[] = [];
  for (const entry of entries) {
    if (entry.length > MOST_ENTRY_BYTES)
      throw new Error(`packEntries: an entry of ${entry.length} bytes is over ${MOST_ENTRY_BYTES}`);
    parts.push(Uint8Array.of(entry.length >> 8, entry.length & 255), entry);
  }
  return Buffer.concat(parts);
}

/** The entries of a bundle, or undefined when its lengths do not add up. */
export function unpackEntries(bundle: Uint8Array): Uint8Array[] | undefined {
  const entries: Uint8Array[] = [];
  let at = 0;
  while (at < bundle.length) {
    const [high, low] = [bundle[at], bundle[at + 1]];
    if (high === undefined || low === undefined) return undefined;
    const end = at + 2 + high * 256 + low;
    if (end > bundle.length) return undefined;
    entries.push(bundle.subarray(at + 2, end));
    at = end;
  }
  return entries;
}

/** The tiles of a tree of `size` leaves at one tile level: their numbers and widths. Level −1 stands for the entry bundles. */
export function tilesAt(level: number, size: number): { readonly index: number; readonly width: number }[] {
  const hashes = Math.floor(size / TILE_WIDTH ** Math.max(0, level));
  return Array.from({ length: Math.ceil(hashes / TILE_WIDTH) }, (_, index) => ({
    index,
    width: Math.min(TILE_WIDTH, hashes - index * TILE_WIDTH),
  }));
}
