import { setTimeout as delay } from 'node:timers/promises';
import {
  claimReviewBatch,
  countReviewed,
  type ReviewBatchRow,
  releaseReviewBatch,
} from '../../store/reviews/review-batches.ts';
import {
  listWaitingDocuments,
  type ReviewDocumentLine,
  updateReviewDocument,
} from '../../store/reviews/review-documents.ts';
import type { Data } from '../data/open-data.ts';
import { keptPaper } from '../papers/paper-store.ts';
import type { ReadPaper } from '../papers/paper-task.ts';
import type { Outcome, StandingPool } from '../reading/pool.ts';
import { UNREADABLE_WEIGHT, weightOf } from './finding-weight.ts';

/** Works through batches in the background, each document in a worker, each result kept as soon as it is there. */
export interface ReviewRunner {
  /** Says that there may be something to do. */
  readonly wake: () => void;
  /** Lets the documents under way come to their end, and gives the rest back. */
  readonly end: () => Promise<void>;
}

export interface RunnerParts {
  readonly data: Data;
  readonly papers: StandingPool;
  readonly now: () => Date;
  /** No other process works on this database (the embedded one): what is "running" at the start was cut off. */
  readonly alone: boolean;
  readonly onFault: (error: unknown) => void;
}

/** Longer than a document may take: a process that has been silent for so long is gone. */
const SILENCE = 150_000;
const LOOK_AGAIN = 5_000;

/** Starts looking for batches at once, so that what a crash left is taken up again. */
export function startReviewRunner(parts: RunnerParts): ReviewRunner {
  let stopping = false;
  let wakeUp = new AbortController();
  const work = async (): Promise<void> => {
    let silence = parts.alone ? 0 : SILENCE;
    while (!stopping) {
      const batch = await nextBatch(parts, silence).catch((error: unknown) => void parts.onFault(error));
      silence = SILENCE;
      if (batch) await runBatch(parts, batch, () => stopping).catch(parts.onFault);
      else await delay(LOOK_AGAIN, undefined, { signal: wakeUp.signal, ref: false }).catch(() => undefined);
      wakeUp = wakeUp.signal.aborted ? new AbortController() : wakeUp;
    }
  };
  const running = work();
  return {
    wake: () => wakeUp.abort(),
    async end() {
      stopping = true;
      wakeUp.abort();
      await running;
    },
  };
}

function nextBatch({ data, now }: RunnerParts, silence: number): Promise<ReviewBatchRow | undefined> {
  const at = now();
  return claimReviewBatch(data.store.db, at.toISOString(), new Date(at.getTime() - silence).toISOString());
}

/** As many documents at a time as there are workers: an upload that somebody waits for is never behind more than one of them. */
async function runBatch(parts: RunnerParts, batch: ReviewBatchRow, isStopping: () => boolean): Promise<void> {
  const waiting = (await listWaitingDocuments(parts.data.store.db, batch)).values();
  const lane = async (): Promise<void> => {
    for (const document of waiting) {
      if (isStopping()) return;
      await reviewDocument(parts, batch, document);
    }
  };
  await Promise.all(Array.from({ length: parts.papers.workers }, lane));
  if (isStopping()) await releaseReviewBatch(parts.data.store.db, batch);
}

/** Reads one document and keeps what was found, together with the count. A result that is there already is not counted twice. */
async function reviewDocument(
  { data, papers, now }: RunnerParts,
  batch: ReviewBatchRow,
  document: ReviewDocumentLine,
): Promise<void> {
  const outcome = await papers.run<ReadPaper>(keptPaper(data.store.folder, document.sha256), 'paper', {
    fileName: document.file_name,
  });
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
