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
  /** The name of an account, or what its person is called. */
  readonly actor?: string | undefined;
  readonly outcome?: string | undefined;
  readonly office?: string | undefined;
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  /** The id that the page before ended with. */
  readonly before?: string | undefined;
  readonly limit: number;
}

/** An entry with what its account's person is called now; null where there is no such account. */
export type AuditLine = AuditRow & { readonly display_name: string | null };

/** Newest first. The auditor answers for all offices, so no tenant is named. */
export async function searchAudit(db: Handle, search: AuditSearch): Promise<AuditLine[]> {
  let query = db
    .withoutPlugins()
    .selectFrom('audit_entries')
    .leftJoin('accounts', 'accounts.name', 'audit_entries.actor_name')
    .selectAll('audit_entries')
    .select('accounts.display_name');
  if (search.action !== undefined) query = query.where('action', '=', search.action);
  if (search.subject !== undefined) query = query.where('subject', '=', search.subject);
  if (search.actor !== undefined) {
    const { actor } = search;
    query = query.where((is) => is.or([is('actor_name', '=', actor), is('display_name', '=', actor)]));
  }
  if (search.outcome !== undefined) query = query.where('outcome', '=', search.outcome);
  if (search.office !== undefined) query = query.where('audit_entries.tenant', '=', search.office);
  if (search.from !== undefined) query = query.where('audit_entries.at', '>=', search.from);
  if (search.until !== undefined) query = query.where('audit_entries.at', '<', search.until);
  if (search.before !== undefined) query = query.where('audit_entries.id', '<', search.before);
  return query.orderBy('audit_entries.id', 'desc').limit(search.limit).execute();
}
