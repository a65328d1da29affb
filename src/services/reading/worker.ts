import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { parentPort } from 'node:worker_threads';
import type { JobAnswer, JobProgress, JobRequest } from './pool.ts';
import { type Progress, type Task, tasks } from './tasks.ts';

const loaded = new Map<string, Task>();

const tell = (progress: Progress): void => {
  const message: JobProgress = { kind: 'progress', progress };
  parentPort?.postMessage(message);
};

async function answer({ file, task: name, options, maxBytes }: JobRequest): Promise<JobAnswer> {
  // Nothing else runs in this thread, and every step of a promised read would wait for a thread of the pool.
  const size = file === undefined ? 0 : statSync(file).size;
  if (size > maxBytes) return { kind: 'too-large', bytes: size };
  const task = loaded.get(name) ?? (await tasks[name]());
  loaded.set(name, task);
  const [bytes, fileName] = file === undefined ? [new Uint8Array(), ''] : [readFileSync(file), basename(file)];
  return { kind: 'done', value: await task(bytes, fileName, options, tell) };
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

parentPort?.on('message', (request: JobRequest) => {
  answer(request)
    .catch(
      (error: unknown): JobAnswer => ({
        kind: 'failed',
        why: error instanceof Error ? (error.stack ?? error.message) : String(error),
      }),
    )
    .then((message) => parentPort?.postMessage(message, wholeBuffersOf(message)));
});
