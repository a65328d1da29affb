import type { ledgerEndpoints, periodEndpoints } from '../../contract/ledgers.ts';
import { businessRoles } from '../business-roles.ts';
import type { Policies } from '../policy.ts';

/** Ledgers are the office's own: its preparers define them, everybody who sees the office reads them. */
export const ledgerPolicies: Policies<typeof ledgerEndpoints> = {
  list: businessRoles,
  read: businessRoles,
  define: ['preparer'],
  alter: ['preparer'],
  template: businessRoles,
  export: businessRoles,
  days: businessRoles,
};

/** Who enters records does not decide when entering ends. */
export const periodPolicies: Policies<typeof periodEndpoints> = {
  list: businessRoles,
  set: ['department-reviewer', 'finance-reviewer'],
};
