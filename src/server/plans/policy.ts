import type { planEndpoints } from '../../contract/plans.ts';
import type { Role } from '../../model/role.ts';
import type { Policies } from '../policy.ts';

const business: readonly Role[] = ['preparer', 'department-reviewer', 'finance-reviewer', 'reader'];
const reviewers: readonly Role[] = ['department-reviewer', 'finance-reviewer'];

/** Business data are for business roles; which step whom belongs to stands in the workflow, whose plans one sees in the organisation. */
export const planPolicies: Policies<typeof planEndpoints> = {
  create: ['preparer'],
  list: business,
  read: business,
  replacePaper: ['preparer'],
  readPaper: business,
  readContent: business,
  readFindings: business,
  writeReport: business,
  readDifferences: business,
  takeStep: ['preparer', ...reviewers],
  listSteps: business,
  listComments: business,
  addComment: reviewers,
  resolveComment: ['preparer'],
  listLocks: business,
  setLock: ['finance-reviewer'],
};
