import type { CheckReport } from '../../model/check-report.ts';
import type { Document, Source } from '../../model/document.ts';
import type { ProfileReference } from '../../model/evaluation.ts';
import type { Finding, NotChecked, Severity } from '../../model/finding.ts';
import type { Message } from '../../model/message.ts';
import type { Plan } from '../../model/plan.ts';
import type { ReviewForm } from '../../model/review.ts';
import { type Surroundings, surroundingsOf } from './surroundings.ts';

/** What every report of one paper is made from. Plain data without the document, small enough to keep for many papers. */
export interface PaperReport {
  readonly source: Source;
  /** Absent where the paper names none. */
  readonly department?: string;
  readonly fiscalYear?: number;
  readonly layout: string;
  readonly projects: number;
  /** What the paper contains, project by project. */
  readonly contents: readonly ProjectContents[];
  /** Of the projects and of the department as a whole. */
  readonly indicators: number;
  /** Sorted by weight. Only those of the asked severity and above; their numbers are those of the whole list. */
  readonly findings: readonly ReportedFinding[];
  /** Of the whole list, also of severities that are not shown. */
  readonly counts: Readonly<Record<Severity, number>>;
  readonly notChecked: readonly NotChecked[];
  readonly switchedOff: CheckReport['switchedOff'];
  /** By what region’s profile it was checked; absent where nobody has decided anything. */
  readonly profile?: ProfileReference;
  /** How many rules ran. */
  readonly rules: number;
  readonly reviewForm: ReviewForm;
  /** What could not be read. */
  readonly messages: readonly Message[];
}

export interface ProjectContents {
  readonly name: string;
  readonly code?: string;
  /** In 元; absent where the paper prints none, null where it cannot be read. */
  readonly amount?: string | null;
  readonly indicators: number;
}

/** What somebody decided about a finding: it will be mended, or it stays for the reason given. */
export interface ReportedDecision {
  readonly verdict: 'accepted' | 'dismissed';
  readonly reason: string;
  /** The person's name. */
  readonly by: string;
}

export interface ReportedFinding extends Finding {
  /** From 1, in the order of weight. */
  readonly number: number;
  /** Absent where nobody has decided anything, and in reports of the command line. */
  readonly decision?: ReportedDecision;
  /** Absent where neither place nor words are known. */
  readonly surroundings?: Surroundings;
}

const WEIGHT: Readonly<Record<Severity, number>> = { error: 2, warning: 1, hint: 0 };

/** Whether a severity is at least another one. */
function isAtLeast(severity: Severity, least: Severity): boolean {
  return WEIGHT[severity] >= WEIGHT[least];
}

/** The department that the paper names; where its cover names none, the one that all its projects name. */
function departmentOf({ department, projects }: Plan): string | undefined {
  if (department.name !== undefined) return department.name;
  const named = new Set(projects.map((project) => project.department));
  return named.size === 1 ? [...named][0] : undefined;
}

/** Joins what was read, found and proposed; `least` is the lowest severity that is shown. */
export function makePaperReport(
  document: Document | undefined,
  plan: Plan,
  report: CheckReport,
  reviewForm: ReviewForm,
  least: Severity = 'hint',
): PaperReport {
  const { findings, notChecked, switchedOff, rules, profile } = report;
  const numbered = findings.map((finding, index): ReportedFinding => {
    const surroundings = surroundingsOf(document, finding.at, finding.excerpt);
    return { number: index + 1, ...finding, ...(surroundings && { surroundings }) };
  });
  const name = departmentOf(plan);
  return {
    source: plan.source,
    ...(name !== undefined && { department: name }),
    ...(plan.fiscalYear !== undefined && { fiscalYear: plan.fiscalYear }),
    layout: plan.layout,
    projects: plan.projects.length,
    contents: plan.projects.map(({ name: projectName, code, amounts, indicators }) => ({
      name: projectName,
      ...(code !== undefined && { code }),
      ...(amounts.total !== undefined && { amount: amounts.total }),
      indicators: indicators.length,
    })),
    indicators: plan.projects.reduce((sum, project) => sum + project.indicators.length, plan.indicators.length),
    findings: numbered.filter(({ severity }) => isAtLeast(severity, least)),
    counts: countSeverities(findings),
    notChecked,
    switchedOff,
    ...(profile && { profile }),
    rules: rules.length,
    reviewForm,
    messages: plan.messages,
  };
}

function countSeverities(findings: readonly Finding[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, hint: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

/** Nothing in the paper could be checked: no project and no indicator was read. Not a pass. */
export function isEmptyPaper(paper: PaperReport): boolean {
  return paper.projects === 0 && paper.indicators === 0;
}
