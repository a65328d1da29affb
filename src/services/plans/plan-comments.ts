import { OperationalError } from '../../base/operational-error.ts';
import { findPlan } from '../../store/plans/plan-versions.ts';
import {
  insertPlanComment,
  listPlanComments,
  type PlanCommentRow,
  resolvePlanComment,
} from '../../store/workflow/plan-comments.ts';
import type { PlanRow } from '../../store/workflow/plans.ts';
import { act, type Step } from '../acting/act.ts';
import type { Acting } from '../acting/actor.ts';
import { ruleIds } from '../checking/rule-catalogue.ts';
import { mustSeePlan } from './plan-view.ts';

export interface NewComment {
  /** The line that is meant: a JSON pointer into the plan; "" means the whole. */
  readonly subject: string;
  /** The rule that the objection rests on. */
  readonly rule?: string | undefined;
  readonly body: string;
}

/** Adds a comment to the version that stands. */
export async function addComment(acting: Acting, planId: string, comment: NewComment): Promise<PlanCommentRow> {
  const row = await mustSeePlan(acting, planId);
  return act(acting, { tenant: row.tenant, action: 'plan-comment.create' }, async (step) => {
    const [put] = await putComments(acting, step, row, [comment]);
    if (!put) throw new Error('addComment: the comment was not put');
    await step.record({ subject: `plan/${planId}`, after: { comment: put.id, ...comment } });
    return put;
  });
}

/** Puts comments into a transaction. One on a line or rule that does not exist is `request_invalid`. */
export async function putComments(
  { actor }: Acting,
  step: Step,
  { tenant, plan_id, version }: PlanRow,
  comments: readonly NewComment[],
): Promise<PlanCommentRow[]> {
  if (comments.length === 0) return [];
  const stored = await findPlan(step.db, tenant, plan_id, version);
  return Promise.all(
    comments.map(async ({ subject, rule, body }) => {
      if (!hasPointer(stored?.plan, subject)) throw noLine(subject);
      if (rule !== undefined && !ruleIds.includes(rule)) throw noRule(rule);
      const row: PlanCommentRow = {
        ...{ tenant, plan_id, version, id: step.newId(), subject, rule: rule ?? null, body },
        ...{
          author_id: actor.account,
          author_name: actor.displayName,
          at: step.at,
          resolved_at: null,
          resolved_by: null,
        },
      };
      await insertPlanComment(step.db, row);
      return row;
    }),
  );
}

export async function readComments(acting: Acting, planId: string): Promise<PlanCommentRow[]> {
  const { tenant } = await mustSeePlan(acting, planId);
  return listPlanComments(acting.data.store.db, tenant, planId);
}

/** Marks a comment as dealt with. */
export async function resolveComment(acting: Acting, planId: string, id: string): Promise<PlanCommentRow> {
  const { tenant } = await mustSeePlan(acting, planId);
  return act(acting, { tenant, action: 'plan-comment.resolve' }, async (step) => {
    const row = await resolvePlanComment(
      step.db,
      { tenant, planId, id },
      { at: step.at, by: acting.actor.displayName },
    );
    if (!row) throw noComment();
    await step.record({ subject: `plan/${planId}`, after: { comment: id, resolved: true } });
    return row;
  });
}

/** Whether a JSON pointer (RFC 6901) leads to something. */
function hasPointer(root: unknown, pointer: string): boolean {
  let value = root;
  for (const step of pointer.split('/').slice(1)) {
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return false;
    value = Reflect.get(value, key);
  }
  return value !== undefined && (pointer === '' || pointer.startsWith('/'));
}

const noLine = (subject: string): OperationalError =>
  new OperationalError('request_invalid', {
    zh: `计划的这一版没有“${subject}”这一处。`,
    en: `This version of the plan has nothing at "${subject}".`,
  });

const noRule = (rule: string): OperationalError =>
  new OperationalError('unknown_rule', { zh: `没有规则“${rule}”。`, en: `There is no rule "${rule}".` });

const noComment = (): OperationalError =>
  new OperationalError('resource_not_found', {
    zh: '没有这条意见，或已经处理。',
    en: 'There is no such comment, or it has been dealt with.',
  });
