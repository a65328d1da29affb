import { inflateRawSync } from 'node:zlib';
import { inflateSync } from 'fflate';

/** Up to here the inflater in JavaScript takes a tenth of a millisecond longer than zlib, and the document of most forms is no larger. */
const SMALL = 64 * 1024;
/** The least that zlib takes for a piece of its output. */
export const SMALLEST_CHUNK = 64;

/**
 * Expands a raw deflate stream to as many bytes as its archive declares; throws where it is broken or, as far as can be told at once, holds
 * more. Small ones without zlib, which makes a stream for each that stays until V8's next large collection: among thousands of office files,
 * ten parts each, that is most of what a thread holds.
 */
export function inflateRaw(packed: Uint8Array, size: number): Buffer {
  // What is packed far larger than it is declared would be expanded to its end for nothing.
  if (size <= SMALL && packed.length <= size + SMALLEST_CHUNK) {
    const bytes = inflateSync(packed, { out: new Uint8Array(size) });
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }
  // Output beyond the declared size is refused by maxOutputLength; one chunk of that size saves zlib from joining many.
  const chunkSize = Math.max(SMALLEST_CHUNK, Math.min(size + 1, 4 * 1024 * 1024));
  return inflateRawSync(packed, { maxOutputLength: size, chunkSize });
}
