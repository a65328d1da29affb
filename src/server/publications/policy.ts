import type { publicationEndpoints } from '../../contract/publications.ts';
import { businessRoles } from '../business-roles.ts';
import type { Policies } from '../policy.ts';

/** The office proposes and clears, the finance bureau approves; both may withdraw. */
export const publicationPolicies: Policies<typeof publicationEndpoints> = {
  propose: ['department-reviewer'],
  list: businessRoles,
  read: businessRoles,
  preview: businessRoles,
  decide: ['finance-reviewer'],
  withdraw: ['department-reviewer', 'finance-reviewer'],
};
