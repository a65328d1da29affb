import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { Context } from 'hono';

/** Streams a file for the browser to keep under its name (RFC 6266; RFC 8187 for what is not ASCII). It is never run or shown in place. */
export async function sendFile(
  context: Context,
  file: { readonly path: string; readonly name: string },
): Promise<Response> {
  const { size } = await stat(file.path);
  context.header('content-type', 'application/octet-stream');
  context.header('content-length', String(size));
  context.header(
    'content-disposition',
    `attachment; filename*=UTF-8''${encodeURIComponent(file.name).replace(/['()*]/g, escapeSign)}`,
  );
  return context.body(Readable.toWeb(createReadStream(file.path)) as ReadableStream, 200);
}

const escapeSign = (sign: string): string => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
