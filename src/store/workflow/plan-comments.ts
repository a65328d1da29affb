import type { Kysely, Selectable } from 'kysely';
import type { TenantKey } from '../../model/tenant.ts';
import type { Tables } from '../database.ts';
import type { PlanCommentTable } from '../server-tables.ts';

type Handle = Kysely<Tables>;

export type PlanCommentRow = Selectable<PlanCommentTable>;

export async function insertPlanComment(db: Handle, comment: PlanCommentRow): Promise<void> {
  await db.insertInto('plan_comments').values(comment).execute();
}

export async function listPlanComments(db: Handle, tenant: TenantKey, planId: string): Promise<PlanCommentRow[]> {
  return db
    .selectFrom('plan_comments')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('plan_id', '=', planId)
    .orderBy('id')
    .execute();
}

/** Marks a comment as dealt with; undefined when there is no such open comment. */
export async function resolvePlanComment(
  db: Handle,
  { tenant, planId, id }: { readonly tenant: TenantKey; readonly planId: string; readonly id: string },
  { at, by }: { readonly at: string; readonly by: string },
): Promise<PlanCommentRow | undefined> {
  return db
    .updateTable('plan_comments')
    .set({ resolved_at: at, resolved_by: by })
    .where('tenant', '=', tenant)
    .where('plan_id', '=', planId)
    .where('id', '=', id)
    .where('resolved_at', 'is', null)
    .returningAll()
    .executeTakeFirst();
}
