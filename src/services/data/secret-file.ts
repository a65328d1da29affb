import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** A secret of 32 random bytes in a file that only its owner reads; made once, when it is first asked for. */
export function readSecretFile(path: string): Uint8Array {
  if (!existsSync(path)) makeSecret(path);
  return Buffer.from(readFileSync(path, 'utf8').trim(), 'hex');
}

/** Written beside and linked into place: of two that make it at once, one wins, and nobody reads half a key. */
function makeSecret(path: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const beside = `${path}.${process.pid}`;
  writeFileSync(beside, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'w' });
  try {
    linkSync(beside, path);
  } catch {
    // A file system without links (exFAT): the rename is as whole, only the race is open.
    if (!existsSync(path)) renameSync(beside, path);
  } finally {
    rmSync(beside, { force: true });
  }
}
