import type { formEndpoints } from '../../contract/forms.ts';
import { businessRoles } from '../business-roles.ts';
import type { Policies } from '../policy.ts';

/** Whoever sees a plan may have it as a form. */
export const formPolicies: Policies<typeof formEndpoints> = {
  list: businessRoles,
  readLosses: businessRoles,
  write: businessRoles,
  preview: businessRoles,
  previewPage: businessRoles,
};
