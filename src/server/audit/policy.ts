import type { auditEndpoints } from '../../contract/audit.ts';
import type { Policies } from '../policy.ts';

/** The auditor alone. */
export const auditPolicies: Policies<typeof auditEndpoints> = {
  search: ['audit-administrator'],
};
