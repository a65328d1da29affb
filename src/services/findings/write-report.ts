import type { Bilingual } from '../../base/bilingual.ts';
import { OperationalError } from '../../base/operational-error.ts';
import type { PaperReport } from '../../checking/reports/paper-report.ts';
import type { FindingDecisionRow } from '../../store/findings/finding-decisions.ts';
import type { Acting } from '../acting/actor.ts';
import { fileNameOf } from '../forms/output-name.ts';
import { readPaperDocument, readPaperFindings } from '../papers/read-papers.ts';
import { mustHaveVersion, mustSeePlan } from '../plans/plan-view.ts';
import { readFindings } from '../plans/read-plans.ts';
import { readReturned, readReviewDocument } from '../reviews/read-reviews.ts';
import type { ReportOptions } from './report-task.ts';

/** As which file, in which language. */
export type ReportChoice = Pick<ReportOptions, 'format' | 'language'>;

export interface ReportFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What was found in a paper of the own office, beside the paper, with what was decided. */
export async function writePaperReport(acting: Acting, id: string, choice: ReportChoice): Promise<ReportFile> {
  const [{ paper, document }, { report, decisions }] = await Promise.all([
    readPaperDocument(acting, id),
    readPaperFindings(acting, id),
  ]);
  return write(acting, paper.file_name, { ...choice, report: decided(report, decisions), document });
}

/** What was found in a version of a plan, with what was decided. */
export async function writePlanReport(
  acting: Acting,
  id: string,
  { version, ...choice }: ReportChoice & { readonly version?: number | undefined },
): Promise<ReportFile> {
  const row = await mustSeePlan(acting, id);
  const { origin } = await mustHaveVersion(acting.data.store.db, row, version);
  const { report, decisions } = await readFindings(acting, id, version);
  const kept = report as PaperReport;
  const named = { ...kept, source: { ...kept.source, file: row.title } };
  const placed = origin === 'paper' ? named : withoutPlaces(named);
  return write(acting, row.title, { ...choice, report: decided(placed, decisions) });
}

/** What was edited since stands nowhere in the paper that it once came from: its lines are told by their names. */
function withoutPlaces(report: PaperReport): PaperReport {
  return {
    ...report,
    findings: report.findings.map(({ at: _, ...finding }) => finding),
    notChecked: report.notChecked.map(({ at: _, ...one }) => one),
  };
}

/** What was found in a paper of a round. */
export async function writeReviewReport(
  acting: Acting,
  id: string,
  number: number,
  choice: ReportChoice,
): Promise<ReportFile> {
  return writeReviewed(acting, await readReviewDocument(acting, id, number), choice);
}

/** What was found in a paper that came back to the own offices. */
export async function writeReturnedReport(
  acting: Acting,
  id: string,
  number: number,
  choice: ReportChoice,
): Promise<ReportFile> {
  return writeReviewed(acting, await readReturned(acting, id, number), choice);
}

function writeReviewed(
  acting: Acting,
  { file_name, report }: Awaited<ReturnType<typeof readReturned>>,
  choice: ReportChoice,
): Promise<ReportFile> {
  if (report === null) throw notChecked();
  return write(acting, file_name.split(/[/\\]/).at(-1) ?? file_name, { ...choice, report: report as PaperReport });
}

/** The report with the decision at each finding that has one. */
function decided(report: PaperReport, decisions: readonly FindingDecisionRow[]): PaperReport {
  const findings = report.findings.map((finding) => {
    const found = decisions.find(({ rule, subject }) => rule === finding.rule && subject === finding.subject);
    if (!found) return finding;
    const { verdict, reason, decided_by_name: by } = found;
    return { ...finding, decision: { verdict, reason, by } };
  });
  return { ...report, findings };
}

const NAMES: Readonly<Record<ReportChoice['format'], Bilingual>> = {
  html: { zh: '审核报告', en: 'review report' },
  xlsx: { zh: '问题清单', en: 'findings' },
};

async function write({ papers }: Acting, title: string, options: ReportOptions): Promise<ReportFile> {
  const outcome = await papers.compute<Uint8Array>('check-report', options);
  if (!('value' in outcome)) throw new OperationalError('server_fault', outcome.fault.text);
  const plain = title.replace(/\.[A-Za-z]{2,4}$/, '');
  const name = fileNameOf(`${plain}-${NAMES[options.format][options.language]}`, options.format, new Set());
  return { name, bytes: outcome.value };
}

const notChecked = (): OperationalError =>
  new OperationalError('resource_not_found', {
    zh: '这份文本还没有检查，或什么都没有读出来。',
    en: 'This paper is still being checked, or nothing could be read from it.',
  });
