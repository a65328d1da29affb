import { OperationalError } from '../../base/operational-error.ts';
import type { Plan } from '../../model/plan.ts';
import type { PlanRow } from '../../store/workflow/plans.ts';
import type { Acting } from '../acting/actor.ts';
import { planOf } from './plan-of.ts';
import { mustSeePlan } from './plan-view.ts';

/** A plan that the actor sees, as it was approved. Throws `plan_not_approved` before that. */
export async function mustSeeApproved(
  acting: Acting,
  planId: string,
): Promise<{ readonly row: PlanRow; readonly plan: Plan; readonly version: number }> {
  const row = await mustSeePlan(acting, planId);
  const version = row.approved_version;
  if (version === null) throw notApproved(row);
  const plan = await planOf(acting.data.store.db, { ...row, plan_version: version });
  return { row, plan: { ...plan, fiscalYear: row.fiscal_year }, version };
}

const notApproved = ({ title }: PlanRow): OperationalError =>
  new OperationalError('plan_not_approved', {
    zh: `“${title}”还没有批复。`,
    en: `"${title}" has not been approved yet.`,
  });
