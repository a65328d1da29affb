import { Worker } from 'node:worker_threads';

/** With every answer a worker tells the processor time that it has used since it began, in seconds, where Node can say so. */
export interface Told {
  readonly used?: number | undefined;
}

/** So many times the processor time may pass by the clock before it is told that the machine is too busy. */
export const PATIENCE = 6;

/** The processor time that a worker had used when it answered last. Asking each of them before each file would leave megabytes behind. */
const usedBefore = new WeakMap<Worker, number>();

/** Keeps what a worker told with its answer. */
export function noteUsed(worker: Worker, { used = 0 }: Told): void {
  usedBefore.set(worker, used);
}

/**
 * Ends a job that has used up its processor time, or that has not come to it within a multiple of that by the clock. Where Node cannot tell the
 * processor time of a worker (before 24.6), the clock alone counts. Gives what stops the watching.
 */
export function watchTime(
  worker: Worker,
  seconds: number,
  finish: (end: { readonly kind: 'too-slow' } | { readonly kind: 'too-busy' }) => void,
): () => void {
  const begun = performance.now();
  const before = usedBefore.get(worker) ?? 0;
  let timer: NodeJS.Timeout;
  let isOver = false;
  const look = async (): Promise<void> => {
    const elapsed = (performance.now() - begun) / 1000;
    const now = await Promise.race([processorSeconds(worker), afterSecond()]);
    if (isOver) return;
    const used = now === undefined ? (tellsProcessorTime ? 0 : elapsed) : now - before;
    if (used >= seconds) finish({ kind: 'too-slow' });
    else if (elapsed >= seconds * PATIENCE) finish({ kind: 'too-busy' });
    else timer = setTimeout(() => void look(), Math.max(250, (seconds - used) * 1000));
  };
  timer = setTimeout(() => void look(), seconds * 1000);
  return () => {
    isOver = true;
    clearTimeout(timer);
  };
}

/** Whether Node can tell the processor time of a worker; where it cannot, the clock counts. */
export const tellsProcessorTime = 'cpuUsage' in Worker.prototype;

const afterSecond = (): Promise<undefined> =>
  new Promise((resolve) => {
    setTimeout(() => resolve(undefined), 1000).unref();
  });

/** What a worker has used so far; undefined where it has not begun, or where nobody can tell. */
async function processorSeconds(worker: Worker): Promise<number | undefined> {
  try {
    if (!tellsProcessorTime) return undefined;
    const { user, system } = await worker.cpuUsage();
    return (user + system) / 1e6;
  } catch {
    return undefined;
  }
}
