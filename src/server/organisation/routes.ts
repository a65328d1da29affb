import { organisationEndpoints } from '../../contract/organisation.ts';
import { tenantKey } from '../../model/tenant.ts';
import { createOffice, readOffices, renameOffice } from '../../services/organisation/offices.ts';
import { pageOf } from '../page-of.ts';
import { routesOf } from '../route.ts';
import { organisationPolicies } from './policy.ts';

export const organisationRoutes = routesOf(organisationEndpoints, organisationPolicies, {
  async list({ acting, query }) {
    const rows = await readOffices(acting, query.cursor ?? '', query.limit + 1);
    return {
      value: pageOf(
        rows,
        query.limit,
        ({ tenant }) => tenant,
        (row) => ({ ...row }),
      ),
    };
  },
  create: async ({ acting, body }) => ({ value: await createOffice(acting, body) }),
  rename: async ({ acting, params, body }) => ({ value: await renameOffice(acting, tenantKey(params), body.name) }),
});
