import { createHash, randomBytes } from 'node:crypto';

/** What the browser keeps: 256 random bits. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What the database keeps of it. */
export function tokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
