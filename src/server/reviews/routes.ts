import { reviewEndpoints } from '../../contract/reviews.ts';
import { writeReturnedReport, writeReviewReport } from '../../services/findings/write-report.ts';
import { compareWithLastYear } from '../../services/reviews/compare-with-last-year.ts';
import { createReview } from '../../services/reviews/create-review.ts';
import { exportReview } from '../../services/reviews/export-review.ts';
import { readReviewQueue } from '../../services/reviews/read-review-queue.ts';
import {
  listReturned,
  listReviews,
  rankDocuments,
  readFindingGroups,
  readReturned,
  readReview,
  readReviewDocument,
  readReviewPaper,
  watchReview,
} from '../../services/reviews/read-reviews.ts';
import { proposedOffice, returnDocument } from '../../services/reviews/return-document.ts';
import { readDistribution, readHeatMap } from '../../services/reviews/review-figures.ts';
import { pageOf } from '../page-of.ts';
import { replyFile, routesOf } from '../route.ts';
import { reviewPolicies } from './policy.ts';
import {
  presentBatch,
  presentHeatMap,
  presentLine,
  presentQueued,
  presentReturned,
  presentReviewed,
} from './presenter.ts';

export const reviewRoutes = routesOf(reviewEndpoints, reviewPolicies, {
  queue: async ({ acting }) => ({ value: { items: (await readReviewQueue(acting)).map(presentQueued) } }),
  readHeatMap: async ({ acting, params }) => ({ value: presentHeatMap(await readHeatMap(acting, params.id)) }),
  async readDistribution({ acting, params }) {
    const { weights, points } = await readDistribution(acting, params.id);
    return { value: { weights: [...weights], points: [...points] } };
  },
  async exportRound({ acting, params }) {
    const { path, name, remove } = await exportReview(acting, params.id);
    return { value: undefined, file: { name, from: { path }, remove } };
  },
  async compare({ acting, params }) {
    const { with: earlier, differences } = await compareWithLastYear(acting, params.id, params.number);
    return { value: { with: earlier, differences: [...differences] } };
  },
  async create({ acting, query, upload }) {
    return { value: presentBatch(await createReview(acting, { ...upload, fileName: query.fileName }, query.title)) };
  },
  async list({ acting, query }) {
    const rows = await listReviews(acting, query.cursor, query.limit + 1);
    return { value: pageOf(rows, query.limit, ({ id }) => id, presentBatch) };
  },
  read: async ({ acting, params }) => ({ value: presentBatch(await readReview(acting, params.id)) }),
  async watch({ acting, params, signal }) {
    const value = presentBatch(await readReview(acting, params.id));
    return { value, events: presented(watchReview(acting, params.id, signal)) };
  },
  async listDocuments({ acting, params, query }) {
    const rows = await rankDocuments(acting, params.id, placeOf(query.cursor), query.limit + 1);
    return { value: pageOf(rows, query.limit, ({ weight, number }) => `${weight}.${number}`, presentLine) };
  },
  async readDocument({ acting, params }) {
    const document = await readReviewDocument(acting, params.id, params.number);
    const office = await proposedOffice(acting, document.department);
    const proposed = office ? { tenant: office.tenant, name: office.name } : null;
    return { value: { ...presentReviewed(document), proposedOffice: proposed } };
  },
  async readPaper({ acting, params }) {
    const { path, name } = await readReviewPaper(acting, params.id, params.number);
    return { value: undefined, file: { from: { path }, name } };
  },
  writeReport: async ({ acting, params, query }) =>
    replyFile(await writeReviewReport(acting, params.id, params.number, query)),
  async listGroups({ acting, params }) {
    const groups = await readFindingGroups(acting, params.id);
    return { value: { items: groups.map((group) => ({ ...group, documents: [...group.documents] })) } };
  },
  async returnDocument({ acting, params, body }) {
    return { value: presentReviewed(await returnDocument(acting, params.id, params.number, body)) };
  },
  async listReturned({ acting }) {
    return { value: { items: (await listReturned(acting)).map(presentReturned) } };
  },
  async readReturned({ acting, params }) {
    return { value: presentReviewed(await readReturned(acting, params.id, params.number)) };
  },
  writeReturnedReport: async ({ acting, params, query }) =>
    replyFile(await writeReturnedReport(acting, params.id, params.number, query)),
});

async function* presented(batches: ReturnType<typeof watchReview>) {
  for await (const batch of batches) yield presentBatch(batch);
}

/** The cursor of a ranked list is the last row's weight and number. */
function placeOf(cursor: string | undefined): { weight: number; number: number } | undefined {
  if (cursor === undefined) return undefined;
  const [weight = 0, number = 0] = cursor.split('.').map(Number);
  return { weight, number };
}
