import { z } from 'zod';
import { planStateIds, planStepIds } from '../model/workflow.ts';
import { commentEndpoints } from './comments.ts';
import { endpoint } from './endpoint.ts';
import { checkResult, decidedFinding, reportFile, reportQuery } from './findings.ts';
import { fiscalYear, id, idParams, moment, page, pageQuery, tenant, text } from './shared-schemas.ts';
import { stepsTaken, stepToTake } from './workflow-steps.ts';

/** A paper of an office has a few megabytes; the readers' own limit stands behind this one. */
const paperBody = { kind: 'file', maxBytes: 64 * 1024 * 1024 } as const;
export const fileName = text(255);
const version = z.coerce.number().int().min(1).max(1_000_000);
const versionQuery = z.strictObject({ version: version.optional() });
/** How a version came about: with a paper, edited, begun empty, or begun from another plan. */
export const versionOrigins = ['paper', 'edited', 'empty', 'plan'] as const;

export const plan = z.object({
  id,
  tenant,
  fiscalYear: z.number().int(),
  title: z.string(),
  state: z.enum(planStateIds),
  version: z.number().int(),
  submittedVersion: z.number().int().nullable(),
  approvedVersion: z.number().int().nullable(),
  createdAt: moment,
  updatedAt: moment,
});

export const planDetail = plan.extend({
  origin: z.enum(versionOrigins),
  /** Null where the newest version came without a paper. */
  fileName: z.string().nullable(),
  /** What the signed-in account may do next. */
  possibleSteps: z.array(z.enum(planStepIds)),
});

const difference = z.object({
  /** A pointer to the field, into the later version (into the earlier, where it is gone). */
  subject: z.string(),
  /** What people call the project and the line. */
  label: z.string(),
  before: z.string().optional(),
  after: z.string().optional(),
});

const lock = z.object({
  tenant,
  fiscalYear: z.number().int(),
  locked: z.boolean(),
  changedAt: moment,
  changedBy: z.string(),
});

/** As `mingji check --format json` gives it, with what was decided about each finding. */
const report = checkResult.extend({ findings: z.array(decidedFinding) });

export const planEndpoints = {
  create: endpoint({
    id: 'plan.create',
    method: 'post',
    path: '/plans',
    tag: 'plans',
    summary: { zh: '上传绩效文本，建立计划（编制）', en: 'Begin a plan with its paper' },
    query: z.strictObject({ fileName, fiscalYear: fiscalYear.optional() }),
    body: paperBody,
    answer: { status: 201, schema: planDetail },
    etag: true,
    repeatable: true,
    errors: ['plan_not_readable', 'period_closed'],
  }),
  list: endpoint({
    id: 'plan.list',
    method: 'get',
    path: '/plans',
    tag: 'plans',
    summary: { zh: '计划列表，新的在前', en: 'Plans, newest first' },
    query: z.strictObject({
      limit: pageQuery.limit,
      cursor: id.optional(),
      state: z.enum(planStateIds).optional(),
      fiscalYear: fiscalYear.optional(),
      /** Only plans with an approved version, also while an adjustment is under way. */
      approved: z.enum(['true', 'false']).default('false'),
    }),
    answer: { status: 200, schema: page(plan) },
  }),
  read: endpoint({
    id: 'plan.read',
    method: 'get',
    path: '/plans/:id',
    tag: 'plans',
    summary: { zh: '一份计划', en: 'One plan' },
    params: idParams,
    answer: { status: 200, schema: planDetail },
    etag: true,
  }),
  replacePaper: endpoint({
    id: 'plan.replace',
    method: 'put',
    path: '/plans/:id/paper',
    tag: 'plans',
    summary: { zh: '上传新的一版文本', en: 'Put a new version of the paper' },
    params: idParams,
    query: z.strictObject({ fileName }),
    body: paperBody,
    answer: { status: 200, schema: planDetail },
    etag: true,
    ifMatch: true,
    errors: ['plan_not_readable', 'period_closed', 'step_not_possible'],
  }),
  readPaper: endpoint({
    id: 'plan.paper',
    method: 'get',
    path: '/plans/:id/paper',
    tag: 'plans',
    summary: { zh: '下载原文', en: 'The paper as it came' },
    params: idParams,
    query: versionQuery,
    answer: { status: 200, file: true },
  }),
  readContent: endpoint({
    id: 'plan.content',
    method: 'get',
    path: '/plans/:id/content',
    tag: 'plans',
    summary: { zh: '读出的计划数据（mingji.plan/1）', en: 'The plan as data' },
    params: idParams,
    query: versionQuery,
    answer: { status: 200, schema: z.looseObject({ schema: z.literal('mingji.plan/1') }) },
  }),
  readFindings: endpoint({
    id: 'plan.findings',
    method: 'get',
    path: '/plans/:id/findings',
    tag: 'plans',
    summary: { zh: '检查结果', en: 'What the check found' },
    params: idParams,
    query: versionQuery,
    answer: { status: 200, schema: report },
  }),
  writeReport: endpoint({
    id: 'plan.report',
    path: '/plans/:id/report',
    tag: 'plans',
    params: idParams,
    query: reportQuery.extend(versionQuery.shape),
    ...reportFile,
  }),
  readDifferences: endpoint({
    id: 'plan.differences',
    method: 'get',
    path: '/plans/:id/differences',
    tag: 'plans',
    summary: { zh: '自上次提交或批复以来的变化', en: 'What changed since the last submission or approval' },
    params: idParams,
    query: z.strictObject({ since: z.enum(['submission', 'approval']) }),
    answer: {
      status: 200,
      schema: z.object({ from: z.number().int().nullable(), to: z.number().int(), differences: z.array(difference) }),
    },
  }),
  takeStep: endpoint({
    id: 'plan.step',
    method: 'post',
    path: '/plans/:id/steps',
    tag: 'plans',
    summary: {
      zh: '提交、审核、批复、退回或申请调整，可附逐行意见',
      en: 'Submit, endorse, approve, return or adjust, with comments',
    },
    params: idParams,
    body: stepToTake,
    answer: { status: 200, schema: planDetail },
    etag: true,
    ifMatch: true,
    repeatable: true,
    errors: ['step_not_possible', 'four_eyes', 'period_closed', 'unknown_rule'],
  }),
  listSteps: endpoint({
    id: 'plan.steps',
    method: 'get',
    path: '/plans/:id/steps',
    tag: 'plans',
    summary: { zh: '办理过程', en: 'The way of the plan so far' },
    params: idParams,
    answer: { status: 200, schema: stepsTaken },
  }),
  ...commentEndpoints('plan', 'plans'),
  listLocks: endpoint({
    id: 'plan-lock.list',
    method: 'get',
    path: '/plan-locks',
    tag: 'plans',
    summary: { zh: '年度编报的锁定情况', en: 'Years that are locked' },
    answer: { status: 200, schema: z.object({ items: z.array(lock) }) },
  }),
  setLock: endpoint({
    id: 'plan-lock.set',
    method: 'put',
    path: '/plan-locks/:region/:unit/:fiscalYear',
    tag: 'plans',
    summary: { zh: '锁定或解锁一个单位的年度编报', en: 'Lock or unlock a year of an office' },
    params: z.strictObject({
      region: z.string().regex(/^\w{1,32}$/),
      unit: z.string().regex(/^\w{1,32}$/),
      fiscalYear,
    }),
    body: z.strictObject({ locked: z.boolean() }),
    answer: { status: 200, schema: lock },
  }),
};
