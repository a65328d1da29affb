import type { measureEndpoints } from '../../contract/measures.ts';
import { businessRoles } from '../business-roles.ts';
import type { Policies } from '../policy.ts';

/** The office says how its plan is measured and what it achieved; who judges that is not who stated it. */
export const measurePolicies: Policies<typeof measureEndpoints> = {
  read: businessRoles,
  try: businessRoles,
  confirm: ['preparer'],
  records: businessRoles,
  evidence: businessRoles,
  claim: ['preparer'],
  certify: ['department-reviewer', 'finance-reviewer'],
  certifications: businessRoles,
};
