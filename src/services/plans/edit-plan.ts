import { isDeepStrictEqual } from 'node:util';
import type { Plan } from '../../model/plan.ts';
import { findPlan } from '../../store/plans/plan-versions.ts';
import { type PlanRow, updatePlanRow } from '../../store/workflow/plans.ts';
import { act } from '../acting/act.ts';
import type { Acting } from '../acting/actor.ts';
import { changedMeanwhile, type Expected } from '../acting/expected-revision.ts';
import { checkContent } from '../checking/check-content.ts';
import { earlierPlanRow } from './earlier-plan.ts';
import { mustBeOpen, mustBeOwn } from './may-change.ts';
import { auditedPlan, mustBeCurrent, mustBeUnlocked, mustSeePlan, type PlanView, viewPlan } from './plan-view.ts';
import { putPlanVersion, titleOf } from './put-plan-version.ts';

/** Saves a plan as a person edited it, as a new version. Content that is as it was makes no version. */
export async function editPlan(acting: Acting, planId: string, expected: Expected, plan: Plan): Promise<PlanView> {
  const known = await mustSeePlan(acting, planId);
  mustBeOwn(acting, known);
  mustBeOpen(known);
  if (await isAsBefore(acting, known, expected, plan)) return viewPlan(acting.data.store.db, acting.actor, known);
  const previous = await earlierPlanRow(acting, known.tenant, plan, known.fiscal_year);
  const report = await checkContent(acting, known.tenant, {
    ...{ plan, previous: previous?.plan, fiscalYear: known.fiscal_year },
  });
  return act(acting, { tenant: known.tenant, action: 'plan.edit' }, async (step) => {
    const before = await mustBeCurrent(step, known, expected);
    await mustBeUnlocked(step.db, before);
    mustBeOpen(before);
    const change = { version: before.version + 1, title: titleOf(plan, before.title), updated_at: step.at };
    const after = await updatePlanRow(step.db, before, change);
    await putPlanVersion(step, acting.actor, after, { plan, report, origin: 'edited', paper: null });
    await step.record({ subject: `plan/${planId}`, before: auditedPlan(before), after: auditedPlan(after) });
    return viewPlan(step.db, acting.actor, after);
  });
}

/** Asked before the check, so that a save of nothing costs nothing. */
async function isAsBefore({ data }: Acting, row: PlanRow, expected: Expected, plan: Plan): Promise<boolean> {
  if (row.revision !== expected.revision) throw changedMeanwhile();
  const stored = await findPlan(data.store.db, row.tenant, row.plan_id, row.version);
  return isDeepStrictEqual(stored?.plan, plan);
}
