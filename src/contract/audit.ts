import { z } from 'zod';
import { roleIds } from '../model/role.ts';
import { endpoint } from './endpoint.ts';
import { id, moment, page, pageQuery, tenant } from './shared-schemas.ts';

const outcomes = ['done', 'failed', 'refused'] as const;

export const auditEntry = z.object({
  id,
  at: moment,
  tenant,
  actor: z.string(),
  role: z.enum(roleIds).nullable(),
  address: z.string(),
  requestId: z.string(),
  action: z.string(),
  subject: z.string(),
  outcome: z.enum(outcomes),
  before: z.unknown(),
  after: z.unknown(),
  /** The place in the office's tamper-evident log. */
  logIndex: z.number().int(),
});

export const auditEndpoints = {
  search: endpoint({
    id: 'audit.search',
    method: 'get',
    path: '/audit',
    tag: 'audit',
    summary: { zh: '查询审计记录，新的在前', en: 'Search the audit trail, newest first' },
    query: z.strictObject({
      limit: pageQuery.limit,
      cursor: id.optional(),
      action: z.string().max(64).optional(),
      subject: z.string().max(128).optional(),
      actor: z.string().max(64).optional(),
      outcome: z.enum(outcomes).optional(),
      from: moment.optional(),
      until: moment.optional(),
    }),
    answer: { status: 200, schema: page(auditEntry) },
  }),
};
