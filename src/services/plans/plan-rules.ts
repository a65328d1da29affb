import { findPlan } from '../../store/plans/plan-versions.ts';
import { findPlanRow, type PlanRow, updatePlanRow } from '../../store/workflow/plans.ts';
import type { DocumentRules } from '../workflow/document-rules.ts';
import { auditedPlan, mustBeUnlocked, mustHavePaper } from './plan-view.ts';

/** A plan on the common way of documents: whoever uploaded its paper has written it, and what the check finds keeps it from no step. */
export const planRules: DocumentRules<PlanRow> = {
  kind: 'plan',
  idOf: ({ plan_id }) => plan_id,
  find: findPlanRow,
  update: updatePlanRow,
  writtenBy: async (db, row) => (await mustHavePaper(db, row)).uploaded_by,
  planOf: async (db, { tenant, plan_id, version }) => (await findPlan(db, tenant, plan_id, version))?.plan,
  mustBeUnlocked,
  mustBeReady: async () => undefined,
  audited: auditedPlan,
};
