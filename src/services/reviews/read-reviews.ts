import { setTimeout as delay } from 'node:timers/promises';
import { OperationalError } from '../../base/operational-error.ts';
import { findReviewBatch, listReviewBatches, type ReviewBatchRow } from '../../store/reviews/review-batches.ts';
import {
  type FindingGroup,
  findReturnedDocument,
  findReviewDocument,
  groupFindings,
  listRankedDocuments,
  listReturnedDocuments,
  type ReviewDocumentLine,
  type ReviewDocumentRow,
} from '../../store/reviews/review-documents.ts';
import type { Acting } from '../acting/actor.ts';
import { visibleOffices } from '../organisation/visible-offices.ts';
import { keptPaper } from '../papers/paper-store.ts';

/** The batches of the actor's bureau, newest first. */
export function listReviews(
  { data, actor }: Acting,
  before: string | undefined,
  limit: number,
): Promise<ReviewBatchRow[]> {
  return listReviewBatches(data.store.db, actor.tenant, { before, limit });
}

/** A batch of the reader's own office; a coded error where it has none of that id. */
export async function readReview({ data, actor }: Acting, id: string): Promise<ReviewBatchRow> {
  const batch = await findReviewBatch(data.store.db, actor.tenant, id);
  if (batch) return batch;
  throw new OperationalError('resource_not_found', { zh: '没有这个批次。', en: 'There is no such batch.' });
}

/** Milliseconds between looks: fast enough for a bar that moves, slow enough for many who watch. */
const LOOK = 300;

/** The batch whenever it has moved, until it is finished or the watcher has gone. Works whichever process does the work. */
export async function* watchReview(acting: Acting, id: string, signal: AbortSignal): AsyncGenerator<ReviewBatchRow> {
  let seen = -1;
  while (!signal.aborted) {
    const batch = await readReview(acting, id);
    if (batch.done !== seen) yield batch;
    seen = batch.done;
    if (batch.state === 'finished') return;
    await delay(LOOK, undefined, { signal }).catch(() => undefined);
  }
}

/** The documents of a batch, the weightiest first. */
export async function rankDocuments(
  acting: Acting,
  id: string,
  after: { readonly weight: number; readonly number: number } | undefined,
  limit: number,
): Promise<ReviewDocumentLine[]> {
  const batch = await readReview(acting, id);
  return listRankedDocuments(acting.data.store.db, batch, { after, limit });
}

/** A document of a batch by its number; a coded error where there is none. */
export async function readReviewDocument(acting: Acting, id: string, number: number): Promise<ReviewDocumentRow> {
  const batch = await readReview(acting, id);
  return mustExist(await findReviewDocument(acting.data.store.db, batch, number));
}

/** Where the paper is kept, under the name that it came with. */
export async function readReviewPaper(
  acting: Acting,
  id: string,
  number: number,
): Promise<{ path: string; name: string }> {
  const { sha256, file_name } = await readReviewDocument(acting, id, number);
  if (sha256 === '') throw notThere();
  return { path: keptPaper(acting.data.store.folder, sha256), name: file_name.split(/[/\\]/).at(-1) ?? file_name };
}

/** The same objection in many papers, the gravest and most common first. */
export async function readFindingGroups(acting: Acting, id: string): Promise<FindingGroup[]> {
  return groupFindings(acting.data.store.db, await readReview(acting, id));
}

/** Papers that came back to the actor's offices. */
export async function listReturned(acting: Acting): Promise<ReviewDocumentLine[]> {
  return listReturnedDocuments(acting.data.store.db, await visibleOffices(acting));
}

/** One of them, with everything that was found in it. */
export async function readReturned(acting: Acting, batch: string, number: number): Promise<ReviewDocumentRow> {
  return mustExist(await findReturnedDocument(acting.data.store.db, await visibleOffices(acting), batch, number));
}

function mustExist(document: ReviewDocumentRow | undefined): ReviewDocumentRow {
  if (!document) throw notThere();
  return document;
}

const notThere = (): OperationalError =>
  new OperationalError('resource_not_found', { zh: '没有这份文本。', en: 'There is no such paper.' });
