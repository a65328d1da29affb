import { z } from 'zod';
import { officeKinds } from '../model/office-node.ts';
import { endpoint } from './endpoint.ts';
import { code, moment, page, pageQuery, tenant, text } from './shared-schemas.ts';

export const office = z.object({
  tenant,
  region: z.string(),
  unit: z.string(),
  name: z.string(),
  kind: z.enum(officeKinds),
  parent: tenant.nullable(),
  /** Since when it no longer works; null as long as it does. */
  closedAt: moment.nullable(),
});

const officeParams = z.strictObject({ region: code, unit: code });

export const organisationEndpoints = {
  list: endpoint({
    id: 'office.list',
    method: 'get',
    path: '/offices',
    tag: 'organisation',
    summary: { zh: '区划与单位', en: 'Regions and offices' },
    query: z.strictObject(pageQuery),
    answer: { status: 200, schema: page(office) },
  }),
  create: endpoint({
    id: 'office.create',
    method: 'post',
    path: '/offices',
    tag: 'organisation',
    summary: { zh: '新建区划、部门、单位或财政部门', en: 'Add a region, department, unit or finance bureau' },
    body: z.strictObject({
      region: code,
      unit: code.optional(),
      name: text(128),
      kind: z.enum(officeKinds),
      parent: tenant,
    }),
    answer: { status: 201, schema: office },
    repeatable: true,
    errors: ['already_exists'],
  }),
  rename: endpoint({
    id: 'office.rename',
    method: 'patch',
    path: '/offices/:region/:unit',
    tag: 'organisation',
    summary: { zh: '单位改名', en: 'Rename an office' },
    params: officeParams,
    body: z.strictObject({ name: text(128) }),
    answer: { status: 200, schema: office },
  }),
  move: endpoint({
    id: 'office.move',
    method: 'put',
    path: '/offices/:region/:unit/parent',
    tag: 'organisation',
    summary: { zh: '调整上级单位，下级随同', en: 'Put an office, with all under it, below another' },
    params: officeParams,
    body: z.strictObject({ parent: tenant }),
    answer: { status: 200, schema: office },
  }),
  setClosed: endpoint({
    id: 'office.close',
    method: 'put',
    path: '/offices/:region/:unit/closure',
    tag: 'organisation',
    summary: { zh: '停用或恢复一个单位，须写理由', en: 'Close an office or let it work again, with a reason' },
    params: officeParams,
    body: z.strictObject({ closed: z.boolean(), reason: text(500) }),
    answer: { status: 200, schema: office },
    errors: ['office_in_use'],
  }),
};
