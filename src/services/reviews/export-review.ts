import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { TenantKey } from '../../model/tenant.ts';
import { listOffices } from '../../store/organisation/offices.ts';
import type { ReviewBatchRow } from '../../store/reviews/review-batches.ts';
import { findReviewDocument, groupFindings, listRankedDocuments } from '../../store/reviews/review-documents.ts';
import type { Acting } from '../acting/actor.ts';
import { readReview } from './read-reviews.ts';
import { readHeatMap } from './review-figures.ts';

export interface ExportedRound {
  readonly path: string;
  readonly name: string;
  readonly remove: () => Promise<void>;
}

/** The whole round as one workbook, made in a worker; reports go through one at a time, so that 600 of them never stand in memory here. */
export async function exportReview(acting: Acting, id: string): Promise<ExportedRound> {
  const batch = await readReview(acting, id);
  const folder = await mkdtemp(join(tmpdir(), 'mingji-round-'));
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    const [round, out] = [join(folder, 'round.json'), join(folder, 'round.xlsx')];
    await pipeline(Readable.from(roundJson(acting, batch)), createWriteStream(round, { mode: 0o600 }));
    const outcome = await acting.papers.run<void>(round, 'review-workbook', { out });
    if ('fault' in outcome) throw new Error(`exportReview: ${outcome.fault.text.en}`);
    return { path: out, name: `${batch.title}.xlsx`, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

async function* roundJson(acting: Acting, batch: ReviewBatchRow): AsyncGenerator<string> {
  const { db } = acting.data.store;
  const ranked = await listRankedDocuments(db, batch, { limit: batch.total });
  yield `{"title":${JSON.stringify(batch.title)},"documents":[`;
  let separator = '';
  const returnedTo = new Set<TenantKey>();
  for (const { number } of ranked) {
    const document = await findReviewDocument(db, batch, number);
    if (document?.returned_to) returnedTo.add(document.returned_to);
    yield `${separator}${JSON.stringify({ ...document, report: { findings: [], ...(document?.report as object | null) } })}`;
    separator = ',\n';
  }
  const [groups, heat] = await Promise.all([groupFindings(db, batch), readHeatMap(acting, batch.id)]);
  const offices = await listOffices(db, { among: [...returnedTo], after: '', limit: returnedTo.size });
  const names = Object.fromEntries(offices.map(({ tenant, name }) => [tenant, name]));
  yield `],"offices":${JSON.stringify(names)},"groups":${JSON.stringify(groups)},"heat":${JSON.stringify(heat)}}`;
}
