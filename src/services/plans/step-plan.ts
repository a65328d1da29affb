import type { Acting } from '../acting/actor.ts';
import type { Expected } from '../acting/expected-revision.ts';
import { type StepInput, stepDocument } from '../workflow/step-document.ts';
import { planRules } from './plan-rules.ts';
import { type PlanView, viewPlan } from './plan-view.ts';

/** Takes a plan one step on its way, with its comments, as one action. */
export async function stepPlan(
  acting: Acting,
  planId: string,
  expected: Expected,
  input: StepInput,
): Promise<PlanView> {
  const row = await stepDocument(acting, planRules, planId, expected, input);
  return viewPlan(acting.data.store.db, acting.actor, row);
}
