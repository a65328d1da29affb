import { closeSync, mkdirSync, openSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { OperationalError } from '../../base/operational-error.ts';

/** Writes one result into a folder, which is made when it is missing. Throws `file_not_writable`. */
export function writeOutput(folder: string, name: string, content: string | Uint8Array): void {
  const path = join(folder, name);
  orNotWritable(path, () => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, content);
  });
}

/** A result that is written piece by piece. It stands under its name when it is whole; until then beside it, with ".part" behind. */
export interface GrowingOutput {
  readonly add: (piece: Uint8Array) => void;
  readonly end: () => void;
}

/** Begins a result in a folder, which is made when it is missing. Throws `file_not_writable`, as its steps do. */
export function beginOutput(path: string): GrowingOutput {
  const beside = `${path}.part`;
  const file = orNotWritable(path, () => {
    mkdirSync(dirname(path), { recursive: true });
    return openSync(beside, 'w');
  });
  return {
    add: (piece) => orNotWritable(path, () => writeFileSync(file, piece)),
    end: () =>
      orNotWritable(path, () => {
        closeSync(file);
        renameSync(beside, path);
      }),
  };
}

function orNotWritable<T>(path: string, write: () => T): T {
  try {
    return write();
  } catch (error) {
    throw notWritable(path, error);
  }
}

/** `file_not_writable`, with what the system says. */
export function notWritable(path: string, error: unknown): OperationalError {
  const why = error instanceof Error ? error.message : String(error);
  return new OperationalError('file_not_writable', {
    zh: `无法写入 ${path}：${why}。请检查目录权限和磁盘空间。`,
    en: `Cannot write ${path}: ${why}. Check the folder's permissions and the free space.`,
  });
}
