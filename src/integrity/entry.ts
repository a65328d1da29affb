import { hash } from 'node:crypto';
import { canonicalJson, type Json } from './canonical-json.ts';
import { sameHash } from './hash.ts';

/**
 * What stands in the log for ever about one accepted write. The content itself is not in it, only a salted digest: a record can be
 * withheld or lawfully erased while its place and the counts stay provable.
 */
export interface Entry {
  readonly v: 1;
  /** "record", "exhibit", "plan", "claim", "approval", "audit" … */
  readonly kind: string;
  /** Region and unit that the write belongs to. */
  readonly tenant: string;
  /** The identity of the thing written, unique with its version. */
  readonly subject: string;
  readonly version: number;
  /** When the write was accepted: ISO 8601 with offset. */
  readonly time: string;
  /** Lower-case hexadecimal SHA-256 of salt ‖ canonical JSON of the content. */
  readonly digest: string;
}

/** The salt of a content, without which nobody can find it by trying likely contents: 16 random bytes. */
export const SALT_BYTES = 16;

/** The salted digest of a content, as it stands in its entry. */
export function contentDigest(salt: Uint8Array, content: Json): string {
  if (salt.length !== SALT_BYTES)
    throw new Error(`contentDigest: the salt has ${salt.length} bytes instead of ${SALT_BYTES}`);
  return hash('sha256', Buffer.concat([salt, Buffer.from(canonicalJson(content))]), 'hex');
}

/** The bytes of an entry as they stand in the log: canonical JSON in UTF-8. */
export function entryBytes(entry: Entry): Uint8Array {
  return Buffer.from(canonicalJson({ ...entry }));
}

/** The entry that bytes of the log are, or undefined when they are none, or not in the one canonical writing. */
export function readEntry(bytes: Uint8Array): Entry | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (!isEntry(value)) return undefined;
    return sameHash(entryBytes(value), bytes) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isEntry(value: unknown): value is Entry {
  if (typeof value !== 'object' || value === null) return false;
  const entry = value as Record<string, unknown>;
  const texts = [entry['kind'], entry['tenant'], entry['subject'], entry['time'], entry['digest']];
  return (
    entry['v'] === 1 &&
    Number.isSafeInteger(entry['version']) &&
    texts.every((text) => typeof text === 'string') &&
    Object.keys(entry).length === 7
  );
}
