import type { Language } from '../../base/bilingual.ts';
import { rules } from '../../checking/registry.generated.ts';
import { renderHtmlIndex } from '../../checking/reports/html-index.ts';
import { jsonBetween, jsonEnd, jsonStart } from '../../checking/reports/json-report.ts';
import type { PaperReport } from '../../checking/reports/paper-report.ts';
import { type PaperSummary, SummaryOver } from '../../checking/reports/paper-summary.ts';
import { sarifEnd, sarifStart } from '../../checking/reports/sarif-report.ts';
import { renderTextSummary } from '../../checking/reports/text-summary.ts';
import { renderWorkbook } from '../../checking/reports/workbook-report.ts';
import { programVersion } from '../program-version.ts';
import type { CheckedFile, CheckOptions, ReportFormat } from './check-task.ts';

/** What the pieces of many papers are joined with. HTML pages and workbooks stand alone. */
interface Joints {
  readonly start: string;
  readonly between: string;
  readonly end: (over: SummaryOver) => string;
}

function jointsOf({ format, language }: CheckOptions): Joints {
  switch (format) {
    case 'json':
      return { start: jsonStart, between: jsonBetween, end: (over) => jsonEnd(over.result) };
    case 'sarif':
      return { start: sarifStart(rules, programVersion(), language), between: ',\n', end: () => sarifEnd };
    default:
      return { start: '', between: '\n', end: () => '' };
  }
}

/** One report as a file of its own. */
export function wholeReport(checked: CheckedFile, options: CheckOptions): string | Uint8Array {
  const { report, summary } = checked;
  if (typeof report !== 'string') return renderWorkbook([report], options.language);
  const joints = jointsOf(options);
  const over = new SummaryOver();
  over.add(summary);
  return joints.start + report + joints.end(over);
}

/** Several reports as one text, piece by piece, so that the first is on its way before the last is made. */
export class JoinedReport {
  readonly #joints: Joints;
  readonly #options: CheckOptions;
  readonly #papers: PaperReport[] = [];
  #begun = false;

  constructor(options: CheckOptions) {
    this.#options = options;
    this.#joints = jointsOf(options);
  }

  /** The text to write for one more paper; "" for a workbook, which is made at the end. */
  next({ report }: CheckedFile): string {
    if (typeof report !== 'string') {
      this.#papers.push(report);
      return '';
    }
    if (report === '') return '';
    const lead = this.#begun ? this.#joints.between : this.#joints.start;
    this.#begun = true;
    return lead + report;
  }

  /** What comes after the last one. */
  end(over: SummaryOver): string | Uint8Array {
    if (this.#options.format === 'xlsx') return renderWorkbook(this.#papers, this.#options.language);
    return (this.#begun ? '' : this.#joints.start) + this.#joints.end(over);
  }
}

/** How a report of one paper is named behind the paper's own name. */
export const reportEndings: Readonly<Record<ReportFormat, string>> = {
  text: '.check.txt',
  json: '.check.json',
  html: '.check.html',
  xlsx: '.check.xlsx',
  sarif: '.check.sarif',
};

/** The sums over all papers of a run, kept line by line. */
export class RunSummary {
  readonly over = new SummaryOver();
  readonly #papers: PaperSummary[] = [];

  add(summary: PaperSummary): void {
    this.over.add(summary);
    this.#papers.push(summary);
  }

  /** The overview page of a folder of HTML reports, whose names stand in the order of the papers. */
  indexPage(names: readonly string[], language: Language): string {
    const papers = this.#papers.map((summary, index) => ({ summary, href: names[index] ?? '' }));
    return renderHtmlIndex(papers, this.over.result, language);
  }

  /** As a table for a terminal, the weakest paper first. */
  table(language: Language, columns: number, color: boolean): string {
    return renderTextSummary(this.#papers, this.over.result, { language, columns, color });
  }
}
