import { accountEndpoints } from '../../contract/accounts.ts';
import {
  changeAccount,
  createAccount,
  endSessionsOf,
  giveRole,
  readAccount,
  readAccounts,
  unlockAccount,
} from '../../services/access/administer-accounts.ts';
import { pageOf } from '../page-of.ts';
import { routesOf } from '../route.ts';
import { accountPolicies } from './policy.ts';
import { presentAccount, replyAccount } from './presenter.ts';

export const accountRoutes = routesOf(accountEndpoints, accountPolicies, {
  async list({ acting, query }) {
    const rows = await readAccounts(acting, query.cursor ?? '', query.limit + 1);
    return { value: pageOf(rows, query.limit, ({ name }) => name, presentAccount) };
  },
  read: async ({ acting, params }) => replyAccount(await readAccount(acting, params.id)),
  create: async ({ acting, body }) => replyAccount(await createAccount(acting, body)),
  change: async ({ acting, params, expected, body }) =>
    replyAccount(await changeAccount(acting, params.id, expected, body)),
  giveRole: async ({ acting, params, expected, body }) =>
    replyAccount(await giveRole(acting, params.id, expected, body.role)),
  unlock: async ({ acting, params }) => replyAccount(await unlockAccount(acting, params.id)),
  endSessions: async ({ acting, params }) => ({ value: await endSessionsOf(acting, params.id) }),
});
