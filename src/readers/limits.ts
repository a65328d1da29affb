/** What a reader may spend on one file. Everything beyond is refused with a message; nothing is cut off silently. */
export interface Limits {
  /** The largest file that is looked at, in bytes. */
  readonly maxBytes: number;
  /** The most bytes that the parts of one archive may expand to, all together. */
  readonly maxExpandedBytes: number;
  /** The most entries an archive (or streams a compound file) may have. */
  readonly maxEntries: number;
  /** How deep elements may nest in markup. */
  readonly maxDepth: number;
  /** The most cells (or blocks outside tables) a document may have, all tables together. */
  readonly maxCells: number;
  /** The most columns a table may have. */
  readonly maxColumns: number;
  /** How deep tables may stand in tables. */
  readonly maxTableDepth: number;
  /** How long pictures may be recognised; absent where nothing ends the work. */
  readonly recognition?: RecognitionTime;
}

/** The time that the recognition of pictures may take in one file. */
export interface RecognitionTime {
  /** The limit on the reading of the file as a whole, in seconds of processor time. */
  readonly limitSeconds: number;
  /** Whether only what the rest of the reading needs is left of it; asked before each part that is recognised. */
  readonly isUp: () => boolean;
}

/** Generous for papers of an office (the largest seen have 2 MB and 6,000 cells), small enough for a worker with 512 MB. */
export const defaultLimits: Limits = {
  maxBytes: 128 * 1024 * 1024,
  maxExpandedBytes: 192 * 1024 * 1024,
  maxEntries: 20_000,
  maxDepth: 512,
  maxCells: 500_000,
  maxColumns: 2_000,
  maxTableDepth: 24,
};
