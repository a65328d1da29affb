import { checkEndpoints } from '../../contract/checks.ts';
import type { AnswerOf } from '../../contract/endpoint.ts';
import { suggestionEndpoints } from '../../contract/indicator-suggestions.ts';
import { liveCheck, understandTargets } from '../../services/checking/live-check.ts';
import { suggestIndicators } from '../../services/suggestions/suggest-indicators.ts';
import { routesOf } from '../route.ts';
import { checkPolicies, suggestionPolicies } from './policy.ts';

type Understood = AnswerOf<typeof checkEndpoints.readTargets>['items'][number];
type Checked = AnswerOf<typeof checkEndpoints.run>;

export const checkRoutes = [
  ...routesOf(checkEndpoints, checkPolicies, {
    async run({ acting, body }) {
      const { report, targets } = await liveCheck(acting, body.plan, body.previous);
      // The report and the typed targets are plain data of our own making.
      return { value: { ...report, targets } as unknown as Checked };
    },
    async readTargets({ body }) {
      return { value: { items: understandTargets(body.texts) as Understood[] } };
    },
  }),
  ...routesOf(suggestionEndpoints, suggestionPolicies, {
    list: async ({ acting, query }) => ({ value: { items: [...(await suggestIndicators(acting, query))] } }),
  }),
];
