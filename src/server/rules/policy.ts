import type { ruleEndpoints } from '../../contract/rules.ts';
import { roleIds } from '../../model/role.ts';
import type { Policies } from '../policy.ts';

/** Everybody may know by what rules papers are judged; what a region decides about them stands in its profiles. */
export const rulePolicies: Policies<typeof ruleEndpoints> = { list: roleIds };
