import type { PaperReport } from '../../checking/reports/paper-report.ts';
import type { Plan } from '../../model/plan.ts';
import { putPlan } from '../../store/plans/plan-versions.ts';
import {
  findPlanMaking,
  insertPlanMaking,
  type PlanOrigin,
  type PlanPaper,
} from '../../store/workflow/plan-makings.ts';
import { insertPlan, type PlanRow } from '../../store/workflow/plans.ts';
import type { Step } from '../acting/act.ts';
import type { Actor } from '../acting/actor.ts';
import { carryDecisions } from '../findings/decide-finding.ts';

/** A version to be kept: its content, what the check found, and how it came about. */
export interface NewVersion {
  readonly plan: Plan;
  readonly report: PaperReport;
  readonly origin: PlanOrigin;
  /** Only where it came with one. */
  readonly paper: PlanPaper | null;
}

/** Begins a plan of the actor's office with its first version. */
export async function putNewPlan(
  step: Step,
  actor: Actor,
  { fiscalYear, title }: { readonly fiscalYear: number; readonly title: string },
  first: NewVersion,
): Promise<PlanRow> {
  const row: PlanRow = {
    ...{ tenant: actor.tenant, plan_id: step.newId(), fiscal_year: fiscalYear, title, state: 'drafting' },
    ...{ version: 1, revision: 1, submitted_version: null, approved_version: null },
    ...{ submitted_by: null, endorsed_by: null },
    ...{ created_at: step.at, created_by: actor.account, updated_at: step.at },
  };
  await insertPlan(step.db, row);
  await putPlanVersion(step, actor, row, first);
  return row;
}

/** Keeps the version that the row speaks of, and carries on what was decided about findings that still stand. */
export async function putPlanVersion(
  step: Step,
  actor: Actor,
  row: PlanRow,
  { plan, report, origin, paper }: NewVersion,
): Promise<void> {
  const { tenant, plan_id } = row;
  const version = await putPlan(step.write, plan_id, row.fiscal_year, plan);
  if (version !== row.version)
    throw new Error(`putPlanVersion: the plan ${plan_id} has version ${version} instead of ${row.version}`);
  await insertPlanMaking(step.db, row, { version, origin, madeBy: actor.account, report, paper });
  const before = await findPlanMaking(step.db, row, version - 1);
  if (!before) return;
  const owner = { tenant, id: plan_id };
  await carryDecisions(
    step,
    { owner: { ...owner, version: version - 1 }, report: before.report },
    { owner: { ...owner, version }, report },
  );
}

/** What a list calls a plan. */
export function titleOf(plan: Plan, otherwise: string): string {
  return plan.department.name ?? plan.projects[0]?.name ?? otherwise;
}
