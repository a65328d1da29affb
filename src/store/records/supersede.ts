import { sql } from 'kysely';
import type { Write } from '../writes/write.ts';

interface Superseded {
  readonly ledger: string;
  readonly id: string;
}

/** Marks the current versions of records as no longer current; done before their successors are stored. */
export async function supersede(write: Write, records: readonly Superseded[]): Promise<void> {
  for (const ledger of new Set(records.map((record) => record.ledger))) {
    const ids = records.filter((record) => record.ledger === ledger).map(({ id }) => id);
    await write.db
      .updateTable('records')
      .set({ current: false })
      .where('tenant', '=', write.context.tenant)
      .where('ledger', '=', ledger)
      .where(sql<boolean>`id = any(${ids}::uuid[])`)
      .where('current', '=', true)
      .execute();
  }
}
