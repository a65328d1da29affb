import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { filledTable, traceStep } from './filled-tables.ts';
import { bilingual, fiscalYear, id, idParams, page, pageQuery, tenant } from './shared-schemas.ts';

const light = z.enum(['red', 'yellow', 'green']).nullable();
const day = z.iso.date();

const series = z.object({
  subject: z.string(),
  line: z.string(),
  project: z.string(),
  level1: z.string(),
  level2: z.string(),
  level3: z.string(),
  target: z.object({
    text: z.string(),
    kind: z.enum(['number', 'list', 'qualitative', 'not-applicable', 'absent']),
    op: z.enum(['≥', '≤', '>', '<', '=']).nullable(),
    /** Plain decimal; null where the target is no number. */
    value: z.string().nullable(),
    unit: z.string(),
  }),
  /** How the target runs through the year. */
  nature: z.enum(['flow', 'stock', 'ratio', 'deadline', 'cadence', 'ceiling', 'judgement']),
  /** By what the values were computed; null where nothing fits. Only a confirmed measure counts. */
  measure: z.object({ sentence: bilingual, confirmedBy: z.string().nullable() }).nullable(),
  /** Every month of the year that has begun, with its last day (or today). */
  points: z.array(
    z.object({
      through: day,
      actual: z.string().nullable(),
      /** What the target asks for by that day. */
      pace: z.string().nullable(),
      light,
      records: z.number().int(),
    }),
  ),
  /** Where the year will likely end, from the last point. */
  projection: z.object({ value: z.string(), low: z.string(), high: z.string() }).nullable(),
  /** What monitorings and the self-evaluation say of the line, oldest first. */
  filings: z.array(
    z.object({
      id,
      kind: z.enum(['monitoring', 'evaluation']),
      through: day,
      approved: z.boolean(),
      actual: z.string().nullable(),
      light,
      weight: z.string().nullable(),
      score: z.string().nullable(),
      trace: z.array(traceStep),
    }),
  ),
});

export const paceEndpoints = {
  readPace: endpoint({
    id: 'plan.pace',
    method: 'get',
    path: '/plans/:id/pace',
    tag: 'filings',
    summary: { zh: '一份计划的资金和各指标今天的进度', en: 'How money and every indicator of a plan stand today' },
    params: idParams,
    answer: {
      status: 200,
      schema: z.object({
        planId: id,
        title: z.string(),
        fiscalYear: z.number().int(),
        through: day,
        tables: z.array(filledTable),
      }),
    },
    errors: ['plan_not_approved'],
  }),
  readSeries: endpoint({
    id: 'indicator.series',
    method: 'get',
    path: '/plans/:id/indicator-series',
    tag: 'filings',
    summary: {
      zh: '一条指标全年的目标、实际、应有进度和预计',
      en: 'Target, actual, pace and projection of an indicator over the year',
    },
    params: idParams,
    query: z.strictObject({
      subject: z
        .string()
        .regex(/^(?:\/[^/]+)+$/)
        .max(200),
    }),
    answer: { status: 200, schema: series },
    errors: ['unknown_line', 'plan_not_approved'],
  }),
  listLights: endpoint({
    id: 'light.list',
    method: 'get',
    path: '/lights',
    tag: 'filings',
    summary: { zh: '各项目的资金灯和目标灯（今天）', en: 'Money and goal lights of the approved plans as of today' },
    query: z.strictObject({
      limit: pageQuery.limit,
      cursor: id.optional(),
      fiscalYear: fiscalYear.optional(),
    }),
    answer: {
      status: 200,
      schema: page(
        z.object({
          planId: id,
          tenant,
          title: z.string(),
          fiscalYear: z.number().int(),
          through: day,
          tables: z.array(
            z.object({
              subject: z.string(),
              name: z.string(),
              money: z.object({ light, pace: z.string().nullable(), rate: z.string().nullable() }),
              /** How many indicators stand where; `open` have nothing to go by. */
              goals: z.object({
                red: z.number().int(),
                yellow: z.number().int(),
                green: z.number().int(),
                open: z.number().int(),
              }),
            }),
          ),
        }),
      ),
    },
  }),
};
