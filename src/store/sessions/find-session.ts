import type pg from 'pg';
import type { Role } from '../../model/role.ts';
import type { TenantKey } from '../../model/tenant.ts';
import { askedTogether } from '../asked-together.ts';

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
 * Asked with every request, so the database keeps its plan, and for all requests that came in together. Beside the session it tells the
 * length of the office's log: whether what was remembered of the office still holds then costs no round trip of its own. The tokens name
 * nobody, so neither does the query.
 */
const FIND = `/* find-sessions */ select encode(s.token_hash, 'hex') as "tokenHash", s.id as session,
      (extract(epoch from s.seen_at) * 1000)::float8 as "seenAt", (extract(epoch from s.created_at) * 1000)::float8 as "createdAt",
      a.tenant, a.id as account, a.name, a.display_name as "displayName", a.role, a.must_change as "mustChange",
      coalesce((select index + 1 from log_entries where tenant = a.tenant order by index desc limit 1), 0) as "logSize"
    from sessions s join accounts a on a.tenant = s.tenant and a.id = s.account_id
    where s.token_hash = any($1::bytea[]) and a.active`;

const together = new WeakMap<pg.Pool, (tokenHash: string) => Promise<SessionHolder | undefined>>();

/** The session of a token, given by its hash in hexadecimal, with its account where that is active. */
export function findSession(pool: pg.Pool, tokenHash: string): Promise<SessionHolder | undefined> {
  let find = together.get(pool);
  if (!find) {
    find = askedTogether((hashes) => findSessions(pool, hashes));
    together.set(pool, find);
  }
  return find(tokenHash);
}

async function findSessions(pool: pg.Pool, tokenHashes: readonly string[]): Promise<Map<string, SessionHolder>> {
  const hashes = tokenHashes.map((hash) => Buffer.from(hash, 'hex'));
  const { rows } = await pool.query<SessionHolder & { tokenHash: string }>(FIND, [hashes]);
  return new Map(rows.map(({ tokenHash, ...holder }) => [tokenHash, holder]));
}
