import { OperationalError } from '../../base/operational-error.ts';
import type { Json } from '../../integrity/canonical-json.ts';
import { openCheckpoint, verifierOf, verifierText } from '../../integrity/checkpoint.ts';
import { readEntry } from '../../integrity/entry.ts';
import { type Proof, proveEntry } from '../../integrity/proof.ts';
import type { TenantKey } from '../../model/tenant.ts';
import { findLogEntry } from '../../store/log/log-entries.ts';
import type { Store } from '../../store/open-store.ts';
import { logFolder, openLogFiles } from './log-files.ts';
import { logSigner } from './log-key.ts';
import { publishLog } from './publish-log.ts';

/** Proves an entry whose content the log keeps itself, content shown, under the newest signed checkpoint. Throws `log_invalid`. */
export async function proveKept(store: Store, tenant: TenantKey, index: number): Promise<Proof> {
  await publishLog(store, tenant);
  const stored = await findLogEntry(store.db, tenant, index);
  const entry = stored && readEntry(Buffer.from(stored.entry));
  const files = openLogFiles(logFolder(store.folder, tenant));
  const note = files.readCheckpoint() ?? '';
  const checkpoint = openCheckpoint(note, verifierOf(logSigner(store.folder, tenant)));
  if (!entry || !checkpoint || !stored.salt || stored.content === null) throw unprovable(tenant, index);
  const disclosed = { content: JSON.parse(stored.content) as Json, salt: stored.salt };
  return proveEntry(entry, index, { note, size: checkpoint.size }, files.read, disclosed);
}

/** The public key of an office's log, as one line of text. */
export function verifierLine(store: Store, tenant: TenantKey): string {
  return `${verifierText(verifierOf(logSigner(store.folder, tenant)))}\n`;
}

const unprovable = (tenant: TenantKey, index: number): OperationalError =>
  new OperationalError('log_invalid', {
    zh: `${tenant} 的日志中第 ${index} 条不能证明。请运行 mingji log verify 查明。`,
    en: `Entry ${index} of the log of ${tenant} cannot be proved; find out with "mingji log verify".`,
  });
