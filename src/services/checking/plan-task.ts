import { rules } from '../../checking/registry.generated.ts';
import { makePaperReport, type PaperReport } from '../../checking/reports/paper-report.ts';
import { proposeReview } from '../../checking/review-form.ts';
import type { Document } from '../../model/document.ts';
import type { Plan } from '../../model/plan.ts';
import { checkByProfile } from '../profiles/check-rules.ts';
import type { ProfileChain } from '../profiles/profile-chain.ts';

export interface PlanTaskOptions {
  readonly plan: Plan;
  /** What the region has decided, year by year. */
  readonly profiles: ProfileChain;
  /** Where it is not the year that the plan names. */
  readonly fiscalYear?: number | undefined;
  /** Last year's plan of the same department. */
  readonly previous?: Plan | undefined;
  /** The document that the plan's places speak of. */
  readonly document?: Document | undefined;
}

/** Checks a plan that is there as data, inside a worker. */
export async function planTask(_bytes: Uint8Array, _file: string, options: unknown): Promise<PaperReport> {
  const { plan, profiles, fiscalYear, previous, document } = options as PlanTaskOptions;
  const found = checkByProfile(profiles, plan, previous, fiscalYear);
  return makePaperReport(document, plan, found, proposeReview(plan, found, rules));
}
