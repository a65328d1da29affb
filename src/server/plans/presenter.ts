import type { AnswerOf } from '../../contract/endpoint.ts';
import type { planEndpoints } from '../../contract/plans.ts';
import type { PlanStep } from '../../model/workflow.ts';
import type { readLocks } from '../../services/plans/plan-locks.ts';
import type { PlanView } from '../../services/plans/plan-view.ts';
import type { listPlans, readSteps } from '../../services/plans/read-plans.ts';
import type { readComments } from '../../services/workflow/document-comments.ts';
import type { Reply } from '../route.ts';

type Row = Awaited<ReturnType<typeof listPlans>>[number];
type Detail = AnswerOf<typeof planEndpoints.read>;

export function presentPlan(row: Row): AnswerOf<typeof planEndpoints.list>['items'][number] {
  const { tenant, title, state, version } = row;
  return {
    ...{ tenant, title, state, version, id: row.plan_id, fiscalYear: row.fiscal_year },
    submittedVersion: row.submitted_version,
    approvedVersion: row.approved_version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

export function replyPlan({ row, origin, fileName, possibleSteps }: PlanView): Reply<Detail> {
  const value = { ...presentPlan(row), origin, fileName, possibleSteps: [...possibleSteps] };
  return { value, revision: row.revision };
}

export function presentStep(
  row: Awaited<ReturnType<typeof readSteps>>[number],
): AnswerOf<typeof planEndpoints.listSteps>['items'][number] {
  const { step, version, reason, at } = row;
  // The columns hold what the workflow wrote.
  const from = row.from_state as Row['state'];
  const to = row.to_state as Row['state'];
  return { step, action: row.action as PlanStep, from, to, version, reason, actor: row.actor_name, at };
}

export function presentComment(
  row: Awaited<ReturnType<typeof readComments>>[number],
): AnswerOf<typeof planEndpoints.addComment> {
  const { id, version, subject, label, place = null, rule, body, at, answer } = row;
  const resolution = { resolvedAt: row.resolved_at, resolvedBy: row.resolved_by, answer };
  return { id, version, subject, label, place, rule, body, author: row.author_name, at, ...resolution };
}

export function presentLock(
  row: Awaited<ReturnType<typeof readLocks>>[number],
): AnswerOf<typeof planEndpoints.setLock> {
  const { tenant, locked } = row;
  return { tenant, fiscalYear: row.fiscal_year, locked, changedAt: row.changed_at, changedBy: row.changed_by };
}
