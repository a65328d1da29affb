import type { filingEndpoints } from '../../contract/filings.ts';
import type { Role } from '../../model/role.ts';
import { businessRoles } from '../business-roles.ts';
import type { Policies } from '../policy.ts';

const reviewers: readonly Role[] = ['department-reviewer', 'finance-reviewer'];

/** As for plans: preparers fill, reviewers judge, everybody of the business roles reads what the organisation lets them see. */
export const filingPolicies: Policies<typeof filingEndpoints> = {
  create: ['preparer'],
  list: businessRoles,
  read: businessRoles,
  putEntries: ['preparer'],
  writeSheet: businessRoles,
  readSheet: ['preparer'],
  takeStep: ['preparer', ...reviewers],
  listSteps: businessRoles,
  listComments: businessRoles,
  addComment: reviewers,
  resolveComment: ['preparer'],
  writeForm: businessRoles,
  listLocks: businessRoles,
  setLock: ['finance-reviewer'],
  readDistribution: reviewers,
};
