import type { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { noteUsed, PATIENCE, watchTime } from './processor-time.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A worker that gets a share of one processor, so that it has used that share of the time since it began. */
function workerWith(share: number, usedBefore = 0): Worker {
  const begun = performance.now();
  const cpuUsage = async (): Promise<object> => ({
    user: (usedBefore + ((performance.now() - begun) / 1000) * share) * 1e6,
    system: 0,
  });
  const worker = { cpuUsage } as unknown as Worker;
  noteUsed(worker, { used: usedBefore });
  return worker;
}

/** What ends the job, and after how many seconds by the clock; undefined where nothing does within an hour. */
async function endOf(worker: Worker, seconds: number): Promise<readonly [string, number] | undefined> {
  const begun = performance.now();
  let end: readonly [string, number] | undefined;
  const stop = watchTime(worker, seconds, ({ kind }) => {
    end ??= [kind, (performance.now() - begun) / 1000];
  });
  for (let waited = 0; waited < 3600 && !end; waited += 1) await vi.advanceTimersByTimeAsync(1000);
  stop();
  return end;
}

test('a job that works all the time is ended when its processor time is used up', async () => {
  expect(await endOf(workerWith(1), 20)).toEqual(['too-slow', 20]);
});

test('what the worker had used for the files before does not count', async () => {
  expect(await endOf(workerWith(1, 300), 20)).toEqual(['too-slow', 20]);
});

test('a job that gets a part of the processor has until then by the clock', async () => {
  const [kind, after] = (await endOf(workerWith(0.25), 20)) ?? [];
  expect(kind).toBe('too-slow');
  expect(after).toBeCloseTo(80, 0);
});

test('a job that does not come to its processor time is told as such after a multiple of it', async () => {
  const [kind, after] = (await endOf(workerWith(0.01), 20)) ?? [];
  expect(kind).toBe('too-busy');
  expect(after).toBeGreaterThanOrEqual(20 * PATIENCE);
  expect(after).toBeLessThan(20 * (PATIENCE + 1));
});

test('a worker that does not answer when it is asked is ended by the clock', async () => {
  const silent = { cpuUsage: () => new Promise(() => undefined) } as unknown as Worker;
  expect((await endOf(silent, 20))?.[0]).toBe('too-busy');
});

test('a job that has its answer is not ended any more', async () => {
  const ends: string[] = [];
  watchTime(workerWith(1), 20, ({ kind }) => ends.push(kind))();
  await vi.advanceTimersByTimeAsync(3_600_000);
  expect(ends).toEqual([]);
});
