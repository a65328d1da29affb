import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { exhibit } from './exhibits.ts';
import { day, fieldId, ledgerId, ledgerParams, officeQuery } from './ledgers.ts';
import { bilingual, id, moment, page, pageQuery, text } from './shared-schemas.ts';

const recordParams = z.strictObject({ ledger: ledgerId, id });

/** What a person typed, by field: "3月1日", "56人次" and "1.2万" are understood. */
export const rawFields = z.record(fieldId, z.string().max(4000));
/** Entered or changed although the period is closed, and marked so for ever. */
const late = z.boolean().default(false);
const canonicalFields = z.record(z.string(), z.string());

export const record = z.object({
  id,
  ledger: z.string(),
  version: z.number().int(),
  naturalKey: z.string(),
  /** The deciding date. */
  date: z.string(),
  /** Canonical values: dates "2025-03-01", numbers as plain decimals, money in 元, options by their ids. */
  fields: canonicalFields,
  late: z.boolean(),
  withdrawn: z.boolean(),
  /** What it said was lawfully erased; its place and the counts stay. */
  erased: z.boolean(),
  enteredAt: moment,
  enteredBy: z.string(),
  importId: id.nullable(),
  exhibits: z.array(exhibit),
});

/** One version of a record: who wrote what, when, and where it stands in the tamper-evident log. */
const recordVersion = z.object({
  version: z.number().int(),
  fields: canonicalFields,
  date: z.string(),
  late: z.boolean(),
  withdrawn: z.boolean(),
  erased: z.boolean(),
  enteredAt: moment,
  enteredBy: z.string(),
  importId: id.nullable(),
  logIndex: z.number().int(),
});

/** An indicator of a plan that a record is looked at for. */
const recordUse = z.object({
  planId: id,
  planTitle: z.string(),
  fiscalYear: z.number().int(),
  subject: z.string(),
  line: z.string(),
  indicator: z.string(),
  target: z.string(),
  sentence: bilingual,
  confirmed: z.boolean(),
  /** Part of the value itself, and not only of what it is compared with. */
  counts: z.boolean(),
});

