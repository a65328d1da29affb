import { emptyPlan } from '../../model/empty-plan.ts';
import type { Plan } from '../../model/plan.ts';
import { findOffice } from '../../store/organisation/offices.ts';
import type { PlanOrigin } from '../../store/workflow/plan-makings.ts';
import { act } from '../acting/act.ts';
import type { Acting } from '../acting/actor.ts';
import { checkContent } from '../checking/check-content.ts';
import { earlierPlanRow } from './earlier-plan.ts';
import { moveToYear } from './move-to-year.ts';
import { auditedPlan, mustBeUnlocked, type PlanView, viewPlan } from './plan-view.ts';
import { putNewPlan, titleOf } from './put-plan-version.ts';
import { readContent } from './read-plans.ts';

/** How a draft begins: with nothing in it, or as an earlier plan that the actor may see. */
export type PlanBeginning =
  | { readonly from: 'empty'; readonly fiscalYear: number; readonly title: string }
  | { readonly from: 'plan'; readonly fiscalYear: number; readonly plan: string };

/** Begins a draft of the actor's office without a paper. */
export async function beginPlan(acting: Acting, beginning: PlanBeginning): Promise<PlanView> {
  const { fiscalYear } = beginning;
  const plan =
    beginning.from === 'empty'
      ? await blankPlan(acting, fiscalYear)
      : moveToYear(await readContent(acting, beginning.plan), fiscalYear);
  const title = beginning.from === 'empty' ? beginning.title : titleOf(plan, String(fiscalYear));
  const from = beginning.from === 'plan' ? { from: beginning.plan } : {};
  return putDraft(acting, { plan, fiscalYear, title, origin: beginning.from }, from);
}

interface Draft {
  readonly plan: Plan;
  readonly fiscalYear: number;
  readonly title: string;
  readonly origin: Extract<PlanOrigin, 'empty' | 'plan'>;
}

async function putDraft(acting: Acting, { plan, fiscalYear, title, origin }: Draft, from: object): Promise<PlanView> {
  const { actor } = acting;
  const { tenant } = actor;
  const previous = await earlierPlanRow(acting, tenant, plan, fiscalYear);
  const report = await checkContent(acting, tenant, { plan, previous: previous?.plan, fiscalYear });
  return act(acting, { tenant, action: 'plan-draft.create' }, async (step) => {
    await mustBeUnlocked(step.db, { tenant, fiscal_year: fiscalYear });
    const row = await putNewPlan(step, actor, { fiscalYear, title }, { plan, report, origin, paper: null });
    await step.record({ subject: `plan/${row.plan_id}`, after: { ...auditedPlan(row), origin, ...from } });
    return viewPlan(step.db, actor, row);
  });
}

/** Nothing but whose and which year's it is. */
async function blankPlan({ data, actor }: Acting, fiscalYear: number): Promise<Plan> {
  const office = await findOffice(data.store.db, actor.tenant);
  const empty = emptyPlan({ file: '', sha256: '', format: 'unknown' }, 'general');
  return { ...empty, fiscalYear, ...(office && { department: { name: office.name } }) };
}
