import { OperationalError } from '../../base/operational-error.ts';
import type { Plan } from '../../model/plan.ts';
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
import { followPointer, hasPointer, labelAt } from './follow-pointer.ts';

export interface NewComment {
  /** The line that is meant: a JSON pointer into the plan; "" means the whole. */
  readonly subject: string;
  /** The rule that the objection rests on. */
  readonly rule?: string | undefined;
  readonly body: string;
}

/** A comment, with what people call its line and where that stands now. */
export interface DocumentComment extends DocumentCommentRow {
  readonly label: string;
  /** As a pointer into the newest version; undefined where the line is gone. */
  readonly place: string | undefined;
}

/** Adds a comment to the version that stands. */
export async function addComment<Row extends DocumentRow>(
  acting: Acting,
  rules: DocumentRules<Row>,
  id: string,
  comment: NewComment,
): Promise<DocumentComment> {
  const row = await mustSeeDocument(acting, rules, id);
  const put = await act(acting, { tenant: row.tenant, action: `${rules.kind}-comment.create` }, async (step) => {
    const [put] = await putComments(acting, step, rules, row, [comment]);
    if (!put) throw new Error('addComment: the comment was not put');
    await step.record({ subject: `${rules.kind}/${id}`, after: { comment: put.id, ...comment } });
    return put;
  });
  return withPlace(acting, rules, row, put);
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
  const commented = await rules.planOf(step.db, row, row.version);
  return Promise.all(
    comments.map(async ({ subject, rule, body }) => {
      if (!hasPointer(commented, subject)) throw noLine(subject);
      if (rule !== undefined && !ruleIds.includes(rule)) throw noRule(rule);
      return insertComment(step.db, {
        ...{ tenant: row.tenant, plan_id: rules.idOf(row), version: row.version, id: step.newId() },
        ...{ subject, rule: rule ?? null, body, author_id: actor.account, author_name: actor.displayName },
        ...{ at: step.at, resolved_at: null, resolved_by: null },
      });
    }),
  );
}

/** What was said of a document, in its order. */
export async function readComments<Row extends DocumentRow>(
  acting: Acting,
  rules: DocumentRules<Row>,
  id: string,
): Promise<DocumentComment[]> {
  const row = await mustSeeDocument(acting, rules, id);
  const comments = await listComments(acting.data.store.db, row.tenant, id);
  return withPlaces(acting, rules, row, comments);
}

/** Marks a comment as dealt with, with what its preparer answers. */
export async function resolveComment<Row extends DocumentRow>(
  acting: Acting,
  rules: DocumentRules<Row>,
  place: { readonly document: string; readonly comment: string },
  answer: string,
): Promise<DocumentComment> {
  const { document, comment } = place;
  const row = await mustSeeDocument(acting, rules, document);
  const { tenant } = row;
  const resolved = await act(acting, { tenant, action: `${rules.kind}-comment.resolve` }, async (step) => {
    const by = acting.actor.displayName;
    const found = await resolveCommentRow(
      step.db,
      { tenant, documentId: document, id: comment },
      { at: step.at, by, answer },
    );
    if (!found) throw noComment();
    await step.record({ subject: `${rules.kind}/${document}`, after: { comment, resolved: true, answer } });
    return found;
  });
  return withPlace(acting, rules, row, resolved);
}

async function withPlace<Row extends DocumentRow>(
  acting: Acting,
  rules: DocumentRules<Row>,
  row: Row,
  comment: DocumentCommentRow,
): Promise<DocumentComment> {
  const [placed] = await withPlaces(acting, rules, row, [comment]);
  if (!placed) throw new Error('withPlace: a comment was lost');
  return placed;
}

/** Looks each commented line up in the version that was commented on and in the newest one. */
async function withPlaces<Row extends DocumentRow>(
  { data }: Acting,
  rules: DocumentRules<Row>,
  row: Row,
  comments: readonly DocumentCommentRow[],
): Promise<DocumentComment[]> {
  if (comments.length === 0) return [];
  const plans = new Map<number, Plan | undefined>();
  for (const version of new Set([row.version, ...comments.map((one) => one.version)])) {
    plans.set(version, await rules.planOf(data.store.db, row, version));
  }
  const newest = plans.get(row.version);
  return comments.map((comment) => {
    const commented = plans.get(comment.version);
    const { subject } = comment;
    return { ...comment, label: labelAt(commented, subject), place: followPointer(commented, newest, subject) };
  });
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
