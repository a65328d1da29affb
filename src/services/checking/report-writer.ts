import type { Language } from '../../base/bilingual.ts';
import { jsonBetween, jsonEnd, jsonStart } from '../../checking/reports/json-report.ts';
import type { PaperReport } from '../../checking/reports/paper-report.ts';
import { type PaperSummary, SummaryOver } from '../../checking/reports/paper-summary.ts';
import type { SarifNotification } from '../../checking/reports/sarif-report.ts';
import { programVersion } from '../program-version.ts';
import type { CheckedFile, CheckOptions, ReportFormat } from './check-task.ts';

/** What the pieces of many papers are joined with. HTML pages and workbooks stand alone. What only some formats need is loaded for them. */
interface Joints {
  readonly start: string;
  readonly between: string;
  readonly end: (over: SummaryOver, unread: readonly SarifNotification[]) => string;
}

async function jointsOf({ format, language }: CheckOptions): Promise<Joints> {
  switch (format) {
    case 'json':
      return { start: jsonStart, between: jsonBetween, end: (over) => jsonEnd(over.result) };
    case 'sarif': {
      const { rules } = await import('../../checking/registry.generated.ts');
      const { sarifEnd, sarifStart } = await import('../../checking/reports/sarif-report.ts');
      return {
        start: sarifStart(rules, programVersion(), language),
        between: ',\n',
        end: (_, unread) => sarifEnd(unread),
      };
    }
    default:
      return { start: '', between: '\n', end: () => '' };
  }
}

async function workbookOf(papers: readonly PaperReport[], language: Language): Promise<Uint8Array> {
  const { renderWorkbook } = await import('../../checking/reports/workbook-report.ts');
  return renderWorkbook(papers, language);
}

const unreadOf = ({ faults, uri }: CheckedFile): readonly SarifNotification[] =>
  uri === undefined ? [] : faults.map((text) => ({ uri, text }));

/** One report as a file of its own. */
export async function wholeReport(checked: CheckedFile, options: CheckOptions): Promise<Uint8Array> {
  const { report, summary } = checked;
  if (!(report instanceof Uint8Array)) return workbookOf([report], options.language);
  const joints = await jointsOf(options);
  const over = new SummaryOver();
  over.add(summary);
  return Buffer.concat([Buffer.from(joints.start), report, Buffer.from(joints.end(over, unreadOf(checked)))]);
}

/** Several reports as one text in UTF-8, piece by piece, so that the first is on its way before the last is made. */
export class JoinedReport {
  readonly #joints: Promise<Joints>;
  readonly #options: CheckOptions;
  readonly #papers: PaperReport[] = [];
  readonly #unread: SarifNotification[] = [];
  #begun = false;

  constructor(options: CheckOptions) {
    this.#options = options;
    this.#joints = jointsOf(options);
  }

  /** What to write for one more paper, one after the other; nothing for a workbook, which is made at the end. */
  async next(checked: CheckedFile): Promise<readonly Uint8Array[]> {
    const { report } = checked;
    this.#unread.push(...unreadOf(checked));
    if (!(report instanceof Uint8Array)) {
      this.#papers.push(report);
      return [];
    }
    if (report.length === 0) return [];
    const { start, between } = await this.#joints;
    const lead = this.#begun ? between : start;
    this.#begun = true;
    return lead === '' ? [report] : [Buffer.from(lead), report];
  }

  /** What comes after the last one. */
  async end(over: SummaryOver): Promise<Uint8Array> {
    if (this.#options.format === 'xlsx') return workbookOf(this.#papers, this.#options.language);
    const { start, end } = await this.#joints;
    return Buffer.from((this.#begun ? '' : start) + end(over, this.#unread));
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

/** The sums over all papers of a run and, where an overview of them will be asked for, a line on each. */
export class RunSummary {
  readonly over = new SummaryOver();
  readonly #papers: PaperSummary[] = [];
  readonly #lists: boolean;

  /** Without `lists` memory does not grow with the number of papers. */
  constructor({ lists }: { readonly lists: boolean }) {
    this.#lists = lists;
  }

  add(summary: PaperSummary): void {
    this.over.add(summary);
    if (this.#lists) this.#papers.push(summary);
  }

  /** The overview page of a folder of HTML reports, whose names stand in the order of the papers. */
  async indexPage(names: readonly string[], language: Language): Promise<string> {
    const { renderHtmlIndex } = await import('../../checking/reports/html-index.ts');
    const papers = this.#papers.map((summary, index) => ({ summary, href: names[index] ?? '' }));
    return renderHtmlIndex(papers, this.over.result, language);
  }

  /** As a table for a terminal, the weakest paper first. */
  async table(language: Language, columns: number, color: boolean): Promise<string> {
    const { renderTextSummary } = await import('../../checking/reports/text-summary.ts');
    return renderTextSummary(this.#papers, this.over.result, { language, columns, color });
  }
}
