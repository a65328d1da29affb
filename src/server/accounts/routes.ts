import { accountEndpoints } from '../../contract/accounts.ts';
import { confirmAccountReview, readAccountReview } from '../../services/access/account-review.ts';
import {
  changeAccount,
  createAccount,
  endSessionsOf,
  giveRole,
  lockAccount,
  readAccount,
  readAccounts,
  removeOneTimeCodesOf,
  unlockAccount,
} from '../../services/access/administer-accounts.ts';
import { pageOf } from '../page-of.ts';
import { routesOf } from '../route.ts';
import { accountPolicies } from './policy.ts';
import { presentAccount, presentReview, replyAccount } from './presenter.ts';

export const accountRoutes = routesOf(accountEndpoints, accountPolicies, {
  async list({ acting, query }) {
    const { cursor = '', limit, ...search } = query;
    const rows = await readAccounts(acting, { ...search, after: cursor, limit: limit + 1 });
    return { value: pageOf(rows, limit, ({ name }) => name, presentAccount) };
  },
  read: async ({ acting, params }) => replyAccount(await readAccount(acting, params.id)),
  create: async ({ acting, body }) => replyAccount(await createAccount(acting, body)),
  change: async ({ acting, params, expected, body }) =>
    replyAccount(await changeAccount(acting, params.id, expected, body)),
  giveRole: async ({ acting, params, expected, body }) =>
    replyAccount(await giveRole(acting, params.id, expected, body.role)),
  lock: async ({ acting, params, body }) => replyAccount(await lockAccount(acting, params.id, body.reason)),
  removeOneTimeCodes: async ({ acting, params }) => replyAccount(await removeOneTimeCodesOf(acting, params.id)),
  unlock: async ({ acting, params }) => replyAccount(await unlockAccount(acting, params.id)),
  endSessions: async ({ acting, params }) => ({ value: await endSessionsOf(acting, params.id) }),
  readReview: async ({ acting }) => ({ value: presentReview(await readAccountReview(acting)) }),
  confirmReview: async ({ acting, body }) => ({ value: presentReview(await confirmAccountReview(acting, body.note)) }),
});
