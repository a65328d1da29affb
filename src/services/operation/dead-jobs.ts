import { OperationalError } from '../../base/operational-error.ts';
import type { JobKind } from '../../model/job-kind.ts';
import { act } from '../acting/act.ts';
import type { Acting } from '../acting/actor.ts';
import type { DeadJob } from '../jobs/jobs.ts';

/** Background jobs that failed for good, the newest first. */
export function readDeadJobs({ jobs }: Acting): Promise<readonly DeadJob[]> {
  return jobs.listDead();
}

/** Puts one of them back into its queue, when the reason is mended. */
export async function retryDeadJob(acting: Acting, id: string): Promise<void> {
  const job = (await acting.jobs.listDead()).find((dead) => dead.id === id);
  if (!job) throw notThere();
  await act(acting, { tenant: acting.actor.tenant, action: 'job.retry' }, async (step) => {
    if (!(await acting.jobs.retryDead(step.db, id))) throw notThere();
    await step.record({ subject: `job/${id}`, after: { kind: job.kind } });
  });
  acting.jobs.wake(job.kind as JobKind);
}

const notThere = (): OperationalError =>
  new OperationalError('resource_not_found', {
    zh: '没有这项搁置的任务，可能已被重新执行。',
    en: 'There is no such job put aside; somebody may have had it tried again.',
  });
