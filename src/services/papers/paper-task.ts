import { rules } from '../../checking/registry.generated.ts';
import { makePaperReport, type PaperReport } from '../../checking/reports/paper-report.ts';
import { proposeReview } from '../../checking/review-form.ts';
import { extractPlan } from '../../extraction/extract-plan.ts';
import type { Plan } from '../../model/plan.ts';
import { readDocument } from '../../readers/read-document.ts';
import { type EarlierPlan, lastYearOf } from '../checking/previous-for.ts';
import { checkByProfile } from '../profiles/check-rules.ts';
import type { ProfileChain } from '../profiles/profile-chain.ts';
import type { WorkerSide } from '../reading/tasks.ts';

/** A paper as it comes in: its plan and everything that was found in it. */
export interface ReadPaper {
  readonly plan: Plan;
  readonly report: PaperReport;
}

/** How a paper is read: under the name that it came with, by what the region has decided for its year. */
export interface PaperOptions {
  readonly fileName: string;
  readonly profiles: ProfileChain;
  /** Where it is not the year that the paper names. */
  readonly fiscalYear?: number | undefined;
  /** Plans of the office of the last years: the one of the year before is compared with. */
  readonly earlier?: readonly EarlierPlan[];
}

/** Reads and checks one paper, inside a worker. */
export async function paperTask(
  bytes: Uint8Array,
  _file: string,
  options: unknown,
  { limits }: WorkerSide,
): Promise<ReadPaper> {
  const { fileName, profiles, fiscalYear, earlier = [] } = options as PaperOptions;
  const document = await readDocument(bytes, fileName, limits);
  const plan = extractPlan(document);
  const previous = lastYearOf(plan, earlier)?.plan;
  const found = checkByProfile(profiles, plan, previous, fiscalYear);
  return { plan, report: makePaperReport(document, plan, found, proposeReview(plan, found, rules)) };
}
