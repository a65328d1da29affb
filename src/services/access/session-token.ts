import { hash, randomBytes } from 'node:crypto';

/** What the browser keeps: 256 random bits. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What the database keeps of it, in hexadecimal. */
export function tokenHash(token: string): string {
  return hash('sha256', token, 'hex');
}
