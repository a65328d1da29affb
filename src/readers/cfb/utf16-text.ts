/**
 * The UTF-16 (little endian) text of a stretch of bytes; half a character at its end is left out. To be used instead of
 * `toString('utf16le')`, which in Node 24 writes beyond its memory when the number of bytes is odd and their place unaligned.
 */
export function utf16Text(bytes: Buffer, from = 0, to = bytes.length): string {
  const end = Math.min(to, bytes.length);
  return end - from < 2 ? '' : bytes.toString('utf16le', from, end - ((end - from) & 1));
}
