import type { importEndpoints } from '../../contract/imports.ts';
import { businessRoles } from '../business-roles.ts';
import type { Policies } from '../policy.ts';

export const importPolicies: Policies<typeof importEndpoints> = {
  begin: ['preparer'],
  list: businessRoles,
  read: businessRoles,
  watch: businessRoles,
  rows: businessRoles,
  mend: ['preparer'],
  commit: ['preparer'],
  discard: ['preparer'],
  undo: ['preparer'],
};
