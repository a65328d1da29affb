import { copyBytes, copyRows, copyText } from '../writes/copy-rows.ts';
import type { SealedEntry, Write, Writing } from '../writes/write.ts';

/** The place that the next entry of the tenant's log takes. Only sure inside a write, which is the only one of its tenant. */
export async function nextLogIndex({ db, context }: Write): Promise<number> {
  const row = await db
    .selectFrom('log_entries')
    .select('index')
    .where('tenant', '=', context.tenant)
    .orderBy('index', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? row.index + 1 : 0;
}

/** Seals a writing for the log with the transaction's tenant and time. */
export function seal({ context }: Write, writing: Writing): SealedEntry {
  return context.seal(writing, context.tenant, context.at);
}

/** Appends entries from `first` on, in their order. `content` goes along where no other table holds it. */
export async function appendToLog(
  { client, context }: Write,
  first: number,
  entries: readonly (SealedEntry & { readonly content?: string })[],
): Promise<void> {
  const tenant = copyText(context.tenant);
  const lines = entries.map(
    ({ entry, salt, content }, at) =>
      `${tenant}\t${first + at}\t${copyText(entry)}\t${copyBytes(salt)}\t${copyText(content ?? null)}\n`,
  );
  await copyRows(client, 'log_entries', ['tenant', 'index', 'entry', 'salt', 'content'], lines);
}
