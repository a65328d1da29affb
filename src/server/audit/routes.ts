import { auditEndpoints } from '../../contract/audit.ts';
import { exportAudit } from '../../services/audit/export-audit.ts';
import { deleteExpired, readRetention, setRetention } from '../../services/audit/retention.ts';
import { readAudit } from '../../services/audit/search-audit.ts';
import { pageOf } from '../page-of.ts';
import { routesOf } from '../route.ts';
import { actionName } from './action-name.ts';
import { auditPolicies } from './policy.ts';
import { presentAuditEntry } from './presenter.ts';

export const auditRoutes = routesOf(auditEndpoints, auditPolicies, {
  async search({ acting, query }) {
    const { cursor, limit, ...search } = query;
    const rows = await readAudit(acting, { ...search, before: cursor, limit: limit + 1 });
    return { value: pageOf(rows, limit, ({ id }) => id, presentAuditEntry) };
  },
  async export({ acting, query }) {
    const day = acting.now().toISOString().slice(0, 10);
    const pieces = await exportAudit(acting, query, (action) => actionName(action).zh);
    return { value: undefined, file: { name: `审计记录-${day}.csv`, from: { pieces } } };
  },
  readRetention: async ({ acting }) => ({ value: await readRetention(acting) }),
  setRetention: async ({ acting, body }) => ({ value: await setRetention(acting, body.days) }),
  expire: async ({ acting, body }) => ({ value: await deleteExpired(acting, body.reason) }),
});
