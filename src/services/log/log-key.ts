import { join } from 'node:path';
import type { LogSigner } from '../../integrity/checkpoint.ts';
import type { TenantKey } from '../../model/tenant.ts';
import { readSecretFile } from '../data/secret-file.ts';

/** The name of a tenant's log, on its checkpoints and signatures. */
function logOrigin(tenant: TenantKey): string {
  return `mingji/${tenant}`;
}

/**
 * What signs the checkpoints of a tenant's log: one Ed25519 seed per data folder, made once, in a file that only its owner reads. Who has it
 * can sign another history; who kept an earlier checkpoint notices.
 */
export function logSigner(dataFolder: string, tenant: TenantKey): LogSigner {
  return { name: logOrigin(tenant), seed: readSecretFile(join(dataFolder, 'log', 'key')) };
}
