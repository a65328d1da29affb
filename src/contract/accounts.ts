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
  /** 工号: tells which accounts belong to one person. */
  staffNumber: z.string().nullable(),
  lastSignedInAt: moment.nullable(),
  closedAt: moment.nullable(),
});

const staffNumber = z.string().regex(/^[0-9A-Za-z-]{1,32}$/);
const accountStates = ['open', 'closed', 'locked', 'without-role', 'unused'] as const;

const review = z.object({
  /** Days without a sign-in from which an open account counts as unused. */
  unusedDays: z.number().int(),
  byRole: z.array(z.object({ role: z.enum(roleIds).nullable(), open: z.number().int(), closed: z.number().int() })),
  locked: z.number().int(),
  unused: z.number().int(),
  /** Administrators of whom nobody can say which other accounts are theirs. */
  administratorsWithoutStaffNumber: z.number().int(),
  lastReview: z.object({ at: moment, by: z.string(), note: z.string() }).nullable(),
});

export const accountEndpoints = {
  list: endpoint({
    id: 'account.list',
    method: 'get',
    path: '/accounts',
    tag: 'accounts',
    summary: { zh: '帐号列表', en: 'Accounts' },
    query: z.strictObject({
      ...pageQuery,
      /** A part of the name or the display name, or a staff number. */
      search: z.string().trim().max(64).optional(),
      office: tenant.optional(),
      role: z.enum(roleIds).optional(),
      state: z.enum(accountStates).optional(),
    }),
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
    body: z.strictObject({
      name: accountName,
      displayName: text(64),
      tenant,
      password,
      staffNumber: staffNumber.optional(),
    }),
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
      zh: '修改帐号：姓名、工号、启用停用、重置口令',
      en: 'Change an account: display name, staff number, open or closed, password',
    },
    params: idParams,
    body: z
      .strictObject({
        displayName: text(64).optional(),
        active: z.boolean().optional(),
        password: password.optional(),
        staffNumber: staffNumber.optional(),
      })
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
  lock: endpoint({
    id: 'account.lock',
    method: 'put',
    path: '/accounts/:id/lock',
    tag: 'accounts',
    summary: { zh: '锁定帐号直至解锁，会话随之结束', en: 'Lock an account until it is unlocked; its sessions end' },
    params: idParams,
    body: z.strictObject({ reason: text(500) }),
    answer: { status: 200, schema: account },
    etag: true,
    errors: ['role_exclusive'],
  }),
  removeOneTimeCodes: endpoint({
    id: 'account.remove-one-time-codes',
    method: 'delete',
    path: '/accounts/:id/one-time-codes',
    tag: 'accounts',
    summary: { zh: '为丢失动态口令器的人停用动态码', en: 'Take one-time codes from somebody who lost the telephone' },
    params: idParams,
    answer: { status: 200, schema: account },
    etag: true,
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
  readReview: endpoint({
    id: 'account-review.read',
    method: 'get',
    path: '/account-review',
    tag: 'accounts',
    summary: {
      zh: '帐号复核：谁有何权限、久未使用的帐号',
      en: 'Review of accounts: who may do what, which are unused',
    },
    answer: { status: 200, schema: review },
  }),
  confirmReview: endpoint({
    id: 'account-review.confirm',
    method: 'post',
    path: '/account-review',
    tag: 'accounts',
    summary: { zh: '确认已复核帐号', en: 'Say that the accounts have been reviewed' },
    body: z.strictObject({ note: text(500) }),
    answer: { status: 201, schema: review },
  }),
};
