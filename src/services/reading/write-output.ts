import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { OperationalError } from '../../base/operational-error.ts';

/** Writes one result into a folder, which is made when it is missing. Throws `file_not_writable`. */
export function writeOutput(folder: string, name: string, content: string | Uint8Array): void {
  const path = join(folder, name);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, content);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new OperationalError('file_not_writable', {
      zh: `无法写入 ${path}：${why}。请检查目录权限和磁盘空间。`,
      en: `Cannot write ${path}: ${why}. Check the folder's permissions and the free space.`,
    });
  }
}
