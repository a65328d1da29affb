import { organisationEndpoints } from '../../contract/organisation.ts';
import { tenantKey } from '../../model/tenant.ts';
import { closeOffice, moveOffice, reopenOffice } from '../../services/organisation/change-tree.ts';
import { createOffice, readOffices, renameOffice } from '../../services/organisation/offices.ts';
import { pageOf } from '../page-of.ts';
import { routesOf } from '../route.ts';
import { organisationPolicies } from './policy.ts';
import { presentOffice } from './presenter.ts';

export const organisationRoutes = routesOf(organisationEndpoints, organisationPolicies, {
  async list({ acting, query }) {
    const rows = await readOffices(acting, query.cursor ?? '', query.limit + 1);
    return { value: pageOf(rows, query.limit, ({ tenant }) => tenant, presentOffice) };
  },
  create: async ({ acting, body }) => ({ value: presentOffice(await createOffice(acting, body)) }),
  rename: async ({ acting, params, body }) => ({
    value: presentOffice(await renameOffice(acting, tenantKey(params), body.name)),
  }),
  move: async ({ acting, params, body }) => ({
    value: presentOffice(await moveOffice(acting, tenantKey(params), body.parent)),
  }),
  async setClosed({ acting, params, body }) {
    const change = body.closed ? closeOffice : reopenOffice;
    return { value: presentOffice(await change(acting, tenantKey(params), body.reason)) };
  },
});
