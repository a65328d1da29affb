import { z } from 'zod';
import { type Endpoint, endpoint } from './endpoint.ts';
import { pointer } from './findings.ts';
import { id, moment, text } from './shared-schemas.ts';

/** An objection to a line of a plan, and where it rests on one, the rule. */
export const newComment = z.strictObject({ subject: pointer, rule: z.string().max(80).optional(), body: text(2000) });

/** How a comment was dealt with, in the words of whoever did; empty where there is nothing to say. */
const resolution = z.strictObject({ answer: z.string().trim().max(2000).default('') });

const comment = z.object({
  id,
  /** The version that was commented on. */
  version: z.number().int(),
  /** The line that is meant, as a pointer into that version; "" means the whole. */
  subject: z.string(),
  /** What people call it: "劳务派遣人员经费 › 培训人次". */
  label: z.string(),
  /** Where the same line stands in the newest version; null where it is gone. */
  place: z.string().nullable(),
  rule: z.string().nullable(),
  body: z.string(),
  author: z.string(),
  at: moment,
  resolvedAt: moment.nullable(),
  resolvedBy: z.string().nullable(),
  answer: z.string(),
});

export type Comment = z.infer<typeof comment>;

/** The comments on the documents of a kind: the same for each. */
export function commentEndpoints<const Tag extends Endpoint['tag']>(kind: string, tag: Tag) {
  const path = `/${tag}/:id/comments`;
  return {
    listComments: endpoint({
      ...{ id: `${kind}-comment.list`, method: 'get', path, tag },
      summary: { zh: '审核意见', en: 'Comments' },
      params: z.strictObject({ id }),
      answer: { status: 200, schema: z.object({ items: z.array(comment) }) },
    }),
    addComment: endpoint({
      ...{ id: `${kind}-comment.create`, method: 'post', path, tag },
      summary: { zh: '对某一行、某条规则提出意见', en: 'Comment on a line, with the rule it rests on' },
      params: z.strictObject({ id }),
      body: newComment,
      answer: { status: 201, schema: comment },
      repeatable: true,
      errors: ['unknown_rule'],
    }),
    resolveComment: endpoint({
      ...{ id: `${kind}-comment.resolve`, method: 'put', path: `${path}/:comment/resolution`, tag },
      summary: { zh: '答复意见，标记已处理', en: 'Answer a comment and mark it as dealt with' },
      params: z.strictObject({ id, comment: id }),
      body: resolution,
      answer: { status: 200, schema: comment },
    }),
  };
}
