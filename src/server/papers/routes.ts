import { paperEndpoints } from '../../contract/papers.ts';
import { writePaperReport } from '../../services/findings/write-report.ts';
import { correctPaper, decidePaperFinding } from '../../services/papers/change-paper.ts';
import { documentWithIds } from '../../services/papers/document-with-ids.ts';
import { handInPapers } from '../../services/papers/hand-in-papers.ts';
import { makePlan } from '../../services/papers/make-plan.ts';
import {
  drawPaperPage,
  listOwnPapers,
  mustSeePaper,
  readPaperBytes,
  readPaperDocument,
  readPaperFindings,
  readPaperPlan,
  watchPapers,
} from '../../services/papers/read-papers.ts';
import { pageOf } from '../page-of.ts';
import { presentDecision } from '../plan-drafts/presenter.ts';
import { replyPlan } from '../plans/presenter.ts';
import { replyFile, routesOf } from '../route.ts';
import { paperPolicies } from './policy.ts';
import { presentDocument, presentFindings, presentPaper, replyPaper } from './presenter.ts';

export const paperRoutes = routesOf(paperEndpoints, paperPolicies, {
  async create({ acting, query, upload }) {
    const papers = await handInPapers(acting, { ...upload, fileName: query.fileName });
    return { value: { items: papers.map(presentPaper) } };
  },
  async list({ acting, query }) {
    const { cursor, limit, ...search } = query;
    const rows = await listOwnPapers(acting, { ...search, before: cursor, limit: limit + 1 });
    return { value: pageOf(rows, limit, ({ id }) => id, presentPaper) };
  },
  async watch({ acting, signal }) {
    // The stream is the answer; no single value stands for it.
    return { value: undefined as never, events: presented(watchPapers(acting, signal)) };
  },
  read: async ({ acting, params }) => replyPaper(await mustSeePaper(acting, params.id)),
  async readFile({ acting, params }) {
    const { path, name } = await readPaperBytes(acting, params.id);
    return { value: undefined, file: { name, from: { path } } };
  },
  async readDocument({ acting, params }) {
    const { paper, document } = await readPaperDocument(acting, params.id);
    return { value: presentDocument(documentWithIds(document), paper.pages) };
  },
  async readPage({ acting, params, query }) {
    const png = await drawPaperPage(acting, params.id, params.page, query.width);
    return { value: undefined, file: { name: `${params.page}.png`, from: { pieces: [png] }, shownAs: 'image/png' } };
  },
  async readContent({ acting, params }) {
    const { paper, plan } = await readPaperPlan(acting, params.id);
    return { value: { ...plan }, revision: paper.revision };
  },
  correct: async ({ acting, params, expected, body }) =>
    replyPaper(await correctPaper(acting, params.id, expected, body)),
  async readFindings({ acting, params }) {
    return { value: presentFindings(await readPaperFindings(acting, params.id)) };
  },
  writeReport: async ({ acting, params, query }) => replyFile(await writePaperReport(acting, params.id, query)),
  async decide({ acting, params, body }) {
    const decided = await decidePaperFinding(acting, params.id, body);
    return { value: { decision: decided && presentDecision(decided) } };
  },
  makePlan: async ({ acting, params, body }) => replyPlan(await makePlan(acting, params.id, body)),
});

async function* presented(papers: ReturnType<typeof watchPapers>) {
  for await (const { paper, progress } of papers) yield { ...presentPaper(paper), progress: progress ?? null };
}
