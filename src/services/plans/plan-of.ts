import type { Plan } from '../../model/plan.ts';
import type { Database } from '../../store/database.ts';
import { findPlan } from '../../store/plans/plan-versions.ts';
import type { PlanRow } from '../../store/workflow/plans.ts';

/** A version of a plan that something stored names, as a filing does the one that it rests on: there is one. */
export async function planOf(
  db: Database,
  { tenant, plan_id, plan_version }: Pick<PlanRow, 'tenant' | 'plan_id'> & { readonly plan_version: number },
): Promise<Plan> {
  const stored = await findPlan(db, tenant, plan_id, plan_version);
  if (!stored) throw new Error(`planOf: the plan ${plan_id} has no version ${plan_version}`);
  return stored.plan;
}
