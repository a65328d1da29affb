import { OperationalError } from '../../base/operational-error.ts';
import type { Plan } from '../../model/plan.ts';
import { type FindingDecisionRow, listFindingDecisions } from '../../store/findings/finding-decisions.ts';
import { findPlan } from '../../store/plans/plan-versions.ts';
import { type DocumentStepRow, listDocumentSteps } from '../../store/workflow/document-steps.ts';
import {
  findNewestPaper,
  listPlanVersionLines,
  type PlanPaper,
  type PlanVersionLine,
} from '../../store/workflow/plan-makings.ts';
import { listPlanRows, type PlanRow, type PlanSearch } from '../../store/workflow/plans.ts';
import type { Acting } from '../acting/actor.ts';
import { visibleOffices } from '../organisation/visible-offices.ts';
import { keptPaper } from '../papers/paper-store.ts';
import { earlierPlanRow } from './earlier-plan.ts';
import { type ComparedRow, comparePlans } from './plan-comparison.ts';
import { type PlanDifference, planDifferences } from './plan-differences.ts';
import { mustHaveVersion, mustSeePlan, type PlanView, viewPlan } from './plan-view.ts';

/** The plans that the actor may see, newest first. */
export async function listPlans(acting: Acting, search: Omit<PlanSearch, 'among'>): Promise<readonly PlanRow[]> {
  return listPlanRows(acting.data.store.db, { ...search, among: await visibleOffices(acting) });
}

/** One plan; a coded error where the reader may not see it or there is none. */
export async function readPlan(acting: Acting, planId: string): Promise<PlanView> {
  return viewPlan(acting.data.store.db, acting.actor, await mustSeePlan(acting, planId));
}

/** A version of the plan as data; the newest where none is named. */
export async function readContent(acting: Acting, planId: string, version?: number): Promise<Plan> {
  const row = await mustSeePlan(acting, planId);
  return contentOf(acting, row, version ?? row.version);
}

/** What the check found in a version when it came, and what was decided about it. */
export async function readFindings(
  acting: Acting,
  planId: string,
  version?: number,
): Promise<{ readonly report: unknown; readonly decisions: readonly FindingDecisionRow[] }> {
  const row = await mustSeePlan(acting, planId);
  const { db } = acting.data.store;
  const making = await mustHaveVersion(db, row, version);
  const owner = { tenant: row.tenant, id: row.plan_id, version: making.version };
  return { report: making.report, decisions: await listFindingDecisions(db, owner) };
}

/** The versions of a plan and how each came about, newest first. */
export async function readVersions(acting: Acting, planId: string): Promise<PlanVersionLine[]> {
  return listPlanVersionLines(acting.data.store.db, await mustSeePlan(acting, planId));
}

/** The paper of a version as it came, and where it is kept; where no version is named, the newest paper that there is. */
export async function readPaperFile(
  acting: Acting,
  planId: string,
  version?: number,
): Promise<PlanPaper & { readonly path: string }> {
  const row = await mustSeePlan(acting, planId);
  const { db, folder } = acting.data.store;
  const paper =
    version === undefined
      ? await findNewestPaper(db, row, row.version)
      : (await mustHaveVersion(db, row, version)).paper;
  if (!paper) throw noPaper();
  return { ...paper, path: keptPaper(folder, paper.sha256) };
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

/** Two plans side by side. */
export interface Comparison {
  /** What stands on the left; null where there is nothing to compare with. */
  readonly before: {
    readonly plan: string;
    readonly version: number;
    readonly fiscalYear: number;
    readonly title: string;
  } | null;
  readonly rows: readonly ComparedRow[];
}

/** A plan beside that of the year before, or beside its own version that was handed in or approved before this one. */
export async function readComparison(
  acting: Acting,
  planId: string,
  against: 'last-year' | 'submission' | 'approval',
): Promise<Comparison> {
  const row = await mustSeePlan(acting, planId);
  const after = await contentOf(acting, row, row.version);
  if (against !== 'last-year') {
    const { from } = await readDifferences(acting, planId, against);
    if (from === null) return { before: null, rows: [] };
    const before = { plan: planId, version: from, fiscalYear: row.fiscal_year, title: row.title };
    return { before, rows: comparePlans(await contentOf(acting, row, from), after) };
  }
  const earlier = await earlierPlanRow(acting, row.tenant, after, row.fiscal_year);
  if (!earlier) return { before: null, rows: [] };
  const { plan_id, version, fiscal_year, title, plan } = earlier;
  return { before: { plan: plan_id, version, fiscalYear: fiscal_year, title }, rows: comparePlans(plan, after) };
}

async function contentOf({ data }: Acting, row: PlanRow, version: number): Promise<Plan> {
  await mustHaveVersion(data.store.db, row, version);
  const stored = await findPlan(data.store.db, row.tenant, row.plan_id, version);
  if (!stored) throw new Error(`contentOf: version ${version} of plan ${row.plan_id} was made and has no content`);
  return stored.plan;
}

const noPaper = (): OperationalError =>
  new OperationalError('resource_not_found', {
    zh: '这一版是在系统里编辑的，没有原文。',
    en: 'This version was made in the program and has no paper.',
  });
