import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UNREADABLE_WEIGHT } from '../../model/finding-weight.ts';
import { insertReviewBatch, type ReviewBatchRow } from '../../store/reviews/review-batches.ts';
import { insertReviewDocuments, type NewReviewDocument } from '../../store/reviews/review-documents.ts';
import { act } from '../acting/act.ts';
import type { Acting } from '../acting/actor.ts';
import { keepPaper } from '../papers/paper-store.ts';
import type { UploadedPaper } from '../papers/read-uploaded-paper.ts';
import { unpackArchive } from './unpack-archive.ts';
import type { Unpacked } from './unpack-task.ts';

/** Takes a folder of papers as one zip. They are kept and counted here; the reading is done in the background. */
export async function createReview(acting: Acting, archive: UploadedPaper, title: string): Promise<ReviewBatchRow> {
  const { data, actor } = acting;
  const folder = await mkdtemp(join(tmpdir(), 'mingji-review-'));
  try {
    const unpacked = await unpackArchive(acting, archive, folder);
    for (const file of unpacked.files) await keepPaper(data.store.folder, file);
    const documents = documentsOf(unpacked);
    const { tenant } = actor;
    const batch = await act(acting, { tenant, action: 'review.create' }, async (step) => {
      const batch: ReviewBatchRow = {
        ...{
          tenant,
          id: step.newId(),
          title,
          total: documents.length,
          done: unpacked.faults.length,
          failed: unpacked.faults.length,
        },
        ...{ state: unpacked.files.length === 0 ? 'finished' : 'waiting', finished_at: null, beat_at: null },
        ...{ created_by: actor.account, created_at: step.at },
      };
      await insertReviewBatch(step.db, batch);
      await insertReviewDocuments(step.db, batch, documents);
      await step.record({
        subject: `review/${batch.id}`,
        after: { title, documents: documents.length, archive: archive.sha256 },
      });
      if (batch.state === 'waiting') await acting.jobs.add(step.db, 'review', { tenant, batch: batch.id }, batch.id);
      return batch;
    });
    acting.jobs.wake('review');
    return batch;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What could not be unpacked stands in the batch too, with its reason, so that no paper is lost from sight. */
function documentsOf({ files, faults }: Unpacked): NewReviewDocument[] {
  const readable = files.map(({ number, name, sha256 }) => ({ number, fileName: name, sha256 }));
  const broken = faults.map(({ name, why }, index) => ({
    number: files.length + index + 1,
    fileName: name,
    sha256: '',
    unreadable: {
      weight: UNREADABLE_WEIGHT,
      report: { findings: [], messages: [{ severity: 'error', code: 'not-unpacked', text: why }] },
    },
  }));
  return [...readable, ...broken];
}
