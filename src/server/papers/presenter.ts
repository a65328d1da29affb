import type { AnswerOf } from '../../contract/endpoint.ts';
import type { paperEndpoints } from '../../contract/papers.ts';
import type { documentWithIds } from '../../services/papers/document-with-ids.ts';
import type { listOwnPapers, readPaperFindings } from '../../services/papers/read-papers.ts';
import { withDecisions } from '../plan-drafts/presenter.ts';
import type { Reply } from '../route.ts';

type Paper = AnswerOf<typeof paperEndpoints.read>;
type Row = Awaited<ReturnType<typeof listOwnPapers>>[number];

export function presentPaper(row: Row): Paper {
  const { id, sha256, size, state, department, projects, indicators, corrections } = row;
  return {
    ...{ id, sha256, size, state, department, projects, indicators, corrections },
    ...{ fileName: row.file_name, fiscalYear: row.fiscal_year, plan: row.plan_id },
    ...{ uploadedAt: row.uploaded_at, uploadedBy: row.uploaded_by_name, readAt: row.read_at },
    // The reader wrote format and messages.
    format: row.format as Paper['format'],
    messages: [...row.messages] as Paper['messages'],
    counts: { error: row.errors, warning: row.warnings, hint: row.hints },
  };
}

export function replyPaper(row: Row): Reply<Paper> {
  return { value: presentPaper(row), revision: row.revision };
}

export function presentDocument(
  { format, blocks }: ReturnType<typeof documentWithIds>,
  pages: number,
): AnswerOf<typeof paperEndpoints.readDocument> {
  // Blocks are plain data of our own readers.
  return { format, pages, blocks: blocks as AnswerOf<typeof paperEndpoints.readDocument>['blocks'] };
}

export function presentFindings({
  report,
  decisions,
}: Awaited<ReturnType<typeof readPaperFindings>>): AnswerOf<typeof paperEndpoints.readFindings> {
  type Findings = AnswerOf<typeof paperEndpoints.readFindings>;
  // The report was made by our own check and kept as it was.
  const kept = report as unknown as Findings;
  return { ...kept, findings: withDecisions(kept.findings, decisions) };
}
