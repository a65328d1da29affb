import type { operationEndpoints } from '../../contract/operation.ts';
import type { Policies } from '../policy.ts';

/** Who keeps the installation running. */
export const operationPolicies: Policies<typeof operationEndpoints> = {
  read: ['system-administrator'],
  startBackup: ['system-administrator'],
  listDeadJobs: ['system-administrator'],
  retryDeadJob: ['system-administrator'],
};
