import type { Kysely, Selectable } from 'kysely';
import type { TenantKey } from '../../model/tenant.ts';
import type { Tables } from '../database.ts';
import type { PlanStepTable } from '../server-tables.ts';

type Handle = Kysely<Tables>;

/** A step of a document of any kind: `plan_id` is the document's id, which no document of another kind has. */
export type DocumentStepRow = Selectable<PlanStepTable>;

/** Adds the next step on a document's way. */
export async function insertDocumentStep(db: Handle, step: Omit<DocumentStepRow, 'step'>): Promise<void> {
  const steps = await listDocumentSteps(db, step.tenant, step.plan_id);
  await db
    .insertInto('plan_steps')
    .values({ ...step, step: steps.length + 1 })
    .execute();
}

/** The steps that were taken with a document, oldest first. */
export async function listDocumentSteps(db: Handle, tenant: TenantKey, documentId: string): Promise<DocumentStepRow[]> {
  return db
    .selectFrom('plan_steps')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('plan_id', '=', documentId)
    .orderBy('step')
    .execute();
}
