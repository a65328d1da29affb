import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { OperationalError } from '../../base/operational-error.ts';
import type { Store } from '../../store/open-store.ts';
import { siteFiles } from './public-site.ts';

/** By this file a folder is known as one that this command may replace. */
const MARK = 'style.css';

/**
 * Writes the public site into a folder, beside first and then in its place, so that what was withdrawn is gone and no half of a site is ever
 * served. Throws `file_not_writable` where something else is in the folder. Gives the number of files.
 */
export async function writeSite(store: Store, name: string, cwd: string): Promise<number> {
  const folder = resolve(cwd, name);
  mustBeOurs(folder, name);
  const beside = `${folder}.${process.pid}.new`;
  let count = 0;
  try {
    for await (const { path, text } of siteFiles(store)) {
      const target = join(beside, path);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, text);
      count += 1;
    }
    rmSync(folder, { recursive: true, force: true });
    renameSync(beside, folder);
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
  return count;
}

function mustBeOurs(folder: string, name: string): void {
  if (!existsSync(folder)) return;
  const names = readdirSync(folder);
  if (names.length === 0 || (names.includes(MARK) && names.includes('index.html'))) return;
  throw new OperationalError('file_not_writable', {
    zh: `文件夹 ${name} 里有别的文件，不会覆盖。请给出一个新的或空的文件夹。`,
    en: `The folder ${name} holds other files and is not overwritten; name a new or an empty one.`,
  });
}
