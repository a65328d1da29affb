import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { OperationalError } from '../../base/operational-error.ts';

/** Writes lines or pieces into a file as they come, so that memory stays flat. Throws `file_not_writable`. */
export async function writeLines(path: string, lines: AsyncIterable<string | Uint8Array>): Promise<void> {
  try {
    mkdirSync(dirname(path), { recursive: true });
    await pipeline(lines, createWriteStream(path));
  } catch (error) {
    if (error instanceof OperationalError) throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw new OperationalError('file_not_writable', {
      zh: `无法写入 ${path}：${why}。请检查目录权限和磁盘空间。`,
      en: `Cannot write ${path}: ${why}. Check the folder's permissions and the free space.`,
    });
  }
}
