import { findPlan } from '../../store/plans/plan-versions.ts';
import { listPlanWriters } from '../../store/workflow/plan-makings.ts';
import { findPlanRow, type PlanRow, updatePlanRow } from '../../store/workflow/plans.ts';
import type { DocumentRules } from '../workflow/document-rules.ts';
import { auditedPlan, mustBeUnlocked } from './plan-view.ts';

/**
 * A plan on the common way of documents: whoever uploaded or edited a version since the last approval has written it, and what the check finds
 * keeps it from no step.
 */
export const planRules: DocumentRules<PlanRow> = {
  kind: 'plan',
  idOf: ({ plan_id }) => plan_id,
  find: findPlanRow,
  update: updatePlanRow,
  writtenBy: (db, row) => listPlanWriters(db, row, row.approved_version ?? 0),
  planOf: async (db, { tenant, plan_id }, version) => (await findPlan(db, tenant, plan_id, version))?.plan,
  mustBeUnlocked,
  mustBeReady: async () => undefined,
  audited: auditedPlan,
};
