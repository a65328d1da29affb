import type { organisationEndpoints } from '../../contract/organisation.ts';
import { roleIds } from '../../model/role.ts';
import type { Policies } from '../policy.ts';

/** Everybody with a role sees offices (how many of them the use case decides); the system administrator keeps the tree. */
export const organisationPolicies: Policies<typeof organisationEndpoints> = {
  list: roleIds,
  create: ['system-administrator'],
  rename: ['system-administrator'],
  move: ['system-administrator'],
  setClosed: ['system-administrator'],
};
