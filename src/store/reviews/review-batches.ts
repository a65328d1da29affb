import { type Kysely, type Selectable, sql } from 'kysely';
import type { TenantKey } from '../../model/tenant.ts';
import type { Tables } from '../database.ts';
import type { ReviewBatchTable } from '../server-tables.ts';

type Handle = Kysely<Tables>;

/** waiting: nobody works on it · running: a process does · finished: every document has its result. */
export type BatchState = 'waiting' | 'running' | 'finished';
export type ReviewBatchRow = Omit<Selectable<ReviewBatchTable>, 'state'> & { readonly state: BatchState };

const asBatch = (row: Selectable<ReviewBatchTable>): ReviewBatchRow => ({ ...row, state: row.state as BatchState });

/** Adds a batch. */
export async function insertReviewBatch(db: Handle, batch: ReviewBatchRow): Promise<void> {
  await db.insertInto('review_batches').values(batch).execute();
}

/** A batch by its id; undefined when the bureau has none. */
export async function findReviewBatch(db: Handle, tenant: TenantKey, id: string): Promise<ReviewBatchRow | undefined> {
  const row = await db
    .selectFrom('review_batches')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && asBatch(row);
}

/** Newest first, behind the id that the page before ended with. */
export async function listReviewBatches(
  db: Handle,
  tenant: TenantKey,
  { before, limit }: { readonly before?: string | undefined; readonly limit: number },
): Promise<ReviewBatchRow[]> {
  let query = db.selectFrom('review_batches').selectAll().where('tenant', '=', tenant);
  if (before !== undefined) query = query.where('id', '<', before);
  return (await query.orderBy('id', 'desc').limit(limit).execute()).map(asBatch);
}

/** The batches of all bureaus that are not finished, the oldest first: what a process has to look after when it starts. */
export async function listOpenBatches(db: Handle): Promise<ReviewBatchRow[]> {
  const rows = await db
    .withoutPlugins()
    .selectFrom('review_batches')
    .selectAll()
    .where('state', '<>', 'finished')
    .orderBy('id')
    .execute();
  return rows.map(asBatch);
}

/** Counts one document as done; the last one finishes the batch. */
export async function countReviewed(
  db: Handle,
  { tenant, id }: Pick<ReviewBatchRow, 'tenant' | 'id'>,
  { failed, at }: { readonly failed: boolean; readonly at: string },
): Promise<ReviewBatchRow> {
  const { rows } = await sql<Selectable<ReviewBatchTable>>`
    update review_batches set done = done + 1, failed = failed + ${failed ? 1 : 0}, beat_at = ${at},
      state = case when done + 1 >= total then 'finished' else state end,
      finished_at = case when done + 1 >= total then ${at}::timestamptz else finished_at end
    where tenant = ${tenant} and id = ${id} returning *`.execute(db);
  const [row] = rows;
  if (!row) throw new Error(`countReviewed: there is no review batch ${tenant} ${id}`);
  return asBatch(row);
}

/** Says whether a process works on a batch. One that is finished stays so. */
export async function setBatchState(
  db: Handle,
  { tenant, id }: Pick<ReviewBatchRow, 'tenant' | 'id'>,
  state: 'waiting' | 'running',
): Promise<void> {
  await db
    .updateTable('review_batches')
    .set({ state })
    .where('tenant', '=', tenant)
    .where('id', '=', id)
    .where('state', '<>', 'finished')
    .execute();
}
