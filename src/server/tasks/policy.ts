import type { taskEndpoints } from '../../contract/tasks.ts';
import type { Role } from '../../model/role.ts';
import type { Policies } from '../policy.ts';

const business: readonly Role[] = ['preparer', 'department-reviewer', 'finance-reviewer', 'reader'];

/** Everybody sees what is theirs; deadlines are the finance bureau's to set. */
export const taskPolicies: Policies<typeof taskEndpoints> = {
  list: business,
  listChanges: business,
  listDeadlines: business,
  setDeadline: ['finance-reviewer'],
  removeDeadline: ['finance-reviewer'],
  listNotices: business,
  readNotices: business,
  readSettings: business,
  setSettings: business,
};
