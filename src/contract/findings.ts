import { z } from 'zod';
import { bilingual, moment } from './shared-schemas.ts';

export const severity = z.enum(['error', 'warning', 'hint']);

/** What somebody decided about a finding: accepted (it will be mended) or dismissed (it stays, for the reason given). */
export const decision = z.object({
  rule: z.string(),
  subject: z.string(),
  verdict: z.enum(['accepted', 'dismissed']),
  reason: z.string(),
  by: z.string(),
  at: moment,
  /** The version in which it was decided; an earlier one where the same finding still stands. */
  version: z.number().int(),
});

export type Decision = z.infer<typeof decision>;

/** RFC 6901, into the plan. */
export const pointer = z
  .string()
  .max(500)
  .regex(/^(?:\/[^/]*)*$/);

/** `open` takes a decision back; a dismissal needs a reason. */
export const decisionBody = z
  .strictObject({
    rule: z.string().max(80),
    subject: pointer,
    verdict: z.enum(['accepted', 'dismissed', 'open']),
    reason: z.string().trim().max(2000).default(''),
  })
  .refine(({ verdict, reason }) => verdict !== 'dismissed' || reason !== '', {
    path: ['reason'],
    error: '不采纳须写明理由 (a dismissal needs a reason)',
  });

/** As `mingji check --format json` gives it. */
export const finding = z.looseObject({
  number: z.number().int(),
  rule: z.string(),
  title: bilingual,
  severity,
  message: bilingual,
  remedy: bilingual,
  citations: z.array(
    z.object({ number: z.string(), title: z.string(), topic: z.string(), mark: z.enum(['seen', 'recalled']) }),
  ),
  subject: z.string(),
  label: z.string(),
  excerpt: z.string().optional(),
});

export type Finding = z.infer<typeof finding>;

export const decidedFinding = finding.extend({ decision: decision.nullable() });

/** As which file, in which language, what was found is wanted. */
export const reportQuery = z.strictObject({
  format: z.enum(['html', 'xlsx']),
  language: z.enum(['zh', 'en']).default('zh'),
});

/** What was found as a file to keep, mail or print, whatever it was found in: a page that stands alone, or a list in Excel. */
export const reportFile = {
  method: 'get',
  summary: {
    zh: '下载检查结果：可转发的网页，或 Excel 问题清单',
    en: 'What was found as a page to pass on, or as a list in Excel',
  },
  answer: { status: 200, file: true },
} as const;

const points = z.string().optional();
const grade = z.enum(['excellent', 'good', 'fair', 'poor']).optional();

/** The proposed 审核表; a person decides. */
export const reviewForm = z.looseObject({
  total: points,
  grade,
  notProposed: bilingual.optional(),
  /** That tables were not seen whole, and on what the points stand. */
  inPart: bilingual.optional(),
  parts: z.array(
    z.looseObject({
      id: z.string(),
      title: bilingual,
      max: z.string(),
      points,
      grade,
      items: z.array(
        z.looseObject({
          id: z.string(),
          title: bilingual,
          question: bilingual,
          max: z.string(),
          points,
          grade,
          notChecked: z.number().int(),
        }),
      ),
    }),
  ),
});

export const checkedBy = {
  /** By what region’s profile it was checked; absent where nobody has decided anything. */
  profile: z.object({ id: z.string(), version: z.string(), title: bilingual }).optional(),
  /** Rules that were left out, each with the reason. */
  switchedOff: z.array(z.object({ id: z.string(), title: bilingual, reason: z.string() })).optional(),
};

/** What came of checking a plan. */
export const checkResult = z.looseObject({
  projects: z.number().int(),
  indicators: z.number().int(),
  counts: z.object({ error: z.number().int(), warning: z.number().int(), hint: z.number().int() }),
  findings: z.array(finding),
  ...checkedBy,
  /** What could not be checked and why: not a pass. */
  notChecked: z.array(
    z.looseObject({ rule: z.string(), title: bilingual, subject: z.string(), label: z.string(), why: bilingual }),
  ),
  reviewForm,
});
