import { setTimeout as delay } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { defaultJobLimits, type JobLimits, runJobs, startPool } from './pool.ts';

const entry = new URL('../../../tests/workers/misbehaving.ts', import.meta.url);

async function run(files: readonly string[], limits: Partial<JobLimits> = {}): Promise<string[]> {
  const ends: string[] = [];
  for await (const outcome of runJobs<string>(files, 'read', undefined, { ...defaultJobLimits, ...limits }, 2, entry)) {
    ends.push('value' in outcome ? outcome.value : `${outcome.file}: ${outcome.fault.code}`);
  }
  return ends;
}

test('answers come in the order of the files, whoever is ready first', async () => {
  expect(await run(['slow a', 'b', 'slow c', 'd'])).toEqual(['done slow a', 'done b', 'done slow c', 'done d']);
});

test('a file that never ends is ended after its time and the others go on', async () => {
  const ends = await run(['a', 'hang', 'b', 'hang', 'c'], { seconds: 2 });
  // Where other work takes most of the processor, the clock ends it before its processor time is used up.
  const ended = expect.stringMatching(/^hang: too-(slow|busy)$/);
  expect(ends).toEqual(['done a', ended, 'done b', ended, 'done c']);
});

test('a file that only waits for its turn is not ended before its processor time, but after long by the clock, with words of its own', async () => {
  expect(await run(['sleep', 'a'], { seconds: 0.5 })).toEqual(['sleep: too-busy', 'done a']);
  expect(await run(['nap'], { seconds: 0.5 })).toEqual(['done nap']);
});

test('a file that eats all memory is ended and the others go on', async () => {
  expect(await run(['hoard', 'a'], { megabytes: 48 })).toEqual(['hoard: out-of-memory', 'done a']);
});

test('a worker that dies or throws costs its own file only', async () => {
  expect(await run(['die', 'a', 'throw', 'b'])).toEqual(['die: died', 'done a', 'throw: died', 'done b']);
});

test('more files than the look-ahead all get their answer', async () => {
  const files = Array.from({ length: 200 }, (_, index) => `f${index}`);
  expect(await run(files)).toEqual(files.map((file) => `done ${file}`));
});

test('a worker of a standing pool serves one file after the other, and is let go when nothing comes', async () => {
  const pool = startPool(defaultJobLimits, 1, entry, 0.5);
  const who = async (): Promise<unknown> => pool.run('who', 'read', undefined);
  const first = await who();
  expect(await who()).toEqual(first);
  await delay(1500);
  const later = await who();
  expect(later).toMatchObject({ value: expect.any(Number) });
  expect(later).not.toEqual(first);
  await pool.end();
});

test('a worker that does not leave when it is asked to is ended', async () => {
  expect(await run(['stubborn', 'a'])).toEqual(['done stubborn', 'done a']);
});

test('a standing pool says how far a file is while it is read, and nothing before and after', async () => {
  const pool = startPool(defaultJobLimits, 1, entry, 0.5);
  const file = 'slow with pages';
  expect(pool.progressOf(file)).toBeUndefined();
  const told: unknown[] = [];
  await pool.run(file, 'read', undefined, () => told.push(pool.progressOf(file)));
  expect(told).toEqual([{ done: 1, total: 3 }]);
  expect(pool.progressOf(file)).toBeUndefined();
  await pool.end();
});
