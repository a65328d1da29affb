import { type Kysely, type Selectable, sql } from 'kysely';
import type { Bilingual } from '../../base/bilingual.ts';
import type { TenantKey } from '../../model/tenant.ts';
import type { Tables } from '../database.ts';
import type { NoticeTable } from '../operation-tables.ts';

type Handle = Kysely<Tables>;

export type NoticeRow = Selectable<NoticeTable>;

/** Whose notices. */
export interface Owner {
  readonly tenant: TenantKey;
  readonly account: string;
}

export interface NewNotice {
  readonly key: string;
  readonly kind: string;
  readonly texts: Bilingual;
  readonly about: { readonly kind: string; readonly id: string } | null;
}

/** Tells an account something; false when it has been told before. */
export async function insertNotice(
  db: Handle,
  { tenant, account }: Owner,
  { texts, about, ...notice }: NewNotice,
  { id, at }: { readonly id: string; readonly at: string },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('notices')
    .values({
      ...{ tenant, account_id: account, id, ...notice, created_at: at, read_at: null },
      ...{ texts: JSON.stringify(texts), about: about && JSON.stringify(about) },
    })
    .onConflict((conflict) => conflict.columns(['tenant', 'account_id', 'key']).doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** The newest first, behind the id that the page before ended with. */
export async function listNotices(
  db: Handle,
  { tenant, account }: Owner,
  { before, unread, limit }: { readonly before?: string | undefined; readonly unread: boolean; readonly limit: number },
): Promise<NoticeRow[]> {
  let query = db.selectFrom('notices').selectAll().where('tenant', '=', tenant).where('account_id', '=', account);
  if (before !== undefined) query = query.where('id', '<', before);
  if (unread) query = query.where('read_at', 'is', null);
  return query.orderBy('id', 'desc').limit(limit).execute();
}

/** How many notices an account has not opened. */
export async function countUnread(db: Handle, { tenant, account }: Owner): Promise<number> {
  const row = await db
    .selectFrom('notices')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('tenant', '=', tenant)
    .where('account_id', '=', account)
    .where('read_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Marks notices as read: one, or all up to one. How many there were. */
export async function markRead(
  db: Handle,
  { tenant, account }: Owner,
  { id, olderToo }: { readonly id: string; readonly olderToo: boolean },
  at: string,
): Promise<number> {
  const rows = await db
    .updateTable('notices')
    .set({ read_at: at })
    .where('tenant', '=', tenant)
    .where('account_id', '=', account)
    .where('id', olderToo ? '<=' : '=', id)
    .where('read_at', 'is', null)
    .returning('id')
    .execute();
  return rows.length;
}

/** Accounts that were told of something already. */
export async function listTold(db: Handle, key: string): Promise<Set<string>> {
  const { rows } = await sql<{ account_id: string }>`select account_id from notices where key = ${key}`.execute(
    db.withoutPlugins(),
  );
  return new Set(rows.map(({ account_id }) => account_id));
}

/** Clears what everybody was told before a moment. How many notices there were. */
export async function deleteNoticesBefore(db: Handle, moment: string): Promise<number> {
  const { numDeletedRows } = await db
    .withoutPlugins()
    .deleteFrom('notices')
    .where('created_at', '<', moment)
    .executeTakeFirst();
  return Number(numDeletedRows);
}
