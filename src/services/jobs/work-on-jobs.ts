import type { ReviewParts } from '../reviews/run-review.ts';
import { queueOpenReviews, runReview } from '../reviews/run-review.ts';
import { type JobSettings, type RunningJobs, startJobs } from './start-jobs.ts';

export type JobParts = Omit<ReviewParts, 'jobs'> & JobSettings;

/** Opens the queue, joins every kind of job with the use case that does it, and queues what a crash or a restored backup left undone. */
export async function workOnJobs(parts: JobParts): Promise<RunningJobs> {
  const jobs = await startJobs(parts);
  const all = { ...parts, jobs };
  await jobs.work({ review: (job, stopping) => runReview(all, job, stopping) });
  await queueOpenReviews(all);
  return jobs;
}
