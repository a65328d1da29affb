import type { filingEndpoints } from '../../contract/filings.ts';
import type { Role } from '../../model/role.ts';
import type { Policies } from '../policy.ts';

const business: readonly Role[] = ['preparer', 'department-reviewer', 'finance-reviewer', 'reader'];
const reviewers: readonly Role[] = ['department-reviewer', 'finance-reviewer'];

/** As for plans: preparers fill, reviewers judge, everybody of the business roles reads what the organisation lets them see. */
export const filingPolicies: Policies<typeof filingEndpoints> = {
  create: ['preparer'],
  list: business,
  read: business,
  putEntries: ['preparer'],
  takeStep: ['preparer', ...reviewers],
  listSteps: business,
  listComments: business,
  addComment: reviewers,
  resolveComment: ['preparer'],
  listLocks: business,
  setLock: ['finance-reviewer'],
  readDistribution: reviewers,
};
