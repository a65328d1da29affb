import { type Kysely, sql } from 'kysely';
import type { Tables } from '../database.ts';

type Handle = Kysely<Tables>;

/** What the audit trail of the installation holds. */
export interface AuditExtent {
  readonly entries: number;
  readonly oldest: string | null;
  readonly expired: number;
}

/** Counts over all offices: the trail is the auditor's as one. */
export async function auditExtent(db: Handle, expiredBefore: string): Promise<AuditExtent> {
  const row = await db
    .withoutPlugins()
    .selectFrom('audit_entries')
    .select((eb) => [
      eb.fn.countAll<string>().as('entries'),
      sql<string | null>`min(at)`.as('oldest'),
      sql<string>`count(*) filter (where at < ${expiredBefore})`.as('expired'),
    ])
    .executeTakeFirstOrThrow();
  return { entries: Number(row.entries), oldest: row.oldest, expired: Number(row.expired) };
}

/** Deletes what is older than the moment given; the database's own trigger refuses what is younger than 180 days. */
export async function deleteAuditBefore(db: Handle, before: string): Promise<number> {
  const { numDeletedRows } = await db
    .withoutPlugins()
    .deleteFrom('audit_entries')
    .where('at', '<', before)
    .executeTakeFirst();
  return Number(numDeletedRows);
}
