import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { day } from './ledgers.ts';
import { record } from './records.ts';
import { bilingual, idParams, moment, page, pageQuery } from './shared-schemas.ts';

const subject = z
  .string()
  .max(200)
  .regex(/^(?:\/[^/]+)+$/);
/** The last day that counts where the year is not over; absent: the whole year. */
const timeQuery = { through: day.optional() };
/** Which version of the plan is meant by the subject: the newest, or the approved one that holds until an adjustment is approved. */
const versionQuery = { of: z.enum(['newest', 'approved']).optional() };

/** `mingji.measure/1`, also in the short form that people write: docs/ledgers.md. */
const declaration = z.strictObject({
  ledger: z.string().max(120),
  take: z.union([z.string().max(40), z.record(z.string(), z.unknown())]),
  where: z.union([z.array(z.record(z.string(), z.unknown())), z.record(z.string(), z.unknown())]).optional(),
  either: z
    .array(z.union([z.array(z.record(z.string(), z.unknown())), z.record(z.string(), z.unknown())]))
    .max(20)
    .optional(),
  period: z.string().max(40).optional(),
  /** Whose records count: the own (absent), or those of the subordinate units as well. */
  offices: z.string().max(40).optional(),
});

const actual = z.object({
  /** undefined: nothing to divide by or nothing recorded · judgement: a person decides on the records. */
  status: z.enum(['measured', 'undefined', 'judgement']),
  /** A plain decimal, or a day for completed-by. */
  value: z.string().nullable(),
  unit: z.string(),
  numerator: z.string().nullable(),
  denominator: z.string().nullable(),
  /** 95 % Wilson interval of a survey, in percent. */
  interval: z.object({ low: z.string(), high: z.string() }).nullable(),
  period: z.object({ from: z.string(), to: z.string() }),
  /** How many records were looked at. */
  records: z.string(),
  sentence: bilingual,
  notes: z.array(bilingual),
});

const gap = z.object({ code: z.string(), message: bilingual, remedy: bilingual });
const proposal = z.object({
  measure: declaration,
  reason: bilingual,
  confidence: z.enum(['high', 'medium', 'low']),
});

const measureLine = z.object({
  subject: z.string(),
  line: z.string(),
  project: z.string(),
  level1: z.string(),
  level2: z.string(),
  indicator: z.string(),
  target: z.string(),
  /** The confirmed one, else the surest proposal; null where nothing fits. */
  measure: declaration.nullable(),
  /** Null: only proposed. */
  confirmed: z.object({ by: z.string(), at: moment }).nullable(),
  proposals: z.array(proposal),
  /** Why this target could never be proved as it stands. */
  gaps: z.array(gap),
  actual: actual.nullable(),
  /** What the office claims. */
  claim: z.object({ value: z.string(), at: moment, by: z.string() }).nullable(),
});

const measuredRecord = z.object({
  counts: z.boolean(),
  /** Whose record it is, where subordinate units count; null where all are the plan's own office's. */
  office: z.object({ id: z.string(), name: z.string() }).nullable(),
  record,
});

const evidence = z.object({
  records: z.number().int(),
  withExhibit: z.number().int(),
  datedOutside: z.array(z.object({ record: z.string(), sha256: z.string(), name: z.string(), date: z.string() })),
  usedTwice: z.array(z.object({ sha256: z.string(), name: z.string(), records: z.array(z.string()) })),
  enteredLate: z.array(z.string()),
});

const certification = z.object({
  subject: z.string(),
  line: z.string(),
  indicator: z.string(),
  /** 属实 · 有保留 · 不符 · 无法认定 */
  verdict: z.enum(['certified', 'qualified', 'inaccurate', 'not-certifiable']),
  reasons: z.array(bilingual),
  claimed: z.string().nullable(),
  computed: z.string().nullable(),
  difference: z.string().nullable(),
  evidence: evidence.nullable(),
});

const keptCertification = z.object({
  subject: z.string(),
  version: z.number().int(),
  verdict: certification.shape.verdict,
  reasons: z.array(bilingual),
  computed: z.string().nullable(),
  at: moment,
  by: z.string(),
});

const measuredPlan = z.object({
  planId: z.string(),
  fiscalYear: z.number().int(),
  through: z.string().nullable(),
  lines: z.array(measureLine),
});

