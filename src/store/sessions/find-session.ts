import type pg from 'pg';
import type { Role } from '../../model/role.ts';
import type { TenantKey } from '../../model/tenant.ts';

/** A session with what every request has to know of its account. */
export interface SessionHolder {
  readonly session: string;
  /** Milliseconds since 1970. */
  readonly seenAt: number;
  readonly createdAt: number;
  readonly tenant: TenantKey;
  readonly account: string;
  readonly name: string;
  readonly displayName: string;
  readonly role: Role | null;
  readonly mustChange: boolean;
  /** How many entries the log of the office had, seen in the same moment as the session. */
  readonly logSize: number;
}

/**
 * Asked with every request, so the database keeps its plan. Beside the session it tells the length of the office's log: whether what was
 * remembered of the office still holds then costs no round trip of its own. The token names nobody, so neither does the query.
 */
const FIND = `/* find-session */ select s.id as session, (extract(epoch from s.seen_at) * 1000)::float8 as "seenAt",
      (extract(epoch from s.created_at) * 1000)::float8 as "createdAt", a.tenant, a.id as account, a.name,
      a.display_name as "displayName", a.role, a.must_change as "mustChange",
      coalesce((select index + 1 from log_entries where tenant = a.tenant order by index desc limit 1), 0) as "logSize"
    from sessions s join accounts a on a.tenant = s.tenant and a.id = s.account_id
    where s.token_hash = $1 and a.active`;

/** The session of a token, with its account where that is active. */
export async function findSession(pool: pg.Pool, tokenHash: Buffer): Promise<SessionHolder | undefined> {
  const { rows } = await pool.query<SessionHolder>(FIND, [tokenHash]);
  return rows[0];
}
