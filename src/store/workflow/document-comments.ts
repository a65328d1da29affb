import type { Insertable, Kysely, Selectable } from 'kysely';
import type { TenantKey } from '../../model/tenant.ts';
import type { Tables } from '../database.ts';
import type { PlanCommentTable } from '../server-tables.ts';

type Handle = Kysely<Tables>;

/** A comment on a document of any kind: `plan_id` is the document's id, which no other document of another kind has. */
export type DocumentCommentRow = Selectable<PlanCommentTable>;

/** Adds a comment and gives back its row. */
export async function insertComment(db: Handle, comment: Insertable<PlanCommentTable>): Promise<DocumentCommentRow> {
  return db.insertInto('plan_comments').values(comment).returningAll().executeTakeFirstOrThrow();
}

/** The comments on a document, oldest first. */
export async function listComments(db: Handle, tenant: TenantKey, documentId: string): Promise<DocumentCommentRow[]> {
  return db
    .selectFrom('plan_comments')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('plan_id', '=', documentId)
    .orderBy('id')
    .execute();
}

/** Marks a comment as dealt with; undefined when there is no such open comment. */
export async function resolveCommentRow(
  db: Handle,
  { tenant, documentId, id }: { readonly tenant: TenantKey; readonly documentId: string; readonly id: string },
  { at, by, answer }: { readonly at: string; readonly by: string; readonly answer: string },
): Promise<DocumentCommentRow | undefined> {
  return db
    .updateTable('plan_comments')
    .set({ resolved_at: at, resolved_by: by, answer })
    .where('tenant', '=', tenant)
    .where('plan_id', '=', documentId)
    .where('id', '=', id)
    .where('resolved_at', 'is', null)
    .returningAll()
    .executeTakeFirst();
}
