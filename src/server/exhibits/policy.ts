import type { exhibitEndpoints } from '../../contract/exhibits.ts';
import { businessRoles } from '../business-roles.ts';
import type { Policies } from '../policy.ts';

export const exhibitPolicies: Policies<typeof exhibitEndpoints> = {
  upload: ['preparer'],
  read: businessRoles,
  content: businessRoles,
  picture: businessRoles,
  attach: ['preparer'],
  detach: ['preparer'],
};
