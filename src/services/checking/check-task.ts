import { isAbsolute, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Language } from '../../base/bilingual.ts';
import { checkPlan } from '../../checking/check-plan.ts';
import { rules } from '../../checking/registry.generated.ts';
import { renderHtml } from '../../checking/reports/html-report.ts';
import { renderJson } from '../../checking/reports/json-report.ts';
import { makePaperReport, type PaperReport } from '../../checking/reports/paper-report.ts';
import { type PaperSummary, summarise } from '../../checking/reports/paper-summary.ts';
import { renderSarif, uriOf } from '../../checking/reports/sarif-report.ts';
import { renderText } from '../../checking/reports/text-report.ts';
import { proposeReview } from '../../checking/review-form.ts';
import { extractPlan } from '../../extraction/extract-plan.ts';
import type { CheckReport, CheckSettings } from '../../model/check-report.ts';
import type { Document } from '../../model/document.ts';
import type { Severity } from '../../model/finding.ts';
import type { Plan } from '../../model/plan.ts';
import { readDocument } from '../../readers/read-document.ts';
import type { WorkerSide } from '../reading/tasks.ts';
import { previousFor } from './previous-for.ts';

export type ReportFormat = 'text' | 'json' | 'html' | 'xlsx' | 'sarif';

/** How papers are checked and shown. Plain data: it travels to the workers. */
export interface CheckOptions {
  readonly format: ReportFormat;
  readonly language: Language;
  readonly columns: number;
  readonly color: boolean;
  /** The lowest severity that is shown. */
  readonly least: Severity;
  readonly settings: CheckSettings;
  /** The folder that files are named from in SARIF, whose readers look for them there. */
  readonly cwd: string;
  /** Last year's plan; it is compared with papers of the same department only. */
  readonly previous?: Plan;
}

/** One checked paper, its report written already as far as that can be done for one alone. */
export interface CheckedFile {
  readonly summary: PaperSummary;
  /**
   * Text, JSON, results of SARIF or an HTML page in UTF-8, because bytes are handed to another thread without a copy; for a workbook,
   * which may hold many papers, what it is made from.
   */
  readonly report: Uint8Array | PaperReport;
  /** Messages of severity error, for the person at the terminal. */
  readonly faults: readonly string[];
  /** Where the paper stands, for SARIF alone. */
  readonly uri?: string;
}

/** From the bytes of one file to its report, inside a worker. */
export async function checkTask(
  bytes: Uint8Array,
  file: string,
  options: unknown,
  { limits, path }: WorkerSide,
): Promise<CheckedFile> {
  const document = await readDocument(bytes, file, limits);
  return checkDocument(document, extractPlan(document), path, options as CheckOptions);
}

/** Checks a plan and writes its report. */
function checkDocument(document: Document, plan: Plan, file: string, options: CheckOptions): CheckedFile {
  const previous = previousFor(plan, options.previous);
  return reportOn(document, plan, checkPlan(plan, previous ? { previous } : {}, options.settings), file, options);
}

/** The report of a file that gave no plan: nothing was found because nothing was checked. */
export function reportUnread(plan: Plan, file: string, options: CheckOptions): CheckedFile {
  const document: Document = { source: plan.source, blocks: [], messages: plan.messages };
  return reportOn(document, plan, { findings: [], notChecked: [], rules: [], switchedOff: [] }, file, options);
}

function reportOn(
  document: Document,
  plan: Plan,
  report: CheckReport,
  file: string,
  options: CheckOptions,
): CheckedFile {
  const paper = makePaperReport(document, plan, report, proposeReview(plan, report, rules), options.least);
  const faults = plan.messages.filter(({ severity }) => severity === 'error');
  const uri = placeOf(file, options.cwd);
  return {
    summary: summarise(paper),
    report: options.format === 'xlsx' ? paper : new TextEncoder().encode(rendered(paper, document, uri, options)),
    faults: faults.map(({ text }) => text[options.language]),
    ...(options.format === 'sarif' && { uri }),
  };
}

/** Below the folder by its way from there, elsewhere in full. */
function placeOf(file: string, cwd: string): string {
  const way = relative(cwd, file);
  return way.startsWith('..') || isAbsolute(way) ? pathToFileURL(file).href : uriOf(way);
}

function rendered(paper: PaperReport, document: Document, uri: string, options: CheckOptions): string {
  switch (options.format) {
    case 'json':
      return renderJson(paper);
    case 'sarif':
      return renderSarif(paper, rules, options.language, uri);
    case 'html':
      return renderHtml(paper, document, options.language);
    default:
      return renderText(paper, options);
  }
}
