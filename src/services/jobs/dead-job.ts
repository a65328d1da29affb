import type { DeadJob } from './jobs.ts';

/** What the queue keeps about a job that was put aside. */
export interface DeadLetter {
  readonly id: string;
  readonly createdOn: Date;
  readonly sourceName: string | null;
  readonly sourceCreatedOn: Date | null;
  readonly sourceRetryCount: number | null;
  readonly sourceOutput: object | null;
}

const LONGEST = 500;

/** A job that was put aside, without its stack: an administrator sees what went wrong and nothing of the office's data. */
export function deadJob(job: DeadLetter): DeadJob {
  const { message } = { message: undefined, ...job.sourceOutput } as { message?: unknown };
  return {
    id: job.id,
    kind: job.sourceName ?? '-',
    addedAt: (job.sourceCreatedOn ?? job.createdOn).toISOString(),
    failedAt: job.createdOn.toISOString(),
    attempts: (job.sourceRetryCount ?? 0) + 1,
    error: (typeof message === 'string' ? message : '-').slice(0, LONGEST),
  };
}
