import { yearInChina } from '../../base/china-time.ts';
import { UNREADABLE_WEIGHT, weightOf } from '../../model/finding-weight.ts';
import {
  countReviewed,
  findReviewBatch,
  listOpenBatches,
  type ReviewBatchRow,
  setBatchState,
} from '../../store/reviews/review-batches.ts';
import {
  listWaitingDocuments,
  type ReviewDocumentLine,
  updateReviewDocument,
} from '../../store/reviews/review-documents.ts';
import type { Data } from '../data/open-data.ts';
import type { JobData } from '../jobs/job-kinds.ts';
import type { Jobs } from '../jobs/jobs.ts';
import { keptPaper } from '../papers/paper-store.ts';
import type { PaperOptions, ReadPaper } from '../papers/paper-task.ts';
import { type ProfileChain, readProfileChain } from '../profiles/profile-chain.ts';
import type { Outcome, StandingPool } from '../reading/pool.ts';

export interface ReviewParts {
  readonly data: Data;
  readonly papers: StandingPool;
  readonly jobs: Jobs;
  readonly now: () => Date;
}

/**
 * Works through a batch, each document in a worker, each result kept as soon as it is there: whoever takes the batch up after a crash goes on
 * where it ended. When the process is to stop, the documents under way come to their end and the rest is put into the queue again.
 */
export async function runReview(parts: ReviewParts, job: JobData['review'], stopping: AbortSignal): Promise<void> {
  const { db } = parts.data.store;
  const batch = await findReviewBatch(db, job.tenant, job.batch);
  if (!batch || batch.state === 'finished') return;
  await setBatchState(db, batch, 'running');
  const waiting = (await listWaitingDocuments(db, batch)).values();
  const profiles = await readProfileChain(db, batch.tenant, yearInChina(parts.now()));
  // As many at a time as there are workers: an upload that somebody waits for is never behind more than one of them.
  const lane = async (): Promise<void> => {
    for (const document of waiting) {
      if (stopping.aborted) return;
      await reviewDocument(parts, batch, document, profiles);
    }
  };
  await Promise.all(Array.from({ length: parts.papers.workers }, lane));
  if (stopping.aborted) await queueReview(parts, batch);
}

/** Queues what no process works on: batches of a restored backup, or of a version that had no queue yet. */
export async function queueOpenReviews(parts: Pick<ReviewParts, 'data' | 'jobs'>): Promise<void> {
  for (const batch of await listOpenBatches(parts.data.store.db)) {
    if (!(await parts.jobs.has('review', batch.id))) await queueReview(parts, batch);
  }
}

async function queueReview({ data, jobs }: Pick<ReviewParts, 'data' | 'jobs'>, batch: ReviewBatchRow): Promise<void> {
  const { tenant, id } = batch;
  await data.write(tenant, '-', async ({ db }) => {
    await setBatchState(db, batch, 'waiting');
    await jobs.add(db, 'review', { tenant, batch: id }, id);
  });
}

/** Reads one document and keeps what was found, together with the count. A result that is there already is not counted twice. */
async function reviewDocument(
  { data, papers, now }: ReviewParts,
  batch: ReviewBatchRow,
  document: ReviewDocumentLine,
  profiles: ProfileChain,
): Promise<void> {
  const options: PaperOptions = { fileName: document.file_name, profiles };
  const outcome = await papers.run<ReadPaper>(keptPaper(data.store.folder, document.sha256), 'paper', options);
  const result = resultOf(outcome);
  await data.write(batch.tenant, '-', async ({ db }) => {
    if (!(await updateReviewDocument(db, document, ['waiting'], result))) return;
    await countReviewed(db, batch, { failed: result.state === 'unreadable', at: now().toISOString() });
  });
}

function resultOf(outcome: Outcome<ReadPaper>) {
  if (!('value' in outcome)) {
    const report = JSON.stringify({ findings: [], messages: [outcome.fault] });
    return { state: 'unreadable', weight: UNREADABLE_WEIGHT, report } as const;
  }
  const { report } = outcome.value;
  const { counts, department, fiscalYear, reviewForm } = report;
  const isEmpty = report.projects === 0 && report.indicators === 0;
  return {
    state: isEmpty ? 'unreadable' : 'checked',
    department: department ?? null,
    fiscal_year: fiscalYear ?? null,
    ...{ errors: counts.error, warnings: counts.warning, hints: counts.hint, points: reviewForm.total ?? null },
    weight: isEmpty ? UNREADABLE_WEIGHT : weightOf(counts),
    report: JSON.stringify(report),
  } as const;
}
