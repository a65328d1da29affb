import { filingEndpoints } from '../../contract/filings.ts';
import { tenantKey } from '../../model/tenant.ts';
import { changeEntries, mustSeeFiling } from '../../services/filings/change-entries.ts';
import { createFiling } from '../../services/filings/create-filing.ts';
import { readFilingLocks, setFilingLock } from '../../services/filings/filing-locks.ts';
import { filingRules } from '../../services/filings/filing-rules.ts';
import { readFilingSheet, writeFilingSheet } from '../../services/filings/filled-sheet.ts';
import { listFilings, readFiling, readFilingSteps } from '../../services/filings/read-filings.ts';
import { readDistribution } from '../../services/filings/score-distribution.ts';
import { stepFiling } from '../../services/filings/step-filing.ts';
import { writeFilingForm } from '../../services/filings/write-filing-form.ts';
import { addComment, readComments, resolveComment } from '../../services/workflow/document-comments.ts';
import { pageOf } from '../page-of.ts';
import { presentComment, presentStep } from '../plans/presenter.ts';
import { replyFile, routesOf } from '../route.ts';
import { filingPolicies } from './policy.ts';
import { presentDistribution, presentFiling, presentFilingLock, replyFiling } from './presenter.ts';

export const filingRoutes = routesOf(filingEndpoints, filingPolicies, {
  create: async ({ acting, body }) => replyFiling(await createFiling(acting, body)),
  async list({ acting, query }) {
    const { cursor, limit, ...search } = query;
    const rows = await listFilings(acting, { ...search, before: cursor, limit: limit + 1 });
    return { value: pageOf(rows, limit, ({ filing_id }) => filing_id, presentFiling) };
  },
  read: async ({ acting, params }) => replyFiling(await readFiling(acting, params.id)),
  putEntries: async ({ acting, params, expected, body }) =>
    replyFiling(await changeEntries(acting, params.id, expected, body)),
  writeSheet: async ({ acting, params }) => replyFile(await writeFilingSheet(acting, params.id)),
  async readSheet({ acting, params, query, upload }) {
    const { entries, messages } = await readFilingSheet(acting, params.id, { ...upload, fileName: query.fileName });
    return { value: { entries: { tables: [...entries.tables], lines: [...entries.lines] }, messages: [...messages] } };
  },
  takeStep: async ({ acting, params, expected, body }) =>
    replyFiling(await stepFiling(acting, params.id, expected, body)),
  async listSteps({ acting, params }) {
    return { value: { items: (await readFilingSteps(acting, params.id)).map(presentStep) } };
  },
  async listComments({ acting, params }) {
    const { kind } = await mustSeeFiling(acting, params.id);
    return { value: { items: (await readComments(acting, filingRules(kind), params.id)).map(presentComment) } };
  },
  async addComment({ acting, params, body }) {
    const { kind } = await mustSeeFiling(acting, params.id);
    return { value: presentComment(await addComment(acting, filingRules(kind), params.id, body)) };
  },
  async resolveComment({ acting, params, body }) {
    const { kind } = await mustSeeFiling(acting, params.id);
    const place = { document: params.id, comment: params.comment };
    return { value: presentComment(await resolveComment(acting, filingRules(kind), place, body.answer)) };
  },
  writeForm: async ({ acting, params, query }) =>
    replyFile(await writeFilingForm(acting, params.id, query.format, query.form)),
  async listLocks({ acting }) {
    return { value: { items: (await readFilingLocks(acting)).map(presentFilingLock) } };
  },
  async setLock({ acting, params, body }) {
    const { kind, through } = params;
    return {
      value: presentFilingLock(await setFilingLock(acting, { tenant: tenantKey(params), kind, through }, body.locked)),
    };
  },
  async readDistribution({ acting, query }) {
    return { value: presentDistribution(await readDistribution(acting, query.fiscalYear)) };
  },
});
