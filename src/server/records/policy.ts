import type { recordEndpoints } from '../../contract/records.ts';
import { businessRoles } from '../business-roles.ts';
import type { Policies } from '../policy.ts';

/** Preparers enter and correct for their own office. What the law demands to be erased, another than the one who entered it erases. */
export const recordPolicies: Policies<typeof recordEndpoints> = {
  list: businessRoles,
  create: ['preparer'],
  check: ['preparer'],
  read: businessRoles,
  correct: ['preparer'],
  withdraw: ['preparer'],
  erase: ['department-reviewer'],
  history: businessRoles,
  proof: businessRoles,
  uses: businessRoles,
};
