import { z } from 'zod';
import { planSchema } from '../model/plan-schema.ts';
import { endpoint } from './endpoint.ts';
import { checkResult } from './findings.ts';
import { MAX_PLAN_BYTES } from './papers.ts';
import { bilingual, id } from './shared-schemas.ts';

const numberTarget = z.object({
  text: z.string(),
  kind: z.literal('number'),
  op: z.enum(['≥', '≤', '>', '<', '=']),
  value: z.string(),
  unit: z.string(),
  per: z.string().optional(),
  explicit: z.boolean(),
});

/** A target as it is understood; `target` can be put into a plan as it is. */
const understoodTarget = z.object({
  target: z.discriminatedUnion('kind', [
    numberTarget,
    z.object({ text: z.string(), kind: z.literal('list'), parts: z.array(numberTarget) }),
    z.object({ text: z.string(), kind: z.literal('qualitative') }),
    z.object({ text: z.string(), kind: z.literal('not-applicable') }),
    z.object({ text: z.literal(''), kind: z.literal('absent') }),
  ]),
  /** Read aloud: “不少于70起（数值）”. */
  sentence: bilingual,
});

export const checkEndpoints = {
  run: endpoint({
    id: 'check.run',
    method: 'post',
    storesNothing: true,
    path: '/checks',
    tag: 'checks',
    summary: {
      zh: '即时检查一份计划数据，不保存。指标值可只写文字，由系统理解',
      en: 'Check a plan at once, nothing is stored. A target may be given as text alone',
    },
    body: z.strictObject({
      plan: planSchema,
      /** Last year's plan to compare with; where none is named, the newest of the office for the year before. */
      previous: id.optional(),
    }),
    maxBodyBytes: MAX_PLAN_BYTES,
    answer: {
      status: 200,
      schema: checkResult.extend({
        /** For every indicator, by its JSON pointer. */
        targets: z.array(z.object({ subject: z.string(), ...understoodTarget.shape })),
      }),
    },
  }),
  readTargets: endpoint({
    id: 'target.read',
    method: 'post',
    storesNothing: true,
    path: '/targets',
    tag: 'checks',
    summary: { zh: '指标值的写法如何被理解', en: 'How target texts are understood' },
    body: z.strictObject({ texts: z.array(z.string().max(1000)).min(1).max(500) }),
    answer: { status: 200, schema: z.object({ items: z.array(understoodTarget) }) },
  }),
};
