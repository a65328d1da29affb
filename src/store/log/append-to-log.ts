import type { TenantKey } from '../../model/tenant.ts';
import { copyBytes, copyRows, copyText } from '../writes/copy-rows.ts';
import type { SealedEntry, Write, Writing } from '../writes/write.ts';
import { countLogEntries } from './log-entries.ts';

/** Seals a writing for the log with the transaction's tenant and time. */
export function seal({ context }: Write, writing: Writing): SealedEntry {
  return context.seal(writing, context.tenant, context.at);
}

/** An entry as a row for COPY. `content` is its canonical JSON, given where no other table holds it. */
export function logLine(tenant: TenantKey, index: number, { entry, salt }: SealedEntry, content?: string): string {
  return `${copyText(tenant)}\t${index}\t${copyText(entry)}\t${copyBytes(salt)}\t${copyText(content ?? null)}\n`;
}

/** Puts rows made by {@link logLine} into the log. Their indexes have to follow on what stands there. */
export async function sendLogRows({ client }: Write, rows: Uint8Array): Promise<void> {
  await copyRows(client, 'log_entries', ['tenant', 'index', 'entry', 'salt', 'content'], rows);
}

/** Appends one writing to the tenant's log and gives its place. Its content is kept in the log unless the caller's own row holds it. */
export async function appendToLog(write: Write, writing: Writing, keep: 'content' | 'digest'): Promise<number> {
  const index = await countLogEntries(write.db, write.context.tenant);
  const content = keep === 'content' ? JSON.stringify(writing.content) : undefined;
  const row = logLine(write.context.tenant, index, seal(write, writing), content);
  await sendLogRows(write, Buffer.from(row));
  return index;
}
