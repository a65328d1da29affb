import { operationEndpoints } from '../../contract/operation.ts';
import { readDeadJobs, retryDeadJob } from '../../services/operation/dead-jobs.ts';
import { routesOf } from '../route.ts';
import { operationPolicies } from './policy.ts';

export const operationRoutes = routesOf(operationEndpoints, operationPolicies, {
  listDeadJobs: async ({ acting }) => ({ value: { items: [...(await readDeadJobs(acting))] } }),
  async retryDeadJob({ acting, params }) {
    await retryDeadJob(acting, params.id);
    return { value: undefined };
  },
});
