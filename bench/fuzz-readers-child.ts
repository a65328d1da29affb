// Reads changed files one after the other; the case at work stands in shared memory, so that whoever started this sees a hang.
import { parentPort, workerData } from 'node:worker_threads';
import { readDocument } from '../src/readers/read-document.ts';
import { mutate, type Seed } from '../tests/corpus/fuzz/mutate.ts';
import { Random } from '../tests/corpus/fuzz/random.ts';
import { seedFiles } from '../tests/corpus/fuzz/seed-files.ts';

export interface FuzzJob {
  readonly from: number;
  readonly to: number;
  readonly seed: number;
  readonly further: readonly Seed[];
  /** Whether the files that are built for this are changed too. */
  readonly builtToo: boolean;
  readonly progress: Int32Array;
}

/** What one case gave: the codes of its errors, or what was thrown. */
export interface FuzzCase {
  readonly index: number;
  readonly name: string;
  readonly milliseconds: number;
  readonly codes: readonly string[];
  /** Whether a page went to the recognition of pictures, which takes seconds for each. */
  readonly recognised: boolean;
  readonly unexpected?: string;
}

const job = workerData as FuzzJob;
const further = job.further.map(({ name, bytes }) => ({ name, bytes: Buffer.from(bytes) }));
const seeds = [...(job.builtToo ? seedFiles() : []), ...further];

async function runCase(index: number): Promise<FuzzCase> {
  const { name, bytes } = mutate(seeds, new Random(job.seed * 1_000_003 + index));
  Atomics.store(job.progress, 0, index);
  const start = performance.now();
  try {
    const { messages } = await readDocument(bytes, name);
    const milliseconds = performance.now() - start;
    const codes = messages.filter(({ severity }) => severity === 'error').map(({ code }) => code);
    const failed = messages.find(({ code }) => code === 'reader-failed');
    const recognised = messages.some(({ code }) => code.includes('recognised'));
    const result = { index, name, milliseconds, codes, recognised };
    return failed ? { ...result, unexpected: failed.text.en.slice(0, 200) } : result;
  } catch (error) {
    const unexpected = `THROWN ${error instanceof Error ? error.stack : String(error)}`.slice(0, 400);
    return { index, name, milliseconds: performance.now() - start, codes: [], recognised: false, unexpected };
  }
}

for (let index = job.from; index < job.to; index += 1) parentPort?.postMessage(await runCase(index));
