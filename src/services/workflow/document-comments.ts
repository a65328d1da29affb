import { OperationalError } from '../../base/operational-error.ts';
import {
  type DocumentCommentRow,
  insertComment,
  listComments,
  resolveCommentRow,
} from '../../store/workflow/document-comments.ts';
import { act, type Step } from '../acting/act.ts';
import type { Acting } from '../acting/actor.ts';
import { ruleIds } from '../checking/rule-catalogue.ts';
import { type DocumentRow, type DocumentRules, mustSeeDocument } from './document-rules.ts';

export interface NewComment {
  /** The line that is meant: a JSON pointer into the plan; "" means the whole. */
  readonly subject: string;
  /** The rule that the objection rests on. */
  readonly rule?: string | undefined;
  readonly body: string;
}

/** Adds a comment to the version that stands. */
export async function addComment<Row extends DocumentRow>(
  acting: Acting,
  rules: DocumentRules<Row>,
  id: string,
  comment: NewComment,
): Promise<DocumentCommentRow> {
  const row = await mustSeeDocument(acting, rules, id);
  return act(acting, { tenant: row.tenant, action: `${rules.kind}-comment.create` }, async (step) => {
    const [put] = await putComments(acting, step, rules, row, [comment]);
    if (!put) throw new Error('addComment: the comment was not put');
    await step.record({ subject: `${rules.kind}/${id}`, after: { comment: put.id, ...comment } });
    return put;
  });
}

/** Puts comments into a transaction. One on a line or rule that does not exist is `request_invalid`. */
export async function putComments<Row extends DocumentRow>(
  { actor }: Acting,
  step: Step,
  rules: DocumentRules<Row>,
  row: Row,
  comments: readonly NewComment[],
): Promise<DocumentCommentRow[]> {
  if (comments.length === 0) return [];
  const commented = await rules.planOf(step.db, row);
  return Promise.all(
    comments.map(async ({ subject, rule, body }) => {
      if (!hasPointer(commented, subject)) throw noLine(subject);
      if (rule !== undefined && !ruleIds.includes(rule)) throw noRule(rule);
      const put: DocumentCommentRow = {
        ...{ tenant: row.tenant, plan_id: rules.idOf(row), version: row.version, id: step.newId() },
        ...{ subject, rule: rule ?? null, body, author_id: actor.account, author_name: actor.displayName },
        ...{ at: step.at, resolved_at: null, resolved_by: null },
      };
      await insertComment(step.db, put);
      return put;
    }),
  );
}

export async function readComments<Row extends DocumentRow>(
  acting: Acting,
  rules: DocumentRules<Row>,
  id: string,
): Promise<DocumentCommentRow[]> {
  const { tenant } = await mustSeeDocument(acting, rules, id);
  return listComments(acting.data.store.db, tenant, id);
}

/** Marks a comment as dealt with. */
export async function resolveComment<Row extends DocumentRow>(
  acting: Acting,
  rules: DocumentRules<Row>,
  documentId: string,
  id: string,
): Promise<DocumentCommentRow> {
  const { tenant } = await mustSeeDocument(acting, rules, documentId);
  return act(acting, { tenant, action: `${rules.kind}-comment.resolve` }, async (step) => {
    const place = { tenant, documentId, id };
    const row = await resolveCommentRow(step.db, place, { at: step.at, by: acting.actor.displayName });
    if (!row) throw noComment();
    await step.record({ subject: `${rules.kind}/${documentId}`, after: { comment: id, resolved: true } });
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
    zh: `这一版没有“${subject}”这一处。`,
    en: `This version has nothing at "${subject}".`,
  });

const noRule = (rule: string): OperationalError =>
  new OperationalError('unknown_rule', { zh: `没有规则“${rule}”。`, en: `There is no rule "${rule}".` });

const noComment = (): OperationalError =>
  new OperationalError('resource_not_found', {
    zh: '没有这条意见，或已经处理。',
    en: 'There is no such comment, or it has been dealt with.',
  });
