import { z } from 'zod';
import { workIds } from '../model/work.ts';
import { documentKindIds, planStateIds, planStepIds } from '../model/workflow.ts';
import { endpoint } from './endpoint.ts';
import { bilingual, fiscalYear, id, moment, page, pageQuery, tenant } from './shared-schemas.ts';

const kind = z.enum(documentKindIds);
const work = z.enum(workIds);
const day = z.iso.date();
const documentRef = z.object({ kind, id, title: z.string() });
const place = { tenant, office: z.string() };

export const task = z.object({
  work,
  ...place,
  fiscalYear: z.number().int(),
  /** "06" for the monitoring up to June; empty for what is done once a year. */
  period: z.string(),
  /** What waits; null where nothing has been begun yet. */
  document: documentRef.nullable(),
  state: z.enum(planStateIds).nullable(),
  /** It came back from a review. */
  returned: z.boolean(),
  since: moment,
  dueOn: day.nullable(),
  /** Days until the deadline by the calendar of Beijing; below 0 when it has passed. */
  daysLeft: z.number().int().nullable(),
});

const period = z.string().regex(/^(?:0[1-9]|1[0-2])$/);
export const deadline = z.object({
  fiscalYear: z.number().int(),
  work,
  period: z.string(),
  dueOn: day,
  setAt: moment,
  setBy: z.string(),
});
const deadlineParams = z.strictObject({ fiscalYear, work });
const periodQuery = z.strictObject({ period: period.optional() });

export const notice = z.object({
  id,
  kind: z.string(),
  texts: bilingual,
  /** What it leads to: a plan, a filing, a batch, a returned paper. */
  about: z.object({ kind: z.string(), id: z.string() }).nullable(),
  at: moment,
  readAt: moment.nullable(),
});
const unread = z.object({ unread: z.number().int() });

export const change = z.object({
  what: z.enum(['step', 'comment']),
  ...place,
  document: documentRef,
  /** Of a step. */
  action: z.enum(planStepIds).optional(),
  to: z.enum(planStateIds).optional(),
  /** The reason of a step, or what the comment says. */
  text: z.string(),
  by: z.string(),
  at: moment,
});

const noticeSettings = z.object({
  email: z.email().max(254).nullable(),
  /** Whether the operator has a mail server at all. */
  mailIsSent: z.boolean(),
});

export const taskEndpoints = {
  list: endpoint({
    id: 'task.list',
    method: 'get',
    path: '/tasks',
    tag: 'tasks',
    summary: { zh: '我的待办：紧急的在前', en: 'What waits for me, the most urgent first' },
    answer: { status: 200, schema: z.object({ items: z.array(task) }) },
  }),
  listChanges: endpoint({
    id: 'change.list',
    method: 'get',
    path: '/changes',
    tag: 'tasks',
    summary: { zh: '某时刻以来的变化，新的在前', en: 'What changed since a moment, newest first' },
    query: z.strictObject({ since: moment }),
    answer: { status: 200, schema: z.object({ items: z.array(change) }) },
  }),
  listDeadlines: endpoint({
    id: 'deadline.list',
    method: 'get',
    path: '/deadlines',
    tag: 'tasks',
    summary: { zh: '本区划的截止日期', en: 'The deadlines of the region' },
    answer: { status: 200, schema: z.object({ items: z.array(deadline) }) },
  }),
  setDeadline: endpoint({
    id: 'deadline.set',
    method: 'put',
    path: '/deadlines/:fiscalYear/:work',
    tag: 'tasks',
    summary: { zh: '设定一项工作的截止日期', en: 'Set the last day of a kind of work' },
    params: deadlineParams,
    query: periodQuery,
    body: z.strictObject({ dueOn: day }),
    answer: { status: 200, schema: deadline },
  }),
  removeDeadline: endpoint({
    id: 'deadline.remove',
    method: 'delete',
    path: '/deadlines/:fiscalYear/:work',
    tag: 'tasks',
    summary: { zh: '取消截止日期', en: 'Take a deadline away' },
    params: deadlineParams,
    query: periodQuery,
    answer: { status: 204 },
  }),
  listNotices: endpoint({
    id: 'notice.list',
    method: 'get',
    path: '/notices',
    tag: 'tasks',
    summary: { zh: '我的通知，新的在前', en: 'My notices, newest first' },
    query: z.strictObject({
      limit: pageQuery.limit,
      cursor: id.optional(),
      unread: z.enum(['true', 'false']).default('false'),
    }),
    answer: { status: 200, schema: page(notice).extend({ unread: z.number().int() }) },
  }),
  readNotices: endpoint({
    id: 'notice.read',
    method: 'put',
    path: '/notices/:id/read',
    tag: 'tasks',
    summary: { zh: '标为已读；可连同更早的', en: 'Mark as read, with all older ones if wanted' },
    params: z.strictObject({ id }),
    body: z.strictObject({ olderToo: z.boolean().default(false) }),
    answer: { status: 200, schema: unread },
  }),
  readSettings: endpoint({
    id: 'notice-settings.read',
    method: 'get',
    path: '/notice-settings',
    tag: 'tasks',
    summary: { zh: '提醒发到哪个邮箱', en: 'Where my reminders are mailed to' },
    answer: { status: 200, schema: noticeSettings },
  }),
  setSettings: endpoint({
    id: 'notice-settings.set',
    method: 'put',
    path: '/notice-settings',
    tag: 'tasks',
    summary: { zh: '设定接收提醒的邮箱', en: 'Set that address, or take it away' },
    body: z.strictObject({ email: z.email().max(254).nullable() }),
    answer: { status: 200, schema: noticeSettings },
  }),
};
