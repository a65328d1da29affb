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

/** Reads and checks one paper, inside a worker, under the name that it came with. */
export async function paperTask(bytes: Uint8Array, file: string, options: unknown): Promise<ReadPaper> {
  const { fileName } = { fileName: file, ...(options as { readonly fileName?: string } | undefined) };
  const document = await readDocument(bytes, fileName);
  const plan = extractPlan(document);
  const found = checkPlan(plan);
  return { plan, report: makePaperReport(document, plan, found, proposeReview(plan, found, rules)) };
}
