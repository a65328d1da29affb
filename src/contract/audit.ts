import { z } from 'zod';
import { type AuditOutcome, auditOutcomes } from '../model/audit-action.ts';
import { roleIds } from '../model/role.ts';
import { endpoint } from './endpoint.ts';
import { bilingual, id, moment, page, pageQuery, tenant, text } from './shared-schemas.ts';

const outcomes = Object.keys(auditOutcomes) as [AuditOutcome, ...AuditOutcome[]];

const auditEntry = z.object({
  id,
  at: moment,
  tenant,
  /** The name of the account. */
  actor: z.string(),
  /** What its person is called now; null where there is no such account. */
  person: z.string().nullable(),
  role: z.enum(roleIds).nullable(),
  address: z.string(),
  requestId: z.string(),
  action: z.string(),
  /** What people call it. */
  actionName: bilingual,
  subject: z.string(),
  outcome: z.enum(outcomes),
  before: z.unknown(),
  after: z.unknown(),
  /** The place in the office's tamper-evident log. */
  logIndex: z.number().int(),
});

/** Every one narrows. */
const filters = {
  action: z.string().max(64).optional(),
  subject: z.string().max(128).optional(),
  /** The name of an account, or what its person is called. */
  actor: z.string().max(64).optional(),
  office: tenant.optional(),
  outcome: z.enum(outcomes).optional(),
  from: moment.optional(),
  until: moment.optional(),
};

const retention = z.object({
  days: z.number().int(),
  entries: z.number().int(),
  oldest: moment.nullable(),
  /** Beyond the retention: may be deleted. */
  expired: z.number().int(),
});

export const auditEndpoints = {
  search: endpoint({
    id: 'audit.search',
    method: 'get',
    path: '/audit',
    tag: 'audit',
    summary: { zh: '查询审计记录，新的在前', en: 'Search the audit trail, newest first' },
    query: z.strictObject({ limit: pageQuery.limit, cursor: id.optional(), ...filters }),
    answer: { status: 200, schema: page(auditEntry) },
  }),
  export: endpoint({
    id: 'audit.export',
    method: 'get',
    path: '/audit/export',
    tag: 'audit',
    summary: { zh: '导出审计记录（CSV）', en: 'Export the audit trail as CSV' },
    query: z.strictObject(filters),
    answer: { status: 200, file: true },
  }),
  readRetention: endpoint({
    id: 'audit.retention.read',
    method: 'get',
    path: '/audit/retention',
    tag: 'audit',
    summary: { zh: '审计记录的保存期限', en: 'How long audit entries are kept' },
    answer: { status: 200, schema: retention },
  }),
  setRetention: endpoint({
    id: 'audit.retention',
    method: 'put',
    path: '/audit/retention',
    tag: 'audit',
    summary: { zh: '设定保存期限，不少于 180 天', en: 'Decide how long they are kept, 180 days at least' },
    body: z.strictObject({ days: z.number().int().min(180).max(36_500) }),
    answer: { status: 200, schema: retention },
  }),
  expire: endpoint({
    id: 'audit.expire',
    method: 'post',
    path: '/audit/expiry',
    tag: 'audit',
    summary: { zh: '删除超过保存期限的审计记录，须写理由', en: 'Delete entries beyond the retention, with a reason' },
    body: z.strictObject({ reason: text(500) }),
    answer: { status: 200, schema: z.object({ deleted: z.number().int() }) },
  }),
};
