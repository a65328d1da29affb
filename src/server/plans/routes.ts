import { planEndpoints } from '../../contract/plans.ts';
import { tenantKey } from '../../model/tenant.ts';
import { writePlanReport } from '../../services/findings/write-report.ts';
import { createPlan, replacePaper } from '../../services/plans/hand-in-plan.ts';
import { readLocks, setLock } from '../../services/plans/plan-locks.ts';
import { planRules } from '../../services/plans/plan-rules.ts';
import {
  listPlans,
  readContent,
  readDifferences,
  readFindings,
  readPaperFile,
  readPlan,
  readSteps,
} from '../../services/plans/read-plans.ts';
import { stepPlan } from '../../services/plans/step-plan.ts';
import { addComment, readComments, resolveComment } from '../../services/workflow/document-comments.ts';
import { pageOf } from '../page-of.ts';
import { withDecisions } from '../plan-drafts/presenter.ts';
import { type Handler, replyFile, routesOf } from '../route.ts';
import { planPolicies } from './policy.ts';
import { presentComment, presentLock, presentPlan, presentStep, replyPlan } from './presenter.ts';

export const planRoutes = routesOf(planEndpoints, planPolicies, {
  async create({ acting, query, upload }) {
    const paper = { ...upload, fileName: query.fileName };
    return replyPlan(await createPlan(acting, paper, query.fiscalYear));
  },
  async list({ acting, query }) {
    const { cursor, limit, approved, ...search } = query;
    const wasApproved = approved === 'true';
    const rows = await listPlans(acting, { ...search, wasApproved, before: cursor, limit: limit + 1 });
    return { value: pageOf(rows, limit, (row) => row.plan_id, presentPlan) };
  },
  read: async ({ acting, params }) => replyPlan(await readPlan(acting, params.id)),
  async replacePaper({ acting, params, query, expected, upload }) {
    const paper = { ...upload, fileName: query.fileName };
    return replyPlan(await replacePaper(acting, params.id, expected, paper));
  },
  async readPaper({ acting, params, query }) {
    const { path, file_name } = await readPaperFile(acting, params.id, query.version);
    return { value: undefined, file: { from: { path }, name: file_name } };
  },
  async readContent({ acting, params, query }) {
    return { value: { ...(await readContent(acting, params.id, query.version)) } };
  },
  async readFindings({ acting, params, query }) {
    const { report, decisions } = await readFindings(acting, params.id, query.version);
    // The report was made by our own check and kept as it was.
    const kept = report as Awaited<ReturnType<Handler<typeof planEndpoints.readFindings>>>['value'];
    return { value: { ...kept, findings: withDecisions(kept.findings, decisions) } };
  },
  writeReport: async ({ acting, params, query }) => replyFile(await writePlanReport(acting, params.id, query)),
  async readDifferences({ acting, params, query }) {
    const { from, to, differences } = await readDifferences(acting, params.id, query.since);
    return { value: { from, to, differences: differences.map((one) => ({ ...one })) } };
  },
  async takeStep({ acting, params, expected, body }) {
    return replyPlan(await stepPlan(acting, params.id, expected, body));
  },
  async listSteps({ acting, params }) {
    return { value: { items: (await readSteps(acting, params.id)).map(presentStep) } };
  },
  async listComments({ acting, params }) {
    return { value: { items: (await readComments(acting, planRules, params.id)).map(presentComment) } };
  },
  async addComment({ acting, params, body }) {
    return { value: presentComment(await addComment(acting, planRules, params.id, body)) };
  },
  async resolveComment({ acting, params, body }) {
    const place = { document: params.id, comment: params.comment };
    return { value: presentComment(await resolveComment(acting, planRules, place, body.answer)) };
  },
  async listLocks({ acting }) {
    return { value: { items: (await readLocks(acting)).map(presentLock) } };
  },
  async setLock({ acting, params, body }) {
    return { value: presentLock(await setLock(acting, tenantKey(params), params.fiscalYear, body.locked)) };
  },
});
