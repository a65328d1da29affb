import type { reviewEndpoints } from '../../contract/reviews.ts';
import type { Role } from '../../model/role.ts';
import type { Policies } from '../policy.ts';

const finance: readonly Role[] = ['finance-reviewer'];
const offices: readonly Role[] = ['preparer', 'department-reviewer', 'finance-reviewer', 'reader'];

/** Batches are the finance bureau's own; what it has returned the offices see. */
export const reviewPolicies: Policies<typeof reviewEndpoints> = {
  queue: ['department-reviewer', 'finance-reviewer'],
  readHeatMap: finance,
  readDistribution: finance,
  exportRound: finance,
  compare: finance,
  create: finance,
  list: finance,
  read: finance,
  watch: finance,
  listDocuments: finance,
  readDocument: finance,
  readPaper: finance,
  writeReport: finance,
  listGroups: finance,
  returnDocument: finance,
  listReturned: offices,
  readReturned: offices,
  writeReturnedReport: offices,
};
