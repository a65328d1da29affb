import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { id, idParams, moment } from './shared-schemas.ts';

/** A piece of background work that failed for good. It names no office and nobody's data. */
const deadJob = z.object({
  id,
  /** What was to be done: review, deliver, backup … */
  kind: z.string(),
  addedAt: moment,
  failedAt: moment,
  attempts: z.number().int(),
  error: z.string(),
});

const backupRun = z.object({
  startedAt: moment,
  endedAt: moment,
  outcome: z.enum(['done', 'failed']),
  fileName: z.string(),
  size: z.number().int().nullable(),
  rows: z.number().int().nullable(),
  files: z.number().int().nullable(),
  error: z.string().nullable(),
});

/** How the installation is doing, and what the operator has set: no secret, no address of anybody. */
export const operation = z.object({
  jobs: z.array(z.object({ kind: z.string(), waiting: z.number().int(), running: z.number().int() })),
  backup: z.object({
    plan: z
      .object({
        folder: z.string(),
        at: z.string(),
        keep: z.number().int(),
        /** Nobody has named a folder: it stands beside the data, on the same disk. */
        isBesideData: z.boolean(),
      })
      .nullable(),
    /** The last runs, newest first; those that are marked done were read back to the last byte. */
    runs: z.array(backupRun),
  }),
  /** What may be sent out of the house: nothing unless the operator has set it. */
  channels: z.object({ mail: z.boolean(), webhooks: z.array(z.string()) }),
});

export const operationEndpoints = {
  read: endpoint({
    id: 'operation.read',
    method: 'get',
    path: '/operation',
    tag: 'operation',
    summary: { zh: '运行状况：后台任务、备份、对外渠道', en: 'Background work, backups, channels' },
    answer: { status: 200, schema: operation },
  }),
  startBackup: endpoint({
    id: 'backup.start',
    method: 'post',
    path: '/backups',
    tag: 'operation',
    summary: { zh: '现在备份一次', en: 'Make a backup now' },
    answer: { status: 204 },
    errors: ['configuration_invalid'],
  }),
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
