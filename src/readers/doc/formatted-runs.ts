/** A stretch of the WordDocument stream with one set of properties: bytes [from, to), and where they are described. */
export interface FormattedRun {
  readonly from: number;
  readonly to: number;
  /** The place of the PAPX or CHPX in the stream; 0 when it has none. */
  readonly propertiesAt: number;
}

const PAGE = 512;

/**
 * All runs that the formatted pages of a bin table describe ([MS-DOC] 2.8.5, 2.8.6, 2.9.33, 2.9.175), in the order of the stream.
 * `entry` is the length of a page's entry for one run: 1 for characters, 13 for paragraphs.
 */
export function readFormattedRuns(word: Buffer, bins: Buffer, entry: 1 | 13): readonly FormattedRun[] {
  const count = Math.floor((bins.length - 4) / 8);
  const pages = new Set<number>();
  for (let index = 0; index < count; index++) {
    pages.add((bins.readUInt32LE(4 * (count + 1) + 4 * index) & 0x3fffff) * PAGE);
  }
  const runs: FormattedRun[] = [];
  for (const at of pages) if (at + PAGE <= word.length) readPage(word, at, entry, runs);
  runs.sort((a, b) => a.from - b.from);
  return runs;
}

function readPage(word: Buffer, at: number, entry: 1 | 13, runs: FormattedRun[]): void {
  const count = word[at + PAGE - 1] ?? 0;
  const entriesAt = at + 4 * (count + 1);
  if (entriesAt + count * entry > at + PAGE - 1) return;
  for (let index = 0; index < count; index++) {
    const offset = word[entriesAt + index * entry] ?? 0;
    const from = word.readUInt32LE(at + 4 * index);
    const to = word.readUInt32LE(at + 4 * index + 4);
    if (to > from) runs.push({ from, to, propertiesAt: offset === 0 ? 0 : at + 2 * offset });
  }
}

/** The run that holds a byte of the stream. */
export function findRun(runs: readonly FormattedRun[], at: number): FormattedRun | undefined {
  let low = 0;
  let high = runs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((runs[middle]?.from ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  const run = runs[low];
  return run && run.from <= at && at < run.to ? run : undefined;
}
