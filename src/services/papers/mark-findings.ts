import { indexDocument } from '../../checking/reports/document-index.ts';
import { locateExcerpt } from '../../checking/reports/find-excerpt.ts';
import type { PaperReport, ReportedFinding } from '../../checking/reports/paper-report.ts';
import type { Document } from '../../model/document.ts';

/** Which words of which block or cell are meant. */
export interface Mark {
  readonly block: string;
  readonly start: number;
  readonly end: number;
}

export type MarkedReport = Omit<PaperReport, 'findings'> & {
  readonly findings: readonly (ReportedFinding & { readonly marks: readonly Mark[] })[];
};

/** The report with the words of the document that each finding is about; none where its place is not known. */
export function markFindings(document: Document, report: PaperReport): MarkedReport {
  const index = indexDocument(document);
  return {
    ...report,
    findings: report.findings.map((finding) => {
      const spot = index.find(finding.at);
      const pieces = spot ? locateExcerpt(spot, finding.excerpt) : [];
      return {
        ...finding,
        marks: pieces.map(({ spot: { id }, span }) => ({ block: id, start: span.start, end: span.end })),
      };
    }),
  };
}
