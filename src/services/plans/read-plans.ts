import type { Plan } from '../../model/plan.ts';
import { findPlan } from '../../store/plans/plan-versions.ts';
import { type DocumentStepRow, listDocumentSteps } from '../../store/workflow/document-steps.ts';
import { listPlanRows, type PlanPaperRow, type PlanRow, type PlanSearch } from '../../store/workflow/plans.ts';
import type { Acting } from '../acting/actor.ts';
import { visibleOffices } from '../organisation/visible-offices.ts';
import { keptPaper } from '../papers/paper-store.ts';
import { type PlanDifference, planDifferences } from './plan-differences.ts';
import { mustHavePaper, mustSeePlan, type PlanView, viewPlan } from './plan-view.ts';

/** The plans that the actor may see, newest first. */
export async function listPlans(acting: Acting, search: Omit<PlanSearch, 'among'>): Promise<readonly PlanRow[]> {
  return listPlanRows(acting.data.store.db, { ...search, among: await visibleOffices(acting) });
}

export async function readPlan(acting: Acting, planId: string): Promise<PlanView> {
  const row = await mustSeePlan(acting, planId);
  const paper = await mustHavePaper(acting.data.store.db, row);
  return viewPlan(acting, row, paper.file_name);
}

/** A version of the plan as data; the newest where none is named. */
export async function readContent(acting: Acting, planId: string, version?: number): Promise<Plan> {
  const row = await mustSeePlan(acting, planId);
  return contentOf(acting, row, version ?? row.version);
}

/** What the check found in a version when it came. */
export async function readFindings(acting: Acting, planId: string, version?: number): Promise<unknown> {
  const row = await mustSeePlan(acting, planId);
  return (await mustHavePaper(acting.data.store.db, row, version)).report;
}

/** The paper of a version as it came, and where it is kept. */
export async function readPaperFile(
  acting: Acting,
  planId: string,
  version?: number,
): Promise<PlanPaperRow & { readonly path: string }> {
  const row = await mustSeePlan(acting, planId);
  const paper = await mustHavePaper(acting.data.store.db, row, version);
  return { ...paper, path: keptPaper(acting.data.store.folder, paper.sha256) };
}

/** The way of the plan so far. */
export async function readSteps(acting: Acting, planId: string): Promise<DocumentStepRow[]> {
  const { tenant } = await mustSeePlan(acting, planId);
  return listDocumentSteps(acting.data.store.db, tenant, planId);
}

export interface Differences {
  /** The version that is compared with; null where there was none yet. */
  readonly from: number | null;
  readonly to: number;
  readonly differences: readonly PlanDifference[];
}

/** What changed since the version handed in before this one, or since the last approved one. */
export async function readDifferences(
  acting: Acting,
  planId: string,
  since: 'submission' | 'approval',
): Promise<Differences> {
  const row = await mustSeePlan(acting, planId);
  const action = since === 'submission' ? 'submit' : 'approve';
  const steps = await listDocumentSteps(acting.data.store.db, row.tenant, planId);
  const from = steps.filter((step) => step.action === action && step.version < row.version).at(-1)?.version;
  if (from === undefined) return { from: null, to: row.version, differences: [] };
  const [before, after] = await Promise.all([contentOf(acting, row, from), contentOf(acting, row, row.version)]);
  return { from, to: row.version, differences: planDifferences(before, after) };
}

async function contentOf({ data }: Acting, row: PlanRow, version: number): Promise<Plan> {
  await mustHavePaper(data.store.db, row, version);
  const stored = await findPlan(data.store.db, row.tenant, row.plan_id, version);
  if (!stored) throw new Error(`contentOf: version ${version} of plan ${row.plan_id} has a paper and no content`);
  return stored.plan;
}
