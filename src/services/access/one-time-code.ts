import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** Seconds that a code lasts, and its digits (RFC 6238 with the defaults that every authenticator takes). */
const PERIOD = 30;
const DIGITS = 6;
/** Steps that a telephone's clock may be off to either side. */
const DRIFT = 1;

/** A fresh secret: 160 bits, as RFC 4226 4 R6 recommends. */
export function newSecret(): Buffer {
  return randomBytes(20);
}

/** The code of a time step (RFC 4226 5.3). */
export function codeAt(secret: Uint8Array, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const offset = (mac[mac.length - 1] ?? 0) & 0x0f;
  const number = mac.readUInt32BE(offset) & 0x7fff_ffff;
  return String(number % 10 ** DIGITS).padStart(DIGITS, '0');
}

/** The time step of a moment (RFC 6238: T). */
export const stepAt = (now: Date): number => Math.floor(now.getTime() / 1000 / PERIOD);

/** The time step that a code belongs to, or undefined when it fits none near now, or one not after the last that was used. */
export function acceptCode(secret: Uint8Array, code: string, now: Date, lastStep: number): number | undefined {
  const current = stepAt(now);
  for (let step = current - DRIFT; step <= current + DRIFT; step += 1) {
    if (step > lastStep && same(codeAt(secret, step), code)) return step;
  }
  return undefined;
}

function same(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** What a person types into an authenticator (RFC 4648, 6). */
export function base32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? []).map((five) => BASE32[Number.parseInt(five.padEnd(5, '0'), 2)]).join('');
}
