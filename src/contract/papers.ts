import { z } from 'zod';
import { formats } from '../model/document.ts';
import { planSchema } from '../model/plan-schema.ts';
import { endpoint } from './endpoint.ts';
import { checkResult, decidedFinding, decision, decisionBody, reportFile, reportQuery } from './findings.ts';
import { fileName, planDetail } from './plans.ts';
import { bilingual, fiscalYear, id, idParams, moment, page, pageQuery, text } from './shared-schemas.ts';

/** A paper has a few megabytes, a folder of them as one zip more; the readers' own limits stand behind this one. */
const paperBody = { kind: 'file', maxBytes: 100 * 1024 * 1024 } as const;
/** A plan of a whole department with 2,000 indicators has about 2 MB. */
export const MAX_PLAN_BYTES = 16 * 1024 * 1024;
const pageNumber = z.coerce.number().int().min(1).max(100_000);

/** waiting: not read yet · read: its plan is there · unreadable: no plan could be read; the messages say why. */
const paperStates = ['waiting', 'read', 'unreadable'] as const;

export const paper = z.object({
  id,
  fileName: z.string(),
  /** Lower-case hexadecimal, of the bytes as they came. */
  sha256: z.string(),
  size: z.number().int(),
  state: z.enum(paperStates),
  uploadedAt: moment,
  uploadedBy: z.string(),
  readAt: moment.nullable(),
  format: z.enum(formats).nullable(),
  department: z.string().nullable(),
  fiscalYear: z.number().int().nullable(),
  projects: z.number().int(),
  indicators: z.number().int(),
  counts: z.object({ error: z.number().int(), warning: z.number().int(), hint: z.number().int() }),
  /** What the reader could not read, or read with a doubt. */
  messages: z.array(z.object({ severity: z.enum(['error', 'warning', 'info']), code: z.string(), text: bilingual })),
  /** Counts the corrections of what was read; 0 is as read. */
  corrections: z.number().int(),
  /** The plan that was made of it; null where none was. */
  plan: id.nullable(),
});

/** A paper while it is read: how many of its pages are; null at its end, and for what has no pages. */
const watchedPaper = paper.extend({
  progress: z.object({ done: z.number().int(), total: z.number().int() }).nullable(),
});

/** Where on its page something stands, in ten-thousandths of the page's width and height from the top left. */
const box = z.object({ left: z.number(), top: z.number(), right: z.number(), bottom: z.number() });
const place = z.object({
  page: z.number().int().optional(),
  sheet: z.string().optional(),
  table: z.number().int().optional(),
  row: z.number().int().optional(),
  column: z.number().int().optional(),
  line: z.number().int().optional(),
});

const cell = z.object({
  id: z.string(),
  row: z.number().int(),
  column: z.number().int(),
  rowSpan: z.number().int(),
  columnSpan: z.number().int(),
  text: z.string(),
  page: z.number().int().optional(),
  box: box.optional(),
  /** Only for text from a scan: 0 to 1. */
  confidence: z.number().optional(),
  get tables() {
    return z.array(table).optional();
  },
});

const table = z.object({
  kind: z.literal('table'),
  id: z.string(),
  at: place,
  rows: z.number().int(),
  columns: z.number().int(),
  headerRows: z.number().int().optional(),
  cells: z.array(cell),
});

const paragraph = z.object({
  kind: z.literal('paragraph'),
  id: z.string(),
  at: place,
  text: z.string(),
  heading: z.number().int().optional(),
  box: box.optional(),
  confidence: z.number().optional(),
});

/** The document as the reader saw it: its blocks in reading order, each with an id that the marks refer to. */
const paperDocument = z.object({
  format: z.enum(formats),
  /** How many pages can be had as pictures; 0 for what has no pages of its own (Word, Excel, web pages, text). */
  pages: z.number().int(),
  blocks: z.array(z.union([paragraph, table])),
});

/** Which words of which block or cell a finding is about: UTF-16 units from `start` to before `end`. */
const mark = z.object({ block: z.string(), start: z.number().int(), end: z.number().int() });
const markedFinding = decidedFinding.extend({ marks: z.array(mark) });

const content = z.looseObject({ schema: z.literal('mingji.plan/1') });

