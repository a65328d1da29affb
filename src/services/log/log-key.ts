import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LogSigner } from '../../integrity/checkpoint.ts';
import type { TenantKey } from '../../model/tenant.ts';

/** The name of a tenant's log, on its checkpoints and signatures. */
export function logOrigin(tenant: TenantKey): string {
  return `mingji/${tenant}`;
}

/**
 * What signs the checkpoints of a tenant's log: one Ed25519 seed per data folder, made once, in a file that only its owner reads. Who has it
 * can sign another history; who kept an earlier checkpoint notices.
 */
export function logSigner(dataFolder: string, tenant: TenantKey): LogSigner {
  return { name: logOrigin(tenant), seed: readSeed(join(dataFolder, 'log')) };
}

function readSeed(folder: string): Uint8Array {
  const path = join(folder, 'key');
  if (!existsSync(path)) makeSeed(folder, path);
  return Buffer.from(readFileSync(path, 'utf8').trim(), 'hex');
}

/** Written beside and linked into place: of two that make it at once, one wins, and nobody reads half a key. */
function makeSeed(folder: string, path: string): void {
  mkdirSync(folder, { recursive: true });
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
