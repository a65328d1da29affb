import { sql } from 'kysely';
import type { Write } from '../writes/write.ts';

/** Marks the current versions of records as no longer current; done before their successors are stored. */
export async function supersede(
  write: Write,
  ledger: string,
  records: readonly { readonly id: string }[],
): Promise<void> {
  if (records.length === 0) return;
  const ids = records.map(({ id }) => id);
  await write.db
    .updateTable('records')
    .set({ current: false })
    .where('tenant', '=', write.context.tenant)
    .where('ledger', '=', ledger)
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .where('current', '=', true)
    .execute();
}
