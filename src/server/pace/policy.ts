import type { paceEndpoints } from '../../contract/pace.ts';
import { businessRoles } from '../business-roles.ts';
import type { Policies } from '../policy.ts';

export const pacePolicies: Policies<typeof paceEndpoints> = {
  readPace: businessRoles,
  readSeries: businessRoles,
  listLights: businessRoles,
};
