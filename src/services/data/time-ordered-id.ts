import { randomFillSync } from 'node:crypto';

const POOL = new Uint8Array(16 * 256);
let used = POOL.length;
let last = 0;

/**
 * A UUID of version 7 (RFC 9562, 5.7): its first 48 bits are the time in milliseconds, so that records entered together stand together in
 * an index. Within one millisecond the order is random.
 */
export function timeOrderedId(now: number = Date.now()): string {
  if (used === POOL.length) {
    randomFillSync(POOL);
    used = 0;
  }
  last = Math.max(last, now);
  const bytes = Buffer.from(POOL.subarray(used, used + 16));
  used += 16;
  bytes.writeUIntBE(last, 0, 6);
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
