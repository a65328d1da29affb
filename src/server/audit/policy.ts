import type { auditEndpoints } from '../../contract/audit.ts';
import type { Policies } from '../policy.ts';

/** The auditor alone. */
export const auditPolicies: Policies<typeof auditEndpoints> = {
  search: ['audit-administrator'],
  export: ['audit-administrator'],
  readRetention: ['audit-administrator'],
  setRetention: ['audit-administrator'],
  expire: ['audit-administrator'],
};
