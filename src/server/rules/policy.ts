import type { ruleEndpoints } from '../../contract/rules.ts';
import { roleIds } from '../../model/role.ts';
import type { Policies } from '../policy.ts';

/** Everybody may know by what rules papers are judged; the finance bureau decides about them for its region. */
export const rulePolicies: Policies<typeof ruleEndpoints> = {
  list: roleIds,
  decide: ['finance-reviewer'],
  undecide: ['finance-reviewer'],
  listProfiles: roleIds,
};
