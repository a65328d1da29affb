import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { giveBack } from '../../base/give-back.ts';
import { forgetLast } from '../../checking/remember-last.ts';
import { defaultLimits } from '../../readers/limits.ts';
import type { JobAnswer, JobProgress, JobRequest, Leave } from './pool.ts';
import { type Told, tellsProcessorTime } from './processor-time.ts';
import { recognitionTime } from './recognition-time.ts';
import { type Progress, type Task, tasks } from './tasks.ts';

// A small buffer out of Node's pool keeps its whole pool, and cannot be given back before it is collected.
Buffer.poolSize = 0;

const loaded = new Map<string, Task>();

const tell = (progress: Progress): void => {
  const message: JobProgress = { kind: 'progress', progress };
  parentPort?.postMessage(message);
};

/** What had been used when the last job was answered, as the pool knows it too: starting the worker counts for its first file. */
let usedBefore = 0;

async function answer(
  { file = '', task: name, options, seconds }: JobRequest,
  bytes: Uint8Array,
  begun: number,
): Promise<JobAnswer> {
  const task = loaded.get(name) ?? (await tasks[name]());
  loaded.set(name, task);
  const recognition = recognitionTime(seconds, () => {
    const total = tellsProcessorTime ? processorSeconds() : undefined;
    return { used: total && total - usedBefore, elapsed: (performance.now() - begun) / 1000 };
  });
  return {
    kind: 'done',
    value: await task(bytes, basename(file), options, { tell, path: file, limits: { ...defaultLimits, recognition } }),
  };
}

const failed = (error: unknown): JobAnswer => ({
  kind: 'failed',
  why: error instanceof Error ? (error.stack ?? error.message) : String(error),
});

async function work(request: JobRequest): Promise<void> {
  const { file, maxBytes } = request;
  const begun = performance.now();
  // Nothing else runs in this thread, and every step of a promised read would wait for a thread of the pool.
  const size = file === undefined ? 0 : statSync(file).size;
  if (size > maxBytes) return post({ kind: 'too-large', bytes: size });
  const bytes = file === undefined ? new Uint8Array() : readFileSync(file);
  post(await answer(request, bytes, begun).catch(failed));
  giveBack(bytes);
  forgetLast();
}

function post(message: JobAnswer): void {
  const used = processorSeconds();
  const told: JobAnswer & Told = { ...message, used };
  parentPort?.postMessage(told, wholeBuffersOf(message));
  usedBefore = used ?? 0;
}

/** What this thread has used since it began; undefined before Node 23.9, where nobody can tell. */
function processorSeconds(): number | undefined {
  if (!('threadCpuUsage' in process)) return undefined;
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1e6;
}

/** Bytes that stand by themselves in an answer go over without a copy; what shares its buffer with others is copied. */
function wholeBuffersOf(message: JobAnswer): ArrayBuffer[] {
  if (message.kind !== 'done' || typeof message.value !== 'object' || message.value === null) return [];
  return Object.values(message.value).flatMap((part: unknown) =>
    part instanceof Uint8Array && part.buffer instanceof ArrayBuffer && part.length === part.buffer.byteLength
      ? [part.buffer]
      : [],
  );
}

parentPort?.on('message', (request: JobRequest | Leave) => {
  if (request === 'leave') process.exit();
  void work(request).catch((error: unknown) => post(failed(error)));
});
