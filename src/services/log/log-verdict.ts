import type { LogFault } from '../../integrity/verify-log.ts';

/** Something in the database that the log does not vouch for. */
export interface RowFault {
  /** The row, or the place in the log. */
  readonly where: string;
  readonly what: 'content-differs' | 'row-missing' | 'entry-missing' | 'entries-differ';
}

/** What the verification of one log has found. */
export interface LogVerdict {
  readonly origin: string;
  /** How many entries the checkpoint vouches for. */
  readonly size: number;
  readonly faults: readonly (LogFault | RowFault)[];
  /** Contents compared with their digests; absent when only the files were looked at. */
  readonly compared?: number;
  /** Entries whose content was lawfully erased. */
  readonly erased?: number;
}
