import { z } from 'zod';
import { tokenScopeIds } from '../model/token-scope.ts';
import { endpoint } from './endpoint.ts';
import { id, idParams, moment, tenant, text } from './shared-schemas.ts';

/** What a program of another system signs in with: never its secret, which is told once. */
const apiToken = z.object({
  id,
  tenant,
  name: z.string(),
  scopes: z.array(z.enum(tokenScopeIds)),
  createdAt: moment,
  createdBy: z.string(),
  expiresAt: moment,
  revokedAt: moment.nullable(),
  revokedBy: z.string().nullable(),
  lastUsedAt: moment.nullable(),
  lastUsedFrom: z.string().nullable(),
});

export const tokenEndpoints = {
  list: endpoint({
    id: 'api-token.list',
    method: 'get',
    path: '/api-tokens',
    tag: 'tokens',
    summary: { zh: '接口令牌及其最近使用', en: 'API tokens and when they were last used' },
    answer: { status: 200, schema: z.object({ items: z.array(apiToken) }) },
  }),
  create: endpoint({
    id: 'api-token.create',
    method: 'post',
    path: '/api-tokens',
    tag: 'tokens',
    summary: { zh: '为一个单位的其他系统新建接口令牌（只显示一次）', en: 'Make an API token of an office; shown once' },
    body: z.strictObject({
      tenant,
      name: text(64),
      scopes: z.array(z.enum(tokenScopeIds)).min(1).max(tokenScopeIds.length),
      expiresAt: moment,
    }),
    answer: { status: 201, schema: z.object({ token: apiToken, secret: z.string() }) },
    errors: ['resource_not_found'],
  }),
  revoke: endpoint({
    id: 'api-token.revoke',
    method: 'delete',
    path: '/api-tokens/:id',
    tag: 'tokens',
    summary: { zh: '立即停用一个接口令牌', en: 'End an API token at once' },
    params: idParams,
    answer: { status: 200, schema: apiToken },
  }),
};
