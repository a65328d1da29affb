// Runs the tests and closes with one plain line, "N passed, N failed, N skipped", that any CI can read.
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './runtime.mjs';

// Whatever a test leaves behind goes away with the temporary folder of the run. The database's own user may enter it.
const scratch = mkdtempSync(join(tmpdir(), 'mingji-tests-'));
chmodSync(scratch, 0o755);
const report = join(scratch, 'report.json');
const { status } = spawnSync(
  process.execPath,
  [
    join(root, 'node_modules', 'vitest', 'vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...process.argv.slice(2),
  ],
  // Hundreds of workers and processes are started on the sources: each would take the types out of all of them anew.
  {
    cwd: root,
    stdio: 'inherit',
    env: {
      NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'compiled'),
      ...process.env,
      TMPDIR: scratch,
      TEMP: scratch,
      TMP: scratch,
    },
  },
);
const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(readFileSync(report, 'utf8'));
rmSync(scratch, { recursive: true, force: true });
console.log(`${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests + numTodoTests} skipped`);
process.exit(status ?? 1);
