import { z } from 'zod';
import { LONGEST_CLAIM, LONGEST_REASON, SHARE } from '../model/filing.ts';
import { planStateIds, planStepIds } from '../model/workflow.ts';
import { commentEndpoints } from './comments.ts';
import { endpoint } from './endpoint.ts';
import { filledTable } from './filled-tables.ts';
import { pointer } from './findings.ts';
import { fileName } from './plans.ts';
import { bilingual, fiscalYear, id, idParams, moment, page, pageQuery, tenant, text } from './shared-schemas.ts';
import { stepsTaken, stepToTake } from './workflow-steps.ts';

const day = z.iso.date();
const decimal = z.string().regex(/^-?\d{1,16}(?:\.\d{1,10})?$/);
const kind = z.enum(['monitoring', 'evaluation']);
/** A sheet has some kilobytes, a form of a department a few megabytes. */
const sheetBody = { kind: 'file', maxBytes: 64 * 1024 * 1024 } as const;

/** What a person adds to one indicator; what is left out counts as not given. */
const lineEntry = z.strictObject({
  subject: pointer,
  /** 偏差原因分析及改进措施 */
  reason: z.string().trim().max(LONGEST_REASON).optional(),
  /** 完成可能性, which a person decides. */
  likelihood: z.enum(['certain', 'possible', 'impossible']).optional(),
  /** For a qualitative target: the tier, and the share of the weight inside it ("0.85"). */
  tier: z.enum(['achieved', 'partly', 'missed']).optional(),
  share: z.string().regex(SHARE).optional(),
  /** A value that no record carries, as it would be written in the form ("128场"), and where it is from. */
  claim: z.strictObject({ text: text(LONGEST_CLAIM), source: text(500) }).optional(),
});

/** What a person adds to the money of one project ("/projects/0"), or of the department as a whole (""). */
const tableEntry = z.strictObject({
  subject: pointer,
  reason: z.string().trim().max(LONGEST_REASON).optional(),
  /** 调整后预算数 where the budget was changed during the year, and what was spent where no payment is recorded; 元. */
  claim: z.strictObject({ adjusted: decimal.optional(), executed: decimal.optional(), source: text(500) }).optional(),
  /** 实际完成情况 of the self-evaluation form. */
  outcome: z.string().trim().max(4000).optional(),
});

const filingEntries = z.strictObject({
  tables: z.array(tableEntry).max(500),
  lines: z.array(lineEntry).max(5000),
});

export const filing = z.object({
  id,
  tenant,
  kind,
  planId: id,
  /** The approved version of the plan that it rests on. */
  planVersion: z.number().int(),
  fiscalYear: z.number().int(),
  /** The last day of the period; for a self-evaluation the last day of the year. */
  through: day,
  title: z.string(),
  state: z.enum(planStateIds),
  version: z.number().int(),
  submittedVersion: z.number().int().nullable(),
  approvedVersion: z.number().int().nullable(),
  createdAt: moment,
  updatedAt: moment,
});

/** From and up to a percentage; whether the upper one still belongs to it. */
const bounds = z.object({ least: z.string(), most: z.string(), includesMost: z.boolean() });

const filingDetail = filing.extend({
  possibleSteps: z.array(z.enum(planStepIds)),
  /** Whether the signed-in account may change the entries now. */
  editable: z.boolean(),
  /** The rules it was made by; those of an approved version never change. */
  profile: z.object({ id: z.string(), version: z.string(), title: bilingual }),
  /** While it is open: the shares of the weight, in percent, between which the tiers of a qualitative line hold. */
  tiers: z.object({ achieved: bounds, partly: bounds, missed: bounds }).nullable(),
  /** When the ledgers were read. */
  filledAt: moment,
  tables: z.array(filledTable),
  entries: filingEntries,
  /** What stands in the way of handing it in: the line (or table) and why. */
  obstacles: z.array(z.object({ subject: z.string(), label: z.string(), why: bilingual })),
});

const lock = z.object({
  tenant,
  kind,
  /** The last day of the period that is locked. */
  through: day,
  locked: z.boolean(),
  changedAt: moment,
  changedBy: z.string(),
});

const filed = { answer: { status: 200, schema: filingDetail }, etag: true } as const;

