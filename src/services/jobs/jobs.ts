import type { JobKind } from '../../model/job-kind.ts';
import type { WriteDatabase } from '../../store/database.ts';
import type { JobData } from './job-kinds.ts';

/** The job queue as use cases see it. */
export interface Jobs {
  /**
   * Puts a job into the queue as part of the transaction. `key` names the work: as long as a job of the same name waits, no second one is
   * added.
   */
  readonly add: <K extends JobKind>(db: WriteDatabase, kind: K, data: JobData[K], key: string) => Promise<void>;
  /** Says that a job has been added, once the transaction is committed, so that nobody waits for the next look. */
  readonly wake: (kind: JobKind) => void;
  /** Whether a job of this name waits, runs or is about to be tried again. */
  readonly has: (kind: JobKind, key: string) => Promise<boolean>;
  /** Jobs that failed for good, the newest first. */
  readonly listDead: () => Promise<readonly DeadJob[]>;
  /** Puts one of them back into its queue; false when there is no such one. */
  readonly retryDead: (db: WriteDatabase, id: string) => Promise<boolean>;
  /** How many jobs wait or run, by kind, and how many failed for good. */
  readonly count: () => Promise<{ readonly jobs: readonly JobCount[]; readonly dead: number }>;
}

export interface DeadJob {
  readonly id: string;
  readonly kind: string;
  readonly addedAt: string;
  readonly failedAt: string;
  readonly attempts: number;
  /** What the last attempt ended with, in the program's words. */
  readonly error: string;
}

export interface JobCount {
  readonly kind: string;
  readonly waiting: number;
  readonly running: number;
}
