import type { profileEndpoints } from '../../contract/profiles.ts';
import { type Role, roleIds } from '../../model/role.ts';
import type { Policies } from '../policy.ts';

const bureau: readonly Role[] = ['finance-reviewer'];

/** Everybody may know by what papers are judged; the finance bureau decides for its region. */
export const profilePolicies: Policies<typeof profileEndpoints> = {
  listBuiltIn: roleIds,
  listYears: roleIds,
  read: roleIds,
  save: bureau,
  withdraw: bureau,
  preview: bureau,
  exportConfiguration: roleIds,
};