/** Monitoring of a plan up to a day, and self-evaluation of its year: filled from the ledgers, then the same way as a plan. */
export const filingEndpoints = {
  create: endpoint({
    id: 'filing.create',
    method: 'post',
    path: '/filings',
    tag: 'filings',
    summary: {
      zh: '建立监控表或自评表：按台账填好实际值和支出',
      en: 'Begin a monitoring or self-evaluation, filled from the ledgers',
    },
    body: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('monitoring'), planId: id, through: day }),
      z.strictObject({ kind: z.literal('evaluation'), planId: id }),
    ]),
    answer: { status: 201, schema: filingDetail },
    etag: true,
    repeatable: true,
    errors: ['plan_not_approved', 'already_exists', 'period_closed'],
  }),
  list: endpoint({
    id: 'filing.list',
    method: 'get',
    path: '/filings',
    tag: 'filings',
    summary: { zh: '监控表和自评表，新的在前', en: 'Monitorings and self-evaluations, newest first' },
    query: z.strictObject({
      limit: pageQuery.limit,
      cursor: id.optional(),
      kind: kind.optional(),
      planId: id.optional(),
      state: z.enum(planStateIds).optional(),
      fiscalYear: fiscalYear.optional(),
    }),
    answer: { status: 200, schema: page(filing) },
  }),
  read: endpoint({
    id: 'filing.read',
    method: 'get',
    path: '/filings/:id',
    tag: 'filings',
    summary: { zh: '一份监控表或自评表，每个数都附计算过程', en: 'One of them, each number with its way' },
    params: idParams,
    ...filed,
  }),
  putEntries: endpoint({
    id: 'filing.entries',
    method: 'put',
    path: '/filings/:id/entries',
    tag: 'filings',
    summary: {
      zh: '保存原因、完成可能性、档次和台账里没有的数，并按台账重新取数',
      en: 'Keep reasons, likelihoods, tiers and claims; the ledgers are read again',
    },
    params: idParams,
    body: filingEntries,
    ...filed,
    ifMatch: true,
    errors: ['step_not_possible', 'period_closed', 'unknown_line'],
  }),
  writeSheet: endpoint({
    id: 'filing.sheet',
    method: 'get',
    path: '/filings/:id/sheet',
    tag: 'filings',
    summary: {
      zh: '下载完成情况表，离开网页也能填',
      en: 'The sheet of actual values, to be filled away from the page',
    },
    params: idParams,
    answer: { status: 200, file: true },
  }),
  readSheet: endpoint({
    id: 'filing.read-sheet',
    method: 'post',
    path: '/filings/:id/sheet',
    tag: 'filings',
    summary: {
      zh: '读填好的完成情况表、自评表或监控表，给出可填入的数，不保存',
      en: 'Read a filled sheet or official form; what it says is given back and not kept',
    },
    params: idParams,
    query: z.strictObject({ fileName }),
    body: sheetBody,
    answer: {
      status: 200,
      /** Beside the entries what was not taken from the sheet, and why. */
      schema: z.object({ entries: filingEntries, messages: z.array(bilingual) }),
    },
    errors: ['step_not_possible', 'sheet_unreadable'],
  }),
  takeStep: endpoint({
    id: 'filing.step',
    method: 'post',
    path: '/filings/:id/steps',
    tag: 'filings',
    summary: { zh: '提交、审核、认定、退回或申请调整', en: 'Submit, endorse, recognise, return or adjust' },
    params: idParams,
    body: stepToTake,
    ...filed,
    ifMatch: true,
    repeatable: true,
    errors: ['step_not_possible', 'four_eyes', 'period_closed', 'unknown_rule', 'filing_incomplete'],
  }),
  listSteps: endpoint({
    id: 'filing.steps',
    method: 'get',
    path: '/filings/:id/steps',
    tag: 'filings',
    summary: { zh: '办理过程', en: 'The way so far' },
    params: idParams,
    answer: { status: 200, schema: stepsTaken },
  }),
  ...commentEndpoints('filing', 'filings'),
  writeForm: endpoint({
    id: 'filing.form',
    method: 'get',
    path: '/filings/:id/form',
    tag: 'filings',
    summary: { zh: '下载填好的监控表或自评表', en: 'The filled official form' },
    params: idParams,
    query: z.strictObject({
      format: z.enum(['docx', 'xlsx', 'pdf']),
      /** Where none is named: the national form of its kind; for the department as a whole, that form. */
      form: z.string().max(80).optional(),
    }),
    answer: { status: 200, file: true },
    errors: ['unknown_form', 'nothing_to_render'],
  }),
  listLocks: endpoint({
    id: 'filing-lock.list',
    method: 'get',
    path: '/filing-locks',
    tag: 'filings',
    summary: { zh: '监控期、自评年度的锁定情况', en: 'Periods that are locked' },
    answer: { status: 200, schema: z.object({ items: z.array(lock) }) },
  }),
  setLock: endpoint({
    id: 'filing-lock.set',
    method: 'put',
    path: '/filing-locks/:region/:unit/:kind/:through',
    tag: 'filings',
    summary: { zh: '锁定或解锁一个单位的监控期或自评年度', en: 'Lock or unlock a period of an office' },
    params: z.strictObject({
      region: z.string().regex(/^\w{1,32}$/),
      unit: z.string().regex(/^\w{1,32}$/),
      kind,
      through: day,
    }),
    body: z.strictObject({ locked: z.boolean() }),
    answer: { status: 200, schema: lock },
  }),
  readDistribution: endpoint({
    id: 'filing.distribution',
    method: 'get',
    path: '/score-distribution',
    tag: 'filings',
    summary: { zh: '一个年度自评得分的分布', en: 'How the scores of a year are distributed' },
    /** Without a year: the newest that has a self-evaluation. */
    query: z.strictObject({ fiscalYear: fiscalYear.optional() }),
    answer: {
      status: 200,
      schema: z.object({
        fiscalYear: z.number().int(),
        grades: z.record(z.enum(['excellent', 'good', 'fair', 'poor', 'incomplete']), z.number().int()),
        /** Tables by total: from (included) to (excluded; 100 is in the last), in steps of five. */
        bands: z.array(z.object({ from: z.number(), to: z.number(), count: z.number().int() })),
        items: z.array(
          z.object({
            filing: id,
            tenant,
            name: z.string(),
            total: z.string().nullable(),
            grade: z.enum(['excellent', 'good', 'fair', 'poor']).nullable(),
            state: z.enum(planStateIds),
          }),
        ),
      }),
    },
  }),
};
