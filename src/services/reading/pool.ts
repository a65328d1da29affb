import { availableParallelism } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import type { Message } from '../../model/message.ts';
import { faultMessage } from './fault-message.ts';
import { noteUsed, type Told, watchTime } from './processor-time.ts';
import type { Progress, TaskName } from './tasks.ts';

/** What one file may cost. A worker that goes beyond is ended, the file gets a message, the others go on. */
export interface JobLimits {
  /** Processor time of the worker: a machine that has much else to do refuses nothing because of it. */
  readonly seconds: number;
  readonly megabytes: number;
  readonly maxBytes: number;
}

export const defaultJobLimits: JobLimits = { seconds: 120, megabytes: 2048, maxBytes: 100 * 1024 * 1024 };

/** What work that somebody waits for may cost. */
const quickLimits: JobLimits = { seconds: 20, megabytes: 512, maxBytes: 100 * 1024 * 1024 };

export interface JobRequest {
  /** Absent for work that is about no file. */
  readonly file?: string;
  readonly task: TaskName;
  readonly options: unknown;
  readonly maxBytes: number;
  /** The processor time that the whole work may take. */
  readonly seconds: number;
}

export type JobAnswer =
  | { readonly kind: 'done'; readonly value: unknown }
  | { readonly kind: 'too-large'; readonly bytes: number }
  | { readonly kind: 'failed'; readonly why: string };

/** Asks a worker that is no longer needed to end by itself, when it has put away what it used, instead of being cut off in the middle of that. */
export type Leave = 'leave';

/** A sign of how far a job is; none has to come. */
export interface JobProgress {
  readonly kind: 'progress';
  readonly progress: Progress;
}

type OnProgress = (progress: Progress) => void;

/** The worker's end: an answer, or why there is none. */
export type JobEnd =
  | JobAnswer
  | { readonly kind: 'too-slow' }
  | { readonly kind: 'too-busy' }
  | { readonly kind: 'out-of-memory' }
  | { readonly kind: 'died'; readonly why: string };

export type Outcome<T> =
  | { readonly file: string; readonly value: T }
  | { readonly file: string; readonly fault: Message };

/** Source files run as they are under Node's type stripping (tests); the build runs the compiled twin. */
const workerEntry = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url);

/** How far the output may run behind the input: enough to keep the workers busy behind one slow file, little enough for flat memory. */
const LOOK_AHEAD = 64;

/** Work on a whole ledger takes hundreds of megabytes, which a worker that stays would keep from everybody else. */
const LARGE: ReadonlySet<TaskName> = new Set(['ledger-sheet', 'ledger-workbook']);

/** A standing pool lets a worker go that has had nothing to do for so long: each keeps a hundred megabytes. */
const IDLE_SECONDS = 60;

/** So long a worker that was asked to leave may take; then it is ended. */
const LEAVE_SECONDS = 5;

/** Room for what lives no longer than one file. With V8's own choice two workers take 150 MB more and are no faster, with 8 it runs over into the old part. */
const YOUNG_MEGABYTES = 20;

/** From so many files on V8 is kept from growing: what it would gain by that comes to nothing over 10,000 files (docs/measurements.md). */
const MANY_FILES = 50;

/** V8's last compiler is left out, because its code, compiled anew again and again, takes ever more memory; and garbage of the old part is looked for when a quarter has come on top. */
const STEADY = ['--no-opt', '--heap-growing-percent=25'];

/** V8's own choice again. */
const AS_EVER = ['--opt', '--heap-growing-percent=0'];

/**
 * Runs a task over files on all cores, each file in a worker that can be ended, and yields the outcomes in the order of the
 * files. Memory does not grow with their number. One bad file never stops the others.
 */
export async function* runJobs<T>(
  files: readonly string[],
  task: TaskName,
  options: unknown,
  limits: JobLimits = defaultJobLimits,
  workers: number = availableParallelism(),
  entry: URL = workerEntry,
): AsyncGenerator<Outcome<T>> {
  const isLong = files.length >= MANY_FILES;
  if (isLong) STEADY.forEach(setFlagsFromString);
  const pool = new Pool(Math.max(1, workers), limits, entry);
  const pending: Promise<Outcome<T>>[] = [];
  const next = async (): Promise<Outcome<T>> => (await pending.shift()) as Outcome<T>;
  try {
    for (const file of files) {
      pending.push(pool.run(file, task, options).then((end) => outcomeOf<T>(file, end, limits)));
      if (pending.length >= LOOK_AHEAD) yield await next();
    }
    while (pending.length > 0) yield await next();
  } finally {
    await pool.end();
    if (isLong) AS_EVER.forEach(setFlagsFromString);
  }
}

/** A pool that stays: files one by one as they come, on the same workers. */
export interface StandingPool {
  readonly run: <T>(file: string, task: TaskName, options: unknown, onProgress?: OnProgress) => Promise<Outcome<T>>;
  /** Short work about no file, that somebody waits for: in a worker of its own, so that it never stands behind a scan. */
  readonly compute: <T>(task: TaskName, options: unknown) => Promise<Outcome<T>>;
  /** How far the reading of a file is; undefined where it has not said so, or another process reads it. */
  readonly progressOf: (file: string) => Progress | undefined;
  readonly workers: number;
  readonly end: () => Promise<void>;
}

