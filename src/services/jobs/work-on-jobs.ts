import { backUp } from '../backup/daily-backup.ts';
import { queueOpenImports, runImport } from '../imports/run-import.ts';
import { deliver, queueUnsent } from '../notices/deliver.ts';
import { remind } from '../notices/remind.ts';
import { tellSteps } from '../notices/tell-steps.ts';
import { tidy } from '../operation/tidy.ts';
import { queueWaitingPapers, runPapers } from '../papers/run-papers.ts';
import type { ReviewParts } from '../reviews/run-review.ts';
import { queueOpenReviews, runReview } from '../reviews/run-review.ts';
import type { Operator } from '../settings/operator.ts';
import { type JobSettings, type RunningJobs, startJobs } from './start-jobs.ts';

export interface JobParts extends Omit<ReviewParts, 'jobs'>, JobSettings {
  readonly operator: Operator;
  /** Nobody is told anything by the clock; for tests, which say themselves when. */
  readonly quiet?: boolean;
}

/** Opens the queue, joins every kind of job with the use case that does it, and queues what a crash or a restored backup left undone. */
export async function workOnJobs(parts: JobParts): Promise<RunningJobs> {
  const jobs = await startJobs(parts);
  const { operator } = parts;
  const all = { ...parts, jobs };
  await jobs.work({
    backup: async () => {
      if (operator.backup) await backUp(parts.data, operator.backup, parts.now);
    },
    import: (job) => runImport(all, job),
    deliver: (job) => deliver(all, job),
    tell: () => tellSteps(all),
    remind: () => remind(all),
    tidy: () => tidy(all),
    papers: (job, stopping) => runPapers(all, job, stopping),
    review: (job, stopping) => runReview(all, job, stopping),
  });
  await jobs.schedule('backup', operator.backup && dailyAt(operator.backup.at));
  await jobs.schedule('tell', parts.quiet ? undefined : EVERY_MINUTE);
  await jobs.schedule('remind', parts.quiet ? undefined : EVERY_HOUR);
  await jobs.schedule('tidy', EVERY_NIGHT);
  await queueOpenReviews(all);
  await queueWaitingPapers(all);
  await queueOpenImports(all);
  await queueUnsent(all);
  return jobs;
}

const EVERY_MINUTE = '* * * * *';
const EVERY_HOUR = '5 * * * *';
const EVERY_NIGHT = '40 3 * * *';

/** "02:30" as cron writes it. */
function dailyAt(time: string): string {
  const [hour = '0', minute = '0'] = time.split(':');
  return `${Number(minute)} ${Number(hour)} * * *`;
}