export const measureEndpoints = {
  read: endpoint({
    id: 'measure.read',
    method: 'get',
    path: '/plans/:id/measures',
    tag: 'measures',
    summary: {
      zh: '各指标的取值方法、实际值、能否证明',
      en: 'How each indicator is measured, its value, what stands in the way',
    },
    params: idParams,
    query: z.strictObject(timeQuery),
    answer: { status: 200, schema: measuredPlan },
  }),
  try: endpoint({
    id: 'measure.try',
    method: 'post',
    storesNothing: true,
    path: '/plans/:id/measure-trials',
    tag: 'measures',
    summary: { zh: '试算一种取值方法，不保存', en: 'The value of a measure as it would be now' },
    params: idParams,
    body: z.strictObject({ subject, measure: declaration, through: day.optional() }),
    answer: {
      status: 200,
      schema: z.object({
        measure: declaration.nullable(),
        problems: z.array(z.object({ path: z.string(), text: bilingual })),
        actual: actual.nullable(),
      }),
    },
  }),
  confirm: endpoint({
    id: 'measure.confirm',
    method: 'put',
    path: '/plans/:id/measures',
    tag: 'measures',
    summary: { zh: '确认或更改取值方法；measure 为空则收回确认', en: 'Confirm measures, or take a confirmation back' },
    params: idParams,
    body: z.strictObject({
      measures: z
        .array(z.strictObject({ subject, measure: declaration.nullable() }))
        .min(1)
        .max(500),
    }),
    answer: { status: 200, schema: measuredPlan },
    errors: ['measure_invalid', 'unknown_line'],
  }),
  records: endpoint({
    id: 'measure.records',
    method: 'get',
    path: '/plans/:id/measure-records',
    tag: 'measures',
    summary: { zh: '一个数背后的记录', en: 'The records behind a number' },
    params: idParams,
    query: z.strictObject({
      subject,
      ...timeQuery,
      ...versionQuery,
      limit: pageQuery.limit,
      cursor: z
        .string()
        .regex(/^\d{4}-\d\d-\d\d\.[0-9a-f-]{36}$/)
        .optional(),
    }),
    answer: { status: 200, schema: page(measuredRecord) },
    errors: ['unknown_line', 'plan_not_approved'],
  }),
  evidence: endpoint({
    id: 'measure.evidence',
    method: 'get',
    path: '/plans/:id/measure-evidence',
    tag: 'measures',
    summary: { zh: '一条指标的佐证情况', en: 'What the records behind a value have to show' },
    params: idParams,
    query: z.strictObject({ subject, ...timeQuery, ...versionQuery }),
    answer: { status: 200, schema: z.object({ evidence: evidence.nullable() }) },
    errors: ['unknown_line', 'plan_not_approved'],
  }),
  claim: endpoint({
    id: 'claim.put',
    method: 'put',
    path: '/plans/:id/claims',
    tag: 'measures',
    summary: { zh: '填报实际完成值', en: 'State what was achieved' },
    params: idParams,
    body: z.strictObject({
      claims: z
        .array(z.strictObject({ subject, value: z.string().regex(/^-?\d{1,20}(?:\.\d{1,10})?$/) }))
        .min(1)
        .max(500),
    }),
    answer: { status: 200, schema: measuredPlan },
    errors: ['unknown_line'],
  }),
  certify: endpoint({
    id: 'certification.create',
    method: 'post',
    path: '/plans/:id/certifications',
    tag: 'measures',
    summary: { zh: '数据认定：填报值与计算值对照，逐条给出结论和理由', en: 'Certify what is claimed by the records' },
    params: idParams,
    body: z.strictObject({
      through: day.optional(),
      /** A difference that is let pass; absent: exact agreement. */
      tolerance: z
        .string()
        .regex(/^\d{1,20}(?:\.\d{1,10})?$/)
        .optional(),
    }),
    answer: { status: 201, schema: z.object({ items: z.array(certification) }) },
    repeatable: true,
  }),
  certifications: endpoint({
    id: 'certification.list',
    method: 'get',
    path: '/plans/:id/certifications',
    tag: 'measures',
    summary: { zh: '最近一次数据认定', en: 'The newest certification of every indicator' },
    params: idParams,
    query: z.strictObject(versionQuery),
    answer: { status: 200, schema: z.object({ items: z.array(keptCertification) }) },
    errors: ['plan_not_approved'],
  }),
};
