import type { Kysely, Selectable } from 'kysely';
import type { Role } from '../../model/role.ts';
import type { TenantKey } from '../../model/tenant.ts';
import type { Tables } from '../database.ts';
import type { SessionTable } from '../server-tables.ts';

type Handle = Kysely<Tables>;

export type SessionRow = Selectable<SessionTable>;

/** A session with what every request has to know of its account. */
export interface SessionHolder {
  readonly session: string;
  readonly seenAt: string;
  readonly createdAt: string;
  readonly tenant: TenantKey;
  readonly account: string;
  readonly name: string;
  readonly displayName: string;
  readonly role: Role | null;
  readonly mustChange: boolean;
}

/** The session of a token, with its account where that is active. The token names nobody, so neither does the query. */
export async function findSession(db: Handle, tokenHash: Buffer): Promise<SessionHolder | undefined> {
  const row = await db
    .withoutPlugins()
    .selectFrom('sessions')
    .innerJoin('accounts', (join) =>
      join.onRef('accounts.tenant', '=', 'sessions.tenant').onRef('accounts.id', '=', 'sessions.account_id'),
    )
    .select([
      'sessions.id as session',
      'sessions.seen_at as seenAt',
      'sessions.created_at as createdAt',
      'accounts.tenant as tenant',
      'accounts.id as account',
      'accounts.name as name',
      'accounts.display_name as displayName',
      'accounts.role as role',
      'accounts.must_change as mustChange',
    ])
    .where('sessions.token_hash', '=', tokenHash)
    .where('accounts.active', '=', true)
    .executeTakeFirst();
  return row && { ...row, role: row.role as Role | null };
}

export async function insertSession(db: Handle, session: SessionRow): Promise<void> {
  await db.insertInto('sessions').values(session).execute();
}

export async function touchSession(db: Handle, tenant: TenantKey, id: string, at: string): Promise<void> {
  await db.updateTable('sessions').set({ seen_at: at }).where('tenant', '=', tenant).where('id', '=', id).execute();
}

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
