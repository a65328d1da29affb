import type { PlanStep } from '../../model/workflow.ts';
import { insertPlanStep, type PlanRow, updatePlanRow } from '../../store/workflow/plans.ts';
import { act } from '../acting/act.ts';
import type { Acting } from '../acting/actor.ts';
import type { Expected } from '../acting/expected-revision.ts';
import { type NewComment, putComments } from './plan-comments.ts';
import {
  auditedPlan,
  mustBeCurrent,
  mustBeUnlocked,
  mustHavePaper,
  mustSeePlan,
  type PlanView,
  viewPlan,
} from './plan-view.ts';
import { takeStep } from './workflow.ts';

export interface StepInput {
  readonly step: PlanStep;
  /** Mandatory for a return and an adjustment. */
  readonly reason: string;
  /** Objections, each tied to a line; they go along with the step. */
  readonly comments: readonly NewComment[];
}

/** Takes a plan one step on its way, with its comments, as one action. */
export async function stepPlan(
  acting: Acting,
  planId: string,
  expected: Expected,
  input: StepInput,
): Promise<PlanView> {
  const known = await mustSeePlan(acting, planId);
  const { actor } = acting;
  return act(acting, { tenant: known.tenant, action: `plan.${input.step}` }, async (step) => {
    const before = await mustBeCurrent(step, known, expected);
    await mustBeUnlocked(step.db, before);
    const paper = await mustHavePaper(step.db, before);
    const state = takeStep(
      {
        state: before.state,
        submittedBy: before.submitted_by,
        endorsedBy: before.endorsed_by,
        wasApproved: before.approved_version !== null,
        uploadedBy: paper.uploaded_by,
      },
      input.step,
      actor,
      input.reason,
    );
    const after = await updatePlanRow(step.db, before, {
      state,
      updated_at: step.at,
      ...marks(input.step, before, actor.account),
    });
    await putComments(acting, step, before, input.comments);
    const { tenant, plan_id, version } = before;
    await insertPlanStep(step.db, {
      ...{
        tenant,
        plan_id,
        version,
        action: input.step,
        from_state: before.state,
        to_state: state,
        reason: input.reason,
      },
      ...{ actor_id: actor.account, actor_name: actor.displayName, at: step.at },
    });
    await step.record({
      subject: `plan/${planId}`,
      before: auditedPlan(before),
      after: { ...auditedPlan(after), reason: input.reason, comments: input.comments.length },
    });
    return viewPlan(acting, after, paper.file_name);
  });
}

/** What a step leaves on the plan: who handed it in and endorsed it, and which version was approved. A new round begins with clean hands. */
function marks(step: PlanStep, { version }: PlanRow, account: string): object {
  switch (step) {
    case 'submit':
      return { submitted_version: version, submitted_by: account, endorsed_by: null };
    case 'endorse':
      return { endorsed_by: account };
    case 'approve':
      return { approved_version: version };
    default:
      return {};
  }
}
