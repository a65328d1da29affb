import { randomFillSync } from 'node:crypto';

const POOL = new Uint8Array(16 * 256);
let used = POOL.length;
let last = 0;
let counted = 0;
/** So many ids fit into a millisecond: the counter has the 12 bits behind the time. */
const IN_A_MILLISECOND = 2 ** 12;

/**
 * A UUID of version 7 (RFC 9562, 5.7): its first 48 bits are the time in milliseconds, so that records entered together stand together in an index. Behind it a counter
 * (RFC 9562, 6.2, method 1): each id is above all that this process gave before, also within a millisecond and where the clock goes back.
 */
export function timeOrderedId(now: number = Date.now()): string {
  if (used === POOL.length) {
    randomFillSync(POOL);
    used = 0;
  }
  counted = now > last ? 0 : counted + 1;
  last = Math.max(last, now);
  if (counted === IN_A_MILLISECOND) [last, counted] = [last + 1, 0];
  const bytes = Buffer.from(POOL.subarray(used, used + 16));
  used += 16;
  bytes.writeUIntBE(last, 0, 6);
  bytes.writeUInt16BE(0x7000 | counted, 6);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
