import { z } from 'zod';
import { documentKindIds, planStateIds } from '../model/workflow.ts';
import { endpoint } from './endpoint.ts';
import { checkedBy, finding, reportFile, reportQuery } from './findings.ts';
import { fileName } from './plans.ts';
import { bilingual, id, idParams, moment, page, pageQuery, tenant, text } from './shared-schemas.ts';

/** A folder of papers as one zip. It is unpacked in a worker, in memory. */
const archiveBody = { kind: 'file', maxBytes: 100 * 1024 * 1024 } as const;

const number = z.coerce.number().int().min(1).max(1_000_000);
const documentParams = z.strictObject({ id, number });
const severity = z.enum(['error', 'warning', 'hint']);

const reviewBatch = z.object({
  id,
  title: z.string(),
  state: z.enum(['waiting', 'running', 'finished']),
  total: z.number().int(),
  done: z.number().int(),
  /** Of those done: papers that could not be read. */
  failed: z.number().int(),
  createdAt: moment,
  finishedAt: moment.nullable(),
});

const documentFields = {
  number: z.number().int(),
  fileName: z.string(),
  state: z.enum(['waiting', 'checked', 'unreadable']),
  department: z.string().nullable(),
  fiscalYear: z.number().int().nullable(),
  counts: z.object({ error: z.number().int(), warning: z.number().int(), hint: z.number().int() }),
  /** error 9, warning 3, hint 1; a paper that cannot be read comes before all others. */
  weight: z.number().int(),
  /** Proposed points of the 审核表, as a decimal. */
  points: z.string().nullable(),
  returned: z.object({ at: moment, by: z.string(), note: z.string(), to: tenant }).nullable(),
};

export const reviewDocument = z.object(documentFields);
/** With everything that was found, as `mingji check --format json` gives it; null while it waits. */
const reviewedDocument = z.object({
  ...documentFields,
  report: z.looseObject({ findings: z.array(finding), ...checkedBy }).nullable(),
});
const returnedLine = z.object({ batch: id, ...documentFields });

const bar = z.object({ from: z.number().int(), to: z.number().int().nullable(), papers: z.number().int() });

