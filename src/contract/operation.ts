import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { id, idParams, moment } from './shared-schemas.ts';

/** A piece of background work that failed for good. It names no office and nobody's data. */
export const deadJob = z.object({
  id,
  /** What was to be done: review, deliver, backup … */
  kind: z.string(),
  addedAt: moment,
  failedAt: moment,
  attempts: z.number().int(),
  error: z.string(),
});

export const operationEndpoints = {
  listDeadJobs: endpoint({
    id: 'job.dead',
    method: 'get',
    path: '/jobs/dead',
    tag: 'operation',
    summary: { zh: '多次失败后搁置的后台任务', en: 'Background jobs that failed for good' },
    answer: { status: 200, schema: z.object({ items: z.array(deadJob) }) },
  }),
  retryDeadJob: endpoint({
    id: 'job.retry',
    method: 'post',
    path: '/jobs/dead/:id/retry',
    tag: 'operation',
    summary: { zh: '重新执行一项搁置的后台任务', en: 'Have such a job tried again' },
    params: idParams,
    answer: { status: 204 },
  }),
};
