import { PgBoss } from 'pg-boss';
import type { JobKind } from '../../model/job-kind.ts';
import { jobStatements, jobStatementsIn } from '../../store/jobs/job-statements.ts';
import type { Data } from '../data/open-data.ts';
import { type DeadLetter, deadJob } from './dead-job.ts';
import { DEAD_LETTERS, type JobData, type JobRule, jobKinds, jobRules, type ScheduledKind } from './job-kinds.ts';
import type { Jobs } from './jobs.ts';

/** Does the work of a kind. It looks at `stopping` now and then; what it then leaves undone it puts into the queue again. */
export type JobHandlers = {
  readonly [K in JobKind]: (data: JobData[K], stopping: AbortSignal) => Promise<void>;
};

export interface RunningJobs extends Jobs {
  /** Begins to work. Jobs are accepted before, so that handlers can be made of parts that add jobs themselves. */
  readonly work: (handlers: JobHandlers) => Promise<void>;
  /** Adds a job of a kind at certain times (cron, Beijing time), whichever process is there then; undefined ends that. */
  readonly schedule: (kind: ScheduledKind, cron: string | undefined) => Promise<void>;
  /** Lets the jobs under way come to an end. */
  readonly end: () => Promise<void>;
}

export interface JobSettings {
  readonly data: Data;
  /** No other process works on this database (the embedded one): what is under way at the start was cut off. */
  readonly alone: boolean;
  readonly onFault: (error: unknown) => void;
  /** Other rules than the usual ones; for tests that cannot wait. */
  readonly rules?: Readonly<Record<JobKind, JobRule>>;
}

/** Seconds: a process that has given no sign of life for so long is gone, and its jobs are taken up by another one. */
const SILENCE = 30;
/** How long a stop waits for the jobs under way. */
const PATIENCE = 30_000;
const DAY = 86_400;

/** Opens the queue in the same database, in its schema `pgboss`, which is made and brought up to date here. Several processes share it. */
export async function startJobs({ data, alone, onFault, rules = jobRules }: JobSettings): Promise<RunningJobs> {
  const statements = jobStatements(data.store);
  const boss = new PgBoss({
    db: statements,
    openTelemetry: { enabled: false },
    registerInstance: false,
    superviseIntervalSeconds: SILENCE,
    monitorIntervalSeconds: SILENCE,
    reindex: false,
    monitorVacuum: false,
  });
  boss.on('error', onFault);
  const stopping = new AbortController();
  const workers = new Map<JobKind, string>();
  await boss.start();
  await makeQueues(boss, rules);

  const wake = (kind: JobKind): void => {
    const worker = workers.get(kind);
    if (worker !== undefined) boss.notifyWorker(worker);
  };
  const workOn = async <K extends JobKind>(kind: K, handle: JobHandlers[K]): Promise<void> => {
    if (alone) await giveBack(boss, kind);
    const worker = await boss.work<JobData[K]>(kind, { pollingIntervalSeconds: 2 }, async ([job]) => {
      if (!job) return;
      try {
        await handle(job.data, stopping.signal);
      } catch (error) {
        onFault(error);
        throw error;
      } finally {
        wake(kind); // Behind one job there may be more: they do not wait for the next look.
      }
    });
    workers.set(kind, worker);
  };

  return {
    async add(db, kind, data, key) {
      await boss.send(kind, data, { singletonKey: key, db: jobStatementsIn(db) });
    },
    wake,
    async has(kind, key) {
      const jobs = await boss.findJobs(kind, { key });
      return jobs.some(({ state }) => state === 'created' || state === 'retry' || state === 'active');
    },
    async listDead() {
      const dead = await boss.findJobs<object>(DEAD_LETTERS, { queued: true, limit: 1000 });
      return dead.map((job) => deadJob(job as DeadLetter)).reverse();
    },
    async retryDead(db, id) {
      return (await boss.redrive(DEAD_LETTERS, { ids: [id], db: jobStatementsIn(db) })) === 1;
    },
    async count() {
      const newest = async (queue: string) => (await boss.getQueueStats(queue, { force: true })).at(-1);
      const [dead, ...stats] = await Promise.all([DEAD_LETTERS, ...jobKinds].map(newest));
      const jobs = stats.flatMap((now) =>
        now ? [{ kind: now.name, waiting: now.queuedCount, running: now.activeCount }] : [],
      );
      return { jobs, dead: dead?.queuedCount ?? 0 };
    },
    async work(handlers) {
      for (const kind of jobKinds) await workOn(kind, handlers[kind]);
    },
    async schedule(kind, cron) {
      if (cron === undefined) await boss.unschedule(kind);
      else await boss.schedule(kind, cron, {}, { tz: 'Asia/Shanghai', missed: 'once', singletonKey: kind });
    },
    async end() {
      stopping.abort();
      await boss.stop({ graceful: true, timeout: PATIENCE, close: false });
    },
  };
}

async function makeQueues(boss: PgBoss, rules: Readonly<Record<JobKind, JobRule>>): Promise<void> {
  await boss.createQueue(DEAD_LETTERS, { retentionSeconds: 365 * DAY, retryLimit: 0 });
  for (const kind of jobKinds) {
    const { retries, delay, hours } = rules[kind];
    const options = {
      ...{ retryLimit: retries, retryDelay: delay, retryBackoff: true, deadLetter: DEAD_LETTERS },
      ...{ expireInSeconds: hours * 3600, heartbeatSeconds: SILENCE, retentionSeconds: 30 * DAY },
    };
    await boss.createQueue(kind, { policy: 'short', ...options });
    await boss.updateQueue(kind, options);
  }
}

/** Where only one process works, what is under way when it starts was cut off with the one before: it is done again at once. */
async function giveBack(boss: PgBoss, kind: JobKind): Promise<void> {
  const jobs = await boss.findJobs(kind, { limit: 100_000 });
  const cutOff = jobs.filter(({ state }) => state === 'active').map(({ id }) => id);
  if (cutOff.length > 0) await boss.fail(kind, cutOff, { message: 'the process ended while the job ran' });
}
