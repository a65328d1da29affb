import { z } from 'zod';

/** A text with something in it, ends trimmed. */
export const text = (longest: number) => z.string().trim().min(1).max(longest);

export const id = z.uuid();
export const idParams = z.strictObject({ id });

export const moment = z.iso.datetime({ offset: true });

export const bilingual = z.object({ zh: z.string(), en: z.string() });

/** 预算单位编码 and 行政区划代码: digits, with letters where a province uses them. */
export const code = z.string().regex(/^[0-9A-Za-z]{1,32}$/);

/** Region and unit as one word: "130283/512001". */
export const tenant = z.string().regex(/^[0-9A-Za-z]{1,64}\/[0-9A-Za-z]{1,64}$/);

/** The first and the last year that a paper may be of. */
export const YEARS = { min: 1990, max: 2100 } as const;

export const fiscalYear = z.coerce.number().int().min(YEARS.min).max(YEARS.max);

/** Where a page begins and how long it is. */
export const pageQuery = {
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
};

/** A page and where the next one begins; no cursor means that it was the last. */
export const page = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), nextCursor: z.string().optional() });

/** RFC 9457, in both languages: `title` and `detail` are Chinese, or English where Accept-Language asks for it first. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  code: z.string(),
  requestId: z.string(),
  texts: bilingual,
  /** For a request that has not the right form, or a form filled in wrongly: each fault with its place. */
  faults: z.array(z.object({ at: z.string(), why: z.string(), texts: bilingual.optional() })).optional(),
});
