import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { bilingual, moment, tenant, text } from './shared-schemas.ts';

export const ledgerId = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);
export const ledgerParams = z.strictObject({ ledger: ledgerId });
export const fieldId = z.string().regex(/^[a-z][A-Za-z0-9-]{0,39}$/);
export const day = z.iso.date();
/** Whose ledgers: an office that one sees; absent is the own one. */
export const officeQuery = { office: tenant.optional() };

const fieldKinds = ['date', 'datetime', 'text', 'integer', 'decimal', 'money', 'choice', 'file', 'reference'] as const;

const ledgerField = z.object({
  id: z.string(),
  kind: z.enum(fieldKinds),
  title: bilingual,
  required: z.boolean(),
  help: bilingual.nullable(),
  /** Bounds as plain decimals. */
  least: z.string().nullable(),
  most: z.string().nullable(),
  choices: z.array(z.object({ id: z.string(), title: bilingual })),
  /** Only for reference: the id of the ledger referred to. */
  ledger: z.string().nullable(),
});

const ledgerDefinition = z.object({
  id: z.string(),
  title: bilingual,
  purpose: bilingual,
  /** Defined by the office itself; the others every office has. */
  isOwn: z.boolean(),
  /** 0 for a built-in one, else how often it was defined. */
  version: z.number().int(),
  fields: z.array(ledgerField),
  naturalKey: z.array(z.string()),
  decidingDate: z.string(),
  example: z.record(z.string(), z.string()),
});

const ledgerLine = z.object({
  id: z.string(),
  title: bilingual,
  purpose: bilingual,
  isOwn: z.boolean(),
  records: z.number().int(),
  /** The latest deciding date of a record, and when and by whom one was last entered. */
  lastDate: z.string().nullable(),
  lastEntry: z.object({ at: moment, by: z.string() }).nullable(),
});

/** A title in Chinese alone will do. */
const title = z.union([text(120), bilingual]);
const newField = z.strictObject({
  id: fieldId,
  /** The ids above, or in Chinese: 日期, 时间, 文字, 整数, 小数, 金额, 选项, 文件, 引用. */
  kind: z.string().max(20),
  title,
  required: z.boolean().optional(),
  help: title.optional(),
  alsoCalled: z.array(text(120)).max(20).optional(),
  addedUp: z.array(text(120)).max(20).optional(),
  least: z.string().max(40).optional(),
  most: z.string().max(40).optional(),
  choices: z
    .array(z.union([text(120), z.strictObject({ id: z.string().max(120).optional(), title })]))
    .max(200)
    .optional(),
  ledger: ledgerId.optional(),
  notBefore: fieldId.optional(),
  notAbove: fieldId.optional(),
});
const definitionFields = {
  title,
  purpose: title.optional(),
  fields: z.array(newField).min(1).max(60),
  naturalKey: z.array(fieldId).min(1).max(10),
  decidingDate: fieldId,
  example: z.record(z.string(), z.string()).optional(),
};

/** A period of its own: "2025", "2025-06". */
export const period = z.string().regex(/^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/);
const closing = z.object({
  period: z.string(),
  closed: z.boolean(),
  /** When it was closed; null where it was opened again. */
  closedAt: moment.nullable(),
  changedBy: z.string(),
});

export const ledgerEndpoints = {
  list: endpoint({
    id: 'ledger.list',
    method: 'get',
    path: '/ledgers',
    tag: 'ledgers',
    summary: { zh: '台账列表：记录数和最近登记', en: 'Ledgers with their counts and latest entries' },
    query: z.strictObject(officeQuery),
    answer: { status: 200, schema: z.object({ items: z.array(ledgerLine) }) },
  }),
  read: endpoint({
    id: 'ledger.read',
    method: 'get',
    path: '/ledgers/:ledger',
    tag: 'ledgers',
    summary: { zh: '一本台账的栏目定义', en: 'How a ledger is made' },
    params: ledgerParams,
    query: z.strictObject(officeQuery),
    answer: { status: 200, schema: ledgerDefinition },
    etag: true,
    errors: ['unknown_ledger'],
  }),
  define: endpoint({
    id: 'ledger.define',
    method: 'post',
    path: '/ledgers',
    tag: 'ledgers',
    summary: { zh: '自定义一本台账（不用写程序）', en: 'Define a ledger of the own office' },
    body: z.strictObject({ id: ledgerId, ...definitionFields }),
    answer: { status: 201, schema: ledgerDefinition },
    etag: true,
    repeatable: true,
    errors: ['ledger_invalid'],
  }),
  alter: endpoint({
    id: 'ledger.alter',
    method: 'put',
    path: '/ledgers/:ledger',
    tag: 'ledgers',
    summary: { zh: '修改本单位自定义的台账', en: 'Change a ledger of the own office' },
    params: ledgerParams,
    body: z.strictObject(definitionFields),
    answer: { status: 200, schema: ledgerDefinition },
    etag: true,
    ifMatch: true,
    errors: ['ledger_invalid', 'unknown_ledger'],
  }),
  template: endpoint({
    id: 'ledger.template',
    method: 'get',
    path: '/ledgers/:ledger/template',
    tag: 'ledgers',
    summary: { zh: '下载 Excel 模板', en: 'Its Excel template' },
    params: ledgerParams,
    query: z.strictObject(officeQuery),
    answer: { status: 200, file: true },
    errors: ['unknown_ledger'],
  }),
  export: endpoint({
    id: 'ledger.export',
    method: 'get',
    path: '/ledgers/:ledger/export',
    tag: 'ledgers',
    summary: { zh: '导出记录，可改后再导入', en: 'Its records in a form that can be imported again' },
    params: ledgerParams,
    query: z.strictObject({
      ...officeQuery,
      format: z.enum(['csv', 'xlsx']).default('xlsx'),
      from: day.optional(),
      to: day.optional(),
    }),
    answer: { status: 200, file: true },
    errors: ['unknown_ledger', 'export_too_large'],
  }),
  days: endpoint({
    id: 'ledger.days',
    method: 'get',
    path: '/ledgers/:ledger/days',
    tag: 'ledgers',
    summary: { zh: '按日统计记录数（日历）', en: 'Records by day, for a calendar' },
    params: ledgerParams,
    query: z.strictObject({ ...officeQuery, from: day, to: day }),
    answer: {
      status: 200,
      schema: z.object({ items: z.array(z.object({ date: z.string(), records: z.number().int() })) }),
    },
    errors: ['unknown_ledger'],
  }),
};

export const periodEndpoints = {
  list: endpoint({
    id: 'period.list',
    method: 'get',
    path: '/periods',
    tag: 'ledgers',
    summary: { zh: '已结账的期间', en: 'Periods that were closed or opened again' },
    query: z.strictObject(officeQuery),
    answer: { status: 200, schema: z.object({ items: z.array(closing) }) },
  }),
  set: endpoint({
    id: 'period.set',
    method: 'put',
    path: '/periods/:region/:unit/:period',
    tag: 'ledgers',
    summary: { zh: '结账或重新打开一个单位的期间', en: 'Close or reopen a period of an office' },
    params: z.strictObject({
      region: z.string().regex(/^\w{1,32}$/),
      unit: z.string().regex(/^\w{1,32}$/),
      period,
    }),
    body: z.strictObject({ closed: z.boolean() }),
    answer: { status: 200, schema: closing },
  }),
};
