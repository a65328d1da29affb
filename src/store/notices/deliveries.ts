import type { Kysely, Selectable } from 'kysely';
import type { Tables } from '../database.ts';
import type { DeliveryTable } from '../operation-tables.ts';

type Handle = Kysely<Tables>;

export type DeliveryChannel = 'mail' | 'webhook';
export type DeliveryRow = Omit<Selectable<DeliveryTable>, 'channel'> & { readonly channel: DeliveryChannel };
export type DeliveryKey = Pick<DeliveryRow, 'tenant' | 'id'>;

/** Puts something up to be sent; false when the same has been put up for the same receiver before. */
export async function insertDelivery(db: Handle, { message, ...delivery }: DeliveryRow): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('deliveries')
    .values({ ...delivery, message: JSON.stringify(message) })
    .onConflict((conflict) => conflict.columns(['tenant', 'channel', 'target', 'key']).doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** One that has not been sent, held so that nobody else sends it meanwhile; undefined when it was, or when somebody else holds it. */
export async function takeDelivery(db: Handle, { tenant, id }: DeliveryKey): Promise<DeliveryRow | undefined> {
  const row = await db
    .selectFrom('deliveries')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('id', '=', id)
    .where('sent_at', 'is', null)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  return row && { ...row, channel: row.channel as DeliveryChannel };
}

/** Notes that a notice has left. */
export async function markSent(db: Handle, { tenant, id }: DeliveryKey, at: string): Promise<void> {
  await db.updateTable('deliveries').set({ sent_at: at }).where('tenant', '=', tenant).where('id', '=', id).execute();
}

/** What has not been sent yet: what a process has to look after when it starts. */
export async function listUnsent(db: Handle): Promise<DeliveryKey[]> {
  return db.withoutPlugins().selectFrom('deliveries').select(['tenant', 'id']).where('sent_at', 'is', null).execute();
}