/** Starts a standing pool; its workers are made when first needed. */
export function startPool(
  limits: JobLimits = defaultJobLimits,
  workers: number = availableParallelism(),
  entry: URL = workerEntry,
  idleSeconds: number = IDLE_SECONDS,
): StandingPool {
  const pool = new Pool(Math.max(1, workers), limits, entry, idleSeconds);
  const quick = new Pool(1, quickLimits, entry, idleSeconds);
  const underWay = new Map<string, Progress>();
  return {
    progressOf: (file) => underWay.get(file),
    workers: Math.max(1, workers),
    async run<T>(file: string, task: TaskName, options: unknown, onProgress?: OnProgress) {
      const note: OnProgress = (progress) => {
        underWay.set(file, progress);
        onProgress?.(progress);
      };
      const end = await pool.run(file, task, options, note).finally(() => underWay.delete(file));
      return outcomeOf<T>(file, end, limits);
    },
    compute: async <T>(task: TaskName, options: unknown) =>
      outcomeOf<T>('', await quick.run(undefined, task, options), quickLimits),
    async end() {
      await Promise.all([pool.end(), quick.end()]);
    },
  };
}

function outcomeOf<T>(file: string, end: JobEnd, limits: JobLimits): Outcome<T> {
  if (end.kind === 'done') return { file, value: end.value as T };
  return { file, fault: faultMessage(end, limits) };
}

interface Waiting {
  readonly request: JobRequest;
  readonly onProgress: OnProgress | undefined;
  readonly resolve: (end: JobEnd) => void;
}

interface IdleWorker {
  readonly worker: Worker;
  readonly timer: NodeJS.Timeout | undefined;
}

/** A fixed number of workers, each made when first needed, each with one file at a time. */
class Pool {
  readonly #size: number;
  readonly #limits: JobLimits;
  readonly #entry: URL;
  readonly #idleSeconds: number | undefined;
  /** The one that worked last stands last and is taken first, so that those that are not needed come to rest. */
  readonly #idle: IdleWorker[] = [];
  readonly #queue: Waiting[] = [];
  #alive = 0;

  constructor(size: number, limits: JobLimits, entry: URL, idleSeconds?: number) {
    this.#size = size;
    this.#idleSeconds = idleSeconds;
    this.#limits = limits;
    this.#entry = entry;
  }

  run(file: string | undefined, task: TaskName, options: unknown, onProgress?: OnProgress): Promise<JobEnd> {
    return new Promise((resolve) => {
      const { maxBytes, seconds } = this.#limits;
      const request = { ...(file !== undefined && { file }), task, options, maxBytes, seconds };
      this.#queue.push({ request, onProgress, resolve });
      this.#advance();
    });
  }

  async end(): Promise<void> {
    this.#queue.length = 0;
    for (const { timer } of this.#idle) clearTimeout(timer);
    await Promise.all(this.#idle.splice(0).map(({ worker }) => this.#letGo(worker)));
  }

  #advance(): void {
    while (this.#queue.length > 0) {
      const worker = this.#wake() ?? (this.#alive < this.#size ? this.#hire() : undefined);
      if (!worker) return;
      const waiting = this.#queue.shift();
      if (waiting) this.#give(worker, waiting);
    }
  }

  #wake(): Worker | undefined {
    const idle = this.#idle.pop();
    clearTimeout(idle?.timer);
    return idle?.worker;
  }

  #rest(worker: Worker): void {
    const timer =
      this.#idleSeconds === undefined ? undefined : setTimeout(() => this.#release(worker), this.#idleSeconds * 1000);
    timer?.unref();
    this.#idle.push({ worker, timer });
  }

  #release(worker: Worker): void {
    const place = this.#idle.findIndex((idle) => idle.worker === worker);
    if (place < 0) return;
    this.#idle.splice(place, 1);
    void this.#letGo(worker);
  }

  #hire(): Worker {
    this.#alive += 1;
    return new Worker(this.#entry, {
      resourceLimits: { maxOldGenerationSizeMb: this.#limits.megabytes, maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
    });
  }

  #give(worker: Worker, { request, onProgress, resolve }: Waiting): void {
    const onMessage = (message: (JobAnswer & Told) | JobProgress): void => {
      if (message.kind === 'progress') onProgress?.(message.progress);
      else {
        noteUsed(worker, message);
        finish(message);
      }
    };
    const finish = (end: JobEnd): void => {
      stopWatch();
      // One by one: removing all listeners would also take the worker's own, and its messages would never arrive again.
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      const isSound = end.kind === 'done' || end.kind === 'too-large' || end.kind === 'failed';
      if (!isSound) this.#dismiss(worker);
      else if (LARGE.has(request.task)) void this.#letGo(worker);
      else this.#rest(worker);
      resolve(end);
      this.#advance();
    };
    const onError = (error: Error & { code?: string }): void =>
      finish(
        error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? { kind: 'out-of-memory' } : { kind: 'died', why: error.message },
      );
    const onExit = (code: number): void => finish({ kind: 'died', why: `exit code ${code}` });
    const stopWatch = watchTime(worker, this.#limits.seconds, finish);
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.postMessage(request);
  }

  /** Lets a sound worker end by itself, and waits until it has. */
  #letGo(worker: Worker): Promise<void> {
    this.#alive -= 1;
    return new Promise((resolve) => {
      const timer = setTimeout(() => void worker.terminate().then(() => resolve()), LEAVE_SECONDS * 1000);
      const gone = (): void => {
        clearTimeout(timer);
        resolve();
      };
      worker.on('error', () => undefined).once('exit', gone);
      worker.postMessage('leave' satisfies Leave);
    });
  }

  #dismiss(worker: Worker): void {
    this.#alive -= 1;
    // A worker that is being ended may still raise an error of its own; its file has been answered for.
    worker.on('error', () => undefined);
    void worker.terminate();
  }
}
