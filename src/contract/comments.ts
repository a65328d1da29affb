import { z } from 'zod';
import { pointer } from './findings.ts';
import { id, moment, text } from './shared-schemas.ts';

/** An objection to a line of a plan, and where it rests on one, the rule. */
export const newComment = z.strictObject({ subject: pointer, rule: z.string().max(80).optional(), body: text(2000) });

/** How a comment was dealt with, in the words of whoever did; empty where there is nothing to say. */
export const resolution = z.strictObject({ answer: z.string().trim().max(2000).default('') });

export const comment = z.object({
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
