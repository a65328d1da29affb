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

/** The program's module for tests that start it as a process of its own: the build, which starts several times as fast, else the source. */
export const programModule: string = pathToFileURL(
  isBuilt() ? join(root, 'dist', 'main.js') : join(root, 'src', 'main.ts'),
).href;
