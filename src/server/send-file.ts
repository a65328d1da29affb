import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { Context } from 'hono';

type Pieces = AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;

/** A file that is answered: from disk, or made while it is sent. */
export interface FileToSend {
  readonly name: string;
  readonly from: { readonly path: string } | { readonly pieces: Pieces };
  /** A picture that may be shown in place as this type. Absent: to be kept, never run or shown. */
  readonly shownAs?: 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp' | undefined;
  /** Takes away what was made for this answer alone, when it is sent or the reader has gone. */
  readonly remove?: () => Promise<void>;
}

/** Nothing of a picture may run, whatever it holds beside pixels. */
const SHOWN_POLICY = "default-src 'none'; sandbox; frame-ancestors 'none'";

/** Streams a file under its name (RFC 6266; RFC 8187 for what is not ASCII). */
export async function sendFile(context: Context, { name, from, shownAs, remove }: FileToSend): Promise<Response> {
  context.header('content-type', shownAs ?? 'application/octet-stream');
  if (shownAs) context.header('content-security-policy', SHOWN_POLICY);
  const how = shownAs ? 'inline' : 'attachment';
  const shown = encodeURIComponent(name).replace(/['()*]/g, escapeSign);
  context.header('content-disposition', `${how}; filename*=UTF-8''${shown}`);
  if ('path' in from) context.header('content-length', String((await stat(from.path)).size));
  const stream =
    'path' in from ? createReadStream(from.path) : Readable.from(bytesOf(from.pieces), { objectMode: false });
  if (remove) stream.once('close', () => void remove());
  return context.body(Readable.toWeb(stream) as ReadableStream, 200);
}

/** Lines become pieces of a size that is worth sending. */
async function* bytesOf(pieces: Pieces): AsyncGenerator<Uint8Array> {
  let waiting = '';
  for await (const piece of pieces) {
    if (typeof piece === 'string') waiting += piece;
    else yield piece;
    if (waiting.length < 64 * 1024) continue;
    yield Buffer.from(waiting);
    waiting = '';
  }
  if (waiting !== '') yield Buffer.from(waiting);
}

const escapeSign = (sign: string): string => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
