import { auditEndpoints } from '../../contract/audit.ts';
import { readAudit } from '../../services/audit/search-audit.ts';
import { pageOf } from '../page-of.ts';
import { routesOf } from '../route.ts';
import { auditPolicies } from './policy.ts';
import { presentAuditEntry } from './presenter.ts';

export const auditRoutes = routesOf(auditEndpoints, auditPolicies, {
  async search({ acting, query }) {
    const { cursor, limit, ...search } = query;
    const rows = await readAudit(acting, { ...search, before: cursor, limit: limit + 1 });
    return { value: pageOf(rows, limit, ({ id }) => id, presentAuditEntry) };
  },
});
