import { operationEndpoints } from '../../contract/operation.ts';
import { readDeadJobs, retryDeadJob } from '../../services/operation/dead-jobs.ts';
import { readOperation, startBackup } from '../../services/operation/read-operation.ts';
import { routesOf } from '../route.ts';
import { operationPolicies } from './policy.ts';
import { presentOperation } from './presenter.ts';

export const operationRoutes = routesOf(operationEndpoints, operationPolicies, {
  read: async ({ acting }) => ({ value: presentOperation(await readOperation(acting)) }),
  async startBackup({ acting }) {
    await startBackup(acting);
    return { value: undefined };
  },
  listDeadJobs: async ({ acting }) => ({ value: { items: [...(await readDeadJobs(acting))] } }),
  async retryDeadJob({ acting, params }) {
    await retryDeadJob(acting, params.id);
    return { value: undefined };
  },
});
