import type { Language } from '../../base/bilingual.ts';
import { checkPlan } from '../../checking/check-plan.ts';
import { rules } from '../../checking/registry.generated.ts';
import { proposeReview } from '../../checking/review-form.ts';
import type { Frame } from '../../forms/bindings/frame.ts';
import type { Form } from '../../forms/form.ts';
import { type Explain, withEvaluation } from '../../forms/with-evaluation.ts';
import { withMonitoring } from '../../forms/with-monitoring.ts';
import type { Indicator, Plan } from '../../model/plan.ts';
import { evaluatePlan } from '../../scoring/evaluate-plan.ts';
import { monitorPlan } from '../../scoring/monitor-plan.ts';
import { traceText } from '../../scoring/reports/trace-text.ts';
import { chooseProfile } from '../scoring/choose-profile.ts';
import { loadReports } from '../scoring/load-reports.ts';

/** What forms may be filled with beside the plan. Names are as typed, relative to `cwd`. */
export interface ValueSources {
  /** The sheet of actual values. */
  readonly actuals?: string | undefined;
  /** The rule profile to score by. */
  readonly profile?: string | undefined;
  /** The last day of a monitored period, "2025-07-31". */
  readonly through?: string | undefined;
  readonly cwd: string;
}

/**
 * The frame that a form is filled from: the plan, and what the form needs computed. Scores are computed where actual values are known and the
 * paper prints no score of its own, or where a sheet of actual values is given; monitoring where a day is given.
 */
export async function computeValues(form: Form, plan: Plan, sources: ValueSources): Promise<Frame> {
  switch (form.needs) {
    case 'review':
      return { plan, review: proposeReview(plan, checkPlan(plan, {}, {}), rules) };
    case 'scores':
      return scored(plan, sources);
    case 'monitoring':
      return monitored(plan, sources);
    default:
      return { plan };
  }
}

/** Notes in an official form are in the language of the form. */
const LANGUAGE: Language = 'zh';
const explain: Explain = (trace) => trace.map((step) => traceText(step, LANGUAGE)).join('\n');

async function scored(plan: Plan, { actuals, profile, cwd }: ValueSources): Promise<Frame> {
  const { reports } = await loadReports(plan, actuals, cwd);
  const evaluation = evaluatePlan(plan, reports, chooseProfile(profile, plan));
  const given = actuals !== undefined;
  return withEvaluation(plan, evaluation, explain, (subject) => {
    const { indicators } = subject === '' ? plan : (plan.projects[Number(subject.split('/').at(-1))] ?? plan);
    return !given && (indicators.some(hasScore) || !indicators.some(hasActual));
  });
}

const hasScore = ({ score }: Indicator): boolean => score !== undefined && score !== '';
const hasActual = ({ actual }: Indicator): boolean => actual !== undefined && actual !== '';

async function monitored(plan: Plan, { actuals, profile, through, cwd }: ValueSources): Promise<Frame> {
  if (through === undefined) return { plan };
  const { reports } = await loadReports(plan, actuals, cwd);
  const monitoring = monitorPlan(plan, reports, chooseProfile(profile, plan), through);
  return { ...withMonitoring(plan, monitoring, explain), throughMonth: Number(through.slice(5, 7)) };
}
