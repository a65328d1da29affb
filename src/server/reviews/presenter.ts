import type { AnswerOf } from '../../contract/endpoint.ts';
import type { reviewEndpoints } from '../../contract/reviews.ts';
import type { QueuedDocument } from '../../services/reviews/read-review-queue.ts';
import type { listReturned, readReview, readReviewDocument } from '../../services/reviews/read-reviews.ts';
import type { HeatMap } from '../../services/reviews/review-figures.ts';

type Batch = AnswerOf<typeof reviewEndpoints.read>;
type Line = AnswerOf<typeof reviewEndpoints.listDocuments>['items'][number];
type Reviewed = AnswerOf<typeof reviewEndpoints.returnDocument>;
type Row = Awaited<ReturnType<typeof listReturned>>[number];

export function presentBatch(row: Awaited<ReturnType<typeof readReview>>): Batch {
  const { id, title, state, total, done, failed } = row;
  return { id, title, state, total, done, failed, createdAt: row.created_at, finishedAt: row.finished_at };
}

export function presentQueued(row: QueuedDocument): AnswerOf<typeof reviewEndpoints.queue>['items'][number] {
  const { kind, id, title, counts, ...rest } = row;
  return { ...rest, document: { kind, id, title }, counts: counts && { ...counts } };
}

export function presentHeatMap({ departments, rules, cells }: HeatMap): AnswerOf<typeof reviewEndpoints.readHeatMap> {
  return {
    departments: departments.map((one) => ({ ...one })),
    rules: rules.map((one) => ({ ...one })),
    cells: cells.map(([row, column, findings]) => [row, column, findings]),
  };
}

export function presentLine(row: Row): Line {
  const { number, state, department, weight, points } = row;
  return {
    ...{ number, state, department, weight, points, fileName: row.file_name, fiscalYear: row.fiscal_year },
    counts: { error: row.errors, warning: row.warnings, hint: row.hints },
    returned: presentReturn(row),
  };
}

export function presentReviewed(row: Awaited<ReturnType<typeof readReviewDocument>>): Reviewed {
  return { ...presentLine(row), report: row.report as Reviewed['report'] };
}

export function presentReturned(row: Row): AnswerOf<typeof reviewEndpoints.listReturned>['items'][number] {
  return { batch: row.batch_id, ...presentLine(row) };
}

function presentReturn({ returned_at, returned_by, return_note, returned_to }: Row): Line['returned'] {
  if (returned_at === null || returned_by === null || returned_to === null) return null;
  return { at: returned_at, by: returned_by, note: return_note ?? '', to: returned_to };
}
