import { listBackupRuns } from '../../store/operation/backup-runs.ts';
import type { Data } from '../data/open-data.ts';
import type { JobCount, Jobs } from '../jobs/jobs.ts';

/** What a monitoring system asks every few seconds. */
export interface OperationFigures {
  readonly jobs: readonly JobCount[];
  /** Jobs that failed for good. */
  readonly dead: number;
  readonly connections: { readonly all: number; readonly idle: number; readonly awaited: number };
  readonly backup:
    | { readonly worked: boolean; readonly lastSuccess: Date | undefined; readonly bytes: number | undefined }
    | undefined;
}

const LOOKED_AT = 30;

/** The figures of the running installation; without a backup so far, none of it. */
export async function measureOperation(data: Data, jobs: Jobs): Promise<OperationFigures> {
  const [counts, runs] = await Promise.all([jobs.count(), listBackupRuns(data.store.db, LOOKED_AT)]);
  const { totalCount, idleCount, waitingCount } = data.store.pool;
  const success = runs.find(({ outcome }) => outcome === 'done');
  return {
    ...counts,
    connections: { all: totalCount, idle: idleCount, awaited: waitingCount },
    backup: runs[0] && {
      worked: runs[0].outcome === 'done',
      lastSuccess: success && new Date(success.ended_at),
      bytes: success?.size ?? undefined,
    },
  };
}
