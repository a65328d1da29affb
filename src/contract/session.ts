import { z } from 'zod';
import { roleIds } from '../model/role.ts';
import { endpoint } from './endpoint.ts';
import { code, id, idParams, moment, tenant, text } from './shared-schemas.ts';

/** What is typed to sign in: letters, digits, dots, hyphens. */
export const accountName = z.string().regex(/^[A-Za-z0-9\u4e00-\u9fff][A-Za-z0-9._\u4e00-\u9fff-]{1,31}$/);
/** Only the length that any password may have; the rules speak in words of their own. */
export const password = z.string().min(1).max(128);
const oneTimeCode = z.string().regex(/^\d{6}$/);
/** Four groups of six letters and digits, as they were printed; small letters and missing hyphens do. */
const recoveryCode = z.string().regex(/^(?:[A-Z2-7]{6}[- ]?){3}[A-Z2-7]{6}$/i);
const recoveryCodes = z.object({ recoveryCodes: z.array(z.string()) });

const firstAdministrator = z.strictObject({ name: accountName, displayName: text(64), password });

export const whoAmI = z.object({
  account: id,
  name: z.string(),
  displayName: z.string(),
  tenant,
  role: z.enum(roleIds).nullable(),
  mustChangePassword: z.boolean(),
  idleMinutes: z.number().int(),
});

const sessionView = z.object({ id, createdAt: moment, seenAt: moment, address: z.string(), current: z.boolean() });

export const sessionEndpoints = {
  readSetUp: endpoint({
    id: 'installation.read',
    method: 'get',
    path: '/setup',
    tag: 'session',
    summary: { zh: '是否已完成初始设置', en: 'Whether the installation has been set up' },
    answer: {
      status: 200,
      schema: z.object({
        done: z.boolean(),
        /** The offices and their data are invented: every page says so. */
        demonstration: z.boolean(),
        /** Loading the demonstration was interrupted: it is not whole, nobody knows its passwords, and it can be loaded again. */
        cutOff: z.boolean(),
      }),
    },
  }),
  setUp: endpoint({
    id: 'installation.set-up',
    method: 'post',
    path: '/setup',
    tag: 'session',
    summary: { zh: '初始设置：区划与三位管理员', en: 'First run: the region and the three administrators' },
    body: z.strictObject({
      region: z.strictObject({ code, name: text(64) }),
      system: firstAdministrator,
      security: firstAdministrator,
      audit: firstAdministrator,
    }),
    answer: { status: 201, schema: z.object({ created: z.number().int() }) },
    errors: ['set_up_already', 'password_too_weak', 'role_exclusive'],
  }),
  loadDemonstration: endpoint({
    id: 'demonstration.load',
    method: 'post',
    path: '/setup/demonstration',
    tag: 'session',
    summary: {
      zh: '装入演示城市（虚构）代替初始设置；口令只在此给出一次',
      en: 'Load the invented demonstration city instead of setting up; its passwords are given this once',
    },
    body: z.strictObject({}),
    answer: {
      status: 201,
      schema: z.object({
        accounts: z.array(
          z.object({
            name: z.string(),
            password: z.string(),
            displayName: z.string(),
            role: z.enum(roleIds),
            office: z.string(),
          }),
        ),
        plans: z.number().int(),
        records: z.number().int(),
        exhibits: z.number().int(),
      }),
    },
    errors: ['set_up_already'],
  }),
  signIn: endpoint({
    id: 'session.create',
    method: 'post',
    path: '/session',
    tag: 'session',
    summary: { zh: '登录', en: 'Sign in' },
    body: z.strictObject({
      name: accountName,
      password,
      code: oneTimeCode.optional(),
      /** Instead of the code: one that was given for the day the telephone is lost. */
      recoveryCode: recoveryCode.optional(),
    }),
    answer: { status: 201, schema: whoAmI },
    errors: ['credentials_wrong', 'account_locked', 'first_password_over', 'second_factor_needed', 'set_up_needed'],
  }),
  whoAmI: endpoint({
    id: 'session.read',
    method: 'get',
    path: '/session',
    tag: 'session',
    summary: { zh: '当前登录的帐号', en: 'Who is signed in' },
    answer: { status: 200, schema: whoAmI },
  }),
  signOut: endpoint({
    id: 'session.end',
    method: 'delete',
    path: '/session',
    tag: 'session',
    summary: { zh: '退出登录', en: 'Sign out' },
    answer: { status: 204 },
  }),
  listSessions: endpoint({
    id: 'session.list',
    method: 'get',
    path: '/sessions',
    tag: 'session',
    summary: { zh: '自己的登录会话', en: 'Own sessions' },
    answer: { status: 200, schema: z.object({ items: z.array(sessionView) }) },
  }),
  endSession: endpoint({
    id: 'session.delete',
    method: 'delete',
    path: '/sessions/:id',
    tag: 'session',
    summary: { zh: '结束自己的一个会话', en: 'End one of the own sessions' },
    params: idParams,
    answer: { status: 204 },
  }),
  changePassword: endpoint({
    id: 'session.password',
    method: 'put',
    path: '/session/password',
    tag: 'session',
    summary: { zh: '修改自己的口令，所有会话随之结束', en: 'Change the own password; every session ends' },
    body: z.strictObject({ current: password, next: password }),
    answer: { status: 204 },
    errors: ['password_too_weak', 'credentials_wrong'],
  }),
  beginOneTimeCodes: endpoint({
    id: 'one-time-codes.begin',
    method: 'post',
    path: '/session/one-time-codes',
    tag: 'session',
    summary: { zh: '启用动态码：取得密钥', en: 'Begin one-time codes: get the secret' },
    body: z.strictObject({ password }),
    answer: { status: 201, schema: z.object({ secret: z.string(), uri: z.string() }) },
    errors: ['credentials_wrong'],
  }),
  confirmOneTimeCodes: endpoint({
    id: 'one-time-codes.confirm',
    method: 'put',
    path: '/session/one-time-codes',
    tag: 'session',
    summary: { zh: '用一个动态码确认启用，取得恢复码', en: 'Confirm with one code; gives the recovery codes' },
    body: z.strictObject({ code: oneTimeCode }),
    answer: { status: 200, schema: recoveryCodes },
    errors: ['credentials_wrong'],
  }),
  replaceRecoveryCodes: endpoint({
    id: 'recovery-codes.replace',
    method: 'post',
    path: '/session/recovery-codes',
    tag: 'session',
    summary: { zh: '更换恢复码，原有的作废', en: 'Get new recovery codes; those of before end' },
    body: z.strictObject({ password }),
    answer: { status: 201, schema: recoveryCodes },
    errors: ['credentials_wrong', 'step_not_possible'],
  }),
  removeOneTimeCodes: endpoint({
    id: 'one-time-codes.remove',
    method: 'post',
    path: '/session/one-time-codes/removal',
    tag: 'session',
    summary: { zh: '停用动态码', en: 'Do without one-time codes again' },
    body: z.strictObject({ password }),
    answer: { status: 204 },
    errors: ['credentials_wrong'],
  }),
};
