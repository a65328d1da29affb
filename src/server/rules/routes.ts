import { ruleEndpoints } from '../../contract/rules.ts';
import { listProfiles } from '../../services/rules/profile-lines.ts';
import { decideRule, readRules, undecideRule } from '../../services/rules/rule-settings.ts';
import { routesOf } from '../route.ts';
import { rulePolicies } from './policy.ts';
import { presentProfile, presentRule } from './presenter.ts';

export const ruleRoutes = routesOf(ruleEndpoints, rulePolicies, {
  list: async ({ acting }) => ({ value: { items: (await readRules(acting)).map(presentRule) } }),
  decide: async ({ acting, params, body }) => ({ value: presentRule(await decideRule(acting, params.rule, body)) }),
  undecide: async ({ acting, params }) => ({ value: presentRule(await undecideRule(acting, params.rule)) }),
  listProfiles: async () => ({ value: { items: listProfiles().map(presentProfile) } }),
});
