import type { tokenEndpoints } from '../../contract/tokens.ts';
import type { Policies } from '../policy.ts';

/** The security administrator opens the door to other systems; an office's own reviewers see through which doors, and may shut them. */
export const tokenPolicies: Policies<typeof tokenEndpoints> = {
  list: ['security-administrator', 'department-reviewer', 'finance-reviewer'],
  create: ['security-administrator'],
  revoke: ['security-administrator', 'department-reviewer', 'finance-reviewer'],
};
