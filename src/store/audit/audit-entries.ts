import type { Kysely, Selectable } from 'kysely';
import type { Tables } from '../database.ts';
import type { AuditEntryTable } from '../server-tables.ts';

type Handle = Kysely<Tables>;

export type AuditRow = Selectable<AuditEntryTable>;

/** Adds an entry to the audit trail. */
export async function insertAuditEntry(db: Handle, { before, after, ...entry }: AuditRow): Promise<void> {
  await db
    .insertInto('audit_entries')
    .values({ ...entry, before: jsonText(before), after: jsonText(after) })
    .execute();
}

const jsonText = (value: unknown): string | null =>
  value === null || value === undefined ? null : JSON.stringify(value);

/** What the auditor asks for; every part narrows. */
export interface AuditSearch {
  readonly action?: string | undefined;
  readonly subject?: string | undefined;
  readonly actor?: string | undefined;
  readonly outcome?: string | undefined;
  readonly office?: string | undefined;
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  /** The id that the page before ended with. */
  readonly before?: string | undefined;
  readonly limit: number;
}

/** Newest first. The auditor answers for all offices, so no tenant is named. */
export async function searchAudit(db: Handle, search: AuditSearch): Promise<AuditRow[]> {
  let query = db.withoutPlugins().selectFrom('audit_entries').selectAll();
  if (search.action !== undefined) query = query.where('action', '=', search.action);
  if (search.subject !== undefined) query = query.where('subject', '=', search.subject);
  if (search.actor !== undefined) query = query.where('actor_name', '=', search.actor);
  if (search.outcome !== undefined) query = query.where('outcome', '=', search.outcome);
  if (search.office !== undefined) query = query.where('tenant', '=', search.office);
  if (search.from !== undefined) query = query.where('at', '>=', search.from);
  if (search.until !== undefined) query = query.where('at', '<', search.until);
  if (search.before !== undefined) query = query.where('id', '<', search.before);
  return query.orderBy('id', 'desc').limit(search.limit).execute();
}
