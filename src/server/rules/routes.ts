import { ruleEndpoints } from '../../contract/rules.ts';
import { readRules } from '../../services/rules/read-rules.ts';
import { routesOf } from '../route.ts';
import { rulePolicies } from './policy.ts';
import { presentRule } from './presenter.ts';

export const ruleRoutes = routesOf(ruleEndpoints, rulePolicies, {
  list: async ({ acting, query }) => ({
    value: { items: (await readRules(acting, query.fiscalYear)).map(presentRule) },
  }),
});
