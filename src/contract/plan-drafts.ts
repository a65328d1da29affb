import { z } from 'zod';
import { planSchema } from '../model/plan-schema.ts';
import { endpoint } from './endpoint.ts';
import { decision, decisionBody } from './findings.ts';
import { MAX_PLAN_BYTES } from './papers.ts';
import { planDetail, versionOrigins } from './plans.ts';
import { fiscalYear, id, idParams, moment, text } from './shared-schemas.ts';

const planVersion = z.object({
  version: z.number().int(),
  origin: z.enum(versionOrigins),
  fileName: z.string().nullable(),
  at: moment,
  by: z.string(),
  counts: z.object({ error: z.number().int(), warning: z.number().int(), hint: z.number().int() }),
});

/** One value on both sides; absent on the side where the row has none. */
const comparedField = z.object({
  /** Below the thing, with dots: "target", "weight", "amounts.total". */
  name: z.string(),
  before: z.string().optional(),
  after: z.string().optional(),
});

const comparedRow = z.object({
  kind: z.enum(['same', 'changed', 'added', 'removed']),
  /** What the row is: an indicator, a project's own fields, or the paper as a whole. */
  thing: z.enum(['paper', 'project', 'indicator']),
  /** "劳务派遣人员经费 › 培训人次" */
  label: z.string(),
  subjectBefore: z.string().optional(),
  subjectAfter: z.string().optional(),
  fields: z.array(comparedField),
});

export const planDraftEndpoints = {
  begin: endpoint({
    id: 'plan-draft.create',
    method: 'post',
    path: '/plan-drafts',
    tag: 'plans',
    summary: {
      zh: '新建计划草稿：空白，或以以往计划为底稿（年度更新，指标沿用，去掉实际值）',
      en: 'Begin a draft plan: empty, or from an earlier plan with the year moved and the actual values dropped',
    },
    body: z.discriminatedUnion('from', [
      z.strictObject({ from: z.literal('empty'), fiscalYear, title: text(200) }),
      z.strictObject({ from: z.literal('plan'), plan: id, fiscalYear }),
    ]),
    answer: { status: 201, schema: planDetail },
    etag: true,
    repeatable: true,
    errors: ['period_closed'],
  }),
  edit: endpoint({
    id: 'plan.edit',
    method: 'put',
    path: '/plans/:id/content',
    tag: 'plans',
    summary: {
      zh: '保存编辑后的计划数据为新的一版。指标值可只写文字，由系统理解',
      en: 'Save the plan as edited, as a new version. A target may be given as text alone',
    },
    params: idParams,
    body: planSchema,
    maxBodyBytes: MAX_PLAN_BYTES,
    answer: { status: 200, schema: planDetail },
    etag: true,
    ifMatch: true,
    errors: ['period_closed', 'step_not_possible'],
  }),
  listVersions: endpoint({
    id: 'plan.versions',
    method: 'get',
    path: '/plans/:id/versions',
    tag: 'plans',
    summary: { zh: '各版及其由来', en: 'The versions and how each came about' },
    params: idParams,
    answer: { status: 200, schema: z.object({ items: z.array(planVersion) }) },
  }),
  compare: endpoint({
    id: 'plan.comparison',
    method: 'get',
    path: '/plans/:id/comparison',
    tag: 'plans',
    summary: {
      zh: '与上年计划、上次提交或批复版逐行对照',
      en: 'Side by side with last year’s plan, the last submission or the approved version',
    },
    params: idParams,
    query: z.strictObject({ against: z.enum(['last-year', 'submission', 'approval']) }),
    answer: {
      status: 200,
      schema: z.object({
        /** What stands on the left; null where there is nothing to compare with. */
        before: z
          .object({ plan: id, version: z.number().int(), fiscalYear: z.number().int(), title: z.string() })
          .nullable(),
        rows: z.array(comparedRow),
      }),
    },
  }),
  decide: endpoint({
    id: 'plan.decide',
    method: 'put',
    path: '/plans/:id/decisions',
    tag: 'plans',
    summary: { zh: '采纳或不采纳一个问题（写明理由）', en: 'Accept or dismiss a finding, with the reason' },
    params: idParams,
    body: decisionBody,
    answer: { status: 200, schema: z.object({ decision: decision.nullable() }) },
    errors: ['step_not_possible'],
  }),
};
