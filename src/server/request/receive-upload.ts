import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as WebStream } from 'node:stream/web';
import { OperationalError } from '../../base/operational-error.ts';

/** A file that came as a body, on disk. */
export interface Upload {
  readonly path: string;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
  readonly size: number;
  readonly remove: () => Promise<void>;
}

/** Takes a body to a file of its own, piece by piece. Throws `body_too_large` as soon as it is, and then leaves nothing behind. */
export async function receiveUpload(request: Request, maxBytes: number): Promise<Upload> {
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) throw tooLarge(maxBytes);
  const folder = await mkdtemp(join(tmpdir(), 'mingji-upload-'));
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  const path = join(folder, 'file');
  const hash = createHash('sha256');
  let size = 0;
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      hash.update(chunk);
      done(size > maxBytes ? tooLarge(maxBytes) : null, chunk);
    },
  });
  try {
    const body = request.body ? Readable.fromWeb(request.body as WebStream) : Readable.from([]);
    await pipeline(body, measure, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
  } catch (error) {
    await remove();
    throw error;
  }
  return { path, sha256: hash.digest('hex'), size, remove };
}

/** The error of a request with more bytes than it may have. */
export function tooLarge(maxBytes: number): OperationalError {
  const most =
    maxBytes >= 1024 * 1024 ? `${Math.floor(maxBytes / 1024 / 1024)} MB` : `${Math.floor(maxBytes / 1024)} kB`;
  return new OperationalError('body_too_large', {
    zh: `提交的内容超过 ${most} 的上限。请拆分后再提交。`,
    en: `The request is larger than ${most}; hand it in in parts.`,
  });
}
