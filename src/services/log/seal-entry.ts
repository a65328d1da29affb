import { randomFillSync } from 'node:crypto';
import { canonicalJson, type Json } from '../../integrity/canonical-json.ts';
import { contentDigest, type Entry, SALT_BYTES } from '../../integrity/entry.ts';
import type { SealedEntry, Writing } from '../../store/writes/write.ts';

const POOL = new Uint8Array(SALT_BYTES * 1024);
let used = POOL.length;

/** Salts are drawn from the system in one go for many: a call for each would cost more than the hash. */
function freshSalt(): Uint8Array {
  if (used === POOL.length) {
    randomFillSync(POOL);
    used = 0;
  }
  used += SALT_BYTES;
  return POOL.slice(used - SALT_BYTES, used);
}

/** The log entry of a writing: its content is in it only as a digest with a fresh salt. */
export function sealEntry({ kind, subject, version, content }: Writing, tenant: string, time: string): SealedEntry {
  const salt = freshSalt();
  const digest = contentDigest(salt, content as Json);
  const entry = { digest, kind, subject, tenant, time, v: 1, version } satisfies Entry;
  return { entry: canonicalJson(entry), salt };
}
