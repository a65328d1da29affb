import type { Acting } from '../acting/actor.ts';
import type { Expected } from '../acting/expected-revision.ts';
import { type StepInput, stepDocument } from '../workflow/step-document.ts';
import { planRules } from './plan-rules.ts';
import { mustHavePaper, type PlanView, viewPlan } from './plan-view.ts';

/** Takes a plan one step on its way, with its comments, as one action. */
export async function stepPlan(
  acting: Acting,
  planId: string,
  expected: Expected,
  input: StepInput,
): Promise<PlanView> {
  const row = await stepDocument(acting, planRules, planId, expected, input);
  const paper = await mustHavePaper(acting.data.store.db, row);
  return viewPlan(acting, row, paper.file_name);
}
