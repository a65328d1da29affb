import type { paperEndpoints } from '../../contract/papers.ts';
import type { Role } from '../../model/role.ts';
import { businessRoles } from '../business-roles.ts';
import type { Policies } from '../policy.ts';

const writers: readonly Role[] = ['preparer', 'department-reviewer', 'finance-reviewer'];

/** Papers are of the office that brought them; whoever works there and is not a mere reader may bring and judge them. */
export const paperPolicies: Policies<typeof paperEndpoints> = {
  create: writers,
  list: businessRoles,
  watch: businessRoles,
  read: businessRoles,
  readFile: businessRoles,
  readDocument: businessRoles,
  readPage: businessRoles,
  readContent: businessRoles,
  correct: writers,
  readFindings: businessRoles,
  writeReport: businessRoles,
  decide: writers,
  makePlan: ['preparer'],
};
