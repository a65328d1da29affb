import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { ledgerId, ledgerParams, officeQuery } from './ledgers.ts';
import { fileName } from './plans.ts';
import { rawFields } from './records.ts';
import { bilingual, fiscalYear, id, idParams, moment, page, pageQuery } from './shared-schemas.ts';

/** 100,000 rows of twenty columns have some thirty megabytes. */
const sheetBody = { kind: 'file', maxBytes: 100 * 1024 * 1024 } as const;

/**
 * waiting and reading: the sheet is being read · ready: it can be looked at, mended and committed · storing · done · failed: the sheet
 * cannot be imported at all · discarded · undone. Only `done` has written anything.
 */
const importStates = ['waiting', 'reading', 'ready', 'storing', 'done', 'failed', 'discarded', 'undone'] as const;

const importRun = z.object({
  id,
  ledger: z.string(),
  fileName: z.string(),
  state: z.enum(importStates),
  /** Rows of the sheet, and how many of them have been read or stored by now. */
  total: z.number().int(),
  progress: z.number().int(),
  good: z.number().int(),
  bad: z.number().int(),
  /** The same row again. */
  repeated: z.number().int(),
  /** Good rows whose day lies in a closed period: they are taken as late entries only. */
  inClosedPeriod: z.number().int(),
  inserted: z.number().int(),
  corrected: z.number().int(),
  unchanged: z.number().int(),
  /** What is to be said about the sheet as a whole, and why it failed. */
  messages: z.array(bilingual),
  createdAt: moment,
  createdBy: z.string(),
  finishedAt: moment.nullable(),
});

const importRow = z.object({
  /** Its place among the rows of the file, from 1 upwards. */
  number: z.number().int(),
  sheet: z.string().nullable(),
  /** The row as the sheet counts it. */
  row: z.number().int(),
  raw: z.record(z.string(), z.string()),
  /** What the amounts of a field are multiplied with, because the heading says 万元. */
  scales: z.record(z.string(), z.string()),
  /** By field; a problem without one is about the whole row. */
  problems: z.array(z.object({ field: z.string().nullable(), cell: z.string().nullable(), text: bilingual })),
  mended: z.boolean(),
});

export const importEndpoints = {
  begin: endpoint({
    id: 'import.begin',
    method: 'post',
    path: '/ledgers/:ledger/imports',
    tag: 'imports',
    summary: { zh: '上传表格，先预检，不写入台账', en: 'Upload a sheet; it is looked through and nothing is written' },
    params: ledgerParams,
    query: z.strictObject({ fileName, year: fiscalYear.optional() }),
    body: sheetBody,
    answer: { status: 202, schema: importRun },
    repeatable: true,
    errors: ['unknown_ledger'],
  }),
  list: endpoint({
    id: 'import.list',
    method: 'get',
    path: '/imports',
    tag: 'imports',
    summary: { zh: '导入记录，新的在前', en: 'Imports, newest first' },
    query: z.strictObject({
      ...officeQuery,
      ledger: ledgerId.optional(),
      limit: pageQuery.limit,
      cursor: id.optional(),
    }),
    answer: { status: 200, schema: page(importRun) },
  }),
  read: endpoint({
    id: 'import.read',
    method: 'get',
    path: '/imports/:id',
    tag: 'imports',
    summary: { zh: '一次导入的进度和结果', en: 'One import and how far it is' },
    params: idParams,
    answer: { status: 200, schema: importRun },
    errors: ['import_not_found'],
  }),
  watch: endpoint({
    id: 'import.watch',
    method: 'get',
    path: '/imports/:id/events',
    tag: 'imports',
    summary: { zh: '进度（服务器推送），到下一步需要人决定时结束', en: 'Its progress as server-sent events' },
    params: idParams,
    answer: { status: 200, schema: importRun, events: true },
    errors: ['import_not_found'],
  }),
  rows: endpoint({
    id: 'import.rows',
    method: 'get',
    path: '/imports/:id/rows',
    tag: 'imports',
    summary: { zh: '有错的行，逐个单元格说明', en: 'The rows that cannot be taken, cell by cell' },
    params: idParams,
    query: z.strictObject({
      /** bad: what is or was wrong; all: the first good rows beside it. */
      show: z.enum(['bad', 'all']).default('bad'),
      limit: pageQuery.limit,
      cursor: z.coerce.number().int().min(0).optional(),
    }),
    answer: { status: 200, schema: page(importRow) },
    errors: ['import_not_found'],
  }),
  mend: endpoint({
    id: 'import.mend',
    method: 'put',
    path: '/imports/:id/rows/:number',
    tag: 'imports',
    summary: { zh: '在预检中改正一行', en: 'Mend a row of the preview' },
    params: z.strictObject({ id, number: z.coerce.number().int().min(1).max(10_000_000) }),
    body: z.strictObject({ fields: rawFields }),
    answer: { status: 200, schema: importRow },
    errors: ['import_not_found', 'import_step_not_possible'],
  }),
  commit: endpoint({
    id: 'import.commit',
    method: 'post',
    path: '/imports/:id/commit',
    tag: 'imports',
    summary: { zh: '写入台账：全部，或只写没有错的行', en: 'Take it in: all rows or the good ones' },
    params: idParams,
    body: z.strictObject({ rows: z.enum(['all', 'good']), late: z.boolean().default(false) }),
    answer: { status: 202, schema: importRun },
    repeatable: true,
    errors: ['import_not_found', 'import_refused', 'import_step_not_possible', 'period_closed'],
  }),
  discard: endpoint({
    id: 'import.discard',
    method: 'delete',
    path: '/imports/:id',
    tag: 'imports',
    summary: { zh: '放弃一次还没有写入的导入', en: 'Give up an import that was not taken in' },
    params: idParams,
    answer: { status: 200, schema: importRun },
    errors: ['import_not_found', 'import_step_not_possible'],
  }),
  undo: endpoint({
    id: 'import.undo',
    method: 'post',
    path: '/imports/:id/undo',
    tag: 'imports',
    summary: { zh: '撤销整次导入', en: 'Take an import back as one step' },
    params: idParams,
    body: z.strictObject({ late: z.boolean().default(false) }),
    answer: { status: 200, schema: importRun.extend({ withdrawn: z.number().int(), restored: z.number().int() }) },
    repeatable: true,
    errors: ['import_not_found', 'period_closed'],
  }),
};
