import { checkPlan } from '../../checking/check-plan.ts';
import { rules } from '../../checking/registry.generated.ts';
import { makePaperReport, type PaperReport } from '../../checking/reports/paper-report.ts';
import { proposeReview } from '../../checking/review-form.ts';
import { extractPlan } from '../../extraction/extract-plan.ts';
import type { Plan } from '../../model/plan.ts';
import { readDocument } from '../../readers/read-document.ts';

/** A paper as it comes in: its plan and everything that was found in it. */
export interface ReadPaper {
  readonly plan: Plan;
  readonly report: PaperReport;
}

/** Reads and checks one paper, inside a worker. `options` is the plan of the year before, or undefined. */
export async function paperTask(bytes: Uint8Array, file: string, options: unknown): Promise<ReadPaper> {
  const document = await readDocument(bytes, file);
  const plan = extractPlan(document);
  const previous = options as Plan | undefined;
  const found = checkPlan(plan, previous ? { previous } : {});
  return { plan, report: makePaperReport(document, plan, found, proposeReview(plan, found, rules)) };
}
