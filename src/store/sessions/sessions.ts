import type { Kysely, Selectable } from 'kysely';
import type { TenantKey } from '../../model/tenant.ts';
import type { Tables } from '../database.ts';
import type { SessionTable } from '../server-tables.ts';

type Handle = Kysely<Tables>;

export type SessionRow = Selectable<SessionTable>;

/** Adds a session. */
export async function insertSession(db: Handle, session: SessionRow): Promise<void> {
  await db.insertInto('sessions').values(session).execute();
}

/** Notes when a session was last used. */
export async function touchSession(db: Handle, tenant: TenantKey, id: string, at: string): Promise<void> {
  await db.updateTable('sessions').set({ seen_at: at }).where('tenant', '=', tenant).where('id', '=', id).execute();
}

/** The sessions of an account; none where it has none. */
export async function listSessions(db: Handle, tenant: TenantKey, account: string): Promise<SessionRow[]> {
  return db
    .selectFrom('sessions')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('account_id', '=', account)
    .orderBy('id')
    .execute();
}

/** Ends one session, or all of an account; says how many there were. */
export async function deleteSessions(db: Handle, tenant: TenantKey, account: string, id?: string): Promise<number> {
  let query = db.deleteFrom('sessions').where('tenant', '=', tenant).where('account_id', '=', account);
  if (id !== undefined) query = query.where('id', '=', id);
  const { numDeletedRows } = await query.executeTakeFirst();
  return Number(numDeletedRows);
}

/** Takes away the sessions of all that were last seen, or made, before a moment. */
export async function deleteSessionsBefore(db: Handle, seen: string, created: string): Promise<void> {
  await db
    .withoutPlugins()
    .deleteFrom('sessions')
    .where(({ eb, or }) => or([eb('seen_at', '<', seen), eb('created_at', '<', created)]))
    .execute();
}
