import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { bilingual, id } from './shared-schemas.ts';

const indicatorSuggestion = z.object({
  /** library: the indicator library of the program · own: a plan of the own office. */
  source: z.enum(['library', 'own']),
  level1: z.string(),
  level2: z.string(),
  level3: z.string(),
  /** "≥12场" */
  target: z.string(),
  unit: z.string(),
  basis: z.string(),
  /** The ledger whose records measure it; null where none does. */
  ledger: z.object({ id: z.string(), title: bilingual }).nullable(),
  /** For own ones: where it stood last. */
  seen: z.object({ plan: id, fiscalYear: z.number().int(), project: z.string().nullable() }).nullable(),
});

export const suggestionEndpoints = {
  list: endpoint({
    id: 'indicator-suggestion.list',
    method: 'get',
    path: '/indicator-suggestions',
    tag: 'checks',
    summary: {
      zh: '指标建议：指标库与本单位以往的计划，最贴近的在前',
      en: 'Suggested indicators out of the library and the own earlier plans, the nearest first',
    },
    query: z.strictObject({
      text: z.string().trim().max(200).default(''),
      /** As printed: “数量指标” or “数量”. */
      level2: z.string().trim().max(40).optional(),
      limit: z.coerce.number().int().min(1).max(100).default(20),
    }),
    answer: { status: 200, schema: z.object({ items: z.array(indicatorSuggestion) }) },
  }),
};
