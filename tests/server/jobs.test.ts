import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JobKind } from '../../src/model/job-kind.ts';
import { type Data, openData } from '../../src/services/data/open-data.ts';
import { type JobRule, jobKinds } from '../../src/services/jobs/job-kinds.ts';
import { type JobHandlers, type RunningJobs, startJobs } from '../../src/services/jobs/start-jobs.ts';
import { backends } from '../support/store-backends.ts';

const tenant = '130999/101';
/** Tried again once, at once: the usual rules would keep a test waiting. */
const rules = Object.fromEntries(
  jobKinds.map((kind) => [kind, { retries: 1, delay: 1, hours: 1 }]),
) as unknown as Readonly<Record<JobKind, JobRule>>;

const until = async (isThere: () => boolean | Promise<boolean>): Promise<void> => {
  while (!(await isThere())) await new Promise((resolve) => setTimeout(resolve, 50));
};

describe.each(backends)('the job queue on $name', ({ start }) => {
  let data: Data;
  let stop: () => Promise<void>;
  const running: RunningJobs[] = [];
  const faults: unknown[] = [];
  const done: string[] = [];
  let broken = true;

  const nothing = async (): Promise<void> => undefined;
  const handlers: JobHandlers = {
    backup: nothing,
    deliver: nothing,
    tell: nothing,
    remind: nothing,
    tidy: nothing,
    papers: nothing,
    async review({ batch }) {
      if (batch === 'broken' && broken) throw new Error('the disk is full');
      done.push(batch);
    },
    import: async () => undefined,
  };
  const add = (batch: string): Promise<void> =>
    data.write(tenant, '-', ({ db }) => (running[0] as RunningJobs).add(db, 'review', { tenant, batch }, batch));

  beforeAll(async () => {
    const backend = await start();
    stop = backend.stop;
    data = await openData(backend.settings);
    for (const _ of [1, 2]) {
      const jobs = await startJobs({ data, alone: false, onFault: (fault) => faults.push(fault), rules });
      running.push(jobs);
      await jobs.work(handlers);
    }
  }, 120_000);
  afterAll(async () => {
    for (const jobs of running) await jobs.end();
    await data.close();
    await stop();
  });

  it('gives each job to one of several workers, and takes work of the same name once', async () => {
    const names = Array.from({ length: 20 }, (_, index) => `batch ${index}`);
    await data.write(tenant, '-', async ({ db }) => {
      for (const batch of names) {
        for (const _ of [1, 2]) await (running[0] as RunningJobs).add(db, 'review', { tenant, batch }, batch);
      }
    });
    for (const jobs of running) jobs.wake('review');
    await until(() => done.length >= names.length);
    expect(done.toSorted()).toEqual(names.toSorted());
  });

  it('holds nothing of a transaction that was undone', async () => {
    const undone = data.write(tenant, '-', async ({ db }) => {
      await (running[0] as RunningJobs).add(db, 'review', { tenant, batch: 'undone' }, 'undone');
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await running[0]?.has('review', 'undone')).toBe(false);
  });

  it('tries what fails again, then puts it aside with the reason, and takes it back when it is told to', async () => {
    const [jobs] = running as [RunningJobs];
    await add('broken');
    await until(async () => (await jobs.listDead()).length > 0);
    const [dead] = await jobs.listDead();
    expect(dead).toMatchObject({ kind: 'review', attempts: 2, error: 'the disk is full' });
    expect(faults).toHaveLength(2);
    broken = false;
    await data.write(tenant, '-', ({ db }) => jobs.retryDead(db, dead?.id ?? ''));
    jobs.wake('review');
    await until(() => done.includes('broken'));
    expect(await jobs.listDead()).toEqual([]);
  });
});
