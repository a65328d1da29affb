import { rules } from '../../checking/registry.generated.ts';
import { makePaperReport } from '../../checking/reports/paper-report.ts';
import { proposeReview } from '../../checking/review-form.ts';
import { extractPlan } from '../../extraction/extract-plan.ts';
import type { Document } from '../../model/document.ts';
import type { Plan } from '../../model/plan.ts';
import { countPages } from '../../readers/draw-page.ts';
import { readDocument } from '../../readers/read-document.ts';
import { ReaderFault } from '../../readers/reader-fault.ts';
import { lastYearOf } from '../checking/previous-for.ts';
import { checkByProfile } from '../profiles/check-rules.ts';
import type { WorkerSide } from '../reading/tasks.ts';
import { type MarkedReport, markFindings } from './mark-findings.ts';
import type { PaperOptions } from './paper-task.ts';

/** A paper as it was read: the document itself, what was made of it, and what was found. */
export interface ReadUpload {
  readonly document: Document;
  readonly plan: Plan;
  readonly report: MarkedReport;
  /** Pages that can be drawn. */
  readonly pages: number;
}

/** Reads and checks one paper and keeps the document, inside a worker. Says how many of its pages are read. */
export async function uploadTask(
  bytes: Uint8Array,
  _file: string,
  options: unknown,
  { tell, limits }: WorkerSide,
): Promise<ReadUpload> {
  const { fileName, profiles, fiscalYear, earlier = [] } = options as PaperOptions;
  const document = await readDocument(bytes, fileName, limits, (done, total) => tell({ done, total }));
  const plan = extractPlan(document);
  const previous = lastYearOf(plan, earlier)?.plan;
  const found = checkByProfile(profiles, plan, previous, fiscalYear);
  const report = makePaperReport(document, plan, found, proposeReview(plan, found, rules));
  return { document, plan, report: markFindings(document, report), pages: await pagesOf(bytes) };
}

/** A file that cannot be opened has a message about it already. */
async function pagesOf(bytes: Uint8Array): Promise<number> {
  try {
    return await countPages(bytes);
  } catch (error) {
    if (error instanceof ReaderFault) return 0;
    throw error;
  }
}
