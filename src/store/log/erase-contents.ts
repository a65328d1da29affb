import { sql } from 'kysely';
import type { Write } from '../writes/write.ts';

/** Forgets the salts and kept contents of entries. The entries themselves stay, and with them the log's root. */
export async function eraseLogContents(write: Write, indexes: readonly number[]): Promise<void> {
  await write.db
    .updateTable('log_entries')
    .set({ salt: null, content: null })
    .where('tenant', '=', write.context.tenant)
    .where(sql<boolean>`index = any(${indexes}::bigint[])`)
    .execute();
}
