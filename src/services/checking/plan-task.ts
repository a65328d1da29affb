import { checkPlan } from '../../checking/check-plan.ts';
import { rules } from '../../checking/registry.generated.ts';
import { makePaperReport, type PaperReport } from '../../checking/reports/paper-report.ts';
import { proposeReview } from '../../checking/review-form.ts';
import type { CheckSettings } from '../../model/check-report.ts';
import type { Document } from '../../model/document.ts';
import type { Plan } from '../../model/plan.ts';

export interface PlanTaskOptions {
  readonly plan: Plan;
  /** The rules as the region has decided about them. */
  readonly settings: CheckSettings;
  /** Last year's plan of the same department. */
  readonly previous?: Plan | undefined;
  /** The document that the plan's places speak of. */
  readonly document?: Document | undefined;
}

/** Checks a plan that is there as data, inside a worker. */
export async function planTask(_bytes: Uint8Array, _file: string, options: unknown): Promise<PaperReport> {
  const { plan, settings, previous, document } = options as PlanTaskOptions;
  const found = checkPlan(plan, previous ? { previous } : {}, settings);
  return makePaperReport(document, plan, found, proposeReview(plan, found, rules));
}
