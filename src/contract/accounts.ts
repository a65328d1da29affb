import { z } from 'zod';
import { roleIds } from '../model/role.ts';
import { endpoint } from './endpoint.ts';
import { accountName, password } from './session.ts';
import { id, idParams, moment, page, pageQuery, tenant, text } from './shared-schemas.ts';

export const account = z.object({
  id,
  name: z.string(),
  displayName: z.string(),
  tenant,
  /** Null until the security administrator has given one. */
  role: z.enum(roleIds).nullable(),
  active: z.boolean(),
  mustChangePassword: z.boolean(),
  oneTimeCodes: z.boolean(),
  lockedUntil: moment.nullable(),
  createdAt: moment,
});

export const accountEndpoints = {
  list: endpoint({
    id: 'account.list',
    method: 'get',
    path: '/accounts',
    tag: 'accounts',
    summary: { zh: '帐号列表', en: 'Accounts' },
    query: z.strictObject(pageQuery),
    answer: { status: 200, schema: page(account) },
  }),
  read: endpoint({
    id: 'account.read',
    method: 'get',
    path: '/accounts/:id',
    tag: 'accounts',
    summary: { zh: '一个帐号', en: 'One account' },
    params: idParams,
    answer: { status: 200, schema: account },
    etag: true,
  }),
  create: endpoint({
    id: 'account.create',
    method: 'post',
    path: '/accounts',
    tag: 'accounts',
    summary: { zh: '新建帐号（尚无角色，首次登录须改口令）', en: 'Create an account, without a role yet' },
    body: z.strictObject({ name: accountName, displayName: text(64), tenant, password }),
    answer: { status: 201, schema: account },
    etag: true,
    repeatable: true,
    errors: ['already_exists', 'password_too_weak'],
  }),
  change: endpoint({
    id: 'account.change',
    method: 'patch',
    path: '/accounts/:id',
    tag: 'accounts',
    summary: {
      zh: '修改帐号：姓名、启用停用、重置口令',
      en: 'Change an account: display name, open or closed, password',
    },
    params: idParams,
    body: z
      .strictObject({ displayName: text(64).optional(), active: z.boolean().optional(), password: password.optional() })
      .refine((change) => Object.keys(change).length > 0, { error: '至少改一项 (change at least one thing)' }),
    answer: { status: 200, schema: account },
    etag: true,
    ifMatch: true,
    errors: ['password_too_weak', 'role_exclusive'],
  }),
  giveRole: endpoint({
    id: 'account.role',
    method: 'put',
    path: '/accounts/:id/role',
    tag: 'accounts',
    summary: { zh: '授予角色', en: 'Give a role' },
    params: idParams,
    body: z.strictObject({ role: z.enum(roleIds) }),
    answer: { status: 200, schema: account },
    etag: true,
    ifMatch: true,
    errors: ['role_exclusive'],
  }),
  unlock: endpoint({
    id: 'account.unlock',
    method: 'delete',
    path: '/accounts/:id/lock',
    tag: 'accounts',
    summary: { zh: '提前解锁', en: 'End a lock before its time' },
    params: idParams,
    answer: { status: 200, schema: account },
    etag: true,
  }),
  endSessions: endpoint({
    id: 'account.end-sessions',
    method: 'delete',
    path: '/accounts/:id/sessions',
    tag: 'accounts',
    summary: { zh: '结束一个帐号的所有会话', en: 'End every session of an account' },
    params: idParams,
    answer: { status: 200, schema: z.object({ ended: z.number().int() }) },
  }),
};
