// Changes valid files of every format thousands of times and reads them: nothing may hang, throw or take memory without end.
// node bench/fuzz-readers.ts [--cases 20000] [--seed 1] [--limit 60000] [--from 0]   (real files from ../shared/samples are used too)
// node bench/fuzz-readers.ts --only tests/corpus/words                               (the files of one folder alone)
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import type { Seed } from '../tests/corpus/fuzz/mutate.ts';
import type { FuzzCase, FuzzJob } from './fuzz-readers-child.ts';

const MEMORY_MB = 768;
/** What a file may take that is read and not recognised from a picture. `--limit` is when even recognition counts as a hang. */
const SLOW_MS = 5000;
const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
    limit: { type: 'string', default: '60000' },
    from: { type: 'string', default: '0' },
    only: { type: 'string' },
  },
});
const [cases, seed, limit, first] = [values.cases, values.seed, values.limit, values.from].map(Number) as [
  number,
  number,
  number,
  number,
];

/** The ways a case can go wrong so far that the worker has to be ended. */
interface Crash {
  readonly index: number;
  readonly why: string;
}

function realFiles(): Seed[] {
  const folder = resolve(values.only ?? join('..', 'shared', 'samples', 'originals'));
  if (!existsSync(folder)) return [];
  return readdirSync(folder).map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));
}

/** Runs cases until the end or until one has to be stopped; gives the next one to start with. */
function runWorker(
  from: number,
  to: number,
  further: readonly Seed[],
  done: (result: FuzzCase) => void,
  crashed: (crash: Crash) => void,
): Promise<number> {
  const progress = new Int32Array(new SharedArrayBuffer(8));
  const workerData: FuzzJob = { from, to, seed, further, builtToo: values.only === undefined, progress };
  const worker = new Worker(new URL('./fuzz-readers-child.ts', import.meta.url), {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  });
  let last = from - 1;
  let since = performance.now();
  return new Promise((finish) => {
    const stop = (why: string) => {
      clearInterval(watch);
      crashed({ index: last + 1, why });
      void worker.terminate().then(() => finish(last + 2));
    };
    const watch = setInterval(() => {
      if (Atomics.load(progress, 0) > last && performance.now() - since > limit) stop(`no answer in ${limit} ms`);
    }, 250);
    worker.on('message', (result: FuzzCase) => {
      last = result.index;
      since = performance.now();
      done(result);
      if (last + 1 < to) return;
      clearInterval(watch);
      void worker.terminate().then(() => finish(to));
    });
    worker.on('error', (error) => stop(`worker died: ${error.message}`));
  });
}

const further = realFiles();
const codes = new Map<string, number>();
const unexpected = new Map<string, { count: number; example: number; name: string }>();
const crashes: Crash[] = [];
const slowest: Record<'read' | 'recognised', FuzzCase[]> = { read: [], recognised: [] };
let [clean, recognised, slow] = [0, 0, 0];
const note = (result: FuzzCase) => {
  for (const code of result.codes) codes.set(code, (codes.get(code) ?? 0) + 1);
  if (result.codes.length === 0 && !result.unexpected) clean += 1;
  if (result.unexpected) {
    const seen = unexpected.get(result.unexpected) ?? { count: 0, example: result.index, name: result.name };
    unexpected.set(result.unexpected, { ...seen, count: seen.count + 1 });
  }
  if (result.recognised) recognised += 1;
  else if (result.milliseconds > SLOW_MS) slow += 1;
  const list = slowest[result.recognised ? 'recognised' : 'read'];
  list.push(result);
  list.sort((a, b) => b.milliseconds - a.milliseconds).splice(3);
};
const start = performance.now();
for (let next = first; next < first + cases; ) {
  next = await runWorker(next, first + cases, further, note, (crash) => crashes.push(crash));
}

const seconds = (performance.now() - start) / 1000;
console.log(
  `${cases} changed files (seed ${seed}, ${further.length} ${values.only === undefined ? 'real files beside the built ones' : `files of ${values.only}`}) in ${seconds.toFixed(0)} s`,
);
console.log(
  `read without error: ${clean}; hangs and crashes: ${crashes.length}; unexpected exceptions: ${[...unexpected.values()].reduce((sum, { count }) => sum + count, 0)}`,
);
console.log(`slower than ${SLOW_MS} ms without recognition: ${slow}; recognised from pictures: ${recognised}`);
for (const [way, list] of Object.entries(slowest)) {
  const times = list.map(({ index, name, milliseconds }) => `#${index} ${name} ${milliseconds.toFixed(0)} ms`);
  console.log(`slowest ${way}: ${times.join(', ')}`);
}
for (const [code, count] of [...codes].sort(([, a], [, b]) => b - a))
  console.log(`${String(count).padStart(7)}  ${code}`);
for (const [what, { count, example, name }] of unexpected)
  console.log(`UNEXPECTED ×${count} (#${example} ${name}): ${what}`);
for (const { index, why } of crashes) console.log(`CRASH #${index}: ${why}`);
process.exitCode = crashes.length + unexpected.size + slow > 0 ? 1 : 0;
