import type { checkEndpoints } from '../../contract/checks.ts';
import type { suggestionEndpoints } from '../../contract/indicator-suggestions.ts';
import { businessRoles } from '../business-roles.ts';
import type { Policies } from '../policy.ts';

/** A check changes nothing: whoever works with plans may have one. */
export const checkPolicies: Policies<typeof checkEndpoints> = { run: businessRoles, readTargets: businessRoles };

export const suggestionPolicies: Policies<typeof suggestionEndpoints> = { list: businessRoles };
