import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { OperationalError } from '../../base/operational-error.ts';
import { notWritable } from './write-output.ts';

/** Writes lines or pieces into a file as they come, so that memory stays flat. Throws `file_not_writable`. */
export async function writeLines(path: string, lines: AsyncIterable<string | Uint8Array>): Promise<void> {
  try {
    mkdirSync(dirname(path), { recursive: true });
    await pipeline(lines, createWriteStream(path));
  } catch (error) {
    if (error instanceof OperationalError) throw error;
    throw notWritable(path, error);
  }
}
