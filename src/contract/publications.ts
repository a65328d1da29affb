import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { fiscalYear, id, idParams, moment, page, pageQuery, tenant } from './shared-schemas.ts';

const state = z.enum(['proposed', 'published', 'refused', 'withdrawn']);
const pointer = z
  .string()
  .max(200)
  .regex(/^(?:\/projects\/\d{1,5})?$/);
const note = z.string().trim().max(2000);

export const publication = z.object({
  id,
  tenant,
  kind: z.enum(['plan', 'evaluation']),
  /** The plan, or the self-evaluation, and its approved version. */
  documentId: id,
  documentVersion: z.number().int(),
  fiscalYear: z.number().int(),
  title: z.string(),
  /** The projects that were cleared, by pointer and name; everything else is published nowhere. */
  cleared: z.array(z.object({ subject: z.string(), name: z.string() })),
  state,
  proposedAt: moment,
  proposedBy: z.string(),
  decidedAt: moment.nullable(),
  decidedBy: z.string().nullable(),
  note: z.string(),
  withdrawnAt: moment.nullable(),
  withdrawnBy: z.string().nullable(),
  /** Where the public page stands on this server; null unless it is published. */
  path: z.string().nullable(),
});

const decimal = z.string().optional();

/** `mingji.publication/1` */
const content = z.object({
  schema: z.literal('mingji.publication/1'),
  id,
  kind: z.enum(['plan', 'evaluation']),
  office: z.object({ region: z.string(), unit: z.string(), name: z.string() }),
  fiscalYear: z.number().int(),
  document: z.object({ id, version: z.number().int() }),
  publishedOn: z.iso.date(),
  profile: z.object({ id: z.string(), version: z.string(), zh: z.string(), en: z.string() }).optional(),
  tables: z.array(
    z.object({
      subject: z.string(),
      name: z.string(),
      code: z.string().optional(),
      goals: z.array(z.string()),
      ...{ budget: decimal, fiscal: decimal, adjusted: decimal, executed: decimal },
      ...{ executionRate: decimal, executionScore: decimal, total: decimal },
      outcome: z.string().optional(),
      grade: z.enum(['excellent', 'good', 'fair', 'poor']).optional(),
      lines: z.array(
        z.object({
          ...{ subject: z.string(), line: z.string(), level1: z.string(), level2: z.string(), level3: z.string() },
          target: z.object({ text: z.string(), op: decimal, value: decimal, unit: decimal }),
          actual: z
            .object({
              text: z.string(),
              value: decimal,
              origin: z.enum(['records', 'claim', 'judgement', 'missing']),
            })
            .optional(),
          ...{ weight: decimal, score: decimal },
          reason: z.string().optional(),
        }),
      ),
    }),
  ),
});

const answered = { answer: { status: 200, schema: publication }, etag: true } as const;

export const publicationEndpoints = {
  propose: endpoint({
    id: 'publication.propose',
    method: 'post',
    path: '/publications',
    tag: 'publications',
    summary: {
      zh: '申请公开：逐个项目确认不涉密、不敏感；没有确认的一律不公开',
      en: 'Propose a publication, clearing each project by name; what is not cleared is not published',
    },
    body: z.strictObject({
      kind: z.enum(['plan', 'evaluation']),
      documentId: id,
      /** "/projects/0" …; "" for the department as a whole. There is no "all". */
      cleared: z.array(pointer).min(1).max(1000),
    }),
    answer: { status: 201, schema: publication },
    etag: true,
    repeatable: true,
    errors: ['plan_not_approved', 'already_exists', 'unknown_line', 'step_not_possible'],
  }),
  list: endpoint({
    id: 'publication.list',
    method: 'get',
    path: '/publications',
    tag: 'publications',
    summary: { zh: '公开申请和已公开内容，新的在前', en: 'Publications and proposals, newest first' },
    query: z.strictObject({
      limit: pageQuery.limit,
      cursor: id.optional(),
      state: state.optional(),
      fiscalYear: fiscalYear.optional(),
    }),
    answer: { status: 200, schema: page(publication) },
  }),
  read: endpoint({
    id: 'publication.read',
    method: 'get',
    path: '/publications/:id',
    tag: 'publications',
    summary: { zh: '一项公开', en: 'One publication' },
    params: idParams,
    ...answered,
  }),
  preview: endpoint({
    id: 'publication.preview',
    method: 'get',
    path: '/publications/:id/preview',
    tag: 'publications',
    summary: { zh: '将要公开的全部内容', en: 'Exactly what would be published' },
    params: idParams,
    answer: { status: 200, schema: content },
  }),
  decide: endpoint({
    id: 'publication.decide',
    method: 'post',
    path: '/publications/:id/decision',
    tag: 'publications',
    summary: { zh: '同意或不同意公开', en: 'Approve or refuse' },
    params: idParams,
    body: z
      .strictObject({ approved: z.boolean(), note: note.default('') })
      .refine(({ approved, note: why }) => approved || why !== '', {
        path: ['note'],
        error: '不同意须写明理由 (a refusal needs a reason)',
      }),
    ...answered,
    ifMatch: true,
    errors: ['step_not_possible', 'four_eyes'],
  }),
  withdraw: endpoint({
    id: 'publication.withdraw',
    method: 'post',
    path: '/publications/:id/withdrawal',
    tag: 'publications',
    summary: { zh: '撤回公开，写明理由', en: 'Withdraw, with a reason' },
    params: idParams,
    body: z.strictObject({ note: note.min(1) }),
    ...answered,
    ifMatch: true,
    errors: ['step_not_possible'],
  }),
};
