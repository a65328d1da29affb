import { planDraftEndpoints } from '../../contract/plan-drafts.ts';
import { beginPlan } from '../../services/plans/begin-plan.ts';
import { decidePlanFinding } from '../../services/plans/decide-plan-finding.ts';
import { editPlan } from '../../services/plans/edit-plan.ts';
import { readComparison, readVersions } from '../../services/plans/read-plans.ts';
import { replyPlan } from '../plans/presenter.ts';
import { routesOf } from '../route.ts';
import { planDraftPolicies } from './policy.ts';
import { presentComparison, presentDecision, presentVersion } from './presenter.ts';

export const planDraftRoutes = routesOf(planDraftEndpoints, planDraftPolicies, {
  begin: async ({ acting, body }) => replyPlan(await beginPlan(acting, body)),
  edit: async ({ acting, params, expected, body }) => replyPlan(await editPlan(acting, params.id, expected, body)),
  async listVersions({ acting, params }) {
    return { value: { items: (await readVersions(acting, params.id)).map(presentVersion) } };
  },
  async compare({ acting, params, query }) {
    return { value: presentComparison(await readComparison(acting, params.id, query.against)) };
  },
  async decide({ acting, params, body }) {
    const decided = await decidePlanFinding(acting, params.id, body);
    return { value: { decision: decided && presentDecision(decided) } };
  },
});
