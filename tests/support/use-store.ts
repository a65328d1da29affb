// A process of its own that works on a data folder, for tests that kill it: `node use-store.ts FOLDER [open|crash|wait]`. It says on
// standard output what it has reached, as one line of JSON, or the code of the error that ended it.
import { OperationalError } from '../../src/base/operational-error.ts';
import { startEmbedded } from '../../src/store/embedded/embedded-server.ts';

const [folder = '', task = 'open'] = process.argv.slice(2);
const say = (value: unknown): void => console.log(JSON.stringify(value));

try {
  const start = performance.now();
  const server = await startEmbedded(folder);
  say({ pid: server.pid, adopted: server.adopted, milliseconds: performance.now() - start });
  if (task === 'wait') setInterval(() => undefined, 1000);
  if (task === 'crash') process.kill(process.pid, 'SIGKILL');
  if (task === 'exit') process.exit(0);
  if (task === 'open') await server.stop();
} catch (error) {
  if (!(error instanceof OperationalError)) throw error;
  say({ code: error.code, zh: error.text.zh });
}
