import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { bilingual, fiscalYear } from './shared-schemas.ts';

const severities = ['error', 'warning', 'hint'] as const;

/** A checking rule, and what holds about it in the region. */
export const rule = z.object({
  id: z.string(),
  topic: z.string(),
  title: bilingual,
  explanation: bilingual,
  /** The rule's own. */
  severity: z.enum(severities),
  citations: z.array(bilingual),
  /** What the profile in force says; null where the rule holds as it is. */
  setting: z.object({ severity: z.enum([...severities, 'off']), reason: z.string() }).nullable(),
});

export const ruleEndpoints = {
  list: endpoint({
    id: 'rule.list',
    method: 'get',
    path: '/rules',
    tag: 'rules',
    summary: { zh: '检查规则与本区划某年度的调整', en: 'Checking rules and what holds about them in a year' },
    /** The present year where none is named. */
    query: z.strictObject({ fiscalYear: fiscalYear.optional() }),
    answer: { status: 200, schema: z.object({ items: z.array(rule) }) },
  }),
};
