import type { planDraftEndpoints } from '../../contract/plan-drafts.ts';
import type { Role } from '../../model/role.ts';
import type { Policies } from '../policy.ts';

const business: readonly Role[] = ['preparer', 'department-reviewer', 'finance-reviewer', 'reader'];

/** Preparers write; whoever sees a plan sees how it came about. */
export const planDraftPolicies: Policies<typeof planDraftEndpoints> = {
  begin: ['preparer'],
  edit: ['preparer'],
  listVersions: business,
  compare: business,
  decide: ['preparer'],
};
