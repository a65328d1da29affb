import { z } from 'zod';
import { officeKinds } from '../model/office-node.ts';
import { endpoint } from './endpoint.ts';
import { code, page, pageQuery, tenant, text } from './shared-schemas.ts';

export const office = z.object({
  tenant,
  region: z.string(),
  unit: z.string(),
  name: z.string(),
  kind: z.enum(officeKinds),
  parent: tenant.nullable(),
});

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
    params: z.strictObject({ region: code, unit: code }),
    body: z.strictObject({ name: text(128) }),
    answer: { status: 200, schema: office },
  }),
};
