import type { PlanStep } from '../../model/workflow.ts';
import { insertDocumentStep } from '../../store/workflow/document-steps.ts';
import { act } from '../acting/act.ts';
import type { Acting } from '../acting/actor.ts';
import type { Expected } from '../acting/expected-revision.ts';
import { type NewComment, putComments } from './document-comments.ts';
import {
  type DocumentRow,
  type DocumentRules,
  mustBeCurrentDocument,
  mustSeeDocument,
  type StepMarks,
} from './document-rules.ts';
import { takeStep } from './workflow.ts';

export interface StepInput {
  readonly step: PlanStep;
  /** Mandatory for a return and an adjustment. */
  readonly reason: string;
  /** Objections, each tied to a line; they go along with the step. */
  readonly comments: readonly NewComment[];
}

/** Takes a document one step on its way, with its comments, as one action. */
export async function stepDocument<Row extends DocumentRow>(
  acting: Acting,
  rules: DocumentRules<Row>,
  id: string,
  expected: Expected,
  input: StepInput,
): Promise<Row> {
  const known = await mustSeeDocument(acting, rules, id);
  const { actor } = acting;
  return act(acting, { tenant: known.tenant, action: `${rules.kind}.${input.step}` }, async (step) => {
    const before = await mustBeCurrentDocument(step.db, rules, known, expected);
    await rules.mustBeUnlocked(step.db, before);
    const state = takeStep(
      {
        kind: rules.kind,
        state: before.state,
        submittedBy: before.submitted_by,
        endorsedBy: before.endorsed_by,
        wasApproved: before.approved_version !== null,
        writtenBy: await rules.writtenBy(step.db, before),
      },
      input.step,
      actor,
      input.reason,
    );
    await rules.mustBeReady(step.db, before, input.step);
    const marks = { state, updated_at: step.at, ...marksOf(input.step, before, actor.account) };
    const after = await rules.update(step.db, before, marks);
    await putComments(acting, step, rules, before, input.comments);
    await insertDocumentStep(step.db, {
      ...{ tenant: before.tenant, plan_id: id, version: before.version, action: input.step },
      ...{ from_state: before.state, to_state: state, reason: input.reason },
      ...{ actor_id: actor.account, actor_name: actor.displayName, at: step.at },
    });
    await step.record({
      subject: `${rules.kind}/${id}`,
      before: rules.audited(before),
      after: { ...rules.audited(after), reason: input.reason, comments: input.comments.length },
    });
    return after;
  });
}

/** What a step leaves on the document: who handed it in and endorsed it, and which version was approved. A new round begins with clean hands. */
function marksOf(step: PlanStep, { version }: DocumentRow, account: string): Omit<StepMarks, 'state' | 'updated_at'> {
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
