import type { Language } from '../../base/bilingual.ts';
import { renderHtml } from '../../checking/reports/html-report.ts';
import type { PaperReport } from '../../checking/reports/paper-report.ts';
import { renderWorkbook } from '../../checking/reports/workbook-report.ts';
import type { Document } from '../../model/document.ts';

/** What was found in a paper or plan, and as which file somebody wants it. Plain data: it travels to the workers. */
export interface ReportOptions {
  readonly report: PaperReport;
  /** Absent for a plan, which stands as data. */
  readonly document?: Document | undefined;
  readonly format: 'html' | 'xlsx';
  readonly language: Language;
}

/** Writes the file, inside a worker. */
export async function reportTask(_bytes: Uint8Array, _file: string, options: unknown): Promise<Uint8Array> {
  const { report, document, format, language } = options as ReportOptions;
  if (format === 'xlsx') return renderWorkbook([report], language);
  return new TextEncoder().encode(renderHtml(report, document, language));
}
