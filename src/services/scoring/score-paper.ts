import type { Evaluation } from '../../model/evaluation.ts';
import type { Monitoring } from '../../model/monitoring.ts';
import type { Plan } from '../../model/plan.ts';
import { evaluatePlan } from '../../scoring/evaluate-plan.ts';
import { monitorPlan } from '../../scoring/monitor-plan.ts';
import { type Recomputation, recomputePlan } from '../../scoring/recompute-plan.ts';
import { chooseProfile } from './choose-profile.ts';
import { loadPlan } from './load-plan.ts';
import { loadReports } from './load-reports.ts';

/** What to score, with which figures and rules. Names are as typed, relative to `cwd`. */
export interface ScoreRequest {
  readonly files: readonly string[];
  readonly actuals?: string | undefined;
  readonly profile?: string | undefined;
  readonly cwd: string;
}

/** A paper beside what scoring or monitoring came to, for filling its official form. */
export interface Scored<Result> {
  readonly plan: Plan;
  readonly result: Result;
}

/** The self-evaluation of a paper. Messages about the sheet of actual values stand before those about the lines. */
export async function scorePaper({ files, actuals, profile, cwd }: ScoreRequest): Promise<Scored<Evaluation>> {
  const plan = await loadPlan(files, cwd);
  const { reports, messages } = await loadReports(plan, actuals, cwd);
  const evaluation = evaluatePlan(plan, reports, chooseProfile(profile, plan));
  return { plan, result: { ...evaluation, messages: [...messages, ...evaluation.messages] } };
}

/** A filled score sheet computed again. */
export async function recomputePaper({ files, profile, cwd }: ScoreRequest): Promise<Recomputation> {
  const plan = await loadPlan(files, cwd);
  return recomputePlan(plan, chooseProfile(profile, plan));
}

/** Monitoring of a paper up to a day ("2025-07-31"), which has to exist. */
export async function monitorPaper(
  { files, actuals, profile, cwd }: ScoreRequest,
  through: string,
): Promise<Scored<Monitoring>> {
  const plan = await loadPlan(files, cwd);
  const { reports, messages } = await loadReports(plan, actuals, cwd);
  const monitoring = monitorPlan(plan, reports, chooseProfile(profile, plan), through);
  return { plan, result: { ...monitoring, messages: [...messages, ...monitoring.messages] } };
}
