import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = join(import.meta.dirname, '..', '..');

/** Whether the build is newer than every file it is made of, so that nobody tests what is no longer there. */
function isBuilt(): boolean {
  const built = statSync(join(root, 'dist', '.built'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' });
  return files.every((file) => statSync(join(root, 'src', file)).mtimeMs < built);
}

/** The program's module: the build, which starts several times as fast, else the source. */
const program = JSON.stringify(
  pathToFileURL(isBuilt() ? join(root, 'dist', 'main.js') : join(root, 'src', 'main.ts')).href,
);

/** A script that runs the program with the words behind its name, for tests that start it as a process of its own. */
export const programScript = `import { run } from ${program}; await run(process.argv.slice(2));`;

/** The command line as a person starts it, in a pipe. */
export function mingji(...words: string[]): { code: number | null; out: string; err: string } {
  const script = `import(${program}).then(({ run }) => run(${JSON.stringify(words)}))`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8', maxBuffer: 1e8 });
  return { code: status, out: stdout, err: stderr };
}
