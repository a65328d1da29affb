// A worker for the tests of the pool: what it does with a "file" is said by the file's name.
import { parentPort, threadId } from 'node:worker_threads';

const hoard: unknown[] = [];

let isStubborn = false;

parentPort?.on('message', (request: { file: string } | 'leave') => {
  if (request === 'leave') return isStubborn ? undefined : process.exit();
  const { file } = request;
  if (file === 'stubborn') isStubborn = true;
  if (file === 'hang') for (;;);
  if (file === 'sleep') return;
  if (file === 'die') process.exit(3);
  if (file === 'hoard') for (;;) hoard.push(new Array(100_000).fill(file));
  if (file === 'throw') throw new Error('as asked');
  if (file === 'who') return parentPort?.postMessage({ kind: 'done', value: threadId });
  if (file === 'slow with pages') parentPort?.postMessage({ kind: 'progress', progress: { done: 1, total: 3 } });
  const wait = file === 'nap' ? 1500 : file.startsWith('slow') ? 60 : 0;
  setTimeout(() => parentPort?.postMessage({ kind: 'done', value: `done ${file}` }), wait);
});