export const recordEndpoints = {
  list: endpoint({
    id: 'record.list',
    method: 'get',
    path: '/ledgers/:ledger/records',
    tag: 'ledgers',
    summary: { zh: '台账记录，新的在前，可筛选', en: 'Records, newest first, filtered' },
    params: ledgerParams,
    query: z.strictObject({
      ...officeQuery,
      limit: pageQuery.limit,
      cursor: z
        .string()
        .regex(/^\d{4}-\d\d-\d\d\.[0-9a-f-]{36}$/)
        .optional(),
      from: day.optional(),
      to: day.optional(),
      /** "2025", "2025-H1", "2025-Q3", "2025-03". */
      period: z
        .string()
        .regex(/^\d{4}(?:-(?:H[12]|Q[1-4]|0[1-9]|1[0-2]))?$/)
        .optional(),
      text: text(80).optional(),
      /** Only those entered late; only those without any exhibit. */
      late: z.literal('true').optional(),
      withoutExhibit: z.literal('true').optional(),
    }),
    answer: { status: 200, schema: page(record) },
    errors: ['unknown_ledger'],
  }),
  create: endpoint({
    id: 'record.create',
    method: 'post',
    path: '/ledgers/:ledger/records',
    tag: 'ledgers',
    summary: { zh: '登记一条记录', en: 'Enter a record' },
    params: ledgerParams,
    body: z.strictObject({ fields: rawFields, late }),
    answer: { status: 201, schema: record },
    etag: true,
    repeatable: true,
    errors: ['unknown_ledger', 'record_invalid', 'already_exists', 'period_closed'],
  }),
  check: endpoint({
    id: 'record.check',
    method: 'post',
    storesNothing: true,
    path: '/ledgers/:ledger/record-checks',
    tag: 'ledgers',
    summary: {
      zh: '登记前核对：读成什么、有何问题、计入哪些指标',
      en: 'What would be entered, and what it counts for',
    },
    params: ledgerParams,
    body: z.strictObject({ fields: rawFields }),
    answer: {
      status: 200,
      schema: z.object({
        /** What was understood, by field. */
        fields: canonicalFields,
        problems: z.array(z.object({ field: z.string(), text: bilingual })),
        /** A record with the same natural key that stands already. */
        standing: record.nullable(),
        periodClosed: z.boolean(),
        uses: z.array(recordUse),
      }),
    },
    errors: ['unknown_ledger'],
  }),
  read: endpoint({
    id: 'record.read',
    method: 'get',
    path: '/ledgers/:ledger/records/:id',
    tag: 'ledgers',
    summary: { zh: '一条记录及其佐证', en: 'One record with its exhibits' },
    params: recordParams,
    query: z.strictObject(officeQuery),
    answer: { status: 200, schema: record },
    etag: true,
    errors: ['unknown_ledger', 'record_not_found'],
  }),
  correct: endpoint({
    id: 'record.correct',
    method: 'put',
    path: '/ledgers/:ledger/records/:id',
    tag: 'ledgers',
    summary: { zh: '更正：新的一版，原来的保留', en: 'Correct it: a new version beside the old one' },
    params: recordParams,
    body: z.strictObject({ fields: rawFields, late }),
    answer: { status: 200, schema: record },
    etag: true,
    ifMatch: true,
    errors: ['unknown_ledger', 'record_not_found', 'record_invalid', 'already_exists', 'period_closed'],
  }),
  withdraw: endpoint({
    id: 'record.withdraw',
    method: 'post',
    path: '/ledgers/:ledger/records/:id/withdrawal',
    tag: 'ledgers',
    summary: { zh: '撤回一条记录，内容留在历史中', en: 'Take a record back; what it said stays in its history' },
    params: recordParams,
    body: z.strictObject({ reason: text(500), late }),
    answer: { status: 200, schema: record },
    etag: true,
    ifMatch: true,
    errors: ['unknown_ledger', 'record_not_found', 'period_closed'],
  }),
  erase: endpoint({
    id: 'record.erase',
    method: 'post',
    path: '/ledgers/:ledger/records/:id/erasure',
    tag: 'ledgers',
    summary: {
      zh: '依法删除内容（个人信息保护法），位置和计数仍可证明',
      en: 'Erase what it says where the law demands it',
    },
    params: recordParams,
    body: z.strictObject({ reason: text(500), ...officeQuery }),
    answer: { status: 200, schema: record },
    etag: true,
    ifMatch: true,
    errors: ['unknown_ledger', 'record_not_found'],
  }),
  history: endpoint({
    id: 'record.history',
    method: 'get',
    path: '/ledgers/:ledger/records/:id/history',
    tag: 'ledgers',
    summary: { zh: '一条记录的历次版本', en: 'Every version of a record' },
    params: recordParams,
    query: z.strictObject(officeQuery),
    answer: { status: 200, schema: z.object({ items: z.array(recordVersion) }) },
    errors: ['unknown_ledger', 'record_not_found'],
  }),
  proof: endpoint({
    id: 'record.proof',
    method: 'get',
    path: '/ledgers/:ledger/records/:id/proof',
    tag: 'ledgers',
    summary: {
      zh: '下载某一版的日志证明（mingji log check 可离线验证）',
      en: 'A proof of a version, to be checked offline',
    },
    params: recordParams,
    query: z.strictObject({ ...officeQuery, version: z.coerce.number().int().min(1).max(1_000_000).optional() }),
    answer: { status: 200, file: true },
    errors: ['unknown_ledger', 'record_not_found', 'log_invalid'],
  }),
  uses: endpoint({
    id: 'record.uses',
    method: 'get',
    path: '/ledgers/:ledger/records/:id/uses',
    tag: 'ledgers',
    summary: { zh: '这条记录计入哪些指标', en: 'The indicators that a record counts for' },
    params: recordParams,
    query: z.strictObject(officeQuery),
    answer: { status: 200, schema: z.object({ items: z.array(recordUse) }) },
    errors: ['unknown_ledger', 'record_not_found'],
  }),
};