export const paperEndpoints = {
  create: endpoint({
    id: 'paper.create',
    method: 'post',
    path: '/papers',
    tag: 'papers',
    summary: {
      zh: '上传一份文本（或一个 zip 压缩包），在后台读取并检查，不建立计划',
      en: 'Hand in a paper, or a zip of papers, to be read and checked in the background; no plan is made',
    },
    query: z.strictObject({ fileName }),
    body: paperBody,
    answer: { status: 202, schema: z.object({ items: z.array(paper) }) },
    repeatable: true,
    errors: ['file_not_readable'],
  }),
  list: endpoint({
    id: 'paper.list',
    method: 'get',
    path: '/papers',
    tag: 'papers',
    summary: { zh: '本单位上传过的文本，新的在前', en: 'Papers of the own office, newest first' },
    query: z.strictObject({
      limit: pageQuery.limit,
      cursor: id.optional(),
      /** In the file's name or the department's. */
      text: z.string().trim().max(100).optional(),
      state: z.enum(paperStates).optional(),
      fiscalYear: fiscalYear.optional(),
    }),
    answer: { status: 200, schema: page(paper) },
  }),
  watch: endpoint({
    id: 'paper.watch',
    method: 'get',
    path: '/paper-events',
    tag: 'papers',
    summary: {
      zh: '本单位读取中的文本的进度（服务器推送）：读过若干页、读完时各推送一次，全部读完即结束',
      en: 'Papers of the own office as they are read, page by page and at their end, as server-sent events, until none is waiting',
    },
    answer: { status: 200, schema: watchedPaper, events: true },
  }),
  read: endpoint({
    id: 'paper.read',
    method: 'get',
    path: '/papers/:id',
    tag: 'papers',
    summary: { zh: '一份上传的文本', en: 'One paper' },
    params: idParams,
    answer: { status: 200, schema: paper },
    etag: true,
  }),
  readFile: endpoint({
    id: 'paper.file',
    method: 'get',
    path: '/papers/:id/file',
    tag: 'papers',
    summary: { zh: '下载原文', en: 'The paper as it came' },
    params: idParams,
    answer: { status: 200, file: true },
  }),
  readDocument: endpoint({
    id: 'paper.document',
    method: 'get',
    path: '/papers/:id/document',
    tag: 'papers',
    summary: { zh: '读到的原文：段落与表格', en: 'The document as read: paragraphs and tables' },
    params: idParams,
    answer: { status: 200, schema: paperDocument },
  }),
  readPage: endpoint({
    id: 'paper.page',
    method: 'get',
    path: '/papers/:id/pages/:page',
    tag: 'papers',
    summary: { zh: 'pdf 或扫描件的一页（图像）', en: 'One page of a pdf or scan as a picture' },
    params: z.strictObject({ id, page: pageNumber }),
    query: z.strictObject({ width: z.coerce.number().int().min(200).max(2400).default(1000) }),
    answer: { status: 200, file: true },
  }),
  readContent: endpoint({
    id: 'paper.content',
    method: 'get',
    path: '/papers/:id/content',
    tag: 'papers',
    summary: { zh: '读出的计划数据（含更正）', en: 'The plan as read, with corrections' },
    params: idParams,
    answer: { status: 200, schema: content },
    etag: true,
  }),
  correct: endpoint({
    id: 'paper.correct',
    method: 'put',
    path: '/papers/:id/content',
    tag: 'papers',
    summary: {
      zh: '更正读错的内容（保留原文位置），重新检查',
      en: 'Correct what was read wrongly, places kept; it is checked again',
    },
    params: idParams,
    body: planSchema,
    maxBodyBytes: MAX_PLAN_BYTES,
    answer: { status: 200, schema: paper },
    etag: true,
    ifMatch: true,
    errors: ['step_not_possible'],
  }),
  readFindings: endpoint({
    id: 'paper.findings',
    method: 'get',
    path: '/papers/:id/findings',
    tag: 'papers',
    summary: {
      zh: '检查结果、处理意见、原文标记与建议的审核表',
      en: 'What was found, what was decided about it, where it stands, and the proposed 审核表',
    },
    params: idParams,
    answer: { status: 200, schema: checkResult.extend({ findings: z.array(markedFinding) }) },
  }),
  writeReport: endpoint({
    id: 'paper.report',
    path: '/papers/:id/report',
    tag: 'papers',
    params: idParams,
    query: reportQuery,
    ...reportFile,
  }),
  decide: endpoint({
    id: 'paper.decide',
    method: 'put',
    path: '/papers/:id/decisions',
    tag: 'papers',
    summary: { zh: '采纳或不采纳一个问题（写明理由）', en: 'Accept or dismiss a finding, with the reason' },
    params: idParams,
    body: decisionBody,
    answer: { status: 200, schema: z.object({ decision: decision.nullable() }) },
    errors: ['step_not_possible'],
  }),
  makePlan: endpoint({
    id: 'paper.make-plan',
    method: 'post',
    path: '/papers/:id/plan',
    tag: 'papers',
    summary: {
      zh: '存为计划草稿：按原年度，或以其为底稿编制另一年度（沿用指标，去掉实际值）',
      en: 'Save as a draft plan: of its own year, or as the beginning of another year, without the actual values',
    },
    params: idParams,
    body: z.strictObject({ fiscalYear: fiscalYear.optional(), title: text(200).optional() }),
    answer: { status: 201, schema: planDetail },
    etag: true,
    repeatable: true,
    errors: ['step_not_possible', 'period_closed'],
  }),
};