export const reviewEndpoints = {
  queue: endpoint({
    id: 'review.queue',
    method: 'get',
    path: '/review-queue',
    tag: 'reviews',
    summary: {
      zh: '待我审核的计划、监控和自评，问题重的在前',
      en: 'What waits for my review, the weightiest findings first',
    },
    answer: {
      status: 200,
      schema: z.object({
        items: z.array(
          z.object({
            document: z.object({ kind: z.enum(documentKindIds), id, title: z.string() }),
            tenant,
            office: z.string(),
            fiscalYear: z.number().int(),
            period: z.string(),
            state: z.enum(planStateIds),
            version: z.number().int(),
            /** What If-Match of a step has to name. */
            revision: z.number().int(),
            since: moment,
            dueOn: z.iso.date().nullable(),
            daysLeft: z.number().int().nullable(),
            /** Null for documents that no rule is about. */
            counts: z.object({ error: z.number().int(), warning: z.number().int(), hint: z.number().int() }).nullable(),
            weight: z.number().int(),
          }),
        ),
      }),
    },
  }),
  readHeatMap: endpoint({
    id: 'review.heat-map',
    method: 'get',
    path: '/reviews/:id/heat-map',
    tag: 'reviews',
    summary: { zh: '部门 × 规则的问题数', en: 'Departments × rules' },
    params: idParams,
    answer: {
      status: 200,
      schema: z.object({
        departments: z.array(z.object({ name: z.string(), weight: z.number().int(), findings: z.number().int() })),
        rules: z.array(
          z.object({
            rule: z.string(),
            severity,
            title: bilingual,
            findings: z.number().int(),
            departments: z.number().int(),
          }),
        ),
        /** Place of the department, place of the rule, findings. */
        cells: z.array(z.tuple([z.number().int(), z.number().int(), z.number().int()])),
      }),
    },
  }),
  readDistribution: endpoint({
    id: 'review.distribution',
    method: 'get',
    path: '/reviews/:id/distribution',
    tag: 'reviews',
    summary: { zh: '问题权重和建议得分的分布', en: 'How weights and proposed points spread' },
    params: idParams,
    answer: { status: 200, schema: z.object({ weights: z.array(bar), points: z.array(bar) }) },
  }),
  exportRound: endpoint({
    id: 'review.export',
    method: 'get',
    path: '/reviews/:id/export',
    tag: 'reviews',
    summary: { zh: '整批导出为 Excel', en: 'The whole round as a workbook' },
    params: idParams,
    answer: { status: 200, file: true },
  }),
  compare: endpoint({
    id: 'review.compare',
    method: 'get',
    path: '/reviews/:id/documents/:number/last-year',
    tag: 'reviews',
    summary: { zh: '与上年相比', en: 'Against the year before' },
    params: documentParams,
    answer: {
      status: 200,
      schema: z.object({
        with: z.object({ kind: z.enum(['plan', 'paper']), name: z.string(), fiscalYear: z.number().int() }).nullable(),
        differences: z.array(
          z.object({
            subject: z.string(),
            label: z.string(),
            before: z.string().optional(),
            after: z.string().optional(),
          }),
        ),
      }),
    },
    errors: ['plan_not_readable'],
  }),
  create: endpoint({
    id: 'review.create',
    method: 'post',
    path: '/reviews',
    tag: 'reviews',
    summary: { zh: '上传一个文件夹（zip），在后台逐份检查', en: 'Check a folder of papers (zip) in the background' },
    query: z.strictObject({ title: text(128), fileName }),
    body: archiveBody,
    answer: { status: 202, schema: reviewBatch },
    repeatable: true,
    errors: ['file_not_readable'],
  }),
  list: endpoint({
    id: 'review.list',
    method: 'get',
    path: '/reviews',
    tag: 'reviews',
    summary: { zh: '批次列表，新的在前', en: 'Batches, newest first' },
    query: z.strictObject({ limit: pageQuery.limit, cursor: id.optional() }),
    answer: { status: 200, schema: page(reviewBatch) },
  }),
  read: endpoint({
    id: 'review.read',
    method: 'get',
    path: '/reviews/:id',
    tag: 'reviews',
    summary: { zh: '一个批次的进度', en: 'One batch and how far it is' },
    params: idParams,
    answer: { status: 200, schema: reviewBatch },
  }),
  watch: endpoint({
    id: 'review.watch',
    method: 'get',
    path: '/reviews/:id/events',
    tag: 'reviews',
    summary: { zh: '进度（服务器推送），检查完即结束', en: 'Its progress as server-sent events, until it is finished' },
    params: idParams,
    answer: { status: 200, schema: reviewBatch, events: true },
  }),
  listDocuments: endpoint({
    id: 'review.documents',
    method: 'get',
    path: '/reviews/:id/documents',
    tag: 'reviews',
    summary: { zh: '批次内的文本，问题重的在前', en: 'Its papers, the weightiest first' },
    params: idParams,
    query: z.strictObject({
      limit: pageQuery.limit,
      cursor: z
        .string()
        .regex(/^\d{1,9}\.\d{1,9}$/)
        .optional(),
    }),
    answer: { status: 200, schema: page(reviewDocument) },
  }),
  readDocument: endpoint({
    id: 'review.document',
    method: 'get',
    path: '/reviews/:id/documents/:number',
    tag: 'reviews',
    summary: { zh: '一份文本的全部问题', en: 'One paper with everything that was found' },
    params: documentParams,
    answer: {
      status: 200,
      schema: reviewedDocument.extend({
        /** The one office of the region whose name the paper bears; null where there is none, or several. */
        proposedOffice: z.object({ tenant, name: z.string() }).nullable(),
      }),
    },
  }),
  readPaper: endpoint({
    id: 'review.paper',
    method: 'get',
    path: '/reviews/:id/documents/:number/paper',
    tag: 'reviews',
    summary: { zh: '下载原文', en: 'The paper as it came' },
    params: documentParams,
    answer: { status: 200, file: true },
  }),
  writeReport: endpoint({
    id: 'review.report',
    path: '/reviews/:id/documents/:number/report',
    tag: 'reviews',
    params: documentParams,
    query: reportQuery,
    ...reportFile,
  }),
  listGroups: endpoint({
    id: 'review.groups',
    method: 'get',
    path: '/reviews/:id/groups',
    tag: 'reviews',
    summary: { zh: '跨部门的同类问题', en: 'The same objection across departments' },
    params: idParams,
    answer: {
      status: 200,
      schema: z.object({
        items: z.array(
          z.object({
            rule: z.string(),
            severity,
            title: bilingual,
            findings: z.number().int(),
            departments: z.number().int(),
            documents: z.array(z.number().int()),
          }),
        ),
      }),
    },
  }),
  returnDocument: endpoint({
    id: 'review.return',
    method: 'post',
    path: '/reviews/:id/documents/:number/return',
    tag: 'reviews',
    summary: { zh: '连同问题退回单位', en: 'Return a paper to its office, with its findings' },
    params: documentParams,
    body: z.strictObject({ to: tenant.optional(), note: z.string().trim().max(2000).default('') }),
    answer: { status: 200, schema: reviewedDocument },
    repeatable: true,
    errors: ['step_not_possible'],
  }),
  listReturned: endpoint({
    id: 'returned-paper.list',
    method: 'get',
    path: '/returned-papers',
    tag: 'reviews',
    summary: { zh: '退回给本单位的文本', en: 'Papers that came back to the own offices' },
    answer: { status: 200, schema: z.object({ items: z.array(returnedLine) }) },
  }),
  readReturned: endpoint({
    id: 'returned-paper.read',
    method: 'get',
    path: '/returned-papers/:id/:number',
    tag: 'reviews',
    summary: { zh: '退回的一份文本及其问题', en: 'One of them, with everything that was found' },
    params: documentParams,
    answer: { status: 200, schema: reviewedDocument },
  }),
  writeReturnedReport: endpoint({
    id: 'returned-paper.report',
    path: '/returned-papers/:id/:number/report',
    tag: 'reviews',
    params: documentParams,
    query: reportQuery,
    ...reportFile,
  }),
};
